import { expect } from '@open-wc/testing';
import { english, type StringKey, text } from '../../src/core/strings-all.js';

describe('text', () => {
  type Row = [
    title: string,
    key: StringKey,
    params: Record<string, string | number> | undefined,
    shown: string,
    overrides?: Record<string, string>,
    locale?: string,
  ];
  const rows: Row[] = [
    ['English by default', 'fullEntry', undefined, 'Full entry'],
    ['a parameter', 'notFound', { id: 'x' }, 'This glossary has no entry “x”.'],
    ['a parameter that is missing stays visible', 'notFound', {}, 'This glossary has no entry “{id}”.'],
    [
      'a parameter is not read as a pattern',
      'notFound',
      { id: '{id}$&' },
      'This glossary has no entry “{id}$&”.',
    ],
    ['one', 'results', { count: 1 }, '1 result'],
    ['many', 'results', { count: 2 }, '2 results'],
    ['none', 'results', { count: 0 }, '0 results'],
    ["the glossary's own", 'fullEntry', undefined, 'Voller Eintrag', { fullEntry: 'Voller Eintrag' }],
    ['its own plural forms', 'results', { count: 3 }, '3 wyniki', { 'results.few': '{count} wyniki' }, 'pl'],
    ['its own form for all', 'results', { count: 3 }, 'Treffer: 3', { results: 'Treffer: {count}' }, 'de'],
    [
      'its general plural',
      'results',
      { count: 7 },
      '7 Treffer',
      { 'results.other': '{count} Treffer' },
      'de',
    ],
    [
      'what an object has by birth is no text',
      'fullEntry',
      undefined,
      'Full entry',
      Object.create({ fullEntry: 'x' }) as Record<string, string>,
    ],
    [
      'nor a parameter',
      'notFound',
      Object.create({ id: 'x' }) as Record<string, string>,
      'This glossary has no entry “{id}”.',
    ],
  ];
  for (const [title, key, params, shown, overrides, locale] of rows)
    it(title, () => {
      expect(text(overrides, key, params, locale)).to.equal(shown);
    });

  it('speaks plainly: sentence case, no exclamation, no markup', () => {
    for (const [key, words] of Object.entries(english)) {
      expect(words, key).not.to.match(/[!<>]/);
      expect(words, key).to.match(/^(?:[A-Z{\d]|as of|until|checked)/);
    }
  });

  it('has both plural forms wherever it has one', () => {
    for (const key of Object.keys(english))
      if (/\.(one|other)$/.test(key))
        expect(english).to.include.keys(key.replace(/\.\w+$/, '.one'), key.replace(/\.\w+$/, '.other'));
  });
});
