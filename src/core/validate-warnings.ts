import { localDay } from './clock.js';
import type { Entry, Problem } from './model.js';
import { shown, type Saying } from './validate-messages.js';

/** For authors only, so apart from what a page loads. */
const say = {
  reviewDue: (day: string): Saying => [
    `the review was due on ${day}`,
    'Check the facts and set the next date',
  ],
  definition: (length: number): Saying => [
    `a definition of ${length} characters is long for a card`,
    'Keep it within 320 and put the rest into "body"',
  ],
  spellOut: (abbr: string): Saying => [
    `nothing says what ${shown(abbr)} stands for`,
    'Add the long form, or begin the definition with it',
  ],
};

const abbreviation = /^\p{Lu}{2,6}$/u;

/** What is worth a look and does not keep an entry from working. */
export function warnOf(entry: Entry, path: string): Problem[] {
  const { reviewBy, definition, term } = entry;
  const warnings: Problem[] = [];
  const warn = (field: string, [message, fix]: Saying) =>
    warnings.push({ path: `${path}/${field}`, message, fix, severity: 'warning' });
  if (reviewBy && reviewBy < localDay()) warn('reviewBy', say.reviewDue(reviewBy));
  if (definition.length > 320) warn('definition', say.definition(definition.length));
  if (abbreviation.test(term) && !isSpeltOut(entry)) warn('term', say.spellOut(term));
  return warnings;
}

/** Some name of several words is given, or the definition holds words that begin with the letters, in order. */
function isSpeltOut({ term, abbr, forms, definition }: Entry): boolean {
  if (/\s/.test(abbr ?? '') || forms.some(({ text }) => /\s/.test(text))) return true;
  const initials = definition.match(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return initials.join('').toUpperCase().includes(term);
}
