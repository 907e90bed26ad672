import type { GlossaryNames, Id } from '../core/model.js';

/** Stands for the id while the address is made absolute. */
const blank = 'glossary-entry-id';

/** The entry whose own page this is, by `entryUrl`; its term is not marked there. */
export function ownEntry({ entryUrl, entries }: GlossaryNames, here: string, base: string): Id | undefined {
  if (!entryUrl?.includes('{id}') || !URL.canParse(entryUrl, base)) return undefined;
  const [before, after, more] = new URL(entryUrl.replace('{id}', blank), base).href.split(blank);
  const page = here.split('#', 1)[0]!;
  if (after === undefined || more !== undefined || !page.startsWith(before!) || !page.endsWith(after))
    return undefined;
  const id = page.slice(before!.length, page.length - after.length);
  return entries.find((entry) => encodeURIComponent(entry.id) === id)?.id;
}
