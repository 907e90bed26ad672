import { expect } from '@open-wc/testing';
import { compileForms } from '../../src/core/compile.js';
import { add, createIndex, ENTRY, FORM, type FormIndex, step } from '../../src/core/matcher-index.js';
import type { NamedEntry } from '../../src/core/model.js';
import { hashes, length, read, symbols } from '../../src/core/normalize.js';
import { expectMatches, matcherFor, type Name } from '../support/matching.js';

/** Quadratic work on these inputs would take minutes; linear work takes a small part of this. */
const LIMIT = 4000;
const a = (count: number, unit = 'a') => unit.repeat(count);
const series = (count: number, name: (i: number) => string): Name[] =>
  Array.from({ length: count }, (_, i) => ({ id: `t${i}`, term: name(i) }));

const inputs: [why: string, names: () => Name[], text: () => string, matches: number][] = [
  ['names a, aa, aaa … in a long word', () => series(500, (i) => a(i + 1)), () => a(1_000_000), 0],
  [
    'names a, a a, a a a … in many words',
    () => series(200, (i) => a(i + 1, 'a ')),
    () => a(200_000, 'a '),
    1000,
  ],
  ['a long name that fails at its end', () => [a(5000) + 'b'], () => a(100_000), 0],
  ['a name of many words that fails at its end', () => [a(250, 'a ') + 'b'], () => a(50_000, 'a '), 0],
  [
    'one entry with 50,000 aliases',
    () => [
      {
        term: 'x1',
        forms: series(50_000, (i) => `alias ${i}`).map((n) => ({ text: (n as { term: string }).term })),
      },
    ],
    () => 'alias 777',
    1,
  ],
  ['100,000 entries', () => series(100_000, (i) => `w${i} x${i % 99}`), () => a(20_000, 'w5 x5 w6 '), 20_000],
  ['one name in 50,000 entries', () => series(50_000, () => 'same'), () => a(50_000, 'same '), 50_000],
  ['a long text without spaces', () => ['個人情報'], () => a(6_000, '個人情報の保護'), 6_000],
  ['all-capital words without end', () => ['WHO'], () => a(200_000, 'WHO '), 0],
  [
    'an except phrase at each word',
    () => [{ term: 'control', except: ['remote control'] }],
    () => a(50_000, 'remote control '),
    0,
  ],
  ['invisible characters without end', () => ['WHO'], () => 'WH' + a(500_000, '\xad') + 'O', 1],
  ['marks without end', () => ['e'], () => 'e' + a(100_000, '\u0301') + ' e', 1],
  ['decomposed words', () => ['café'], () => a(50_000, 'cafe\u0301 '), 50_000],
  ['white space without end', () => ['a b'], () => `a${a(500_000, ' ')}b`, 1],
  ['flags without end', () => ['🇩🇪'], () => a(50_000, '🇺🇩'), 0],
  ['lone surrogates', () => ['\ud800 x', 'b'], () => a(50_000, '\ud800') + ' b \udc00', 1],
];

describe('linear in the text', () => {
  for (const [why, names, text, matches] of inputs) {
    it(why, () => {
      const start = performance.now();
      expect(matcherFor(names(), { locale: 'de' }).match(text())).to.have.length(matches);
      expect(performance.now() - start).to.be.below(LIMIT);
    }).timeout(60_000);
  }
});

describe('the index of forms', () => {
  /** The entry whose form the text is, if that has one token. */
  const owner = ({ cells }: FormIndex, node: number) => cells[cells[node + FORM] + ENTRY];

  it('tells words apart whose hashes collide', () => {
    const index = createIndex(2);
    const collide = (word: string) => {
      read(word);
      hashes[0] = 12345;
    };
    collide('alpha');
    add(index, 1, 0, false);
    collide('gamma');
    add(index, 2, 0, false);
    const found = (word: string) => {
      collide(word);
      return step(index, 0, 0);
    };
    expect(['alpha', 'gamma'].map((word) => owner(index, found(word)))).to.deep.equal([1, 2]);
    expect(found('delta')).to.equal(0);
  });

  it('finds forms again while it grows', () => {
    const index = createIndex(0);
    const found = (i: number) => {
      read(`w${i % 70} x${i}`);
      const node = step(index, 0, 0);
      return node && step(index, node, 1);
    };
    for (let i = 0; i < 50_000; i++) {
      read(`w${i % 70} x${i}`);
      add(index, i, 0, i % 2 > 0);
    }
    for (let i = 0; i < 50_000; i++) if (owner(index, found(i)) !== i) expect.fail(`${i} is lost`);
    expect(found(50_000)).to.equal(0);
  });

  it('leaves out a form of more words than it can follow, and no other', () => {
    expectMatches([a(200, 'x ') + 'y'], `⟦${a(200, 'x ')}y⟧`);
    expectMatches([a(300, 'x ') + 'y'], `${a(300, 'x ')}y`);
  });

  it('keeps 50,000 names in less than 8 MB', () => {
    const entries = series(50_000, (i) => `term${i % 9000} of sort${i % 7001} ${i}x`);
    const { cells, buckets } = compileForms({ entries: entries as NamedEntry[] }, 'en');
    expect(cells.buffer.byteLength + buckets.buffer.byteLength)
      .to.be.above(100_000)
      .and.below(8_000_000);
  });
});

describe('read', () => {
  const rows: [text: string, folded: string][] = [
    ['  Life–Cycle ', 'life cycle'],
    ['ISO\n\n27001', 'iso 27001'],
    ['DON’T', "don't"],
    ['STRASSE', 'strasse'],
    ['Cafe\u0301', 'café'],
    ['a\xadb', 'ab'],
    ['', ''],
  ];
  for (const [text, folded] of rows)
    it(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => {
      read(text.trim());
      expect(String.fromCharCode(...symbols.subarray(0, length))).to.equal(folded);
    });

  it('reads a short text after a very long one', () => {
    const matcher = matcherFor(['audit']);
    matcher.match(a(600_000, 'audit '));
    expect(matcher.match('an audit')).to.deep.equal([{ start: 3, end: 8, termId: 'audit' }]);
  });
});
