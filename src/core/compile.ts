import { inflect } from './inflect.js';
import { add, CAPITALS, CONTEXT, createIndex, EXCEPT, type FormIndex, NEVER } from './matcher-index.js';
import type { Form, GlossaryNames } from './model.js';
import { read } from './normalize.js';

const ALL_CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * The forms of a glossary with their inflections (rule 4). What an author wrote goes in before what is generated,
 * and an earlier entry before a later one: of two entries with the same form the first in the index has it.
 */
export function compileForms({ entries, locale: language }: GlossaryNames, locale: string): FormIndex {
  const index = createIndex(entries.length);
  for (const generated of /^en\b/i.test(language ?? locale) ? [false, true] : [false]) {
    entries.forEach(
      ({ term, abbr, forms = [], except = [], inflect: inflected, linkable, status }, entry) => {
        if (status === 'draft' || linkable === false || (generated && inflected === false)) return;
        const take = (given: string, flags: number, match?: Form['match']): void => {
          const name = given.normalize('NFC').trim();
          for (const text of !generated ? [name] : flags & NEVER ? [] : inflect(name)) {
            const capitals = ALL_CAPITALS.test(text);
            const exact = match ? match === 'exact' : capitals || ALL_CAPITALS.test(name);
            read(text, locale);
            add(index, entry, capitals ? flags | CAPITALS : flags, exact);
          }
        };
        for (const { text, link, match } of forms) {
          take(text, link === 'never' ? NEVER : link === 'context' ? CONTEXT : 0, match);
        }
        // A form that repeats a name of the entry says how that name is matched and marked.
        for (const name of [term, abbr]) if (name && !forms.some(({ text }) => text === name)) take(name, 0);
        for (const phrase of except) take(phrase, EXCEPT);
      },
    );
  }
  index.cells = index.cells.slice(0, index.end);
  return index;
}
