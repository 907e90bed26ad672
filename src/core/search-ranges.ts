import { fieldsOf, Worth, type Doc } from './search-index.js';
import { nameKey, plain, words } from './search-text.js';

/** A place to mark: the field, and offsets into its plain text. */
export type Range = [field: string, start: number, end: number];

/** A word that a query looks for, and whether it may be the beginning of another. */
export type Sought = [word: string, grows: boolean];

/** The places in the fields of a document that a query found, as a name (by its key) or by its words. */
export function rangesIn(doc: Doc, key: string, sought: readonly Sought[]): Range[] {
  const ranges: Range[] = [];
  for (const [field, text, worth] of fieldsOf(doc)) {
    const named = worth > Worth.summary && nameKey(text).startsWith(key);
    const flat = plain(text);
    // Reading a text word by word is slow; most long ones hold nothing.
    if (!named && !sought.some(([one]) => flat.includes(one))) continue;
    let left = named ? key.length : 0;
    let last: Range | undefined;
    for (const { word, start, end } of words(text)) {
      let length = Math.min(left, word.length);
      left -= length;
      for (const [one, grows] of sought)
        if (grows ? !named && word.startsWith(one) : word === one) length = Math.max(length, one.length);
      if (!length) continue;
      // A word that changed its length when folded is marked whole.
      const to = end - start === word.length ? start + length : end;
      if (last && start - last[2] < 2) last[2] = to;
      else ranges.push((last = [field, start, to]));
    }
  }
  return ranges;
}
