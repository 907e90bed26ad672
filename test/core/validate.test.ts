import { expect } from '@open-wc/testing';
import { setClock } from '../../src/core/clock.js';
import { readGlossary } from '../../src/core/read-glossary.js';
import { validateGlossary } from '../../src/core/validate.js';
import { entries, entry, lines, one, other, type ProblemRow } from '../support/problems.js';
import payloads from '../fixtures/json-payloads.json';

const kit = { id: 'kit', title: 'Kit', description: 'Documents.', url: '/kit' };
const offer = (more: object) => ({
  entries: [entry],
  toolkits: [{ ...kit, offer: { price: '59', currency: 'USD', ...more } }],
});
const discount = (more: object) => offer({ discount: more });
const rows: Record<string, ProblemRow[]> = {
  'the whole': [
    ['six lines are enough', entries({ term: 'Risk', definition: 'What could go wrong.' })],
    ['no entries at all', entries()],
    ['a list', [], '! found a list'],
    ['text', 'x', '! found "x"'],
    ['nothing', undefined, '! this is missing'],
    ['entries missing', {}, '!/entries this is missing'],
    ['a newer minor version', { ...one({}), schemaVersion: '1.7' }],
    ['an unknown major version', { ...one({}), schemaVersion: '2.0' }, '!/schemaVersion found "2.0"'],
    ['a version that is a number', { ...one({}), schemaVersion: 1 }, '!/schemaVersion found 1'],
    ['unknown fields are no problem', { ...one({ color: 'red' }), theme: {} }],
    [
      'several at once',
      { locale: '-', entries: [{ term: 1 }] },
      '!/locale found "-"',
      '!/entries/0/term found 1',
      '!/entries/0/definition this is missing',
    ],
  ],
  'kinds of values': [
    ['null is not left out', one({ abbr: null }), '!/entries/0/abbr found null'],
    ['an empty text', one({ body: '' }), '!/entries/0/body there is nothing to see in this text'],
    ['a text too long', one({ abbr: 'x'.repeat(501) }), '!/entries/0/abbr this is 501 characters long'],
    ['a flag', one({ inflect: 'no' }), '!/entries/0/inflect found "no"'],
    ['a choice', one({ callout: { kind: 'tip', text: 'x' } }), '!/entries/0/callout/kind found "tip"'],
    ['an id with a blank', one({ id: 'a b' }), '!/entries/0/id found "a b"'],
    ['an id in any script', one({ id: 'リスク' })],
    ['a day that does not exist', one({ updated: '2026-02-30' }), '!/entries/0/updated found "2026-02-30"'],
    [
      'a day with its time',
      one({ updated: '2026-02-03T00:00Z' }),
      '!/entries/0/updated this is 17 characters long',
    ],
    ['a leap day', one({ updated: '2028-02-29' })],
    ['a language', { ...one({}), locale: 'zh-Hant-TW' }],
    ['an entry address without {id}', { ...one({}), entryUrl: '/g' }, '!/entryUrl found "/g"'],
    ['an entry address that is refused', { ...one({}), entryUrl: '//x/{id}' }, '!/entryUrl found "//x/{id}"'],
    ['a long value is cut short', one({ id: ' '.repeat(150) }), `!/entries/0/id found "${' '.repeat(60)}"`],
    [
      'an address in a source',
      one({ sources: [{ label: 'x', url: 'ftp://x/' }] }),
      '!/entries/0/sources/0/url found "ftp://x/"',
    ],
    [
      'the key __proto__ inside',
      one({ faqs: [JSON.parse('{"question":"a","answer":"b","__proto__":{}}')] }),
      '!/entries/0/faqs/0 a key is named __proto__',
    ],
    [
      'a pointer with ~ and /',
      { ...one({}), redirects: { 'a/b~c': 'risk' } },
      '!/redirects/a~1b~0c found "a/b~c"',
    ],
  ],
  references: [
    [
      'an id used twice',
      entries(entry, { ...other, id: 'risk' }),
      '!/entries/1/id the id "risk" is used twice',
    ],
    [
      'a toolkit id used twice',
      { ...one({}), toolkits: [kit, kit] },
      '!/toolkits/1/id the id "kit" is used twice',
    ],
    [
      'a category id used twice',
      {
        ...one({}),
        categories: [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      },
      '!/categories/1/id the id "a" is used twice',
    ],
    [
      'a question id used twice',
      one({
        faqs: [
          { id: 'why', question: 'Why?', answer: 'A' },
          { id: 'why', question: 'Why now?', answer: 'B' },
        ],
      }),
      '!/entries/0/faqs/1/id the id "why" is used twice',
    ],
    ['related', one({ related: ['none'] }), '!/entries/0/related/0 no entry has the id "none"'],
    [
      'related behind a bad one',
      one({ related: ['a b', 'none'] }),
      '!/entries/0/related/0 found "a b"',
      '!/entries/0/related/1 no entry has the id "none"',
    ],
    ['related to itself', one({ related: ['risk'] }), '!/entries/0/related/0 the entry names itself'],
    [
      'related over a redirect',
      { ...entries(entry, { ...other, related: ['hazard'] }), redirects: { hazard: 'risk' } },
    ],
    ['broader', one({ broader: ['none'] }), '!/entries/0/broader/0 no entry has the id "none"'],
    ['a toolkit', one({ toolkits: ['none'] }), '!/entries/0/toolkits/0 no toolkit has the id "none"'],
    ['a category', one({ category: 'none' }), '!/entries/0/category no category has the id "none"'],
    ['a successor', one({ replacedBy: 'none' }), '!/entries/0/replacedBy no entry has the id "none"'],
    ['itself as successor', one({ replacedBy: 'risk' }), '!/entries/0/replacedBy the entry names itself'],
    [
      'an entry with a derived id',
      entries({ ...other, related: ['big-risk'] }, { term: 'Big Risk', definition: 'x' }),
    ],
    ['a redirect to nothing', { ...one({}), redirects: { a: 'b' } }, '!/redirects/a no entry has the id "b"'],
    ['a chain of redirects', { ...one({}), redirects: { a: 'b', b: 'risk' } }],
    [
      'a circle and a way into it',
      { ...one({}), redirects: { a: 'b', b: 'a', c: 'a' } },
      ...['a', 'b', 'c'].map((id) => `!/redirects/${id} the redirects through "a" run in a circle`),
    ],
    [
      'a redirect to what objects have by birth',
      { ...one({}), redirects: { a: 'constructor' } },
      '!/redirects/a no entry has the id "constructor"',
    ],
  ],
  offers: [
    ['good', discount({ percent: 30, code: 'SAMPLE', validFrom: '2026-01-01', validThrough: '2026-01-01' })],
    ['a price that is no amount', offer({ price: '59,00' }), '!/toolkits/0/offer/price found "59,00"'],
    ['a price that is a number', offer({ price: 59 }), '!/toolkits/0/offer/price found 59'],
    ['a currency sign', offer({ currency: '$' }), '!/toolkits/0/offer/currency found "$"'],
    [
      'percent and amount',
      discount({ percent: 30, amount: '10' }),
      '!/toolkits/0/offer/discount percent and amount are given together',
    ],
    ['no percent at all', discount({ percent: 0 }), '!/toolkits/0/offer/discount/percent found 0'],
    ['more than all', discount({ percent: 101 }), '!/toolkits/0/offer/discount/percent found 101'],
    [
      'an amount above the price',
      discount({ amount: '60' }),
      '!/toolkits/0/offer/discount/amount the amount is zero or more than the price',
    ],
    [
      'an end before the beginning',
      discount({ percent: 5, validFrom: '2026-01-02', validThrough: '2026-01-01' }),
      '!/toolkits/0/offer/discount/validFrom validFrom is after validThrough',
    ],
  ],
  warnings: [
    [
      'a review that is due',
      one({ reviewBy: '2026-11-22' }),
      '?/entries/0/reviewBy the review was due on 2026-11-22',
    ],
    ['a review that is due today is not yet past', one({ reviewBy: '2026-11-23' })],
    [
      'a definition over 320',
      one({ definition: 'x'.repeat(321) }),
      '?/entries/0/definition a definition of 321 characters is long for a card',
    ],
    [
      'an abbreviation that nothing spells out',
      entries({ ...entry, term: 'DPIA' }),
      '?/entries/0/term nothing says what "DPIA" stands for',
    ],
    ['one that a form spells out', entries({ ...entry, term: 'DPIA', forms: ['impact assessment'] })],
    [
      'one that the definition spells out',
      entries({ ...entry, term: 'DPIA', definition: 'Data protection impact assessment: a study.' }),
    ],
  ],
};

describe('validateGlossary', () => {
  before(() => setClock(() => new Date('2026-11-23T12:00')));
  after(() => setClock());
  for (const [group, cases] of Object.entries(rows))
    describe(group, () => {
      for (const [title, input, ...problems] of cases)
        it(title, () => {
          expect(lines(validateGlossary(input))).to.deep.equal(problems);
        });
    });

  it('says of every problem what to do', () => {
    for (const [, input] of Object.values(rows).flat())
      for (const { fix } of validateGlossary(input)) expect(fix).to.match(/^[A-Z].+[^.]$/);
  });
});

describe('readGlossary, by the shared payloads', () => {
  payloads.forEach(({ verdict, json }, i) =>
    it(`${verdict}: ${i + 1}. ${json.slice(0, 120)}`, () => {
      const { glossary, problems } = readGlossary(JSON.parse(json));
      expect(glossary !== undefined, 'glossary').to.equal(verdict !== 'refuse');
      expect(problems.length > 0, 'reported').to.equal(verdict !== 'keep');
      if (glossary) expect(glossary.entries.length > 0, 'entry').to.equal(verdict !== 'drop-entry');
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    }),
  );
});
