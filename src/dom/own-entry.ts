import type { GlossaryNames, Id } from '../core/model.js';
import { encode, entryPage } from '../core/entry-url.js';

/** The entry whose own page this is, by `entryUrl`; its term is not marked there. */
export function ownEntry({ entryUrl, entries }: GlossaryNames): Id | undefined {
  const here = location.href.split('#', 1)[0]!;
  // Few have a name that is in the address: only theirs are made absolute.
  return (
    entryUrl &&
    entries.find(({ id }) => {
      const href = here.includes(encode(id)) && entryPage(entryUrl, id);
      return href && Object.assign(document.createElement('a'), { href }).href === here;
    })?.id
  );
}
