import type { Glossary, Problem } from './model.js';
import { reportTo, within } from './report.js';
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
 * stands where it stood in the input. No glossary when the whole is refused.
 */
export function inspect(input: unknown): Inspected {
  const problems: Problem[] = [];
  const error = reportTo(problems);
  const glossary = schema.read(input, error) as Glossary | undefined;
  // Of a format that is not known, nothing can be said.
  if (!glossary || problems.some(({ path }) => path === '/schemaVersion')) return { problems };
  const { entries, redirects, locale } = glossary;
  const identified = (name: 'entries' | 'categories' | 'toolkits') =>
    identify((glossary[name] ??= []), within(error, name));
  const known = {
    entry: identified('entries'),
    category: identified('categories'),
    toolkit: identified('toolkits'),
  };
  if (redirects) checkRedirects(redirects, known.entry, within(error, 'redirects'));
  const checkForms = formChecker(locale);
  entries.forEach((entry, i) => {
    const wrong = within(error, `entries/${i}`);
    entry.forms ??= [];
    if (entry.faqs) identify(entry.faqs, within(wrong, 'faqs'));
    checkReferences(entry, known, wrong);
    checkForms(entry, wrong);
  });
  glossary.toolkits.forEach((toolkit, i) => checkOffer(toolkit, within(error, `toolkits/${i}`)));
  return { glossary, problems };
}

/**
 * The glossary as far as it goes, for a page that must not suffer: what is wrong is reported and left out, one bad
 * entry does not take the rest down. None when the whole is refused: no object, no list of entries, a format
 * that is not known, a key `__proto__`.
 */
export function readGlossary(input: unknown): Inspected {
  const { glossary, problems } = inspect(input);
  return { glossary: glossary && (withoutHoles(glossary) as Glossary), problems };
}
