import type { Entry, Glossary, Id, Toolkit } from './model.js';
import { sameId, shown, within, type Report } from './report.js';
import { slug } from './slug.js';
import { atOnce, few, type Steps } from './steps.js';

type Named = { id?: Id; term?: string; question?: string };

/**
 * The ids of a list: an item whose id an earlier one has is reported and leaves a hole, one that has none gets one
 * from its words.
 */
export const identify = (items: Named[], error: Report): Set<Id> => atOnce(identifying(items, error));

/** The same in steps. */
export function* identifying(items: Named[], error: Report): Steps<Set<Id>> {
  const ids = new Set<Id>();
  items.forEach(({ id }, i) => {
    if (id === undefined) return;
    if (ids.has(id)) {
      sameId(within(error, i), id);
      delete items[i];
    }
    ids.add(id);
  });
  /** How often each slug was wanted, so that many equal ones are told apart in one go: `risk`, `risk-2` … */
  const wanted = new Map<string, number>();
  for (let i = 0; i < items.length; i++) {
    if (i % few === 0) yield;
    const item = items[i];
    // A hole, or one that has its own.
    if (item?.id !== undefined || !item) continue;
    const base = slug(item.term ?? item.question ?? '');
    let count = wanted.get(base) ?? 0;
    do item.id = count++ ? `${base}-${count}` : base;
    while (ids.has(item.id));
    wanted.set(base, count);
    ids.add(item.id);
  }
  return ids;
}

/**
 * Keeps the redirects that lead to an entry, and adds their ids to those that do; each is followed once, however
 * long the chains.
 */
export function checkRedirects(
  redirects: NonNullable<Glossary['redirects']>,
  good: Set<Id>,
  error: Report,
): void {
  /** Where the others end: at an id that is not there, or at one that they come back to. */
  const bad = new Map<Id, Id>();
  for (const from in redirects) {
    const path = new Set<Id>();
    let id = from;
    while (!good.has(id) && !bad.has(id) && !path.has(id) && id in redirects) {
      path.add(id);
      id = redirects[id]!;
    }
    for (const passed of path)
      if (good.has(id)) good.add(passed);
      else bad.set(passed, bad.get(id) ?? id);
  }
  for (const [from, end] of bad) {
    within(
      error,
      from,
    )(
      bad.has(end)
        ? `the redirects through ${shown(end)} run in a circle`
        : `no entry has the id ${shown(end)}`,
    );
    delete redirects[from];
  }
}

/**
 * Every id that an entry names must be there. An entry that is missing stays in a list, where it is shown as
 * plain text; a missing toolkit, category or successor is left out, and so is an entry that names itself.
 */
export function checkReferences(
  entry: Entry,
  known: Readonly<Record<'entry' | 'toolkit' | 'category', ReadonlySet<Id>>>,
  error: Report,
): void {
  /** Whether the id may stay. */
  const check = (id: Id, what: keyof typeof known, path: string): unknown => {
    const isSelf = what === 'entry' && id === entry.id;
    if (!isSelf && known[what].has(id)) return true;
    return error(isSelf ? 'the entry names itself' : `no ${what} has the id ${shown(id)}`, path);
  };
  for (const key of ['related', 'broader'] as const)
    entry[key] &&= entry[key].filter((id, i) => check(id, 'entry', `/${key}/${i}`) || id !== entry.id);
  entry.toolkits &&= entry.toolkits.filter((id, i) => check(id, 'toolkit', `/toolkits/${i}`));
  const { category, replacedBy } = entry;
  if (category && !check(category, 'category', '/category')) delete entry.category;
  if (replacedBy && !check(replacedBy, 'entry', '/replacedBy')) delete entry.replacedBy;
}

/** A discount that contradicts itself is left out: nothing false is offered. */
export function checkOffer({ offer }: Toolkit, error: Report): void {
  if (!offer?.discount) return;
  const { percent, amount, validFrom, validThrough } = offer.discount;
  const refuse = (message: string, path = '') => {
    error(message, '/offer/discount' + path);
    delete offer.discount;
  };
  if (percent && amount) refuse('percent and amount are given together');
  if (amount && !(+amount > 0 && +amount < +offer.price))
    refuse('the amount is zero or more than the price', '/amount');
  if (validFrom && validThrough && validFrom > validThrough)
    refuse('validFrom is after validThrough', '/validFrom');
}
