import type { Entry, Glossary, Id, Toolkit } from './model.js';
import { pointer } from './schema-read.js';
import { slug } from './slug.js';
import * as say from './validate-messages.js';

/**
 * The ids of a list: an item whose id an earlier one has is reported and leaves a hole, one that has none gets one
 * from its words.
 */
export function identify(
  items: { id?: Id; term?: string; question?: string }[],
  path: string,
  error: say.Report,
): Set<Id> {
  const ids = new Set<Id>();
  items.forEach(({ id }, i) => {
    if (id === undefined) return;
    if (ids.has(id)) {
      error(`${path}/${i}/id`, say.sameId(id));
      delete items[i];
    }
    ids.add(id);
  });
  /** How often each slug was wanted, so that many equal ones are told apart in one go: `risk`, `risk-2` … */
  const wanted = new Map<string, number>();
  for (const item of items.filter(({ id }) => id === undefined)) {
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
  error: say.Report,
): void {
  const bad = new Map<Id, say.Saying>();
  for (const from of Object.keys(redirects)) {
    const path = new Set<Id>();
    let id = from;
    while (!good.has(id) && !bad.has(id) && !path.has(id) && id in redirects) {
      path.add(id);
      id = redirects[id]!;
    }
    const saying = bad.get(id) ?? (path.has(id) ? say.cycle(id) : say.unknown(id, 'entry'));
    const isGood = good.has(id);
    for (const passed of path)
      if (isGood) good.add(passed);
      else bad.set(passed, saying);
  }
  for (const [from, saying] of bad) {
    error(`/redirects/${pointer(from)}`, saying);
    delete redirects[from];
  }
}

/**
 * Every id that an entry names must be there. An entry that is missing stays in the list, where it is shown as
 * plain text; a missing toolkit, category or successor is left out, and so is an entry that names itself.
 */
export function checkReferences(
  entry: Entry,
  path: string,
  known: Readonly<Record<'entry' | 'toolkit' | 'category', ReadonlySet<Id>>>,
  error: say.Report,
): void {
  /** Whether the id may stay. */
  const check = (id: Id, what: keyof typeof known, at: string): boolean => {
    const isSelf = what === 'entry' && id === entry.id;
    const isGood = !isSelf && known[what].has(id);
    if (!isGood) error(path + at, isSelf ? say.self : say.unknown(id, what));
    return isGood;
  };
  for (const key of ['related', 'broader'] as const)
    entry[key] &&= entry[key].filter((id, i) => check(id, 'entry', `/${key}/${i}`) || id !== entry.id);
  entry.toolkits &&= entry.toolkits.filter((id, i) => check(id, 'toolkit', `/toolkits/${i}`));
  const { category, replacedBy } = entry;
  if (category && !check(category, 'category', '/category')) delete entry.category;
  if (replacedBy && !check(replacedBy, 'entry', '/replacedBy')) delete entry.replacedBy;
}

/** A discount that contradicts itself is left out: nothing false is offered. */
export function checkOffer({ offer }: Toolkit, path: string, error: say.Report): void {
  if (!offer?.discount) return;
  const { percent, amount, validFrom, validThrough } = offer.discount;
  const refuse = (at: string, saying: say.Saying) => {
    error(`${path}/offer/discount${at}`, saying);
    delete offer.discount;
  };
  if (percent !== undefined && amount !== undefined) refuse('', say.both);
  if (amount !== undefined && !(+amount > 0 && +amount < +offer.price)) refuse('/amount', say.above);
  if (validFrom && validThrough && validFrom > validThrough) refuse('/validFrom', say.never);
}
