import type { Holds } from './rules.js';

/** A grapheme cluster of a text, as it is compared. */
export interface Cell {
  /** The whole text as given, and where in it the cluster stands. */
  text: string;
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
  /** What clusters were read as: only to be quicker. */
  read: Map<string, { chars: string; folded: string }[]>;
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

const isLatin = asks(/^(?:[\p{sc=Latn}\d_]|(?=\p{M})\p{sc=Inherited})/u);
const isNumeral = asks(/^\p{N}/u);
const isJoiner = asks(/[\u200c\u200d]/);
const isSelector = asks(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u);
const isMark = asks(/^\p{M}/u);
const isAsciiLetter = asks(/^[A-Za-z]/);
const isLetter = asks(/^\p{L}/u);
export const isDigit = asks(/^\p{Nd}/u);
/** Whether the letters of a cell are capitals; what else belongs to it (a skin tone) does not count. */
export const isCapital = asks(/^\p{Lu}[^\p{L}\p{M}\p{N}]*$/u);
export const isHangul = asks(/^\p{sc=Hang}/u);
const isSpaceless = asks(
  /^(?=[\p{L}\p{M}\p{N}])[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}ーｰ\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u,
);
export const firstOf = memo((chars) => String.fromCodePoint(chars.codePointAt(0)!));
export const lastOf = memo((chars) => [...chars].at(-1)!);

const nfc = memo((chars) => chars.normalize('NFC'));

/** A character of a text in NFC, which may stand for several of the text as given. */
interface Char {
  char: string;
  start: number;
  end: number;
}

/** Rule 2: the text in NFC: letters with their marks. */
function compose(text: string, { holds }: Reader): Char[] {
  return [...text.matchAll(/[^][\p{M}\u1160-\u11ff]*/gu)].flatMap(({ 0: given, index }) => {
    let at = index;
    const composed = nfc(given);
    if (composed !== given && holds('nfc'))
      return [...composed].map((char) => ({ char, start: index, end: index + given.length }));
    return [...given].map((char) => ({ char, start: at, end: (at += char.length) }));
  });
}

/**
 * Rule 3: whether a character is passed over behind another one. Whether a joiner at the end of a Latin word is inside
 * it the rule leaves open; to the matcher it is, and digits of such a word are part of it.
 */
function isPassedOver(char: string, before: string | undefined, { holds }: Reader): boolean {
  if (char === '\xad') return holds('softHyphen');
  if (char === '\u200b') return holds('zeroWidthSpace');
  if (/[\u2060\ufeff]/.test(char)) return holds('joiners');
  if (isJoiner(char))
    return holds('joiners') && (before === undefined || isLatin(before) || !holds('joinersLatin'));
  return isSelector(char) && holds('selectors');
}

/** What is not passed over, with what belongs to it: a selector or a joiner, and all in front of that. */
function visible(text: string, reader: Reader): Char[] {
  const out: Char[] = [];
  for (const given of compose(text, reader)) {
    const last = out.at(-1);
    if (!isPassedOver(given.char, last?.char, reader)) out.push({ ...given });
    else if (last && (isJoiner(given.char) || isSelector(given.char)) && reader.holds('belongs'))
      last.end = given.end;
  }
  return out;
}

/** Rule 2: what is compared, before case is folded. */
function compared(chars: string, { holds }: Reader): string {
  let out = chars;
  if (holds('hyphens')) out = out.replace(/[\u2010\u2011]/g, '-');
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

function readCluster(cluster: string, reader: Reader): { chars: string; folded: string }[] {
  let parts = reader.read.get(cluster);
  if (!parts) {
    const whole = compared(cluster, reader);
    // Only a broken rule makes two of one cluster.
    parts = (whole === 'ss' ? ['s', 's'] : [whole]).map((chars) => ({ chars, folded: fold(chars, reader) }));
    reader.read.set(cluster, parts);
  }
  return parts;
}

/** Rule 1: the text as cells, the units that are compared one by one and that no match cuts: its grapheme clusters. */
export function readCells(text: string, reader: Reader): Cell[] {
  const chars = visible(text, reader);
  const plain = chars.map(({ char }) => char).join('');
  const clusters = reader.holds('cluster')
    ? [...graphemes.segment(plain)].map(({ segment }) => segment)
    : [...plain];
  const cells: Cell[] = [];
  let at = 0;
  for (const cluster of clusters) {
    const start = chars[at]!.start;
    at += [...cluster].length;
    const end = chars[at - 1]!.end;
    for (const part of readCluster(cluster, reader)) cells.push({ text, start, end, ...part });
  }
  return cells;
}

const casesOf = memo((chars) =>
  [...chars].map((char) => (/[\p{Lu}\p{Lt}]/u.test(char) ? 'A' : 'a')).join(''),
);

/** Whether a cell of a text is one of a name; `exact`: in its own case. (A long s is a small s.) */
export const isSame = (one: Cell, other: Cell, exact: boolean): boolean =>
  one.folded === other.folded && (!exact || casesOf(one.chars) === casesOf(other.chars));

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

const isOpening = asks(/^[\p{Ps}\p{Pi}"/]/u);

/**
 * Rule 3: whether what stands from one cell to another is a hyphen between words, without white space beside it; else
 * it is a sign (-v, pre-). What a word may begin with the rule leaves open: to the matcher it is no sign of the basic
 * plane, and where one stands that is passed over, it does not look further. It may end with any but another hyphen, an opening bracket or quote and a slash.
 */
export function partsWords(cells: readonly Cell[], from: number, to: number, reader: Reader): boolean {
  const before = cells[from - 1];
  const hyphen = cells[to - 1];
  if (!hyphen || !isHyphen(cells[from], reader) || !before) return false;
  if (isSpace(before, reader) || isHyphen(before, reader) || isOpening(before.chars)) return false;
  const next = firstOf(hyphen.text.slice(hyphen.start + 1) || ' ');
  return isWordChar(next, reader) || next.length > 1 || /[\xad\u200b\u2060\ufeff]/.test(next);
}

/** Rule 3: where the one separator that begins at a cell ends; -1 where there is none. */
export function afterSeparator(cells: readonly Cell[], at: number, reader: Reader): number {
  const { holds } = reader;
  const runOf = (from: number, test: typeof isSpace) => {
    let end = from;
    while (test(cells[end], reader)) end++;
    return end;
  };
  const spaces = holds('spaceRun') ? runOf(at, isSpace) : at + Number(isSpace(cells[at], reader));
  if (!holds('hyphenAlone') && isHyphen(cells[spaces], reader)) return runOf(spaces + 1, isSpace);
  if (spaces > at) return spaces;
  const end = holds('oneSeparator') ? at + 1 : runOf(at, isHyphen);
  if (partsWords(cells, at, end, reader)) return end;
  return holds('separatorNeeded') ? -1 : at;
}

/** The last character, less a joiner that was not passed over: that does not end the word that it stands in. */
export const endOfWord = ({ chars }: Cell): string => lastOf(chars.replace(/(?<=.)[\u200c\u200d]+$/u, ''));

/**
 * Rule 5: whether the segmenter finds a boundary between two cells; undefined where it is not to be asked. It is asked
 * about the text as given: a zero-width space, which does not stop a name, parts words for it.
 */
export function partedBySegmenter(cells: readonly Cell[], at: number, reader: Reader): boolean | undefined {
  const near = isSpaceless(endOfWord(cells[at - 1]!)) || isSpaceless(firstOf(cells[at]!.chars));
  if (!near || !reader.holds('segmenter')) return near ? true : undefined;
  return wordEdges(cells[at]!.text, reader.locale).has(cells[at]!.start);
}

let segmented = { text: '', locale: '', edges: new Set<number>() };

function wordEdges(text: string, locale: string): Set<number> {
  if (segmented.text !== text || segmented.locale !== locale) {
    const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmented = { text, locale, edges: new Set([...segmenter.segment(text)].map(({ index }) => index)) };
  }
  return segmented.edges;
}
