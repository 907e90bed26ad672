import { createRandom } from './random.mjs';
import { common, heads, plainWords, rareWords, small } from './words.mjs';

export const sizes = [200, 600, 10_000, 50_000];

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const words = new Set([...small, ...common, ...plainWords]);
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The words of sentences; `more` mixes others in. Punctuated, without names of the glossary. */
export function sentence(random, words, more = () => undefined) {
  const parts = [];
  for (let i = 0; i < words; i++) {
    const other = more(i);
    const word =
      other ??
      (random.chance(0.45)
        ? random.pickEarly(small)
        : random.chance(0.55)
          ? random.pickEarly(common, 1.6)
          : random.pickEarly(plainWords, 1.3));
    const comma = i > 3 && i < words - 3 && random.chance(0.06) ? ',' : '';
    parts.push(word + comma);
  }
  return capital(parts.join(' ')) + (random.chance(0.06) ? ':' : '.');
}

/**
 * One list of terms, of which every glossary is a beginning: names of one to four words, every fourth with an
 * abbreviation, two in five with aliases, some with digits, hyphens or signs; a definition; every second with questions.
 */
function createTerms(count) {
  const random = createRandom(20);
  const rare = rareWords();
  // The long words of texts, which are no names.
  const texts = rare.splice(0, 4000);
  let nextRare = 0;
  const modifiers = [...common.filter((_, i) => i % 2 === 0), ...rare.slice(-2500)];
  const singles = rare.slice(0, -2500);
  const names = new Set();
  const ids = new Set();

  const compose = () => {
    for (;;) {
      const kind = random.next();
      const modifier = () => random.pickEarly(modifiers, 1.2);
      let words;
      if (kind < 0.26 && nextRare < singles.length) words = [singles[nextRare++]];
      else if (kind < 0.74) words = [modifier(), random.pick(heads)];
      else if (kind < 0.94) words = [modifier(), modifier(), random.pick(heads)];
      else words = [modifier(), modifier(), random.pick(heads), random.pick(heads)];
      let name = words.map(capital).join(' ');
      const turn = random.next();
      if (turn < 0.06) name += ` ${random.int(1, 9)}00${random.int(1, 9)}`;
      else if (turn < 0.14 && words.length > 1) name = name.replace(' ', '-');
      else if (turn < 0.145) name = `.${name.split(' ')[0]}`;
      else if (turn < 0.15) name = `${name.split(' ')[0]}++`;
      const key = name.toLowerCase().replace('-', ' ');
      if (names.has(key)) continue;
      names.add(key);
      return name;
    }
  };
  const abbreviate = (name) => {
    const letters = name.match(/[A-Za-z]+/g).map((word) => word[0]);
    const abbr = (letters.join('') + (letters.length < 3 ? name.at(-1) : '')).toUpperCase();
    // Peers ignore case, and would find `AND` everywhere.
    if (!/^[A-Z]{3,}$/.test(abbr) || names.has(abbr) || words.has(abbr.toLowerCase())) return undefined;
    names.add(abbr);
    return abbr;
  };

  const entries = [];
  while (entries.length < count) {
    const term = compose();
    let id = slug(term);
    for (let i = 2; ids.has(id); i++) id = `${slug(term)}-${i}`;
    ids.add(id);
    const abbr = term.includes(' ') && random.chance(0.4) ? abbreviate(term) : undefined;
    const aliases = random.chance(0.4) ? Array.from({ length: random.int(1, 2) }, compose) : [];
    const about = () => (random.chance(0.1) ? random.pickEarly(texts, 1.5) : undefined);
    const faqs = random.chance(0.5)
      ? Array.from({ length: random.int(1, 2) }, () => ({
          question: `${random.pick(['How does', 'Why is', 'When is', 'Who decides on', 'What makes'])} ${term} ${sentence(
            random,
            random.int(4, 8),
            about,
          )
            .slice(0, -1)
            .toLowerCase()}?`,
          answer: sentence(random, 12),
        }))
      : undefined;
    entries.push({
      id,
      term,
      ...(abbr && { abbr }),
      ...(aliases.length && { forms: aliases }),
      definition: sentence(random, random.int(12, 28), about),
      ...(faqs && { faqs }),
    });
  }
  return { entries, texts };
}

let all;
export const allTerms = () => (all ??= createTerms(sizes.at(-1)));

/** What a page loads: names and definitions. With `faqs`, what is searched. */
export function createGlossary(size, { faqs = false } = {}) {
  const entries = allTerms().entries.slice(0, size);
  return {
    name: 'Bench',
    entries: faqs
      ? entries
      : entries.map(({ id, term, abbr, forms, definition }) => ({
          id,
          term,
          ...(abbr && { abbr }),
          ...(forms && { forms }),
          definition,
        })),
  };
}

/** All names as a peer is given them. */
export const namesOf = ({ entries }) =>
  entries.flatMap(({ id, term, abbr, forms = [] }) =>
    [term, ...(abbr ? [abbr] : []), ...forms].map((name) => ({ name, id })),
  );
