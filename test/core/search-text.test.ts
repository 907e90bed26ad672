import { expect } from '@open-wc/testing';
import { nameKey, otherNumber, plain, wordList, words } from '../../src/core/search-text.js';

describe('search text: words', () => {
  const rows: [why: string, text: string, expected: string][] = [
    ['lower case', 'Access Control', 'access control'],
    ['digits apart from letters', 'ISO27001', 'iso 27001'],
    ['hyphen, slash, dot', 'ISO/IEC-27001 4.0', 'iso iec 27001 4 0'],
    ['underscore', 'snake_case', 'snake case'],
    ['accents', 'Résumé à la carte', 'resume a la carte'],
    ['decomposed accents', 'Re\u0301sume\u0301', 'resume'],
    ['letters that are two', 'Straße Ærø', 'strasse aero'],
    ['Turkish i, both', 'İstanbul ılık', 'istanbul ilik'],
    ['full width', 'ＩＳＯ２７００１', 'iso 27001'],
    ['soft hyphen and zero-width joiner inside', 'infor\u00admation sec\u200durity', 'information security'],
    ['Greek, both sigmas', 'ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['Cyrillic', 'Аудит Ёлка', 'аудит елка'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic points', 'مُحَمَّد', 'محمد'],
    ['Hindi vowel signs stay', 'नीति', 'नीति'],
    ['Korean syllables stay whole', '정보 보안', '정보 보안'],
    ['Chinese, one a character', '信息安全', '信 息 安 全'],
    ['Japanese among Latin', 'ISMS認証', 'isms 認 証'],
    ['Thai with its marks', 'ข้อมูล', 'ข้ อ มู ล'],
    ['signs alone', '+ - & §', ''],
    ['nothing', '', ''],
  ];
  for (const [why, text, expected] of rows)
    it(`${why}: ${text} → ${expected}`, () =>
      expect(
        words(text)
          .map(({ word }) => word)
          .join(' '),
      ).to.equal(expected));

  for (const [, text] of rows)
    it(`the list of words is that without places: ${text}`, () =>
      expect(wordList(text)).to.deep.equal(words(text).map(({ word }) => word)));

  const places: [text: string, pieces: string[]][] = [
    ['An ISO-27001 audit', ['An', 'ISO', '27001', 'audit']],
    ['Straße und Résumé', ['Straße', 'und', 'Résumé']],
    ['infor\u00admation', ['infor\u00admation']],
    ['😀 audit', ['audit']],
  ];
  for (const [text, pieces] of places)
    it(`offsets are those of the text as given: ${text}`, () =>
      expect(words(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal(pieces));
});

describe('search text: names', () => {
  const same: [a: string, b: string][] = [
    ['ISO 27001', 'iso-27001'],
    ['ISO/IEC 27001', 'ISO IEC 27001'],
    ['Cyber security', 'cybersecurity'],
    ['S.O.A.', 'soa'],
    ['R&D', 'rd'],
    ['Café', 'CAFE'],
  ];
  for (const [a, b] of same) it(`${a} is ${b}`, () => expect(nameKey(a)).to.equal(nameKey(b)));

  const different: [a: string, b: string][] = [
    ['C', 'C++'],
    ['C', 'C#'],
    ['SOC 2', 'SOC 21'],
    ['§', '¶'],
  ];
  for (const [a, b] of different) it(`${a} is not ${b}`, () => expect(nameKey(a)).to.not.equal(nameKey(b)));

  it('a name of signs alone keeps them', () => expect(nameKey(' §§ ')).to.equal('§§'));
  it('plain text keeps what separates words', () => expect(plain('É-tude, No. 1')).to.equal('e-tude, no. 1'));
});

describe('search text: the other number', () => {
  const rows: [word: string, other: string[]][] = [
    ['policy', ['policies']],
    ['policies', ['policy']],
    ['control', ['controls']],
    ['controls', ['control']],
    ['process', ['processs']],
    ['processes', ['process']],
    ['breaches', ['breach']],
    ['key', ['keys']],
    ['delay', ['delays']],
    ['status', ['statuss']],
    ['analysis', ['analysiss']],
    ['pt', ['pts']],
    ['a', []],
  ];
  for (const [word, other] of rows)
    it(`${word} → ${other.join() || 'none'}`, () => expect(otherNumber(word)).to.deep.equal(other));
});
