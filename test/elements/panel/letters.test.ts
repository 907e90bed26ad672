import { expect } from '@open-wc/testing';
import { byLetter } from '../../../src/elements/panel/letters.js';

const entries = (...terms: string[]) =>
  terms.map((term, i) => ({ id: `e${i}`, term, definition: '.', forms: [] }));
const shown = (terms: string[], locale?: string) =>
  byLetter(entries(...terms), locale)
    .map(({ letter, entries: own }) => `${letter}: ${own.map((entry) => entry.term).join(', ')}`)
    .join(' | ');

describe('panel: letters', () => {
  const rows: [why: string, terms: string[], locale: string | undefined, result: string][] = [
    ['sorted, one letter after the other', ['Risk', 'Audit', 'Access'], 'en', 'A: Access, Audit | R: Risk'],
    ['case does not matter', ['apple', 'Ant'], 'en', 'A: Ant, apple'],
    ['numbers by their value', ['SOC 10', 'SOC 2'], 'en', 'S: SOC 2, SOC 10'],
    ['digits have one section', ['27001 clause', '3DS'], 'en', '0–9: 3DS, 27001 clause'],
    ['punctuation at the beginning does not count', ['.NET', 'Node'], 'en', 'N: .NET, Node'],
    ['an accent is its letter in English', ['Éclair', 'Edge'], 'en', 'E: Éclair, Edge'],
    ['Ö stands with O in German', ['Öffnung', 'Ofen', 'Zoll'], 'de', 'O: Ofen, Öffnung | Z: Zoll'],
    ['Ö is the last letter in Swedish', ['Öl', 'Ost', 'Zon'], 'sv', 'O: Ost | Z: Zon | Ö: Öl'],
    ['Cyrillic', ['Риск', 'Аудит'], 'ru', 'А: Аудит | Р: Риск'],
    ['a name of signs alone', ['++'], undefined, '#: ++'],
    ['nothing', [], 'en', ''],
  ];
  for (const [why, terms, locale, result] of rows)
    it(`${why}: ${result}`, () => expect(shown(terms, locale)).to.equal(result));

  it('a letter that is there once is not made again', () => {
    const letters = byLetter(entries(...Array.from({ length: 250 }, (_, i) => `A${i}`), 'B'), 'en');
    expect(letters.map(({ letter, entries: own }) => [letter, own.length])).to.deep.equal([
      ['A', 250],
      ['B', 1],
    ]);
  });
  it('what it is given stays in its order', () => {
    const given = entries('B', 'A');
    byLetter(given, 'en');
    expect(given.map(({ term }) => term)).to.deep.equal(['B', 'A']);
  });
});
