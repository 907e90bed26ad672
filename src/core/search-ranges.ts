import { Rank, type SearchIndex } from './search-index.js';
import { nameKey, plain, words } from './search-text.js';

/** A place to mark: the field, and offsets into its plain text. */
export type Range = [field: string, start: number, end: number];

/** What a query looks for in a text: a name, beginnings of words, and whole words. */
export interface Wanted {
  key: string;
  prefixes: readonly string[];
  whole: ReadonlySet<string>;
}

/** The places in the fields of a document that a query found. */
export function rangesIn({ fields }: SearchIndex['docs'][number], { key, prefixes, whole }: Wanted): Range[] {
  const ranges: Range[] = [];
  for (const [field, text = '', rank] of fields) {
    const named = rank <= Rank.alias && nameKey(text).startsWith(key);
    const flat = plain(text);
    // Reading a text word by word is slow; most long ones hold nothing.
    if (!named && ![...prefixes, ...whole].some((word) => flat.includes(word))) continue;
    let left = named ? key.length : 0;
    let last: Range | undefined;
    for (const { word, start, end } of words(text)) {
      let length = whole.has(word) ? word.length : Math.min(left, word.length);
      left -= Math.min(left, word.length);
      for (const prefix of named ? [] : prefixes)
        if (word.startsWith(prefix)) length = Math.max(length, prefix.length);
      if (!length) continue;
      // A word that changed its length when folded is marked whole.
      const to = end - start === word.length ? start + length : end;
      if (last && start - last[2] < 2) last[2] = to;
      else ranges.push((last = [field, start, to]));
    }
  }
  return ranges;
}
