import type { Entry, Glossary, Id, Problem } from './model.js';
import { each, reportTo, within, type Report } from './report.js';
import { entry as entrySchema, glossary as schema } from './schema.js';
import { take, withoutHoles } from './schema-dsl.js';
import { atOnce, few, type Steps } from './steps.js';
import { formChecker } from './validate-forms.js';
import { checkOffer, checkRedirects, checkReferences, identify, identifying } from './validate-refs.js';

export interface Inspected {
  glossary?: Glossary | undefined;
  problems: Problem[];
  /**
   * What is still to be found: forms that two names have. Adds to `problems`, and takes them out of the glossary. A
   * matcher decides the same of most, so that a page is marked before.
   */
  checking?: Steps;
}

/** Looks for forms that an entry, or two of them, have twice. The list may have holes. */
function* checkingForms({ entries, locale }: Glossary, inEntries: Report): Steps {
  const checkForms = formChecker(locale);
  for (let i = 0; i < entries.length; i++) {
    if (i % few === 0) yield;
    const entry = entries[i];
    if (entry) checkForms(entry, within(inEntries, i));
  }
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
    for (let i = 0; i < given.length; i++) {
      if (i % few === 0) yield;
      take(glossary.entries, i, entrySchema, given[i], inEntries);
    }
  // Of a format that is not known, nothing can be said.
  if (!glossary || problems.some(({ path }) => path === '/schemaVersion')) return { problems };
  const { entries, redirects } = glossary;
  const inToolkits = within(error, 'toolkits');
  const known = {
    entry: yield* identifying(entries, inEntries),
    category: identify((glossary.categories ??= []), within(error, 'categories')),
    toolkit: identify((glossary.toolkits ??= []), inToolkits),
  };
  for (const id of others) known.entry.add(id);
  if (redirects) checkRedirects(redirects, known.entry, within(error, 'redirects'));
  for (let i = 0; i < entries.length; i++) {
    if (i % few === 0) yield;
    const entry = entries[i];
    // A hole.
    if (!entry) continue;
    const wrong = within(inEntries, i);
    entry.forms ??= [];
    if (entry.faqs) identify(entry.faqs, within(wrong, 'faqs'));
    checkReferences(entry, known, wrong);
  }
  each(glossary.toolkits, inToolkits, checkOffer);
  return { glossary, problems, checking: checkingForms({ ...glossary, entries: [...entries] }, inEntries) };
}

/** All that was left to be found. */
function finished({ checking, ...found }: Inspected): Inspected {
  if (checking) atOnce(checking);
  return found;
}

/** `inspecting`, without a pause. */
export const inspect = (input: unknown): Inspected => finished(atOnce(inspecting(input)));

/** `readGlossary` in steps, but for what is left to be found. `others` as for `inspecting`. */
export function* readingGlossary(input: unknown, others?: Iterable<Id>): Steps<Inspected> {
  const { glossary, problems, checking } = yield* inspecting(input, others);
  // Where nothing was left out, there are no holes.
  if (problems.length && glossary) {
    // Before they are closed: what is wrong is said of the place where the author put it.
    yield* checking!;
    const { entries } = glossary;
    glossary.entries = [];
    withoutHoles(glossary);
    for (const entry of entries) {
      yield;
      if (entry) glossary.entries.push(withoutHoles(entry) as Entry);
    }
    return { glossary, problems };
  }
  return { glossary, problems, ...(checking && { checking }) };
}

/**
 * The glossary as far as it goes, for a page that must not suffer: what is wrong is reported and left out, one bad
 * entry does not take the rest down. None when the whole is refused: no object, no list of entries, a format
 * that is not known, a key `__proto__`.
 */
export const readGlossary = (input: unknown): Inspected => finished(atOnce(readingGlossary(input)));
