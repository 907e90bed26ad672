import { checkForms } from './validate-forms.js';
import type { Glossary, GlossaryFrame, Problem } from './model.js';
import { Reading } from './schema-read.js';
import { say } from './validate-messages.js';

/** Adds what is new by id; tells of what is there already and says something else. */
function addById<T extends { id: string }>(
  all: Map<string, T>,
  more: readonly T[],
  told: (at: number, id: string) => void,
) {
  more.forEach((item, i) => {
    const there = all.get(item.id);
    if (!there) all.set(item.id, item);
    else if (JSON.stringify(there) !== JSON.stringify(item)) told(i, item.id);
  });
}

/** Both disclaimers, while offers and entries of both show. */
function bothDisclaimers(
  one: GlossaryFrame['disclaimer'],
  two: GlossaryFrame['disclaimer'],
): GlossaryFrame['disclaimer'] {
  if (!one || !two) return one ?? two;
  const text = one.text === two.text ? one.text : `${one.text}\n\n${two.text}`;
  return { text, marks: [...new Set([...(one.marks ?? []), ...(two.marks ?? [])])] };
}

/**
 * Several glossaries as one. The first wins: its frame, its entry of an id, and (in the matcher) its form. What
 * lost is reported; paths begin with the number of the glossary, from 0. Where the pages of entries are not
 * at the same `entryUrl`, there is none: the full entry is then in the panel.
 */
export function mergeGlossaries(glossaries: readonly Glossary[]): {
  glossary: Glossary;
  problems: Problem[];
} {
  const to = new Reading();
  const entries = new Map<string, Glossary['entries'][number]>();
  const categories = new Map<string, Glossary['categories'][number]>();
  const toolkits = new Map<string, Glossary['toolkits'][number]>();
  const paths = new Map<object, string>();
  const [first = { entries: [], categories: [], toolkits: [] }] = glossaries;
  let { disclaimer } = first;
  glossaries.forEach((glossary, g) => {
    const told = (list: string) => (at: number, id: string) =>
      to.error(`/${g}/${list}/${at}/id`, say.sameId(id));
    const foreign = glossary.locale !== first.locale && glossary.locale;
    const own = glossary.entries.map((entry) => (foreign ? { lang: foreign, ...entry } : entry));
    own.forEach((entry, i) => paths.set(entry, `/${g}/entries/${i}`));
    addById(entries, own, told('entries'));
    addById(categories, glossary.categories, told('categories'));
    addById(toolkits, glossary.toolkits, told('toolkits'));
    if (g) disclaimer = bothDisclaimers(disclaimer, glossary.disclaimer);
  });
  const placed = [...entries.values()].map((entry) => ({ entry: { ...entry }, path: paths.get(entry)! }));
  checkForms(placed, first.locale, to);
  const glossary: Glossary = {
    ...first,
    ...(disclaimer && { disclaimer }),
    redirects: Object.assign(Object.create(null), ...glossaries.map((g) => g.redirects).reverse()) as Record<
      string,
      string
    >,
    strings: Object.assign(Object.create(null), ...glossaries.map((g) => g.strings).reverse()) as Record<
      string,
      string
    >,
    categories: [...categories.values()],
    toolkits: [...toolkits.values()],
    entries: placed.map(({ entry }) => entry),
  };
  if (glossaries.some(({ entryUrl }) => entryUrl !== first.entryUrl)) delete glossary.entryUrl;
  return { glossary, problems: to.problems };
}
