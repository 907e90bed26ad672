import type { Glossary, Problem } from './model.js';
import { glossary as schema } from './schema.js';
import { readValue, withoutHoles } from './schema-read.js';
import { checkForms } from './validate-forms.js';
import { reportTo } from './validate-messages.js';
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
  const glossary = readValue(schema, input, '', error) as Glossary | undefined;
  if (!glossary) return { problems };
  const isRefused = problems.some(({ path }) => path === '/schemaVersion');
  const { entries, redirects, locale } = glossary;
  const known = {
    entry: identify(entries, '/entries', error),
    category: identify((glossary.categories ??= []), '/categories', error),
    toolkit: identify((glossary.toolkits ??= []), '/toolkits', error),
  };
  if (redirects) checkRedirects(redirects, known.entry, error);
  entries.forEach((entry, i) => {
    const path = `/entries/${i}`;
    entry.forms ??= [];
    if (entry.faqs) identify(entry.faqs, `${path}/faqs`, error);
    checkReferences(entry, path, known, error);
  });
  checkForms(entries, (i) => `/entries/${i}`, locale, error);
  glossary.toolkits.forEach((toolkit, i) => checkOffer(toolkit, `/toolkits/${i}`, error));
  return isRefused ? { problems } : { glossary, problems };
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
