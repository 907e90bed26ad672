import { createRandom } from './random.mjs';
import { small } from './words.mjs';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const rare = (text) =>
  text
    .toLowerCase()
    .match(/[a-z]+/g)
    .filter((word) => word.length > 4 && !small.includes(word));

/** One letter dropped, doubled, swapped or replaced; never the first. */
function misspell(random, text) {
  const at = random.int(1, Math.max(1, text.length - 2));
  const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
  return random.pick([
    () => before + after,
    () => before + here + here + after,
    () => before + after.slice(0, 1) + here + after.slice(1),
    () => before + random.pick([...letters]) + after,
  ])();
}

/** Queries as people type them, by kind, so many of each, about terms all over the glossary. */
export function createQueries({ entries }, each) {
  const random = createRandom(99);
  const some = (wanted = () => true) => {
    for (;;) {
      const entry = random.pick(entries);
      if (wanted(entry)) return entry;
    }
  };
  const long = ({ term }) => term.length > 7;
  const kinds = {
    exact: () => some().term,
    alias: () => random.pick(some(({ forms }) => forms?.length).forms),
    prefix: () => some(long).term.slice(0, random.int(4, 7)),
    'one typo': () => misspell(random, some(long).term.toLowerCase()),
    'two typos': () =>
      misspell(random, misspell(random, some(({ term }) => term.length > 11).term.toLowerCase())),
    'words of the definition': () =>
      rare(some(({ definition }) => rare(definition).length > 3).definition)
        .slice(1, 4)
        .join(' '),
    question: () => random.pick(some(({ faqs }) => faqs?.length).faqs).question.slice(0, 60),
  };
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: each }, () => ({ kind, query: make() })),
  );
}
