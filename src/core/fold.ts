import { unicode } from './unicode.js';

/**
 * What a character is for matching, and what it folds to: learned from the engine's own Unicode data the first
 * time a character is seen, then read from a table. (Rules 1, 2 and 3.)
 */

/** Each kind is a bit; the tests below stand in the same order. */
/** Letters, marks, digits and `_` (`\p{L}\p{M}\p{N}_`) make words. */
export const WORD = 1;
/** Written without spaces: the segmenter says where a word begins and ends. */
export const SPACELESS = 2;
export const HANGUL = 4;
export const UPPER = 8;
export const SPACE = 16;
/** Hyphens and the en dash: alone between words they separate as a space does. */
export const HYPHEN = 32;
export const DIGIT = 64;
/** Belongs to the grapheme cluster before it (UAX #29 GB9). */
export const EXTEND = 128;
/** Passed over: soft hyphen, zero-width space, variation selectors. */
export const PASS = 256;
/** Zero-width joiner and non-joiner: passed over in Latin words only. */
export const JOINER = 512;
/** The first half of a surrogate pair. */
export const PAIR = 1024;
export const OPENING = 2048;
/** Half of a flag. */
export const REGIONAL = 4096;
/** May not be in normal form C. */
export const MARK = 8192;
/** Ends what an English name ends in; with what stands before it is the same in all its numbers (`inflect.ts`). */
export const ENDING = 16384;
const KNOWN = 32768;
/** Kinds that need more than a look at the table. */
export const SPECIAL = SPACE | HYPHEN | PASS | JOINER | PAIR | MARK;

const TESTS = [
  '[\\p{L}\\p{M}\\p{N}_]',
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\u3006\u3031-\u3035\u30fc\uff70]',
  '\\p{sc=Hang}',
  '[\\p{Lu}\\p{Lt}]',
  '[\\s\x85]',
  '[-\u2010\u2011\u2013]',
  '\\p{Nd}',
  '[\\p{M}\\p{EMod}\uff9e\uff9f\\u{e0020}-\\u{e007f}]',
  '[\xad\u200b\u2060\ufeff\\p{VS}]',
  '[\u200c\u200d]',
  '[\ud800-\udbff]',
  '[\\p{Ps}\\p{Pi}"/]',
  '\\p{RI}',
  '[\\p{M}\u1160-\u11ff]',
  '[eisyEISY\u017f\u0130\u0131]',
];

/** What they say of ASCII, by their numbers: a page that has no more makes none of those above. */
const ASCII: Record<number, RegExp> = {
  0: /\w/,
  3: /[A-Z]/,
  4: /\s/,
  5: /-/,
  6: /\d/,
  11: /[([{"/]/,
  14: /[eisy]/i,
};

/** Kinds and folds by UTF-16 code unit; a kind of 0 = not learned yet. There once a locale is. */
export let known: Uint16Array;
export let folds: Uint16Array;
/** The same of code points beyond the basic plane; folding leaves their first half as it is. */
const points: Record<number, readonly [kind: number, secondHalf: number]> = {};

/** Simple case folding (CaseFolding.txt, statuses C and S): never changes the length, so ß is not ss. */
function foldOf(char: string): string {
  const plain = char
    .replace(/[\s\x85]/, ' ')
    .replace(/[\u2010\u2011]/, '-')
    .replace(/[\u2018\u2019]/, "'");
  const upper = plain.toUpperCase();
  const lower = (upper.length === char.length ? upper : plain).toLowerCase();
  return lower.length === char.length ? lower : plain;
}

/** The kinds of a character. */
function kindOf(char: string): number {
  let kind = char.normalize('NFC') === char ? KNOWN : KNOWN | MARK;
  const tests = char < '\x80' ? ASCII : TESTS.map((test) => unicode(test));
  // Not `in`: a page may have put more on the prototype of all objects.
  Object.keys(tests).forEach((bit) => (kind |= +tests[+bit]!.test(char) << +bit));
  // Outside words the scripts mean nothing (an ideographic full stop is no word).
  return kind & WORD ? kind : kind & ~(SPACELESS | HANGUL);
}

/** Fills the tables for a code unit and returns its kinds. */
export function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  folds[unit] ||= foldOf(char).charCodeAt(0);
  return (known[unit] = kindOf(char));
}

export const pointOf = (code: number): readonly [kind: number, secondHalf: number] =>
  (points[code] ??= learnPoint(String.fromCodePoint(code)));

const learnPoint = (char: string) => [kindOf(char), foldOf(char).charCodeAt(1)] as const;

/** Turkish and Azerbaijani fold I to ı and İ to i; elsewhere ı and İ stand for themselves. */
export function foldI(locale: string): void {
  folds ??= ((known = new Uint16Array(65536)), new Uint16Array(65536));
  const turkic = /^(tr|az)\b/i.test(locale);
  folds[0x49] = turkic ? 0x131 : 0x69;
  folds[0x130] = turkic ? 0x69 : 0x130;
  folds[0x131] = 0x131;
}
