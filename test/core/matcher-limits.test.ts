import { expect } from '@open-wc/testing';
import {
  DIGIT,
  ENDING,
  EXTEND,
  HANGUL,
  HYPHEN,
  JOINER,
  learn,
  MARK,
  OPENING,
  PAIR,
  PASS,
  REGIONAL,
  SPACE,
  SPACELESS,
  UPPER,
  WORD,
} from '../../src/core/fold.js';
import { follow, length, read, symbols, tokens } from '../../src/core/normalize.js';
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

describe('the index of names', () => {
  const keyOf = (text: string) => {
    read(text);
    let key = 0;
    for (let token = 0; token < tokens; token++) key = follow(key, token);
    return key;
  };

  /** A few pairs of words with the same hash, of three hundred thousand. */
  function collisions(): [string, string][] {
    const words = new Map<number, string>();
    const pairs: [string, string][] = [];
    for (let i = 0; i < 300_000; i++) {
      const word = `q${Math.imul(i, 0x9e3779b1).toString(36)}q`;
      const key = keyOf(word);
      const other = words.get(key);
      if (other) pairs.push([other, word]);
      words.set(key, word);
    }
    return pairs.slice(0, 50);
  }

  it('tells words apart whose hashes collide', () => {
    const pairs = collisions();
    expect(pairs).not.to.have.length(0);
    for (const [one, other] of pairs) {
      expectMatches([one], `${other} ⟦${one}⟧`);
      expectMatches([one, other], `⟦${one}→${one}⟧ ⟦${other}→${other}⟧`);
    }
  });

  it('gives an inflection the hash of its name', () => {
    const inflections =
      'policy policies, process processes, basis bases, ISMS ISMSs, cookie cookies, cry cries';
    for (const pair of inflections.split(', ')) {
      const [one = '', many = ''] = pair.split(' ');
      expect(keyOf(one), pair).to.equal(keyOf(many));
    }
    expect(keyOf('polica')).not.to.equal(keyOf('policy'));
  });

  it('finds every one of many names', () => {
    const name = (i: number) => `w${i % 70} x${i}`;
    const matcher = matcherFor(series(50_000, name));
    for (let i = 0; i < 50_000; i++) {
      const found = matcher.match(name(i)).map(({ termId }) => termId);
      if (found.join() !== `t${i}`) expect.fail(`${name(i)} is lost`);
    }
    expect(matcher.match(name(50_000))).to.deep.equal([]);
  }).timeout(LIMIT * 2);

  it('finds the inflections that have another hash than their name', () => {
    expectMatches(['Person in charge', 'index', 'media type'], 'an ⟦index⟧, ⟦indices⟧, ⟦Media types⟧');
    expectMatches(['person'], 'the ⟦people⟧ and one ⟦person⟧');
    // A token that is all ending, and a word behind which it is a token.
    expectMatches(['C++s'], 'one ⟦C++⟧, two ⟦C++s⟧');
    expectMatches(['個人情報'], 'all ⟦個人情報s⟧');
  });

  it('looks at a name once among very many of one entry', () => {
    const forms = series(20_000, (i) => `alias ${i}`).map((name) => ({
      text: (name as { term: string }).term,
    }));
    const text = forms.map(({ text }) => text).join(', ');
    const start = performance.now();
    expect(matcherFor([{ term: 'x1', forms }]).match(text)).to.have.length(20_000);
    expect(performance.now() - start).to.be.below(LIMIT);
  }).timeout(60_000);

  it('leaves out a form of more words than it can follow, and no other', () => {
    expectMatches([a(200, 'x ') + 'y'], `⟦${a(200, 'x ')}y⟧`);
    expectMatches([a(300, 'x ') + 'y'], `${a(300, 'x ')}y`);
  });
});

describe('what a character of ASCII is, and what it folds to, is what Unicode says of it', () => {
  const kinds: [what: string, bit: number, pattern: RegExp][] = [
    ['a part of a word', WORD, /[\p{L}\p{M}\p{N}_]/u],
    ['a capital', UPPER, /\p{Lu}/u],
    ['white space', SPACE, /\s/u],
    ['a hyphen', HYPHEN, /-/u],
    ['a digit', DIGIT, /\p{Nd}/u],
    ['something that opens', OPENING, /[\p{Ps}\p{Pi}"/]/u],
    ['an ending', ENDING, /[eisy]/iu],
    ['none of these', EXTEND | PASS | JOINER | PAIR | REGIONAL | MARK | SPACELESS | HANGUL, /\p{M}/u],
  ];
  const ascii = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
  for (const [what, bit, pattern] of kinds)
    it(what, () => {
      const are = (test: (char: string) => boolean) => ascii.filter(test);
      expect(are((char) => (learn(char.charCodeAt(0)) & bit) > 0)).to.deep.equal(
        are((char) => pattern.test(char)),
      );
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
