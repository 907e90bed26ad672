import type { Entry, Glossary, Id, Problem } from './model.js';
import { each, reportTo, within } from './report.js';
import { entry as entrySchema, glossary as schema, namedEntry } from './schema.js';
import { take, withoutHoles } from './schema-dsl.js';
import { atOnce, few, type Steps } from './steps.js';
import { formChecker } from './validate-forms.js';
import { checkOffer, checkRedirects, checkReferences, identify, identifying } from './validate-refs.js';

export interface Inspected {
  glossary?: Glossary | undefined;
  problems: Problem[];
}

/**
 * Reads a glossary and finds all errors in it, in steps. Its lists have holes where something was left out: what is
 * there stands where it stood in the input. No glossary when the whole is refused. With `namesOnly` of each entry the
 * names, with which a page is marked, and of what needs more than one entry the ids alone; where they hold no error, the
 * rest may be read later. Of a part of a glossary, `others` are the ids of the entries that are elsewhere.
 */
function* inspecting(input: unknown, namesOnly?: boolean, others: Iterable<Id> = []): Steps<Inspected> {
  const problems: Problem[] = [];
  const error = reportTo(problems);
  const inEntries = within(error, 'entries');
  // Entries are read one by one, and last, as they would be with the rest.
  const members = { ...(input as object) };
  const given = Object.hasOwn(members, 'entries') && (members as { entries: unknown }).entries;
  const isList = Array.isArray(given);
  const glossary = schema.read(isList ? { ...members, entries: [] } : input, error) as Glossary | undefined;
  if (isList && glossary)
    for (let i = 0; i < given.length; i++) {
      if (i % few === 0) yield;
      take(glossary.entries, i, namesOnly ? namedEntry : entrySchema, given[i], inEntries);
    }
  // Of a format that is not known, nothing can be said.
  if (!glossary || problems.some(({ path }) => path === '/schemaVersion')) return { problems };
  const { entries, redirects } = glossary;
  const ids = yield* identifying(entries, inEntries);
  entries.forEach((entry) => (entry.forms ??= []));
  if (namesOnly) return { glossary, problems };
  const inToolkits = within(error, 'toolkits');
  const known = {
    entry: ids,
    category: identify((glossary.categories ??= []), within(error, 'categories')),
    toolkit: identify((glossary.toolkits ??= []), inToolkits),
  };
  for (const id of others) ids.add(id);
  if (redirects) checkRedirects(redirects, ids, within(error, 'redirects'));
  const checkForms = formChecker(glossary.locale);
  for (let i = 0; i < entries.length; i++) {
    if (i % few === 0) yield;
    const entry = entries[i];
    // A hole.
    if (!entry) continue;
    const wrong = within(inEntries, i);
    if (entry.faqs) identify(entry.faqs, within(wrong, 'faqs'));
    checkReferences(entry, known, wrong);
    checkForms(entry, wrong);
  }
  each(glossary.toolkits, inToolkits, checkOffer);
  return { glossary, problems };
}

/** `inspecting`, without a pause. */
export const inspect = (input: unknown): Inspected => atOnce(inspecting(input));

/** `readGlossary` in steps. */
export function* readingGlossary(...about: Parameters<typeof inspecting>): Steps<Inspected> {
  const { glossary, problems } = yield* inspecting(...about);
  // Where nothing was left out, there are no holes.
  if (problems.length && glossary) {
    const { entries } = glossary;
    glossary.entries = [];
    withoutHoles(glossary);
    for (const entry of entries) {
      yield;
      if (entry) glossary.entries.push(withoutHoles(entry) as Entry);
    }
  }
  return { glossary, problems };
}

/**
 * The glossary as far as it goes, for a page that must not suffer: what is wrong is reported and left out, one bad
 * entry does not take the rest down. None when the whole is refused: no object, no list of entries, a format
 * that is not known, a key `__proto__`.
 */
export const readGlossary = (input: unknown): Inspected => atOnce(readingGlossary(input));
