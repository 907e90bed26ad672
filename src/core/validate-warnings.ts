import { localDay } from './clock.js';
import type { Entry, Problem } from './model.js';
import { shown } from './report.js';

const abbreviation = /^\p{Lu}{2,6}$/u;

/** What is worth a look and does not keep an entry from working; for authors only, so apart from what a page loads. */
export function warnOf(entry: Entry, path: string): Problem[] {
  const { reviewBy, definition, term } = entry;
  const warnings: Problem[] = [];
  const warn = (field: string, message: string, fix: string) =>
    warnings.push({ path: `${path}/${field}`, message, fix, severity: 'warning' });
  if (reviewBy && reviewBy < localDay())
    warn('reviewBy', `the review was due on ${reviewBy}`, 'Check the facts and set the next date');
  if (definition.length > 320)
    warn(
      'definition',
      `a definition of ${definition.length} characters is long for a card`,
      'Keep it within 320 and put the rest into "body"',
    );
  if (abbreviation.test(term) && !isSpeltOut(entry))
    warn(
      'term',
      `nothing says what ${shown(term)} stands for`,
      'Add the long form, or begin the definition with it',
    );
  return warnings;
}

/** Some name of several words is given, or the definition holds words that begin with the letters, in order. */
function isSpeltOut({ term, abbr, forms, definition }: Entry): boolean {
  if (/\s/.test(abbr ?? '') || forms.some(({ text }) => /\s/.test(text))) return true;
  const initials = definition.match(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return initials.join('').toUpperCase().includes(term);
}
