import type { Entry, Id } from '../../core/model.js';

/** Entries under one letter. Long letters come in several blocks; only the first is headed. */
export interface Block {
  readonly key: string;
  /** The letter, where the block is the first of it. */
  readonly letter?: string;
  readonly entries: readonly Entry[];
}

/** Rows that are made at once; more wait until they come near. */
export const blockSize = 100;

const digits = '0–9';

function collatorFor(locale: string | undefined, options: Intl.CollatorOptions): Intl.Collator {
  try {
    return new Intl.Collator(locale, options);
  } catch {
    return new Intl.Collator('en', options); // not a language tag
  }
}

/**
 * Entries from A to Z as their language sorts them (in Swedish Ö comes after Z, in German with O), by letter. Punctuation
 * at the beginning of a name does not count; drafts are left out.
 */
export function byLetter(entries: readonly Entry[], locale?: string, category?: Id): Block[] {
  const sorting = collatorFor(locale, { numeric: true, ignorePunctuation: true });
  const same = collatorFor(locale, { sensitivity: 'base' });
  const shown = entries.filter(
    (entry) => entry.status !== 'draft' && (!category || entry.category === category),
  );
  shown.sort((a, b) => sorting.compare(a.term, b.term));
  const blocks: { key: string; letter?: string; entries: Entry[] }[] = [];
  let letter = '';
  for (const entry of shown) {
    const first = /[\p{L}\p{N}]/u.exec(entry.term)?.[0] ?? '#';
    const own = /\p{N}/u.test(first) ? digits : first;
    const next = !letter || same.compare(own, letter) !== 0;
    if (next) {
      const base = own.normalize('NFD')[0]!;
      const plain = same.compare(own, base) === 0 ? base : own;
      letter = plain.toLocaleUpperCase(sorting.resolvedOptions().locale);
    }
    const last = blocks.at(-1);
    if (next) blocks.push({ key: letter, letter, entries: [entry] });
    else if (last!.entries.length < blockSize) last!.entries.push(entry);
    else blocks.push({ key: `${letter}${blocks.length}`, entries: [entry] });
  }
  return blocks;
}
