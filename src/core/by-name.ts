import type { NamedEntry } from './model.js';

const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** The entry that has this name, among all its names; the exact spelling goes first. */
export function byName<E extends NamedEntry>(entries: readonly E[], name: string): E | undefined {
  const by = (as: (name: string) => string) =>
    entries.find(({ term, abbr = term, forms }) =>
      [term, abbr, ...forms.map(({ text }) => text)].some((each) => as(each.trim()) === as(name.trim())),
    );
  return by(String) ?? by(folded);
}
