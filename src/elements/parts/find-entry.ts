import type { GlossaryFrame, GlossaryNames, Id } from '../../core/model.js';
import { byName } from '../../core/by-name.js';
import { resolveId } from '../../core/redirects.js';

type Redirects = GlossaryFrame['redirects'];

/** The entry of that id, or of the one that it leads to. */
export function entryById<E extends { readonly id: Id }>(
  entries: readonly E[],
  redirects: Redirects,
  id: Id,
): E | undefined {
  const find = (wanted?: Id) => entries.find((entry) => entry.id === wanted);
  return find(resolveId(id, (there) => !!find(there), redirects));
}

/** The entry that an author means by its id, a former id, or any of its names; the exact spelling goes first. */
export function findEntry(
  { entries }: GlossaryNames,
  redirects: Redirects,
  wanted: string,
): GlossaryNames['entries'][number] | undefined {
  return entryById(entries, redirects, wanted.trim()) ?? byName(entries, wanted);
}
