import type { MarkPolicy } from '../../core/plan-types.js';
import type { PageMarksOptions } from '../../dom/page-types.js';
import type { InstanceSettings } from '../store.js';
import type { GlossaryEmbed } from './glossary-embed.js';

/** Properties that need other words, another way of marking, or only another face. */
export const affects = {
  glossary: new Set(['src', 'glossary', 'name']),
  marks: new Set([
    'scope',
    'exclude',
    'shadow-roots',
    'occurrences',
    'max-marks',
    'mode',
    'categories',
    'skip-terms',
  ]),
};

const words = (list: string) => list.split(/[\s,]+/).filter(Boolean);

export function instanceSettings({
  partner,
  noOffers,
  noDeepLink,
  theme,
  panel,
}: GlossaryEmbed): InstanceSettings {
  return {
    partner,
    noOffers,
    deepLink: !noDeepLink,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    panel: panel === 'none' ? 'none' : 'button',
  };
}

export function markSettings(embed: GlossaryEmbed): Omit<PageMarksOptions, 'matcher' | 'names'> {
  const policy: MarkPolicy = {
    occurrences: embed.occurrences === 'section' || embed.occurrences === 'all' ? embed.occurrences : 'first',
    skipTerms: words(embed.skipTerms),
  };
  const categories = words(embed.categories);
  if (categories.length) policy.categories = categories;
  // Not a number: no limit.
  if (embed.maxMarks >= 0) policy.maxMarks = embed.maxMarks;
  const { scope, exclude, shadowRoots, mode } = embed;
  return {
    instance: embed.name || 'default',
    policy,
    mode: mode === 'link' || mode === 'highlight' || mode === 'none' ? mode : 'auto',
    ...(scope && { scope }),
    ...(exclude && { exclude }),
    ...(shadowRoots && { shadowRoots }),
  };
}
