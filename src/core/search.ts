import type { Glossary, Id } from './model.js';
import { Board } from './search-board.js';
import { buildIndex, prefixRange, type HitKind } from './search-index.js';
import { rangesIn, type Range, type Wanted } from './search-ranges.js';
import { nameKey, otherNumber, words } from './search-text.js';
import { createSpelling, type Spelling } from './search-typo.js';

/** Something found. */
export interface Hit {
  kind: HitKind;
  /** Of the term or toolkit; of a question `<termId>/<faqId, else its index>`. */
  id: string;
  /** The entry of a term or question. */
  termId?: Id;
  /** What to mark: [field, start, end], UTF-16 offsets into the field's plain text (Markdown fields: `plainText`). */
  readonly ranges: Range[];
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
const optional = new Set(
  'a an and are as at be by can do does for from how i if in is it of on or our should that the to vs we what when which who why with you your'.split(
    ' ',
  ),
);

/** Such words at the beginning of a question. */
const opening = new RegExp(`^\\W*(?:(?:${[...optional].join('|')})\\W+)+`, 'i');

/**
 * Finds terms, questions and toolkits by name, alias, beginning, words and, where a word is in no text, by
 * likeness. Building reads every text once; a search reads only lists of words.
 */
export function createSearch(glossary: Glossary, options: SearchOptions = {}): Search {
  const index = buildIndex(glossary);
  const spell = createSpelling(index.vocabulary);
  const english = /^en\b/i.test(options.locale ?? glossary.locale ?? 'en');
  const board = new Board(index);
  return {
    search(query, { limit = 20 } = {}) {
      const key = nameKey(query);
      const asked = [...new Set(words(query).map((word) => word.text))];
      if (!key || limit < 1) return [];
      const required = asked.filter((word) => !english || !optional.has(word));
      const last = asked.at(-1);
      const prefixes: string[] = [];
      const spellings = new Set<string>();
      board.start();
      board.names(key, english ? otherNumber(key) : []);
      // "what is an ISMS" asks for the ISMS.
      const subject = english ? nameKey(query.replace(opening, '')) : key;
      const bySubject = !board.named && subject !== '' && subject !== key;
      if (bySubject) board.names(subject, otherNumber(subject));
      const wanted: Wanted = { key: bySubject ? subject : key, prefixes, spellings };
      for (const word of asked) {
        const must = !required.length || required.includes(word);
        const others = english && must ? otherNumber(word) : [];
        // A short word inside a query is meant as it is; the last one may still be growing.
        const grows = must && (word.length > 2 || word === last);
        if (grows) prefixes.push(word);
        else if (must) spellings.add(word);
        for (const other of others) spellings.add(other);
        if (board.word(word, { others, grows, must }) || !must || board.named) continue;
        const near = withOthers(spell(word), index.vocabulary, english);
        board.misspelt(near);
        for (const [i] of near) spellings.add(index.vocabulary[i]);
      }
      return board.best(required.length || asked.length, limit).map((doc) => {
        const { kind, id, entry } = index.docs[doc];
        let ranges: Range[] | undefined;
        return {
          kind,
          id,
          ...(entry && { termId: entry.id }),
          // Marks are only asked for by who shows them.
          get ranges() {
            return (ranges ??= rangesIn(index.docs[doc], wanted));
          },
        };
      });
    },
  };
}

/** Spellings that a word may stand for, and their other number: `contols` is `controls` and `control`. */
function withOthers(near: Spelling[], vocabulary: readonly string[], english: boolean): Spelling[] {
  if (!english) return near;
  const others = near.flatMap(([i, nearness]) =>
    otherNumber(vocabulary[i]).flatMap((other): Spelling[] => {
      const [at] = prefixRange(vocabulary, other);
      return vocabulary[at] === other ? [[at, nearness * 0.95]] : [];
    }),
  );
  return [...near, ...others];
}
