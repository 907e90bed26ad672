import { expect } from '@open-wc/testing';
import cases from '../fixtures/matching.json';
import { matcherFor, matchTable, type Name } from '../support/matching.js';

/** The cases that every adapter is held to; those in HTML are tried on pages. */
interface SharedCase {
  id: string;
  text?: string;
  terms: string[];
  expected: string[];
  why: string;
  locale?: string;
  entry?: Partial<Exclude<Name, string>>;
}

describe('shared cases', () => {
  for (const { id, text, terms, entry, locale, expected, why } of cases as SharedCase[]) {
    if (text === undefined) continue;
    it(`${id}: ${why}`, () => {
      const found = matcherFor(
        terms.map((term) => ({ term, ...entry })),
        { locale },
      ).match(text);
      expect(found.map(({ start, end }) => text.slice(start, end))).to.deep.equal(expected);
    });
  }
});

matchTable('rule 1: leftmost, then longest, never overlapping', [
  ['nothing to find', ['API'], 'No such word.'],
  ['an empty text', ['API'], ''],
  ['no names', [], 'The API.'],
  ['a name is the whole text', ['API'], '⟦API⟧'],
  [
    'the longest of three that begin together',
    ['risk', 'risk register', 'risk register owner'],
    'a ⟦risk register owner⟧',
  ],
  ['the longest that is there', ['risk', 'risk register owner'], 'a ⟦risk⟧ register'],
  ['a longer name that fails late gives way to the shorter', ['a b', 'a b c d'], '⟦a b⟧ c e'],
  [
    'the leftmost wins over the longer',
    ['data product', 'product passport rules'],
    '⟦data product⟧ passport rules',
  ],
  [
    'never overlapping, also where phrases are looked for inside a match',
    ['risk owner', { term: 'owner map', except: ['x'] }],
    '⟦risk owner⟧ map, ⟦owner map⟧',
  ],
  ['what follows a match is free', ['risk', 'risk owner'], '⟦risk owner⟧ ⟦risk⟧ ⟦risk owner⟧'],
  ['the same name twice', ['audit'], '⟦audit⟧, ⟦audit⟧'],
  ['a match inside a name that did not complete', ['x y z', 'y w'], 'x ⟦y w⟧'],
  ['whose it is', ['SOC 2', { id: 'r', term: 'SOC 2 report' }], '⟦SOC 2 report→r⟧ and ⟦SOC 2→SOC 2⟧'],
]);

matchTable('rule 1: never inside a word', [
  ['letters before', ['risk'], 'asterisk risks brisk', { locale: 'de' }],
  ['letters after', ['risk'], 'risky'],
  ['an underscore joins', ['API'], 'API_KEY MY_API'],
  ['a digit joins', ['audit'], 'audit2 2audit'],
  ['a superscript number joins', ['API'], 'API² ½API'],
  ['a letter beyond ASCII joins', ['risk'], 'risk\u00e9 \u00e9risk'],
  ['Greek and Cyrillic letters make words', ['риск', 'λόγος'], 'риски ⟦риск⟧ λόγοςα ⟦λόγος⟧'],
  ['a combining mark joins', ['ris'], 'ris\u0323k ris\u0323'],
  ['Devanagari: a dependent vowel belongs to the word', ['हिन्द'], 'हिन्दी ⟦हिन्द⟧'],
  ['Arabic: an attached article makes another word', ['سفر'], 'السفر ⟦سفر⟧'],
  ['letters after a combining mark', ['risk'], 'x\u0323risk हिंrisk ⟦risk⟧'],
  ['letters of two scripts make one word', ['API', 'риск'], '공개API APIриск рискAPI ⟦API⟧ ⟦риск⟧'],
  ['a Korean word after a Latin one', ['API'], 'API관리 ⟦API⟧ 관리'],
  ['letters of the higher planes make words', ['risk'], '\u{1d400}risk risk\u{1d41a} ⟦risk⟧'],
  ['a hyphen outside is a boundary', ['API'], '⟦API⟧-first and non-⟦API⟧'],
  ['an apostrophe outside is a boundary', ['Reilly'], 'O’⟦Reilly⟧’s'],
  ['punctuation of any script is a boundary', ['risk'], '«⟦risk⟧» ¿⟦risk⟧? ⟦risk⟧… (⟦risk⟧)/⟦risk⟧'],
  ['emoji are no letters', ['risk'], '🔥⟦risk⟧🔥'],
]);

matchTable('rule 1: names may begin or end with other characters', [
  ['a name that ends in signs', ['C++', 'C#'], '⟦C++⟧, ⟦C#⟧, C'],
  ['its beginning is still not inside a word', ['C++'], 'AC++ ⟦C++⟧'],
  ['a name that begins with a sign', ['.NET'], 'ASP⟦.NET⟧ and ⟦.NET⟧'],
  ['its end is still not inside a word', ['.NET'], '.NETs .NETWORK', { locale: 'de' }],
  ['an ampersand and a slash', ['POA&M', 'ISO/IEC 27001'], 'a ⟦POA&M⟧ for ⟦ISO/IEC 27001⟧'],
  ['brackets', ['Security (TSC)'], '⟦Security (TSC)⟧)'],
  ['a name of signs', ['->'], 'a ⟦->⟧ b'],
  ['a currency sign', ['€'], '5 ⟦€⟧'],
  ['a sign of the higher planes', ['🔋'], '⟦🔋⟧⟦🔋⟧ x⟦🔋⟧'],
]);

matchTable('rule 1: a match never cuts a grapheme cluster', [
  ['a person of an emoji sequence', ['👩', '🔬'], '👩‍🔬 ⟦👩⟧ ⟦🔬⟧'],
  ['a joiner that joins nothing', ['risk', '🇩🇪'], '🏃\u200d⟦risk⟧ 🏃\u200d⟦🇩🇪⟧ \u200d⟦risk⟧'],
  ['a sign at the end of a sequence', ['♀'], '🏃‍♀️ ⟦♀️⟧'],
  ['a skin tone belongs to the hand', ['👍'], '👍🏽 ⟦👍⟧'],
  ['a flag is two letters', ['🇩🇪'], '🇺🇩🇪 ⟦🇩🇪⟧'],
  ['half a flag is nothing', ['🇩'], '🇩🇪 ⟦🇩⟧'],
  ['a keycap', ['5'], '5️⃣ ⟦5⟧'],
  ['a mark on a sign', ['C++'], 'C++\u0301 ⟦C++⟧'],
  ['a tag sequence', ['🏴'], '🏴\u{e0067}\u{e007f} ⟦🏴⟧'],
]);

matchTable('rule 1: a form that ends in a digit is not followed by more of its number', [
  ['a version', ['SOC 2'], 'SOC 2.5'],
  ['a thousand', ['SOC 2'], 'SOC 2,000'],
  ['more digits', ['SOC 2'], 'SOC 21'],
  ['the end of a sentence', ['SOC 2'], 'It is ⟦SOC 2⟧.'],
  ['a list', ['SOC 2'], '⟦SOC 2⟧, 3 controls'],
  ['a new sentence that begins with a number', ['SOC 2'], '⟦SOC 2⟧. 5 controls'],
  ['a shorter name may still be there', ['SOC', 'SOC 2'], '⟦SOC⟧ 2.5'],
  ['a longer name that goes on with its number', ['PCI DSS 4', 'PCI DSS 4.0'], '⟦PCI DSS 4.0⟧ ⟦PCI DSS 4⟧.'],
  ['a letter before the stop is no number', ['Level B'], '⟦Level B⟧.5'],
]);
