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

/** Running text; strong and emphasis each open at most once at a time, so it never nests deeper than that. */
function parseInline(source: string, isLinked = true): Inline[] {
  const frames: { mark: string; out: Inline[] }[] = [{ mark: '', out: [] }];
  /** Text is joined to text that is already at the end. */
  const add = (piece: Inline): void => {
    const { out } = frames.at(-1)!;
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece) out.push(piece);
  };
  /** Ends the frames above; an opener that was never closed is text. */
  const flatten = (depth: number) => {
    while (frames.length > depth) {
      const { mark, out } = frames.pop()!;
      [mark, ...out].forEach(add);
    }
  };
  let end = 0;
  for (const found of source.matchAll(token)) {
    const [whole, code, id, label, words, address] = found;
    const before = source[found.index - 1];
    add(source.slice(end, found.index));
    end = found.index + whole.length;
    if (code) add({ type: 'code', text: code });
    else if (id) add({ type: 'ref', id: id.trim(), text: label });
    else if (words) {
      const content = parseInline(words, false);
      const url = isLinked && safeUrl(address);
      if (url) add({ type: 'link', url, content });
      else content.forEach(add);
    } else {
      const at = frames.findIndex(({ mark }) => mark === whole);
      if (at > 0 && /\S/.test(before!) && (frames[at]!.out.length || frames[at + 1])) {
        flatten(at + 1);
        const { out: content } = frames.pop()!;
        add({ type: whole === '*' ? 'em' : 'strong', content });
      } else if (at < 0 && /\S/.test(source[end] ?? ' ')) frames.push({ mark: whole, out: [] });
      else add(whole);
    }
  }
  add(source.slice(end));
  flatten(1);
  return frames[0]!.out;
}

/**
 * The small Markdown of the glossary format: paragraphs, `**strong**`, `*emphasis*`, `` `code` ``, lists of one
 * level with `-` and `1.`, `[text](url)`, `[[id]]` and `[[id|text]]`. All else is text, HTML included. A link whose
 * address is not allowed (see `safeUrl`) is left as its words. Linear in time on any input.
 */
export function parseMarkdown(md: string): Block[] {
  const blocks: Block[] = [];
  let kind: Block['type'] | undefined;
  let text = '';
  let items: Inline[][] = [];
  const endItem = () => {
    if (text) items.push(parseInline(text.slice(1)));
    text = '';
  };
  const endBlock = (next?: Block['type']) => {
    endItem();
    if (kind) blocks.push(kind === 'p' ? { type: kind, content: items[0]! } : { type: kind, items });
    kind = next;
    items = [];
  };
  for (const line of md.split(/\r\n?|\n/)) {
    const words = line.trim();
    const [mark = '', bullet, number] = /^(?:(-)|(\d{1,9})\.)\s+(?=\S)/.exec(words) ?? [];
    const list = bullet ? 'ul' : number && (kind === 'ol' || number === '1') ? 'ol' : undefined;
    if (!words || (list && list !== kind)) endBlock(list);
    if (list) endItem();
    else if (words) kind ??= 'p';
    if (words) text += ' ' + words.slice(list ? mark.length : 0);
  }
  endBlock();
  return blocks;
}

const wordsOf = (piece: Inline): string =>
  typeof piece === 'string'
    ? piece
    : 'content' in piece
      ? piece.content.map(wordsOf).join('')
      : piece.type === 'ref'
        ? (piece.text ?? piece.id)
        : piece.text;

/** The words alone, one line a paragraph or item: what search reads. */
export const plainText = (md: string): string =>
  parseMarkdown(md)
    .flatMap((block) => ('items' in block ? block.items : [block.content]))
    .map((content) => content.map(wordsOf).join(''))
    .join('\n');
