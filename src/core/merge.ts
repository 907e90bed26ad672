import type { Glossary, Problem } from './model.js';
import { each, reportTo, sameId, within, type Report } from './report.js';
import { formChecker } from './validate-forms.js';

/**
 * Several glossaries, or parts of them, as one. The first wins: its frame, its entry of an id, and (in the matcher) its
 * form. What lost is reported; paths begin with the number of the glossary, from 0. Both disclaimers stay, while offers
 * and entries of both show. Where the pages of entries are not at the same `entryUrl`, there is none: the full entry is
 * then in the panel.
 */
export function mergeGlossaries(glossaries: readonly Partial<Glossary>[]): {
  glossary: Glossary;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const [first = {}] = glossaries;
  /** The items of all, by id. */
  const join = <T extends { id: string }>(
    name: string,
    listOf: (glossary: Partial<Glossary>) => readonly T[] | undefined,
    check?: (item: T, error: Report) => void,
  ): T[] => {
    const all = new Map<string, T>();
    each(glossaries, reportTo(problems), (glossary, error) =>
      each(listOf(glossary) ?? [], within(error, name), (item, error) => {
        const there = all.get(item.id);
        if (!there) {
          all.set(item.id, item);
          check?.(item, error);
        } else if (JSON.stringify(there) !== JSON.stringify(item)) sameId(error, item.id);
      }),
    );
    return [...all.values()];
  };
  const record = (name: 'redirects' | 'strings'): Record<string, string> =>
    Object.assign(Object.create(null), ...glossaries.map((each) => each[name]).reverse());
  const glossary: Glossary = {
    ...first,
    redirects: record('redirects'),
    strings: record('strings'),
    categories: join('categories', ({ categories }) => categories),
    toolkits: join('toolkits', ({ toolkits }) => toolkits),
    entries: join(
      'entries',
      ({ entries, locale }) =>
        entries?.map((entry) => ({
          ...(locale && locale !== first.locale && { lang: locale }),
          ...entry,
          // Of names that were built it is no property of their own.
          id: entry.id,
        })),
      formChecker(first.locale),
    ),
  };
  const disclaimers = glossaries.flatMap(({ disclaimer = [] }) => disclaimer);
  if (disclaimers.length)
    glossary.disclaimer = {
      text: [...new Set(disclaimers.map(({ text }) => text))].join('\n\n'),
      marks: [...new Set(disclaimers.flatMap(({ marks = [] }) => marks))],
    };
  if (glossaries.some(({ entryUrl }) => entryUrl !== first.entryUrl)) delete glossary.entryUrl;
  return { glossary, problems };
}
