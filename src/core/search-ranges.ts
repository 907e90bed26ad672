import { fieldsOf, Rank, type Doc } from './search-index.js';
import { nameKey, plain, words } from './search-text.js';

/** A place to mark: the field, and offsets into its plain text. */
export type Range = [field: string, start: number, end: number];

/** What a query looks for in a text: beginnings of words, and whole words that stand for misspelt ones. */
export interface Wanted {
  key: string;
  prefixes: readonly string[];
  spellings: ReadonlySet<string>;
}

/** The places in the fields of a document that a query found. */
export function rangesIn(doc: Doc, { key, prefixes, spellings }: Wanted): Range[] {
  const ranges: Range[] = [];
  for (const [field, text, rank] of (doc.fields ??= fieldsOf(doc))) {
    const named = rank <= Rank.alias && nameKey(text).startsWith(key);
    // Reading a text word by word is slow; most long ones hold nothing.
    if (!named && !mayHold(plain(text), prefixes, spellings)) continue;
    let left = named ? key.length : 0;
    let last: Range | undefined;
    for (const word of words(text)) {
      let length = spellings.has(word.text) ? word.text.length : Math.min(left, word.text.length);
      left -= Math.min(left, word.text.length);
      if (!length && !named)
        for (const prefix of prefixes)
          if (prefix.length > length && word.text.startsWith(prefix)) length = prefix.length;
      if (!length) continue;
      // A word that changed its length when folded is marked whole.
      const whole = word.end - word.start !== word.text.length;
      const end = whole ? word.end : word.start + length;
      if (last && word.start - last[2] <= 1) last[2] = end;
      else ranges.push((last = [field, word.start, end]));
    }
  }
  return ranges;
}

function mayHold(text: string, prefixes: Iterable<string>, spellings: Iterable<string>): boolean {
  for (const list of [prefixes, spellings]) for (const word of list) if (text.includes(word)) return true;
  return false;
}
