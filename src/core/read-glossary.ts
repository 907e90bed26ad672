import type { Glossary, Id, Problem } from './model.js';
import { each, reportTo, within } from './report.js';
import { glossary as schema } from './schema.js';
import { withoutHoles } from './schema-dsl.js';
import { formChecker } from './validate-forms.js';
import { checkOffer, checkRedirects, checkReferences, identify } from './validate-refs.js';

export interface Inspected {
  glossary?: Glossary | undefined;
  problems: Problem[];
}

/**
 * Reads a glossary and finds all errors in it. Its lists have holes where something was left out: what is there
 * stands where it stood in the input. No glossary when the whole is refused. Of a part of a glossary, `others` are the ids
 * of the entries that are elsewhere.
 */
export function inspect(input: unknown, others: Iterable<Id> = []): Inspected {
  const problems: Problem[] = [];
  const error = reportTo(problems);
  const glossary = schema.read(input, error) as Glossary | undefined;
  // Of a format that is not known, nothing can be said.
  if (!glossary || problems.some(({ path }) => path === '/schemaVersion')) return { problems };
  const { entries, redirects, locale } = glossary;
  const inEntries = within(error, 'entries');
  const inToolkits = within(error, 'toolkits');
  const known = {
    entry: identify(entries, inEntries),
    category: identify((glossary.categories ??= []), within(error, 'categories')),
    toolkit: identify((glossary.toolkits ??= []), inToolkits),
  };
  for (const id of others) known.entry.add(id);
  if (redirects) checkRedirects(redirects, known.entry, within(error, 'redirects'));
  const checkForms = formChecker(locale);
  each(entries, inEntries, (entry, wrong) => {
    entry.forms ??= [];
    if (entry.faqs) identify(entry.faqs, within(wrong, 'faqs'));
    checkReferences(entry, known, wrong);
    checkForms(entry, wrong);
  });
  each(glossary.toolkits, inToolkits, checkOffer);
  return { glossary, problems };
}

/**
 * The glossary as far as it goes, for a page that must not suffer: what is wrong is reported and left out, one bad
 * entry does not take the rest down. None when the whole is refused: no object, no list of entries, a format
 * that is not known, a key `__proto__`. `others` as for `inspect`.
 */
export function readGlossary(input: unknown, others?: Iterable<Id>): Inspected {
  const { glossary, problems } = inspect(input, others);
  // Where nothing was left out, there are none.
  if (problems.length) withoutHoles(glossary);
  return { glossary, problems };
}
