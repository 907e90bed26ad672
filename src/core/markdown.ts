import type { Id } from './model.js';
import { safeUrl } from './url.js';

/** A piece of running text; a plain string is text. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'ref'; readonly id: Id; readonly text?: string };

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

interface Frame {
  readonly mark: string;
  readonly out: Inline[];
}

/** Adds text, joined to text that is already at the end. */
function push(out: Inline[], piece: Inline): void {
  const last = out.at(-1);
  if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
  else if (piece !== '') out.push(piece);
}

/** Running text; strong and emphasis each open at most once at a time, so it never nests deeper than that. */
function parseInline(source: string, links = true): Inline[] {
  const frames: Frame[] = [{ mark: '', out: [] }];
  const top = () => frames.at(-1)!.out;
  /** An opener that was never closed is text. */
  const flatten = () => {
    const { mark, out } = frames.pop()!;
    push(top(), mark);
    for (const piece of out) push(top(), piece);
  };
  let end = 0;
  for (const found of source.matchAll(token)) {
    const [whole, code, id, label, words, url] = found;
    push(top(), source.slice(end, found.index));
    end = found.index + whole.length;
    if (code !== undefined) push(top(), { type: 'code', text: code });
    else if (id !== undefined)
      push(
        top(),
        label === undefined ? { type: 'ref', id: id.trim() } : { type: 'ref', id: id.trim(), text: label },
      );
    else if (words !== undefined) {
      const content = parseInline(words, false);
      const target = links ? safeUrl(url) : undefined;
      if (target) push(top(), { type: 'link', url: target, content });
      else for (const piece of content) push(top(), piece);
    } else {
      const open = frames.findIndex((frame) => frame.mark === whole);
      if (
        open > 0 &&
        /\S/.test(source[found.index - 1]!) &&
        frames.at(-1)!.out.length + frames.length - open > 1
      ) {
        while (frames.length - 1 > open) flatten();
        const { out } = frames.pop()!;
        push(top(), { type: whole === '*' ? 'em' : 'strong', content: out });
      } else if (open < 0 && /\S/.test(source[end] ?? ' ')) frames.push({ mark: whole, out: [] });
      else push(top(), whole);
    }
  }
  push(top(), source.slice(end));
  while (frames.length > 1) flatten();
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
  let lines: string[] = [];
  let items: Inline[][] = [];
  const endItem = () => {
    if (lines.length) items.push(parseInline(lines.join(' ')));
    lines = [];
  };
  const endBlock = () => {
    endItem();
    if (kind === 'p') blocks.push({ type: kind, content: items[0]! });
    else if (kind) blocks.push({ type: kind, items });
    kind = undefined;
    items = [];
  };
  for (const line of md.split(/\r\n?|\n/)) {
    const words = line.trim();
    const item = /^(?:(-)|(\d{1,9})\.)\s+(?=\S)/.exec(words);
    const list = item?.[1] ? 'ul' : item && (kind === 'ol' || item[2] === '1') ? 'ol' : undefined;
    if (!words) endBlock();
    else if (list) {
      if (list !== kind) endBlock();
      kind = list;
      endItem();
      lines.push(words.slice(item![0].length));
    } else {
      kind ??= 'p';
      lines.push(words);
    }
  }
  endBlock();
  return blocks;
}

function wordsOf(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : piece.type === 'code'
          ? piece.text
          : piece.type === 'ref'
            ? (piece.text ?? piece.id)
            : wordsOf(piece.content),
    )
    .join('');
}

/** The words alone, one line a paragraph or item: what search reads. */
export function plainText(md: string): string {
  return parseMarkdown(md)
    .flatMap((block) => (block.type === 'p' ? [block.content] : block.items))
    .map(wordsOf)
    .join('\n');
}
