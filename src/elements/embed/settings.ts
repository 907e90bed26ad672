import type { InstanceSettings } from '../store.js';
import type { GlossaryEmbed } from './glossary-embed.js';

const words = (list: string) => list.split(/[\s,]+/).filter(Boolean);

/** What is none of the choices is the first. */
const choose = <Choice extends string>(given: Choice, ...choices: readonly Choice[]): Choice =>
  choices.includes(given) ? given : choices[0]!;

export const instanceSettings = ({
  partner,
  noOffers,
  noDeepLink,
  theme,
  panel,
}: GlossaryEmbed): InstanceSettings => ({
  partner,
  noOffers,
  deepLink: !noDeepLink,
  theme: choose(theme, 'auto', 'light', 'dark'),
  panel: choose(panel, 'button', 'none'),
});

/** What `createPageMarks` takes of the element. */
export function markSettings(embed: GlossaryEmbed) {
  const { scope, exclude, shadowRoots, mode, occurrences, skipTerms, maxMarks } = embed;
  const categories = words(embed.categories);
  return {
    scope,
    exclude,
    shadowRoots,
    mode: choose(mode, 'auto', 'link', 'highlight', 'none'),
    policy: {
      occurrences: choose(occurrences, 'first', 'section', 'all'),
      skipTerms: words(skipTerms),
      // Not a number: no limit.
      maxMarks: maxMarks >= 0 ? maxMarks : undefined,
      categories: categories.length ? categories : undefined,
    },
  };
}
