import type { Glossary } from './model.js';
import { buildIndex, docOf, findIn, worthOf, Worth, type Found } from './search-index.js';
import { rangesIn, type Range, type Sought } from './search-ranges.js';
import { nameKey, otherNumber, wordList } from './search-text.js';
import { createSpeller } from './search-typo.js';

/** Something found. */
export interface Hit extends Found {
  /** What to mark: [field, start, end], UTF-16 offsets into the field's plain text (Markdown fields: `plainText`). */
  ranges: Range[];
}

export interface SearchOptions {
  /** BCP 47; English alone has plurals and words that need not be found. Default: the glossary's, else 'en'. */
  locale?: string;
}

export interface Search {
  /** What the query finds, best first; at most `limit` (default 20). Nothing for a query without letters or digits. */
  search(query: string, options?: { limit?: number }): Hit[];
}

/** English words that need not be found as long as there are others. */
const optional =
  'a|an|and|are|as|at|be|by|can|do|does|for|from|how|i|if|in|is|it|of|on|or|our|should|that|the|to|vs|we|what|when|which|who|why|with|you|your';
const isOptional = new RegExp(`^(${optional})$`);
/** Such words at the beginning of a question. */
const opening = new RegExp(`^\\W*((${optional})\\W+)+`, 'i');

/**
 * How a document was found, best first; what counts within one of these stays below 1000. Before them come the
 * documents whose name or alias is the whole query (0, 1) or begins with it (2, 3).
 */
const Tier = { wordsInNames: 4, words: 5, misspelt: 6, someWords: 7 } as const;
/** Within a tier, terms go before toolkits, and these before questions. */
const kindGap = { term: 0, toolkit: 100, faq: 150 };

/**
 * Finds terms, questions and toolkits by name, alias, beginning, words and, where a word is in no text, by
 * likeness. Building reads every text once; a search reads only lists of words.
 */
export function createSearch(
  glossary: Glossary,
  { locale = glossary.locale ?? 'en' }: SearchOptions = {},
): Search {
  const { docs, names, words: vocabulary } = buildIndex(glossary);
  const english = /^en\b/i.test(locale);
  const otherNumbers = (word: string) => (english ? otherNumber(word) : []);
  const spellings = createSpeller(vocabulary.keys);
  const nameSpellings = createSpeller(names.keys);
  const gaps = Float64Array.from(docs, ({ found }) => kindGap[found.kind]);
  const perDoc = () => new Float64Array(docs.length);
  /** Of each document its place by name, if it was found by that. */
  const named = perDoc();
  /** How many of the words that must be there it has, and how many of them in a name; what all are worth. */
  const had = perDoc();
  const inNames = perDoc();
  const sums = perDoc();
  /** What the word that is looked for now is worth at its best; 0 between two of them. */
  const best = perDoc();

  return {
    search(query, { limit = 20 } = {}) {
      /** Whatever was found, each once. */
      const found: number[] = [];
      named.fill(Infinity);
      for (const counts of [had, inNames, sums]) counts.fill(0);

      let key = '';
      let isName = false;
      const takeName = (place: number, rest: number) => {
        const doc = docOf(place);
        const tier = (rest ? 2 : 0) + (worthOf(place) === Worth.name ? 0 : 1);
        isName = true;
        if (named[doc] === Infinity && !had[doc]) found.push(doc);
        named[doc] = Math.min(named[doc]!, tier * 1000 + Math.min(500, rest));
      };
      /** The whole text as a name, its other number, or the beginning of a name. */
      const byName = (text: string) => {
        key = nameKey(text) || key;
        findIn(names, key, true, takeName);
        for (const other of otherNumbers(key)) findIn(names, other, false, takeName);
        // "what is an ISMS" asks for the ISMS.
        if (!isName && english && opening.test(text)) byName(text.replace(opening, ''));
      };

      if (!nameKey(query) || limit < 1) return [];
      byName(query);
      const asked = [...new Set(wordList(query))];
      const required = asked.filter((word) => !english || !isOptional.test(word));
      const sought: Sought[] = [];
      /** The words as they were meant to be spelt. */
      const meant = [...asked];
      let guessed = false;
      for (const word of asked) {
        const must = !required.length || required.includes(word);
        // A short word inside a query is meant as it is; the last one may still be growing.
        const grows = must && (word.length > 2 || word === asked.at(-1));
        const having: number[] = [];
        const look = (one: string, begins: boolean, factor: number) =>
          findIn(vocabulary, one, begins, (place) => {
            const doc = docOf(place);
            if (!best[doc]) having.push(doc);
            best[doc] = Math.max(best[doc]!, worthOf(place) * factor);
          });
        /** A word and its other number stand for the one that is looked for. */
        const stand = (one: string, factor: number) => {
          for (const form of [one, ...otherNumbers(one)]) {
            look(form, false, form === one ? factor : factor * 0.95);
            sought.push([form, grows && form === word]);
          }
        };
        if (must) stand(word, 1);
        else look(word, false, 1);
        if (grows) look(word, true, 0.7);
        if (must && !isName && !having.length) {
          // `contols` is `controls` and `control`.
          const near = spellings(word);
          for (const [one, nearness] of near) stand(one, nearness / 2);
          if (near[0]) {
            guessed = true;
            meant[meant.indexOf(word)] = near[0][0];
          }
        }
        // A rare word says more than one that stands everywhere.
        const rarity = Math.log(1 + docs.length / having.length);
        for (const doc of having) {
          const worth = best[doc]!;
          best[doc] = 0;
          sums[doc]! += worth * rarity;
          if (!must) continue;
          if (!had[doc]!++ && named[doc] === Infinity) found.push(doc);
          // No other field makes a word worth as much, unless it is a guess.
          if (worth > Worth.question) inNames[doc]!++;
        }
      }

      if (guessed) byName(meant.join(' '));
      // `riskrgister` lacks a space, too, and is like no word.
      if (!found.length)
        nameSpellings(key).forEach(([name], at) =>
          findIn(names, name, false, (place) => takeName(place, at + 1)),
        );
      const all = required.length || asked.length;
      const most = found.reduce((max, doc) => Math.max(max, sums[doc]!), 1);
      const top: { doc: number; place: number }[] = [];
      for (const doc of found) {
        const tier =
          had[doc]! < all
            ? Tier.someWords
            : guessed
              ? Tier.misspelt
              : inNames[doc]! < all
                ? Tier.words
                : Tier.wordsInNames;
        const place = Math.min(named[doc]!, tier * 1000 + 800 * (1 - sums[doc]! / most)) + gaps[doc]!;
        let at = top.length;
        while (at && (place - top[at - 1]!.place || doc - top[at - 1]!.doc) < 0) at--;
        if (at < limit) top.splice(at, 0, { doc, place });
        if (top.length > limit) top.pop();
      }
      return top.map(({ doc }) => ({ ...docs[doc]!.found, ranges: rangesIn(docs[doc]!, key, sought) }));
    },
  };
}
