import style from '../../../data/house-style.json' with { type: 'json' };
import { phrasePattern, quoted } from '../phrases.js';
import { wordsOf } from '../sentences.js';
import type { Rule } from '../types.js';

const longest = 35;

export const sentenceLength: Rule = {
  id: 'sentence-length',
  check({ drafts }, say) {
    for (const { path, sentences } of drafts.flatMap(({ texts }) => texts))
      for (const sentence of sentences) {
        const { length } = wordsOf(sentence);
        if (length > longest)
          say(
            path,
            `a sentence has ${length} words: ${quoted(sentence)}`,
            `Split it; ${longest} is the limit`,
          );
      }
  },
};

const filler = phrasePattern(style.filler);
const notFiller = phrasePattern(style.notFiller);

/** Whether the words are a name's: capitals where no sentence begins, or where the next word has one as well. */
function isName(sentence: string, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(sentence.slice(start))) return false;
  return /[\p{L}\p{N}]/u.test(sentence.slice(0, start)) || /^\s+\p{Lu}/u.test(sentence.slice(end));
}

export const fillerWords: Rule = {
  id: 'filler',
  english: true,
  check({ drafts, glossary }, say) {
    const look = (path: string, sentence: string) => {
      const kept = [...sentence.matchAll(notFiller)];
      for (const { 0: words, index } of sentence.matchAll(filler)) {
        const isKept = kept.some(
          (phrase) => phrase.index <= index && index < phrase.index + phrase[0].length,
        );
        if (!isKept && !isName(sentence, index, index + words.length))
          say(path, `${quoted(words)} is filler`, 'Leave it out, or say what is meant');
      }
    };
    for (const { path, sentences } of drafts.flatMap(({ texts }) => texts))
      for (const sentence of sentences) look(path, sentence);
    glossary.toolkits.forEach(({ description }, i) => look(`/toolkits/${i}/description`, description));
  },
};

/** Short ones ("It does not.") may well be the same. */
const worthComparing = 30;

/** As it reads to somebody who has read it before. */
const normalized = (sentence: string) =>
  sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

export const sharedSentence: Rule = {
  id: 'shared-sentence',
  check({ drafts }, say) {
    const owners = new Map<string, string>();
    for (const { entry, texts } of drafts)
      for (const { path, sentences } of texts)
        for (const sentence of sentences) {
          const key = normalized(sentence);
          if (key.length <= worthComparing) continue;
          const owner = owners.get(key);
          if (owner === undefined) owners.set(key, entry.id);
          else
            say(
              path,
              owner === entry.id
                ? `the entry says this twice: ${quoted(sentence)}`
                : `${quoted(sentence)} stands in "${owner}" too`,
              'Say it once, and link to it',
            );
        }
  },
};
