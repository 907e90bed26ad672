import type { Glossary, GlossaryFrame, Id, Problem } from './model.js';
import { checkForms } from './validate-forms.js';
import { reportTo, sameId } from './validate-messages.js';

type Disclaimer = GlossaryFrame['disclaimer'];

/** Both disclaimers, while offers and entries of both show. */
function bothDisclaimers(one: Disclaimer, two: Disclaimer): Disclaimer {
  if (!one || !two) return one ?? two;
  const marks = [...(one.marks ?? []), ...(two.marks ?? [])];
  return { text: [...new Set([one.text, two.text])].join('\n\n'), marks: [...new Set(marks)] };
}

/**
 * Several glossaries, or parts of them, as one. The first wins: its frame, its entry of an id, and (in the matcher) its
 * form. What lost is reported; paths begin with the number of the glossary, from 0. Where the pages of entries are not
 * at the same `entryUrl`, there is none: the full entry is then in the panel.
 */
export function mergeGlossaries(glossaries: readonly Partial<Glossary>[]): {
  glossary: Glossary;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const error = reportTo(problems);
  const paths = new Map<object, string>();
  const [first = {}] = glossaries;
  /** The items of all, by id. */
  const join = <T extends { id: Id }>(name: string, listOf: (from: Partial<Glossary>) => readonly T[]) => {
    const all = new Map<Id, T>();
    glossaries.forEach((glossary, g) =>
      listOf(glossary).forEach((item, i) => {
        const path = `/${g}/${name}/${i}`;
        const there = all.get(item.id);
        if (!there) {
          all.set(item.id, item);
          paths.set(item, path);
        } else if (JSON.stringify(there) !== JSON.stringify(item)) error(path + '/id', sameId(item.id));
      }),
    );
    return [...all.values()];
  };
  const record = (key: 'redirects' | 'strings'): Record<string, string> =>
    Object.assign(Object.create(null), ...glossaries.map((each) => each[key]).reverse());
  const entries = join('entries', ({ entries = [], locale }) =>
    entries.map((entry) => ({ ...(locale && locale !== first.locale && { lang: locale }), ...entry })),
  );
  const glossary: Glossary = {
    ...first,
    redirects: record('redirects'),
    strings: record('strings'),
    categories: join('categories', (each) => each.categories ?? []),
    toolkits: join('toolkits', (each) => each.toolkits ?? []),
    entries,
  };
  checkForms(entries, (i) => paths.get(entries[i]!)!, first.locale, error);
  const disclaimer = glossaries.map((each) => each.disclaimer).reduce(bothDisclaimers, undefined);
  if (disclaimer) glossary.disclaimer = disclaimer;
  if (glossaries.some(({ entryUrl }) => entryUrl !== first.entryUrl)) delete glossary.entryUrl;
  return { glossary, problems };
}
