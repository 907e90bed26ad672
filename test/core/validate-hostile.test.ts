import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/core/model.js';
import { readGlossaryText } from '../../src/core/parse-text.js';
import { readGlossary } from '../../src/core/read-glossary.js';
import { validateGlossary } from '../../src/core/validate.js';

const definition = 'A definition.';
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
/** Far above what linear work needs on a slow machine, far below what quadratic work would take. */
const soon = 15_000;

/** A title, the input, how many entries are left, and what the first problem says. */
type Row = [title: string, input: () => unknown, entries: number | undefined, problem: RegExp | undefined];
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
const one = (more: object) => ({ entries: [{ term: 'Risk', definition, ...more }] });
const ring = (size: number) => Object.fromEntries(many(size, (i) => [`r${i}`, `r${(i + 1) % size}`]));

const rows: Row[] = [
  ...[500, 5000, 100_000].flatMap((depth): Row[] => [
    [`a list ${depth} deep`, () => nested(depth), undefined, /^found a list$/],
    [`a definition ${depth} deep`, () => one({ definition: nested(depth) }), 0, /^found a list$/],
    [`an unknown field ${depth} deep`, () => one({ x: nested(depth) }), 1, undefined],
  ]),
  [
    '100,000 terms',
    () => ({ entries: many(100_000, (i) => ({ term: `term number ${100_000 + i}`, definition })) }),
    100_000,
    undefined,
  ],
  [
    '100,000 times the same term',
    () => ({ entries: many(100_000, () => ({ term: 'Risk', definition })) }),
    100_000,
    /belongs to "Risk" too/,
  ],
  ['100,000 bad entries', () => ({ entries: many(100_000, () => null) }), 0, /^found null$/],
  ['50,000 aliases', () => one({ forms: many(50_000, (i) => `alias ${i}`) }), 1, undefined],
  [
    '50,000 times the same alias',
    () => one({ forms: many(50_000, () => 'alias') }),
    1,
    /already has the form "alias"/,
  ],
  [
    '50,000 related entries that are missing',
    () => one({ related: many(50_000, (i) => `none-${i}`) }),
    1,
    /no entry has the id/,
  ],
  [
    'a chain of 100,000 redirects',
    () => ({ ...one({}), redirects: { ...ring(100_000), r99999: 'risk' } }),
    1,
    undefined,
  ],
  ['a circle of 100,000 redirects', () => ({ ...one({}), redirects: ring(100_000) }), 1, /run in a circle/],
  [
    'a definition of 20 MB',
    () => one({ definition: 'x'.repeat(20e6) }),
    0,
    /^this is 20000000 characters long$/,
  ],
  ['a term of 1 MB', () => one({ term: 'x'.repeat(1e6) }), 0, /^this is 1000000 characters long$/],
  ['an alias of 1 MB', () => one({ forms: ['x'.repeat(1e6)] }), 1, /^this is 1000000 characters long$/],
  [
    'an address of 1 MB',
    () => one({ sources: [{ label: 'x', url: '/'.repeat(1e6) }] }),
    1,
    /characters long$/,
  ],
  ['a body of blanks', () => one({ body: ' '.repeat(200_000) }), 1, /nothing to see/],
  ['a definition of marks', () => one({ definition: 'e' + '\u0301'.repeat(19_000) }), 1, undefined],
  ['a key of 1 MB', () => ({ ...one({}), redirects: { ['~/'.repeat(5e5)]: 'risk' } }), 1, /characters long$/],
];

describe('a hostile glossary', () => {
  for (const [title, make, entries, problem] of rows)
    it(title, () => {
      const input = make();
      const begun = performance.now();
      const { glossary, problems } = readGlossary(input);
      expect(performance.now() - begun).to.be.below(soon);
      expect(glossary?.entries.length).to.equal(entries);
      if (problem) expect(problems[0]?.message).to.match(problem);
      else expect(problems).to.have.length(0);
      const told: Problem | undefined = problems[0];
      if (told) expect(told.path.length + told.message.length).to.be.below(400);
    });

  const texts: [title: string, json: () => string][] = [
    ['a million brackets and no end', () => '['.repeat(1e6)],
    ['a string of 3 MB of escapes and no end', () => '"' + '\\n'.repeat(1.5e6)],
    ['a million line ends', () => '\n'.repeat(1e6) + 'x'],
  ];
  for (const [title, json] of texts)
    it(`JSON text: ${title}`, () => {
      const begun = performance.now();
      expect(readGlossaryText(json()).problems[0]?.message).to.match(/^this is no JSON/);
      expect(performance.now() - begun).to.be.below(soon);
    });

  it('reads the same where a page has put more on the prototype of all objects', () => {
    const all = Object.prototype as { more?: () => void };
    all.more = () => {};
    try {
      const { glossary, problems } = readGlossary({
        entries: [{ term: 'x', definition: 'y', forms: ['z', 7] }],
      });
      expect(problems.map(({ path }) => path)).to.deep.equal(['/entries/0/forms/1']);
      expect(Object.keys(glossary!)).to.not.include('more');
      expect(Object.keys(glossary!.entries[0]!)).to.not.include('more');
      expect(glossary!.entries[0]!.forms).to.have.length(1);
    } finally {
      delete all.more;
    }
  });

  it('does not touch the prototypes of the page', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const evil = `{"${key}":{"polluted":true,"prototype":{"polluted":true}}}`;
      const json = `{"term":"x","definition":"y","forms":[${evil}],"callout":${evil},"x":${evil}}`;
      validateGlossary(
        JSON.parse(`{"entries":[${json},${evil}],"redirects":${evil},"strings":${evil},"x":${evil}}`),
      );
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});
