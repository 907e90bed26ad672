import type { GlossaryFrame, GlossaryNames, Id } from '../../core/model.js';
import { resolveId } from '../../core/redirects.js';

const folded = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The entry that an author means by its id, a former id, or any of its names; the exact spelling goes first. */
export function findEntry(
  { entries }: GlossaryNames,
  redirects: GlossaryFrame['redirects'],
  wanted: string,
): Id | undefined {
  const id = resolveId(wanted.trim(), (there) => entries.some((entry) => entry.id === there), redirects);
  if (id !== undefined) return id;
  const by = (same: (name: string) => boolean) =>
    entries.find(
      ({ term, abbr, forms }) => same(term) || (abbr && same(abbr)) || forms.some(({ text }) => same(text)),
    )?.id;
  const key = folded(wanted);
  return by((name) => name === wanted.trim()) ?? by((name) => folded(name) === key);
}
