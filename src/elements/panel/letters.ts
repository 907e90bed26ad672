import type { Entry } from '../../core/model.js';

interface Letter {
  readonly letter: string;
  readonly entries: Entry[];
}

const digits = '0–9';

/**
 * Entries from A to Z as their language sorts them (in Swedish Ö comes after Z, in German with O), by letter.
 * Punctuation at the beginning of a name does not count. `locale` is a language tag: a glossary's reader sees to that.
 */
export function byLetter(entries: readonly Entry[], locale?: string): Letter[] {
  const collator = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true, sensitivity: 'base' });
  const isSame = (a: string, b: string) => collator.compare(a, b) === 0;
  const letters: Letter[] = [];
  for (const entry of entries.toSorted((a, b) => collator.compare(a.term, b.term))) {
    const first = /[\p{L}\p{N}]/u.exec(entry.term)?.[0] ?? '#';
    const own = /\p{N}/u.test(first) ? digits : first;
    const last = letters.at(-1);
    if (last && isSame(own, last.letter)) last.entries.push(entry);
    else {
      const [base = own] = own.normalize('NFD');
      const letter = isSame(own, base) ? base : own;
      letters.push({ letter: letter.toLocaleUpperCase(collator.resolvedOptions().locale), entries: [entry] });
    }
  }
  return letters;
}
