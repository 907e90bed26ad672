import { inflect, irregularWords } from './inflect.js';
import {
  addForm,
  CAPITALS,
  type CompiledForm,
  CONTEXT,
  ENTRY,
  EXACT,
  EXCEPT,
  GIVEN,
  NEVER,
} from './matcher-index.js';
import type { Form, GlossaryNames } from './model.js';
import { follow, read, tokens, turn } from './normalize.js';
import { few, type Steps } from './steps.js';
import { isCapitals } from './unicode.js';

/** No name has more words (or characters, where each is a token) than this; it bounds the work at each place. */
export const MAX_STEPS = 255;
/**
 * An inflection has the hash of its name, unless the word is irregular, or all ending, or (beyond ASCII) one behind
 * which an ending is a word of its own.
 */
const mayDiffer = RegExp(`\\b(${irregularWords}|[eisy]+)\\b|[^ -~]`, 'i');

/**
 * The names of a glossary by the hash of their tokens, of which an English ending is no part: a name is found by all of
 * its forms, and by what only looks alike. Its forms are compiled when a text may hold one, so that a large glossary
 * costs a page what the page needs of it.
 */
export interface NameIndex {
  /** By the hash of some tokens: 0 when no name begins so, -1 when longer ones do, else the first name. */
  lookUp(key: number): number;
  /**
   * The forms of a first name and of all that have its hash: as they are given, or `inflected`, for which a text that
   * holds the former need not be looked at. The text that was read stays.
   */
  formsOf(name: number, inflected: number): CompiledForm[];
}

const clean = (name: string): string => name.normalize('NFC').trim();

/** Compiles the names in steps, an entry or a name each: a page of 50,000 names has other work, too. */
export function* compilingNames(
  { entries, locale: language }: GlossaryNames,
  locale: string,
): Steps<NameIndex> {
  const isEnglish = /^en\b/i.test(language ?? locale);
  /** By name: what it is found by, its text, its entry and flags, … */
  const words = [''];
  const texts = [''];
  const owners = [0];
  const compiled: CompiledForm[][][] = [[], []];
  for (let entry = 0; entry < entries.length; entry++) {
    if (entry % few === 0) yield;
    const { term, abbr, forms = [], except = [], linkable, status } = entries[entry];
    if (status === 'draft' || linkable === false) continue;
    const take = (text: string, flags: number, match?: Form['match']): void => {
      if (match) flags |= match === 'exact' ? GIVEN | EXACT : GIVEN;
      const add = (word: string): void => {
        words.push(word);
        texts.push(text);
        owners.push((entry << ENTRY) | flags);
      };
      add(text);
      if (isEnglish && mayDiffer.test(text)) inflect(clean(text)).forEach(add);
    };
    forms.forEach(({ text, link, match }) =>
      take(text, link === 'never' ? NEVER : link === 'context' ? CONTEXT : 0, match),
    );
    // A form that repeats a name of the entry says how that name is matched and marked.
    [term, abbr].forEach((name) => name && !forms.some(({ text }) => text === name) && take(name, 0));
    except.forEach((phrase) => take(phrase, EXCEPT));
  }

  // Most words of a page are to meet an empty bucket, and the buckets of a small glossary stay in the nearest cache.
  const mask = (1 << (35 - Math.clz32(words.length))) - 1;
  /** By the last bits of a hash what `lookUp` says; and by name its hash, and the name before it in its bucket. */
  const buckets = new Int32Array(mask + 1);
  const keys = new Int32Array(words.length);
  const nexts = new Int32Array(words.length);
  // Backwards, so that the first comes first in its bucket.
  for (let name = words.length; --name;) {
    if (name % few === 0) yield;
    read(words[name], locale);
    let key = 0;
    let bucket = 0;
    for (let token = 0; token < tokens; token++) {
      key = follow(key, token);
      bucket = key & mask;
      buckets[bucket] ||= -1;
    }
    keys[name] = key;
    nexts[name] = buckets[bucket];
    buckets[bucket] = name;
  }

  return {
    lookUp(key) {
      let name = buckets[key & mask];
      while (name > 0 && keys[name] !== key) name = nexts[name];
      return name;
    },
    formsOf(first, inflected) {
      const cache = compiled[inflected];
      if (cache[first]) return cache[first];
      const forms: CompiledForm[] = (cache[first] = []);
      let rival = first;
      do rival = nexts[rival];
      while (rival > 0 && keys[rival] !== keys[first]);
      turn();
      // What an author wrote goes in before what is generated (rule 4), and an earlier entry before a later one: of
      // two entries with the same form the first in the index has it. Where several names have the hash, all forms go in
      // at once, so that this holds.
      for (let generated = inflected; generated <= (+isEnglish & (inflected ^ +(rival > 0))); generated++)
        for (let name = first; name > 0; name = nexts[name]) {
          const flags = owners[name];
          if (keys[name] !== keys[first] || (generated && entries[flags >> ENTRY].inflect === false))
            continue;
          const given = clean(texts[name]);
          (!generated ? [given] : flags & NEVER ? [] : inflect(given)).forEach((text) => {
            const capitals = isCapitals(text);
            const exact = !(flags & GIVEN) && (capitals || isCapitals(given));
            read(text, locale);
            addForm(forms, flags | (capitals ? CAPITALS : 0) | (exact ? EXACT : 0));
          });
        }
      turn();
      return forms.reverse();
    },
  };
}
