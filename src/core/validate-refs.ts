import type { Glossary, Id, Toolkit } from './model.js';
import { pointer, type Reading } from './schema-read.js';
import type { Placed } from './validate-forms.js';
import { say, type Saying } from './validate-messages.js';

/** Takes out, and reports, the items whose id an earlier item has. */
export function withoutDoubles<T extends { id?: Id }>(items: T[], path: string, to: Reading): T[] {
  const seen = new Set<Id>();
  const places: number[] = [];
  const kept = items.filter(({ id }, i) => {
    const place = to.place(items, i);
    if (id !== undefined && seen.has(id)) return to.error(`${path}/${place}/id`, say.sameId(id));
    if (id !== undefined) seen.add(id);
    places.push(place);
    return true;
  });
  to.keepPlaces(kept, places);
  return kept;
}

/** Keeps the redirects that lead to an entry; each is followed once, however long the chains. */
export function checkRedirects(glossary: Glossary, entries: ReadonlySet<Id>, to: Reading): void {
  const { redirects } = glossary;
  if (!redirects) return;
  /** What is wrong with where an id leads; undefined when it leads to an entry. */
  const ends = new Map<Id, Saying | undefined>();
  for (const from of Object.keys(redirects)) {
    const path = new Set<Id>();
    let id = from;
    while (!entries.has(id) && !path.has(id) && !ends.has(id) && Object.hasOwn(redirects, id)) {
      path.add(id);
      id = redirects[id]!;
    }
    let end = ends.get(id);
    if (path.has(id)) end = say.cycle(id);
    else if (!entries.has(id) && !ends.has(id)) end = say.unknown(id, 'entry');
    for (const passed of path) ends.set(passed, end);
  }
  for (const [from, end] of ends) {
    if (!end) continue;
    to.error(`/redirects/${pointer(from)}`, end);
    delete redirects[from];
  }
}

interface Known {
  readonly entry: (id: Id) => boolean;
  readonly toolkit: ReadonlySet<Id>;
  readonly category: ReadonlySet<Id>;
}

/**
 * Every id that an entry names must be there. An entry that is missing stays in the list, where it is shown as
 * plain text; a missing toolkit, category or successor is left out, and so is an entry that names itself.
 */
export function checkReferences({ entry, path }: Placed, known: Known, to: Reading): void {
  for (const key of ['related', 'broader', 'toolkits'] as const) {
    const ids = entry[key];
    if (!ids) continue;
    entry[key] = ids.filter((id, i) => {
      const at = `${path}/${key}/${to.place(ids, i)}`;
      if (key === 'toolkits') return known.toolkit.has(id) || to.error(at, say.unknown(id, 'toolkit'));
      if (id === entry.id) return to.error(at, say.self());
      if (!known.entry(id)) to.error(at, say.unknown(id, 'entry'));
      return true;
    });
  }
  const { category, replacedBy } = entry;
  if (category !== undefined && !known.category.has(category)) {
    to.error(`${path}/category`, say.unknown(category, 'category'));
    delete entry.category;
  }
  if (replacedBy !== undefined && (replacedBy === entry.id || !known.entry(replacedBy))) {
    to.error(`${path}/replacedBy`, replacedBy === entry.id ? say.self() : say.unknown(replacedBy, 'entry'));
    delete entry.replacedBy;
  }
}

/** A discount that contradicts itself is left out: nothing false is offered. */
export function checkOffer({ offer }: Toolkit, path: string, to: Reading): void {
  const discount = offer?.discount;
  if (!discount) return;
  const { percent, amount, validFrom, validThrough } = discount;
  const before = to.problems.length;
  const at = `${path}/offer/discount`;
  if (percent !== undefined && amount !== undefined) to.error(at, say.both());
  if (amount !== undefined && !(Number(amount) > 0 && Number(amount) < Number(offer.price)))
    to.error(`${at}/amount`, say.above());
  if (validFrom && validThrough && validFrom > validThrough) to.error(`${at}/validFrom`, say.never());
  if (to.problems.length > before) delete offer.discount;
}
