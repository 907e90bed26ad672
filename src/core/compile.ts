import { inflect } from './inflect.js';
import { CAPITALS, CONTEXT, EXCEPT, FormIndex, NEVER } from './matcher-index.js';
import type { Form, GlossaryNames } from './model.js';
import { streamFor } from './normalize.js';

const ALL_CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * The forms of a glossary with their inflections (rule 4). What an author wrote goes in before what is generated,
 * and an earlier entry before a later one: of two entries with the same form the first in the index has it.
 */
export function compileForms(glossary: GlossaryNames, locale: string): FormIndex {
  const index = new FormIndex();
  const stream = streamFor(locale);

  const add = (
    text: string,
    entry: number,
    flags: number,
    match: Form['match'],
    exact = match === 'exact',
  ): void => {
    const capitals = ALL_CAPITALS.test(text);
    index.add(stream.read(text), entry, capitals ? flags | CAPITALS : flags, exact || (capitals && !match));
  };

  for (const generated of /^en\b/i.test(glossary.locale ?? locale) ? [false, true] : [false]) {
    glossary.entries.forEach(
      ({ term, abbr, forms = [], except = [], inflect: inflected, linkable, status }, entry) => {
        if (status === 'draft' || linkable === false || (generated && inflected === false)) return;
        const take = (given: string, flags: number, match?: Form['match']): void => {
          const text = given.normalize('NFC').trim();
          if (!generated) add(text, entry, flags, match);
          else if (!(flags & NEVER)) {
            const exact = match ? match === 'exact' : ALL_CAPITALS.test(text);
            for (const other of inflect(text)) add(other, entry, flags, match, exact);
          }
        };
        for (const { text, link, match } of forms) {
          take(text, link === 'never' ? NEVER : link === 'context' ? CONTEXT : 0, match);
        }
        // A form that repeats a name of the entry says how that name is matched and marked.
        const isSaid = (name: string): boolean => forms.some(({ text }) => text === name);
        if (!isSaid(term)) take(term, 0);
        if (abbr && !isSaid(abbr)) take(abbr, 0);
        for (const phrase of except) take(phrase, EXCEPT);
      },
    );
  }
  index.trim();
  return index;
}
