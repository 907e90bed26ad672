import { expect } from '@open-wc/testing';
import { FormIndex } from '../../src/core/matcher-index.js';
import { foldText, streamFor } from '../../src/core/normalize.js';
import { Pairs } from '../../src/core/pairs.js';
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

describe('FormIndex', () => {
  it('tells words apart whose hashes collide', () => {
    const stream = streamFor('en');
    const index = new FormIndex();
    const read = (word: string) => {
      stream.read(word);
      stream.hashes[0] = 12345;
      return stream;
    };
    index.add(read('alpha'), 1, 0, false);
    index.add(read('gamma'), 2, 0, false);
    const owner = (word: string) =>
      index.entryOf(index.firstForm(index.step(0, index.tokenId(read(word), 0), 0)));
    expect([owner('alpha'), owner('gamma')]).to.deep.equal([1, 2]);
    expect(index.tokenId(read('delta'), 0)).to.equal(0);
  });

  it('leaves out a form of more words than it can follow, and no other', () => {
    expectMatches([a(200, 'x ') + 'y'], `⟦${a(200, 'x ')}y⟧`);
    expectMatches([a(300, 'x ') + 'y'], `${a(300, 'x ')}y`);
  });

  it('keeps 50,000 names in less than 8 MB', () => {
    const matcher = matcherFor(series(50_000, (i) => `term${i % 9000} of sort${i % 7001} ${i}x`));
    const bytes = (value: unknown, seen = new Set<unknown>()): number => {
      if (ArrayBuffer.isView(value)) return value.byteLength;
      if (typeof value !== 'object' || !value || seen.has(value)) return 0;
      seen.add(value);
      return Object.values(value).reduce((sum: number, part) => sum + bytes(part, seen), 0);
    };
    const { index } = matcher as unknown as { index: FormIndex };
    expect(bytes(index)).to.be.above(100_000).and.below(8_000_000);
  });
});

describe('Pairs', () => {
  it('numbers pairs from 1 and finds them again while it grows', () => {
    const pairs = new Pairs();
    const at = (i: number): [number, number] => [Math.imul(i, 7919), -i];
    for (let i = 1; i <= 5000; i++) expect(pairs.add(...at(i))).to.equal(i);
    pairs.trim();
    for (let i = 1; i <= 5000; i++) expect(pairs.find(...at(i))).to.equal(i);
    expect([pairs.find(0, 1), pairs.find(-1, -1), pairs.add(0, 1), pairs.find(0, 1)]).to.deep.equal([
      0, 0, 5001, 5001,
    ]);
  });
});

describe('foldText', () => {
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
    it(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => expect(foldText(text)).to.equal(folded));

  it('reads a short text after a very long one', () => {
    const matcher = matcherFor(['audit']);
    matcher.match(a(600_000, 'audit '));
    expect(matcher.match('an audit')).to.deep.equal([{ start: 3, end: 8, termId: 'audit' }]);
  });
});
