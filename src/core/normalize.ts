import {
  ENDING,
  EXTEND,
  foldI,
  folds,
  HANGUL,
  HYPHEN,
  JOINER,
  known,
  learn,
  MARK,
  OPENING,
  PAIR,
  PASS,
} from './fold.js';
import { pointOf, REGIONAL, SPACE, SPACELESS, SPECIAL, WORD } from './fold.js';
import { unicode } from './unicode.js';

/**
 * The text that was read last, as the matcher reads it: symbols (folded code units in normal form C, a separator
 * being one symbol and invisible characters none) and tokens (a word, or any other single character). The arrays
 * are used again for the next text: who has read a text is done with it before another one is read.
 */
export let text = '';
export let locale = '';
/** How many symbols there are. */
export let length = 0;
export let symbols = new Uint16Array(0);
export let kinds = new Uint16Array(0);
/** Offset in the text of each symbol, and of the end. */
export let offsets = new Uint32Array(0);
/** How many tokens there are. */
export let tokens = 0;
export let starts = new Uint32Array(0);
export let ends = new Uint32Array(0);
/** Of each token, up to its English ending. */
export let hashes = new Int32Array(0);

/**
 * A hash and one symbol more: 25 bits, so that each step stays a small integer. A larger one costs an object wherever
 * the engine has not compiled the loop yet, which on most pages is the whole of it.
 */
const add = (hash: number, symbol: number): number => ((hash << 5) - hash + symbol) & 0x1ffffff;
/** The symbol of a separator. */
const SEPARATOR = 32;

/** NFC of a text, and for each of its code units where its cluster begins in the text as given. */
function compose(): [composed: string, origins: number[]] {
  const origins: number[] = [];
  let composed = '';
  for (const cluster of text.matchAll(unicode('[^][\\p{M}\u1160-\u11ff]*', 'gu'))) {
    const part = cluster[0].normalize('NFC');
    for (let i = 0; i < part.length; i++) origins.push(cluster.index);
    composed += part;
  }
  return [composed, origins];
}

/** Makes room in the arrays for that many symbols. */
function reserve(size: number): void {
  const room = symbols.length;
  // A long text's arrays are not kept for the short ones that follow.
  if (size <= room && (room <= 1 << 17 || size >= room / 8)) return;
  size += (size >> 1) + 256;
  symbols = new Uint16Array(size);
  kinds = new Uint16Array(size);
  offsets = new Uint32Array(size);
  starts = new Uint32Array(size);
  ends = new Uint32Array(size);
  hashes = new Int32Array(size);
}

const now = () => ({ text, length, symbols, kinds, offsets, tokens, starts, ends, hashes });
let other = now();

/** Puts what was read aside, in front of what had been put aside before: so that a name can be read within a text. */
export function turn(): void {
  const aside = now();
  ({ text, length, symbols, kinds, offsets, tokens, starts, ends, hashes } = other);
  other = aside;
}

/** Reads a text in one pass. The locale says how i folds, and how words are parted. */
export function read(given: string, itsLocale = 'en'): void {
  text = given;
  if (locale !== itsLocale) foldI((locale = itsLocale));
  load(text);
}

function load(composed: string, origins?: readonly number[]): void {
  reserve(composed.length + 2);
  // As fields of one object the loop that fills them is a tenth faster.
  const { symbols, kinds, offsets, starts, ends, hashes } = now();
  let isComposed = origins !== undefined;
  let count = 0;
  let token = -1;
  let inWord = false;
  let hash = 0;
  for (let i = 0; i < composed.length; i++) {
    const unit = composed.charCodeAt(i);
    const offset = origins ? origins[i] : i;
    let kind = known[unit] || learn(unit);
    let symbol = folds[unit];
    let secondHalf = 0;
    if (kind & SPECIAL) {
      if (kind & MARK && !isComposed) {
        if (text.normalize('NFC') !== text) return load(...compose());
        isComposed = true;
      }
      const code = kind & PAIR ? composed.codePointAt(i)! : 0;
      if (code > 0xffff) {
        const point = pointOf(code);
        kind = point[0];
        secondHalf = point[1];
        i++;
      }
      if (kind & PASS) continue;
      const before = count ? kinds[count - 1] : SPACE;
      // UAX #29 GB12: a flag is two letters; the second belongs to the first.
      if (kind & before & REGIONAL && !(before & EXTEND)) kind |= EXTEND;
      if (kind & SPACE && count && before & SPACE) continue;
      if (kind & JOINER) {
        if (!count || (before & WORD && isLatin(symbols[count - 1]))) continue;
        kind = (before & (WORD | SPACELESS | HANGUL)) | EXTEND;
      }
      if (kind & HYPHEN && !(before & (SPACE | HYPHEN | OPENING))) {
        const next = composed.charCodeAt(i + 1);
        if ((known[next] || learn(next | 0)) & (WORD | PASS | PAIR)) symbol = SEPARATOR;
      }
    }
    const first = count;
    symbols[count] = symbol;
    kinds[count] = kind;
    offsets[count++] = offset;
    if (secondHalf) {
      symbols[count] = secondHalf;
      kinds[count] = kind;
      offsets[count++] = offset;
    }
    const isLetter = (kind & (WORD | SPACELESS | HANGUL)) === WORD;
    if (!isLetter || !inWord) {
      inWord = isLetter;
      if (symbol === SEPARATOR) continue;
      starts[++token] = first;
      hashes[token] = hash = 1;
    }
    hash = add(hash, symbol);
    if (secondHalf) hash = add(hash, secondHalf);
    ends[token] = count;
    if (!(kind & ENDING)) hashes[token] = hash;
  }
  kinds[count] = kinds[count + 1] = symbols[count] = 0;
  offsets[count] = text.length;
  length = count;
  tokens = token + 1;
}

/**
 * The hash of some tokens and one more, less its English ending: the same for all numbers of a word, but for irregular
 * ones.
 */
export const follow = (key: number, token: number): number => add(key, hashes[token]);

/** Offset in the text after the symbol before `index`; invisible characters behind it stay outside. */
export function endOffset(index: number): number {
  let end = offsets[index];
  while ((known[text.charCodeAt(end - 1)] & (PASS | EXTEND)) === PASS) end--;
  return end;
}

/** Basic Latin to Latin Extended-B, marks on them, and Latin Extended Additional. */
function isLatin(symbol: number): boolean {
  return symbol < 0x370 || (symbol >= 0x1e00 && symbol < 0x1f00);
}
