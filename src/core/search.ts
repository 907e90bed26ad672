import type { Glossary } from './model.js';
import { buildIndex, Worth, type Found } from './search-index.js';
import { rangesIn, type Range, type Sought } from './search-ranges.js';
import { nameKey, otherNumber, words } from './search-text.js';
import { spellings } from './search-typo.js';

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
  const { docs, postings } = buildIndex(glossary);
  const vocabulary = [...postings.keys()].sort();
  const english = /^en\b/i.test(locale);
  const otherNumbers = (word: string) => (english ? otherNumber(word) : []);

  return {
    search(query, { limit = 20 } = {}) {
      const scores = docs.map((doc) => ({
        doc,
        /** Place by its name, if it was found by that. */
        named: Infinity,
        /** How many of the words that must be there are, and how many of them stand in a name. */
        words: 0,
        inNames: 0,
        sum: 0,
      }));

      /** The whole query as a name, its other number, or the beginning of a name. */
      const byName = (key: string): boolean => {
        const same = [key, ...otherNumbers(key)];
        for (const score of scores)
          for (const [, , worth, name] of score.doc.fields) {
            const rest = same.includes(name) ? 0 : name.startsWith(key) && name.length - key.length;
            if (rest === false) continue;
            const tier = (rest ? 2 : 0) + (worth === Worth.name ? 0 : 1);
            score.named = Math.min(score.named, tier * 1000 + Math.min(500, rest));
          }
        return scores.some(({ named }) => named < Infinity);
      };

      /** Adds up what words are worth that stand for one of the query, each by its factor; false without any. */
      const byWord = (must: boolean, factors: Map<string, number>): boolean => {
        const best = new Map<number, number>();
        for (const [word, factor] of factors)
          for (const { doc, worth } of postings.get(word) ?? [])
            best.set(doc, Math.max(best.get(doc) ?? 0, worth * factor));
        // A rare word says more than one that stands everywhere.
        const rarity = Math.log(1 + docs.length / best.size);
        for (const [doc, value] of best) {
          const score = scores[doc]!;
          score.sum += value * rarity;
          if (!must) continue;
          score.words++;
          // No other field makes a word worth as much, unless it is a guess.
          if (value > Worth.summary) score.inNames++;
        }
        return best.size > 0;
      };

      let key = nameKey(query);
      if (!key || limit < 1) return [];
      let named = byName(key);
      if (!named && english) {
        // "what is an ISMS" asks for the ISMS.
        key = nameKey(query.replace(opening, '')) || key;
        named = byName(key);
      }
      const asked = [...new Set(words(query).map(({ word }) => word))];
      const required = asked.filter((word) => !english || !isOptional.test(word));
      const sought: Sought[] = [];
      let guessed = false;
      for (const word of asked) {
        if (required.length && !required.includes(word)) {
          byWord(false, new Map([[word, 1]]));
          continue;
        }
        // A short word inside a query is meant as it is; the last one may still be growing.
        const grows = word.length > 2 || word === asked.at(-1);
        const factors = new Map<string, number>();
        const stand = (one: string, factor: number) => {
          for (const form of [one, ...otherNumbers(one)]) {
            factors.set(form, Math.max(factors.get(form) ?? 0, form === one ? factor : factor * 0.95));
            sought.push([form, grows && form === word]);
          }
        };
        stand(word, 1);
        if (grows)
          for (const one of vocabulary) if (one.startsWith(word) && !factors.has(one)) factors.set(one, 0.7);
        if (byWord(true, factors) || named) continue;
        // `contols` is `controls` and `control`.
        for (const [near, nearness] of spellings(word, vocabulary)) stand(near, nearness / 2);
        guessed = byWord(true, factors) || guessed;
      }

      const all = required.length || asked.length;
      const found = scores.filter(({ words, named }) => words || named < Infinity);
      const most = found.reduce((max, { sum }) => Math.max(max, sum), 1);
      return found
        .map(({ doc, named, words, inNames, sum }) => {
          const tier =
            words < all
              ? Tier.someWords
              : guessed
                ? Tier.misspelt
                : inNames < all
                  ? Tier.words
                  : Tier.wordsInNames;
          const place = Math.min(named, tier * 1000 + 800 * (1 - sum / most)) + kindGap[doc.found.kind];
          return { doc, place };
        })
        .sort((a, b) => a.place - b.place)
        .slice(0, limit)
        .map(({ doc }) => ({ ...doc.found, ranges: rangesIn(doc, key, sought) }));
    },
  };
}
