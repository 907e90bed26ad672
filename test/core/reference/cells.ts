import type { Holds } from './rules.js';

/** A grapheme cluster of a text, as it is compared. */
export interface Cell {
  start: number;
  end: number;
  /** In NFC, without what is passed over, which never makes it empty. */
  chars: string;
  /** The same for all that differ by case. */
  folded: string;
}

export interface Reader {
  holds: Holds;
  /** Decides how i folds and how words are found. */
  locale: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const memo = <T>(compute: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
};
const asks = (expression: RegExp) => memo((text) => expression.test(text));

const isLatin = asks(/^\p{sc=Latn}/u);
const isNumeral = asks(/^\p{N}/u);
const isMark = asks(/^\p{M}/u);
const isAsciiLetter = asks(/^[A-Za-z]/);
const isLetter = asks(/^\p{L}/u);
export const isDigit = asks(/^\p{Nd}/u);
export const isCapital = asks(/^\p{Lu}+$/u);
export const isHangul = asks(/^\p{sc=Hang}/u);
const isSpaceless = asks(
  /^(?=[\p{L}\p{M}\p{N}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u,
);
export const firstOf = memo((chars) => String.fromCodePoint(chars.codePointAt(0)!));
export const lastOf = memo((chars) => [...chars].at(-1)!);

const clustersOf = (text: string, { holds }: Reader): { index: number; segment: string }[] => {
  if (holds('cluster')) return [...graphemes.segment(text)];
  let index = 0;
  return [...text].map((segment) => ({ index: (index += segment.length) - segment.length, segment }));
};

/** Rule 3: what of a cluster is passed over. Joiners only between two letters of a Latin word. */
function visible(cluster: string, next: string, { holds }: Reader): string {
  const within = isLatin(firstOf(cluster)) && isLatin(next);
  let chars = cluster;
  if (holds('softHyphen')) chars = chars.replace(/\xad/g, '');
  if (holds('zeroWidthSpace')) chars = chars.replace(/\u200b/g, '');
  if (holds('joiners') && (within || !holds('joinersLatin'))) chars = chars.replace(/[\u200c\u200d]/g, '');
  if (holds('joiners')) chars = chars.replace(/[\u2060\ufeff]/g, '');
  if (holds('selectors')) chars = chars.replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '');
  return chars;
}

/** Rule 2: what is compared, before case is folded. */
function compared(chars: string, { holds }: Reader): string {
  let out = holds('nfc') ? chars.normalize('NFC') : chars;
  if (holds('apostrophes')) out = out.replace(/[‘’]/g, "'");
  if (!holds('diacritics')) out = out.normalize('NFD').replace(/(?<=[a-z])\p{M}+/giu, '');
  if (!holds('simple')) out = out.replace(/[ßẞ]/g, 'ss');
  return out;
}

/** Rule 2: simple case folding: through the capital to the small letter, where ignoring case makes them equal. */
const foldSimply = memo((chars) => {
  const same = new RegExp(`^${chars.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`, 'iu');
  const capital = same.test(chars.toUpperCase()) ? chars.toUpperCase() : chars;
  return same.test(capital.toLowerCase()) ? capital.toLowerCase() : capital;
});

function fold(chars: string, { holds, locale }: Reader): string {
  if (!holds('fold')) return chars;
  const turkish = holds('turkish') && /^(tr|az)\b/.test(locale);
  const dotted = turkish ? chars.replace(/İ/g, 'i').replace(/I/g, 'ı') : chars;
  return holds('foldFar') ? foldSimply(dotted) : dotted.toLowerCase();
}

/** The text as cells: the units that are compared one by one, and that no match cuts. */
export function readCells(text: string, reader: Reader): Cell[] {
  const cells: Cell[] = [];
  const clusters = clustersOf(text, reader);
  clusters.forEach(({ index, segment }, i) => {
    const next = firstOf(clusters[i + 1]?.segment ?? ' ');
    const chars = compared(visible(segment, next, reader), reader);
    // Only a broken rule makes several of one cluster.
    const split = reader.holds('simple') ? [chars] : chars === 'ss' ? ['s', 's'] : [chars];
    for (const part of split)
      if (part)
        cells.push({ start: index, end: index + segment.length, chars: part, folded: fold(part, reader) });
  });
  return cells;
}

/** Whether a cell of a text is one of a name. */
export const isSame = (one: Cell, other: Cell, exact: boolean): boolean =>
  exact ? one.chars === other.chars : one.folded === other.folded;

/** Rule 1: the letters, marks, digits and _ of every script. */
export function isWordChar(char: string, { holds }: Reader): boolean {
  if (isLetter(char)) return holds('wordLetters') || isAsciiLetter(char);
  if (isMark(char)) return holds('wordMarks');
  if (isNumeral(char)) return holds('wordDigits');
  if (char === '_') return holds('wordUnderscore');
  if (char === '-') return !holds('hyphenOutside');
  return char === "'" && !holds('apostropheOutside');
}

const isWhite = asks(/^\p{White_Space}+$/u);
const isPlainSpace = asks(/^[ \t]+$/);
const isHyphenLike = asks(/^[-\u2010\u2011]$/);

/** Rule 3: white space of any kind. */
export function isSpace(cell: Cell | undefined, { holds }: Reader): boolean {
  return !!cell && (holds('spaceKinds') ? isWhite : isPlainSpace)(cell.chars);
}

/** Rule 3: a hyphen that may separate words. */
export function isHyphen(cell: Cell | undefined, { holds }: Reader): boolean {
  if (!cell) return false;
  return cell.chars === '–' ? holds('enDash') : isHyphenLike(cell.chars) && holds('hyphens');
}

/** Rule 3: where the one separator that begins at a cell ends; -1 where there is none. */
export function afterSeparator(cells: readonly Cell[], at: number, reader: Reader): number {
  const { holds } = reader;
  if (isSpace(cells[at], reader)) {
    let end = at + 1;
    while (holds('spaceRun') && isSpace(cells[end], reader)) end++;
    return !holds('hyphenAlone') && isHyphen(cells[end], reader) ? afterSeparator(cells, end, reader) : end;
  }
  if (!isHyphen(cells[at], reader)) return holds('separatorNeeded') ? -1 : at;
  const beside = isSpace(cells[at - 1], reader) || isSpace(cells[at + 1], reader);
  if (beside && holds('hyphenAlone')) return -1;
  const next = at + 1;
  const more = beside ? isSpace(cells[next], reader) : isHyphen(cells[next], reader) && !holds('oneSeparator');
  return more ? afterSeparator(cells, next, reader) : next;
}

/** Rule 5: whether the segmenter finds a boundary between two cells; undefined where it is not to be asked. */
export function partedBySegmenter(cells: readonly Cell[], at: number, reader: Reader): boolean | undefined {
  const near = isSpaceless(lastOf(cells[at - 1]!.chars)) || isSpaceless(firstOf(cells[at]!.chars));
  if (!near || !reader.holds('segmenter')) return near ? true : undefined;
  const before = cells
    .slice(0, at)
    .map(({ chars }) => chars)
    .join('');
  const text = cells.map(({ chars }) => chars).join('');
  return wordEdges(`${reader.locale}\0${text}`).has(before.length);
}

let segmented = { key: '', edges: new Set<number>() };
const segmenters = memo((locale) => new Intl.Segmenter(locale, { granularity: 'word' }));

function wordEdges(key: string): Set<number> {
  if (segmented.key !== key) {
    const [locale, text] = key.split('\0') as [string, string];
    segmented = { key, edges: new Set([...segmenters(locale).segment(text)].map(({ index }) => index)) };
  }
  return segmented.edges;
}
