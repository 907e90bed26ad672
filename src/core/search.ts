import type { Glossary } from './model.js';
import { buildIndex, Rank, type Found } from './search-index.js';
import { rangesIn, type Range } from './search-ranges.js';
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

/** What a word is worth by the rank of the field it stands in. */
const worth = [8, 6, 3, 1];

/**
 * How a document was found, best first; what counts within one of these stays below 1000. Before them come the
 * documents whose name or alias is the whole query (0, 1) or begins with it (2, 3).
 */
const Tier = { wordsInNames: 4, words: 5, misspelt: 6, someWords: 7 } as const;
/** Within a tier, terms go before toolkits, and these before questions. */
const kindGap = { term: 0, toolkit: 100, faq: 150 };

interface Score {
  doc: number;
  /** Place by its name, if it was found by that. */
  named: number;
  /** How many of the words that must be there are, and how many of them stand in a name. */
  words: number;
  inNames: number;
  sum: number;
}

/**
 * Finds terms, questions and toolkits by name, alias, beginning, words and, where a word is in no text, by
 * likeness. Building reads every text once; a search reads only lists of words.
 */
export function createSearch(
  glossary: Glossary,
  { locale = glossary.locale ?? 'en' }: SearchOptions = {},
): Search {
  const { docs, postings, names } = buildIndex(glossary);
  const vocabulary = [...postings.keys()].sort();
  const english = /^en\b/i.test(locale);
  const otherNumbers = (word: string) => (english ? otherNumber(word) : []);

  return {
    search(query, { limit = 20 } = {}) {
      const scores = new Map<number, Score>();
      const scoreOf = (doc: number) => {
        const score = scores.get(doc) ?? { doc, named: Infinity, words: 0, inNames: 0, sum: 0 };
        scores.set(doc, score);
        return score;
      };

      /** The whole query as a name, its other number, or the beginning of a name. */
      const byName = (key: string): boolean => {
        const same = [key, ...otherNumbers(key)];
        for (const [name, owner] of names) {
          const rest = same.includes(name) ? 0 : name.startsWith(key) ? name.length - key.length : -1;
          if (rest < 0) continue;
          const score = scoreOf(owner >> 2);
          const tier = (rest ? 2 : 0) + ((owner & 3) === Rank.name ? 0 : 1);
          score.named = Math.min(score.named, tier * 1000 + Math.min(500, rest));
        }
        return scores.size > 0;
      };

      /** Adds up what the words of the vocabulary are worth that stand for one of the query; false without any. */
      const byWord = (must: boolean, factorOf: (word: string) => number): boolean => {
        const best = new Map<number, { value: number; inNames: boolean }>();
        for (const [word, list] of postings) {
          const factor = factorOf(word);
          if (!factor) continue;
          for (const posting of list) {
            const rank = posting & 3;
            const { value = 0, inNames } = best.get(posting >> 2) ?? {};
            best.set(posting >> 2, {
              value: Math.max(value, worth[rank]! * factor),
              inNames: inNames || rank <= Rank.alias,
            });
          }
        }
        // A rare word says more than one that stands everywhere.
        const rarity = Math.log(1 + docs.length / (best.size || 1));
        for (const [doc, { value, inNames }] of best) {
          const score = scoreOf(doc);
          score.sum += value * rarity;
          if (!must) continue;
          score.words++;
          if (inNames) score.inNames++;
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
      const prefixes: string[] = [];
      const whole = new Set<string>();
      let guessed = false;
      for (const word of asked) {
        const must = !required.length || required.includes(word);
        const others = must ? otherNumbers(word) : [];
        // A short word inside a query is meant as it is; the last one may still be growing.
        const grows = must && (word.length > 2 || word === asked.at(-1));
        if (grows) prefixes.push(word);
        for (const one of must ? [word, ...others] : []) if (one !== word || !grows) whole.add(one);
        const known = byWord(must, (one) =>
          one === word ? 1 : others.includes(one) ? 0.95 : grows && one.startsWith(word) ? 0.7 : 0,
        );
        if (known || !must || named) continue;
        const near = new Map(spellings(word, vocabulary));
        // `contols` is `controls` and `control`.
        for (const [one, nearness] of [...near])
          for (const other of otherNumbers(one))
            near.set(other, Math.max(near.get(other) ?? 0, nearness * 0.95));
        guessed = byWord(true, (one) => (near.get(one) ?? 0) / 2) || guessed;
        for (const one of near.keys()) whole.add(one);
      }

      const all = required.length || asked.length;
      const found = [...scores.values()].filter(({ words, named }) => words || named < Infinity);
      const most = found.reduce((max, { sum }) => Math.max(max, sum), 1);
      const place = ({ doc, named, words, inNames, sum }: Score) => {
        const tier =
          words < all
            ? Tier.someWords
            : guessed
              ? Tier.misspelt
              : inNames < all
                ? Tier.words
                : Tier.wordsInNames;
        return Math.min(named, tier * 1000 + 800 * (1 - sum / most)) + kindGap[docs[doc]!.found.kind];
      };
      const placed = found.map((score) => [place(score), score.doc] as const);
      placed.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      return placed.slice(0, limit).map(([, doc]) => ({
        ...docs[doc]!.found,
        ranges: rangesIn(docs[doc]!, { key, prefixes, whole }),
      }));
    },
  };
}
