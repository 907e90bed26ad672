import { type CharTable, tableFor } from './fold.js';
import { EXTEND, HANGUL, HYPHEN, JOINER, MARK, OPENING, PAIR, PASS, REGIONAL, SPACE } from './fold.js';
import { SPACELESS, SPECIAL, WORD } from './fold.js';

const SEED = 0x811c9dc5;
const FACTOR = 0x9e3779b1;
/** The symbol of a separator. */
export const SEPARATOR = 32;

/** NFC of a text, and for each of its code units where its cluster begins in the text as given. */
function compose(text: string): [composed: string, origins: number[]] {
  const origins: number[] = [];
  let composed = '';
  for (const cluster of text.matchAll(/[^][\p{M}\u1160-\u11ff]*/gu)) {
    const part = cluster[0].normalize('NFC');
    for (let i = 0; i < part.length; i++) origins.push(cluster.index);
    composed += part;
  }
  return [composed, origins];
}

/**
 * A text as the matcher reads it: symbols (folded code units in normal form C, a separator being one symbol
 * and invisible characters none) and tokens (a word, or any other single character). Read in one pass into
 * arrays that are used again for the next text.
 */
export class SymbolStream {
  text = '';
  length = 0;
  symbols = new Uint16Array(0);
  kinds = new Uint16Array(0);
  /** Offset in the text of each symbol, and of the end. */
  offsets = new Uint32Array(0);
  tokens = 0;
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  hashes = new Int32Array(0);
  /** Room for what the matcher learns of a token; -1 = nothing yet. */
  ids = new Int32Array(0);

  constructor(private readonly table: CharTable) {}

  read(text: string): this {
    this.text = text;
    this.load(text);
    return this;
  }

  /** Offset in the text after the symbol before `index`; invisible characters behind it stay outside. */
  endOffset(index: number): number {
    let end = this.offsets[index];
    while ((this.table.kinds[this.text.charCodeAt(end - 1)] & (PASS | EXTEND)) === PASS) end--;
    return end;
  }

  private reserve(size: number): void {
    // A long text's arrays are not kept for the short ones that follow.
    const room = this.symbols.length;
    if (size <= room && (room < 1 << 17 || size > room / 8)) return;
    size += size >> 1;
    this.symbols = new Uint16Array(size);
    this.kinds = new Uint16Array(size);
    this.offsets = new Uint32Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.hashes = new Int32Array(size);
    this.ids = new Int32Array(size);
  }

  private load(text: string, origins?: readonly number[]): void {
    this.reserve(text.length + 2);
    const { table, symbols, kinds, offsets, starts, ends, hashes, ids } = this;
    const { kinds: known, folds } = table;
    let composed = origins !== undefined;
    let count = 0;
    let tokens = 0;
    let inWord = false;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let kind = known[unit] || table.learn(unit);
      let symbol = folds[unit];
      let low = 0;
      const offset = origins ? origins[i] : i;
      if (kind & SPECIAL) {
        if (kind & MARK && !composed) {
          if (text.normalize('NFC') !== text) return this.load(...compose(text));
          composed = true;
        }
        const code = kind & PAIR ? text.codePointAt(i)! : 0;
        if (code > 0xffff) {
          const point = table.point(code);
          kind = point[0];
          symbol = (0xd7c0 + (point[1] >> 10)) & 0xffff;
          low = 0xdc00 | (point[1] & 0x3ff);
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
          const next = text.charCodeAt(i + 1);
          if ((known[next] || table.learn(next | 0)) & (WORD | PASS | PAIR)) symbol = SEPARATOR;
        }
      }
      const first = count;
      symbols[count] = symbol;
      kinds[count] = kind;
      offsets[count++] = offset;
      if (low) {
        symbols[count] = low;
        kinds[count] = kind;
        offsets[count++] = offset;
      }
      if ((kind & (WORD | SPACELESS | HANGUL)) === WORD) {
        if (!inWord) {
          inWord = true;
          starts[tokens] = first;
          hash = SEED;
        }
        hash = Math.imul(hash ^ symbol, FACTOR);
        if (low) hash = Math.imul(hash ^ low, FACTOR);
        continue;
      }
      if (inWord) {
        inWord = false;
        ends[tokens] = first;
        hashes[tokens] = hash;
        ids[tokens++] = -1;
      }
      if (symbol !== SEPARATOR) {
        starts[tokens] = first;
        ends[tokens] = count;
        hashes[tokens] = Math.imul(Math.imul(SEED ^ symbol, FACTOR) ^ low, FACTOR);
        ids[tokens++] = -1;
      }
    }
    if (inWord) {
      ends[tokens] = count;
      hashes[tokens] = hash;
      ids[tokens++] = -1;
    }
    kinds[count] = kinds[count + 1] = symbols[count] = 0;
    offsets[count] = this.text.length;
    this.length = count;
    this.tokens = tokens;
  }
}

/** Basic Latin to Latin Extended-B, marks on them, and Latin Extended Additional. */
function isLatin(symbol: number): boolean {
  return symbol < 0x370 || (symbol >= 0x1e00 && symbol < 0x1f00);
}

/** The stream for a locale; one for each way of folding, since a text is read and done with. */
export function streamFor(locale: string): SymbolStream {
  const table = tableFor(locale);
  let stream = streams.get(table);
  if (!stream) streams.set(table, (stream = new SymbolStream(table)));
  return stream;
}
const streams = new Map<CharTable, SymbolStream>();

/** A text as it is compared (rules 2 and 3): two texts are the same for the matcher when this is. */
export function foldText(text: string, locale = 'en'): string {
  const { symbols, length } = streamFor(locale).read(text.trim());
  let folded = '';
  for (let i = 0; i < length; i++) folded += String.fromCharCode(symbols[i]);
  return folded;
}
