import { inflect } from './inflect.js';
import { CAPITALS, CONTEXT, EXCEPT, FormIndex, NEVER } from './matcher-index.js';
import type { Form, GlossaryNames, NamedEntry } from './model.js';
import { streamFor } from './normalize.js';

const ALL_CAPITALS = /^\p{Lu}{2,}$/u;

/** The names of an entry; a form that repeats `term` or `abbr` says how that name is matched and marked. */
function formsOf({ term, abbr, forms }: NamedEntry): Form[] {
  const all = [...forms];
  for (const text of [term, abbr]) if (text && !forms.some((form) => form.text === text)) all.push({ text });
  return all;
}

/**
 * The forms of a glossary with their inflections (rule 4). What an author wrote goes in before what is generated,
 * and an earlier entry before a later one: of two entries with the same form the first in the index has it.
 */
export function compileForms(glossary: GlossaryNames, locale: string): FormIndex {
  const index = new FormIndex();
  const stream = streamFor(locale);
  const english = /^en\b/i.test(glossary.locale ?? locale);
  const generated: (() => void)[] = [];

  glossary.entries.forEach((entry, number) => {
    if (entry.status === 'draft' || entry.linkable === false) return;
    const add = (form: Form, given: number): void => {
      const { text } = form;
      const capitals = ALL_CAPITALS.test(text.normalize().trim());
      const exact = form.match ? form.match === 'exact' : capitals;
      const flags = given | (capitals ? CAPITALS : 0);
      index.add(stream.read(text.trim()), number, flags, exact);
      if (english && entry.inflect !== false && !(given & NEVER)) {
        generated.push(() => {
          for (const other of inflect(text.normalize().trim())) {
            const isCapitals = ALL_CAPITALS.test(other);
            index.add(
              stream.read(other),
              number,
              given | (isCapitals ? CAPITALS : 0),
              exact || (isCapitals && !form.match),
            );
          }
        });
      }
    };
    for (const form of formsOf(entry)) {
      add(form, form.link === 'never' ? NEVER : form.link === 'context' ? CONTEXT : 0);
    }
    for (const text of entry.except ?? []) add({ text }, EXCEPT);
  });
  for (const run of generated) run();
  index.freeze();
  return index;
}
