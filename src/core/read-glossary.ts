import type { Entry, Glossary, Id, Problem } from './model.js';
import { each, reportTo, within } from './report.js';
import { entry as entrySchema, glossary as schema } from './schema.js';
import { take, withoutHoles } from './schema-dsl.js';
import { atOnce, type Steps } from './steps.js';
import { formChecker } from './validate-forms.js';
import { checkOffer, checkRedirects, checkReferences, identify, identifying } from './validate-refs.js';

export interface Inspected {
  glossary?: Glossary | undefined;
  problems: Problem[];
}

/**
 * Reads a glossary and finds all errors in it, in steps. Its lists have holes where something was left out: what is
 * there stands where it stood in the input. No glossary when the whole is refused. Of a part of a glossary, `others`
 * are the ids of the entries that are elsewhere.
 */
function* inspecting(input: unknown, others: Iterable<Id> = []): Steps<Inspected> {
  const problems: Problem[] = [];
  const error = reportTo(problems);
  const inEntries = within(error, 'entries');
  // Entries are read one by one, and last, as they would be with the rest.
  const members = { ...(input as object) };
  const given = Object.hasOwn(members, 'entries') && (members as { entries: unknown }).entries;
  const isList = Array.isArray(given);
  const glossary = schema.read(isList ? { ...members, entries: [] } : input, error) as Glossary | undefined;
  if (isList && glossary)
    for (const i of given.keys()) {
      yield;
      take(glossary.entries, i, entrySchema, given[i], inEntries);
    }
  // Of a format that is not known, nothing can be said.
  if (!glossary || problems.some(({ path }) => path === '/schemaVersion')) return { problems };
  const { entries, redirects, locale } = glossary;
  const inToolkits = within(error, 'toolkits');
  const known = {
    entry: yield* identifying(entries, inEntries),
    category: identify((glossary.categories ??= []), within(error, 'categories')),
    toolkit: identify((glossary.toolkits ??= []), inToolkits),
  };
  for (const id of others) known.entry.add(id);
  if (redirects) checkRedirects(redirects, known.entry, within(error, 'redirects'));
  const checkForms = formChecker(locale);
  for (const [i, entry] of entries.entries()) {
    yield;
    // A hole.
    if (!entry) continue;
    const wrong = within(inEntries, i);
    entry.forms ??= [];
    if (entry.faqs) identify(entry.faqs, within(wrong, 'faqs'));
    checkReferences(entry, known, wrong);
    checkForms(entry, wrong);
  }
  each(glossary.toolkits, inToolkits, checkOffer);
  return { glossary, problems };
}

/** `inspecting`, without a pause. */
export const inspect = (input: unknown): Inspected => atOnce(inspecting(input));

/** `readGlossary` in steps, an entry each. `others` as for `inspecting`. */
export function* readingGlossary(input: unknown, others?: Iterable<Id>): Steps<Inspected> {
  const { glossary, problems } = yield* inspecting(input, others);
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
