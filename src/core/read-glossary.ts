import { isError } from './messages.js';
import type { Glossary, Problem } from './model.js';
import { glossary as schema } from './schema.js';
import { readValue, Reading } from './schema-read.js';
import { uniqueSlugs } from './slug.js';
import { checkForms, type Placed } from './validate-forms.js';
import { checkOffer, checkRedirects, checkReferences, withoutDoubles } from './validate-refs.js';

export interface Inspected {
  glossary?: Glossary;
  problems: Problem[];
}

/** Gives every entry and question that has none an id from its words. */
function assignIds(glossary: Glossary): void {
  const idOf = uniqueSlugs(new Set(glossary.entries.flatMap(({ id }) => id ?? [])));
  for (const entry of glossary.entries) {
    entry.id ??= idOf(entry.term);
    entry.forms ??= [];
    if (!entry.faqs) continue;
    const faqIdOf = uniqueSlugs(new Set(entry.faqs.flatMap(({ id }) => id ?? [])));
    for (const faq of entry.faqs) faq.id ??= faqIdOf(faq.question);
  }
}

/**
 * Reads a glossary and finds all that is wrong with it; `also` looks at each entry that is kept. No glossary when
 * the whole is refused.
 */
export function inspect(input: unknown, also?: (placed: Placed, to: Reading) => void): Inspected {
  const to = new Reading();
  const { problems } = to;
  const glossary = readValue(schema, input, '', to) as Glossary | undefined;
  if (!glossary) return { problems };
  const refused = problems.some(({ path }) => path === '/schemaVersion');
  glossary.entries = withoutDoubles(glossary.entries, '/entries', to);
  glossary.categories = withoutDoubles(glossary.categories ?? [], '/categories', to);
  glossary.toolkits = withoutDoubles(glossary.toolkits ?? [], '/toolkits', to);
  assignIds(glossary);

  const { entries, categories, toolkits, locale } = glossary;
  const ids = new Set(entries.map(({ id }) => id));
  checkRedirects(glossary, ids, to);
  const { redirects = {} } = glossary;
  const known = {
    entry: (id: string) => ids.has(id) || Object.hasOwn(redirects, id),
    toolkit: new Set(toolkits.map(({ id }) => id)),
    category: new Set(categories.map(({ id }) => id)),
  };
  const placed = entries.map((entry, i): Placed => ({ entry, path: `/entries/${to.place(entries, i)}` }));
  for (const each of placed) {
    checkReferences(each, known, to);
    also?.(each, to);
  }
  checkForms(placed, locale, to);
  toolkits.forEach((toolkit, i) => checkOffer(toolkit, `/toolkits/${to.place(toolkits, i)}`, to));
  return refused ? { problems } : { glossary, problems };
}

/**
 * The glossary as far as it goes, for a page that must not suffer: what is wrong is reported and left out, one bad
 * entry does not take the rest down. None when the whole is refused: no object, no list of entries, a format
 * that is not known, a key `__proto__`.
 */
export function readGlossary(input: unknown): Inspected {
  const { glossary, problems } = inspect(input);
  return { ...(glossary && { glossary }), problems: problems.filter(isError) };
}
