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
/** May not be in normal form C. */
export const MARK = 1024;
/** The first half of a surrogate pair. */
export const PAIR = 2048;
export const OPENING = 4096;
/** Half of a flag. */
export const REGIONAL = 8192;
const KNOWN = 16384;
/** Kinds that need more than a look at the table. */
export const SPECIAL = SPACE | HYPHEN | PASS | JOINER | MARK | PAIR;

const TESTS = [
  /[\p{L}\p{M}\p{N}_]/u,
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3006\u3031-\u3035\u30fc\uff70]/u,
  /\p{sc=Hang}/u,
  /[\p{Lu}\p{Lt}]/u,
  /[\s\x85]/,
  /[-\u2010\u2011\u2013]/,
  /\p{Nd}/u,
  /[\p{M}\p{EMod}\uff9e\uff9f\u{e0020}-\u{e007f}]/u,
  /[\xad\u200b\u2060\ufeff\p{VS}]/u,
  /[\u200c\u200d]/,
  /[\p{M}\u1160-\u11ff]/u,
  /[\ud800-\udbff]/,
  /[\p{Ps}\p{Pi}]/u,
  /\p{RI}/u,
];

/** The kinds of one code point. */
function kindOf(char: string): number {
  let kind = char.normalize('NFC') === char ? KNOWN : KNOWN | MARK;
  TESTS.forEach((test, bit) => (kind |= +test.test(char) << bit));
  // To the engine the byte order mark is white space as well.
  if (kind & PASS) return kind & (KNOWN | PASS | EXTEND);
  // Outside words the scripts mean nothing (an ideographic full stop is no word).
  return kind & WORD ? kind : kind & ~(SPACELESS | HANGUL);
}

/** Simple case folding (CaseFolding.txt, statuses C and S): never changes the length, so ß is not ss. */
function foldOf(char: string, turkic: boolean): string {
  if (turkic && (char === 'I' || char === '\u0130')) return char === 'I' ? '\u0131' : 'i';
  if (char === '\u0131') return char;
  if (/[\s\x85]/.test(char)) return ' ';
  if (/[\u2010\u2011]/.test(char)) return '-';
  if (/[\u2018\u2019]/.test(char)) return "'";
  const upper = char.toUpperCase();
  const lower = (upper.length === char.length ? upper : char).toLowerCase();
  return lower.length === char.length ? lower : char;
}

/** Kinds and folds of characters under one way of folding i. */
export class CharTable {
  /** By UTF-16 code unit; 0 = not learned yet. */
  readonly kinds = new Uint16Array(65536);
  readonly folds = new Uint16Array(65536);
  private readonly points = new Map<number, readonly [kind: number, fold: number]>();

  constructor(private readonly turkic: boolean) {}

  /** Fills the tables for a code unit and returns its kinds. */
  learn(unit: number): number {
    const char = String.fromCharCode(unit);
    this.folds[unit] = foldOf(char, this.turkic).charCodeAt(0);
    return (this.kinds[unit] = kindOf(char));
  }

  /** Kinds and fold of a code point beyond the basic plane. */
  point(code: number): readonly [kind: number, fold: number] {
    let known = this.points.get(code);
    if (!known) {
      const char = String.fromCodePoint(code);
      known = [kindOf(char), foldOf(char, this.turkic).codePointAt(0)!];
      this.points.set(code, known);
    }
    return known;
  }
}

const tables: CharTable[] = [];

/** The table for a locale: Turkish and Azerbaijani fold I to ı and İ to i. */
export function tableFor(locale: string): CharTable {
  const turkic = /^(tr|az)\b/i.test(locale);
  return (tables[+turkic] ??= new CharTable(turkic));
}
