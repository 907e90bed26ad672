import { allTerms, sentence } from './glossary.mjs';
import { createRandom } from './random.mjs';
import { common } from './words.mjs';

export const pageSizes = { '20 KB': 20_000, '200 KB': 200_000, '1 MB': 1_000_000, '2 MB': 2_000_000 };

/**
 * Occurrences in 1,000 characters by how far down the list the term stands; added up, what glossaries of 200, 600,
 * 10,000 and 50,000 terms found in real documentation (3.0, 3.5, 4.7 and 8.2).
 */
const density = [
  [0, 200, 3.0],
  [200, 600, 0.5],
  [600, 10_000, 1.2],
  [10_000, 50_000, 3.5],
];

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * A page of documentation with so many characters of text: headings, paragraphs with links, emphasis and code, lists,
 * tables, blocks of code. `texts` are its text nodes in order, those that are not to be marked as null.
 */
export function createPage(characters) {
  const random = createRandom(characters);
  const { entries, texts: rare } = allTerms();
  const html = [];
  const texts = [];
  let length = 0;
  /** Whether the last thing was a text: the parser makes one node of two. */
  let goesOn = false;
  const text = (value, marked = true) => {
    html.push(escape(value));
    if (goesOn) texts[texts.length - 1] += value;
    else texts.push(marked ? value : null);
    goesOn = true;
    length += value.length;
  };
  const element = (tag, inside, attributes = '') => {
    html.push(`<${tag}${attributes}>`);
    goesOn = false;
    if (typeof inside === 'string') text(inside, !/^(a|code|pre|h\d)$/.test(tag));
    else inside();
    html.push(`</${tag}>`);
    goesOn = false;
  };

  const total = density.reduce((sum, [, , rate]) => sum + rate, 0);
  const mention = () => {
    let at = random.next() * total;
    const [from, to] = density.find(([, , rate]) => (at -= rate) < 0) ?? density[0];
    const entry = entries[from + Math.floor(random.next() ** (from ? 1 : 2) * (to - from))];
    const { term, abbr, forms } = entry;
    if (abbr && random.chance(0.25)) return abbr;
    const name = forms && random.chance(0.25) ? random.pick(forms) : term;
    const cased = random.chance(0.7) ? name.toLowerCase() : name;
    return random.chance(0.01) ? cased.replace(' ', '\n') : cased;
  };
  // What is marked is about 0.83 of all text, and a word about 6.4 characters.
  const perWord = ((total / 1000) * 6.4) / 0.83;
  const say = (words) =>
    sentence(random, words, () =>
      random.chance(perWord) ? mention() : random.chance(0.05) ? random.pickEarly(rare, 1.5) : undefined,
    );
  const label = (words) => Array.from({ length: words }, () => random.pick(common)).join(' ');

  const paragraph = () => {
    for (let i = random.int(1, 4); i > 0; i--) {
      text(`${say(random.int(8, 22))} `);
      const turn = random.next();
      if (turn < 0.25) element('code', label(1));
      else if (turn < 0.4) element('a', label(2), ' href="#there"');
      else if (turn < 0.55) element('em', say(3));
      else if (turn < 0.65) element('strong', label(2));
      else continue;
      text(` ${say(random.int(3, 8))} `);
    }
  };
  const block = () => {
    const turn = random.next();
    if (turn < 0.12) element(random.chance(0.3) ? 'h2' : 'h3', label(random.int(1, 4)));
    else if (turn < 0.66) element('p', paragraph);
    else if (turn < 0.84)
      element('ul', () => {
        for (let i = random.int(2, 7); i > 0; i--) element('li', say(random.int(4, 16)));
      });
    else if (turn < 0.94)
      element('pre', () =>
        element('code', Array.from({ length: random.int(2, 8) }, () => `${label(4)};`).join('\n')),
      );
    else
      element('table', () =>
        element('tbody', () => {
          for (let row = random.int(2, 6); row > 0; row--)
            element('tr', () => {
              for (let cell = 0; cell < 3; cell++) element('td', say(random.int(2, 7)));
            });
        }),
      );
    text('\n');
  };
  element('h1', label(2));
  element('p', `${say(12)} The ${entries[0].term} comes first.`);
  while (length < characters) block();
  return { html: html.join(''), texts, length };
}

/** Where the names stand in each of the texts, found beforehand: [number of the text node, start, end, …]. */
export function knownMatches(texts, matcher) {
  const known = [];
  texts.forEach((text, node) => {
    if (text) for (const { start, end } of matcher.match(text)) known.push(node, start, end);
  });
  return known;
}
