import type { Id } from './model.js';
import { safeUrl } from './url.js';

/** A piece of running text; a plain string is text. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'ref'; readonly id: Id; readonly text?: string | undefined };

/** A paragraph, or a list of one level. */
export type Block =
  | { readonly type: 'p'; readonly content: readonly Inline[] }
  | { readonly type: 'ul' | 'ol'; readonly items: readonly (readonly Inline[])[] };

/**
 * Each alternative looks ahead no further than the next character that could begin one like it, so that the
 * whole is linear in the length of the text, whatever it holds.
 */
const token =
  /`([^`]+)`|\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]|\[([^[\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)|(?<=[^\s*])\*(?=\*\*(?!\*))|\*\*?/g;

/** What a piece of a text is; a `ul` or `ol` holds `li` alone. */
export type Kind = Block['type'] | 'li' | Exclude<Inline, string>['type'];

/**
 * Makes something of a piece, what it holds being made already. `target` is a link's address, or the id that a `ref`
 * leads to; a `ref` holds its words, if it has any of its own.
 */
type Make<T> = (kind: Kind, content: (T | string)[], target: string) => T;

/** Running text; strong and emphasis each open at most once at a time, so it never nests deeper than that. */
function readInline<T>(source: string, make: Make<T>): (T | string)[] {
  const out: (T | string)[] = [];
  /** Where in `out` the marks are that may open something; one that is never closed stays there as text. */
  const opened: number[] = [];
  let end = 0;
  const addText = (until?: number) => {
    if (source.slice(end, until)) out.push(source.slice(end, until));
  };
  for (const found of source.matchAll(token)) {
    const [whole, code, id, label, words, address = ''] = found;
    addText(found.index);
    end = found.index + whole.length;
    if (code) out.push(make('code', [code], ''));
    else if (id) out.push(make('ref', label ? [label] : [], id.trim()));
    else if (words) {
      const content = readInline(words, make);
      for (const piece of safeUrl(address) ? [make('link', content, address)] : content) out.push(piece);
    } else {
      const level = opened.findIndex((at) => out[at] === whole);
      const at = opened[level];
      if (at! + 1 < out.length && /\S/.test(source[found.index - 1]!)) {
        opened.length = level;
        out.push(make(whole === '*' ? 'em' : 'strong', out.splice(at!).slice(1), ''));
      } else {
        if (level < 0 && /\S/.test(source[end] ?? ' ')) opened.push(out.length);
        out.push(whole);
      }
    }
  }
  addText();
  return out;
}

/**
 * The small Markdown of the glossary format: paragraphs, `**strong**`, `*emphasis*`, `` `code` ``, lists of one
 * level with `-` and `1.`, `[text](url)`, `[[id]]` and `[[id|text]]`. All else is text, HTML included. A link whose
 * address is not allowed (see `safeUrl`) is left as its words. Linear in time on any input.
 */
export function readMarkdown<T>(md: string, make: Make<T>): T[] {
  const blocks: { kind: Block['type']; texts: string[] }[] = [];
  let block: (typeof blocks)[number] | undefined;
  for (const line of md.split(/\r\n?|\n/)) {
    const words = line.trim();
    const [mark = '', number] = /^(?:-|(\d{1,9})\.)\s+(?=\S)/.exec(words) ?? [];
    const list = !number ? mark && 'ul' : number === '1' || block?.kind === 'ol' ? 'ol' : '';
    if (!words) block = undefined;
    else if (list || !block) {
      if (!block || list !== block.kind) blocks.push((block = { kind: list || 'p', texts: [] }));
      block.texts.push(words.slice(list ? mark.length : 0));
    } else block.texts[block.texts.length - 1] += ' ' + words;
  }
  return blocks.map(({ kind, texts }) => {
    const contents = texts.map((text) => readInline(text, make));
    return make(kind, kind === 'p' ? contents[0]! : contents.map((content) => make('li', content, '')), '');
  });
}

/** Text is joined to text that stands before it. */
const joined = (pieces: readonly Inline[]): Inline[] =>
  pieces.reduce<Inline[]>((out, piece) => {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else out.push(piece);
    return out;
  }, []);

/** The same as a tree. */
export function parseMarkdown(md: string): Block[] {
  const make = (kind: Kind, pieces: unknown[], target: string): unknown => {
    if (kind === 'ul' || kind === 'ol') return { type: kind, items: pieces };
    const content = joined(pieces as Inline[]);
    if (kind === 'li') return content;
    if (kind === 'code') return { type: kind, text: content[0] };
    if (kind === 'ref') return { type: kind, id: target, text: content[0] };
    return kind === 'link' ? { type: kind, url: target, content } : { type: kind, content };
  };
  return readMarkdown(md, make) as Block[];
}

/** The words alone, one line a paragraph or item: what search reads. */
export const plainText = (md: string): string =>
  readMarkdown<string>(
    md,
    (kind, content, target) => content.join(kind === 'ul' || kind === 'ol' ? '\n' : '') || target,
  ).join('\n');
