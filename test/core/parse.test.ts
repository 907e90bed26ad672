import { expect } from '@open-wc/testing';
import { formatProblem, GlossaryError } from '../../src/core/messages.js';
import { parseGlossaryText, readGlossaryText } from '../../src/core/parse-text.js';
import { readGlossary } from '../../src/core/read-glossary.js';
import { parseGlossary } from '../../src/core/validate.js';

const risk = { term: 'Risk', definition: 'What could go wrong.' };
const thrown = (act: () => unknown): GlossaryError => {
  try {
    act();
  } catch (error) {
    if (error instanceof GlossaryError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('parseGlossary', () => {
  it('fills in ids, forms and lists', () => {
    expect(parseGlossary({ entries: [risk] })).to.deep.equal({
      entries: [{ id: 'risk', ...risk, forms: [] }],
      categories: [],
      toolkits: [],
    });
  });
  it('turns every form into an object', () => {
    const { entries } = parseGlossary({
      entries: [{ ...risk, forms: ['peril', { text: 'hazard', link: 'never' }] }],
    });
    expect(entries[0]!.forms).to.deep.equal([{ text: 'peril' }, { text: 'hazard', link: 'never' }]);
  });
  it('takes white space off the ends', () => {
    expect(parseGlossary({ entries: [{ ...risk, term: ' Risk\n' }] }).entries[0]!.term).to.equal('Risk');
  });
  it('gives questions ids, unique in their entry', () => {
    const faqs = ['Is it bad?', 'Is it bad?', 'Why?'].map((question) => ({ question, answer: 'Yes.' }));
    const { entries } = parseGlossary({ entries: [{ ...risk, faqs: [{ ...faqs[0], id: 'why' }, ...faqs] }] });
    expect(entries[0]!.faqs!.map(({ id }) => id)).to.deep.equal(['why', 'is-it-bad', 'is-it-bad-2', 'why-2']);
  });
  it('leaves unknown fields and inherited ones out, and the input as it is', () => {
    const input = { entries: [Object.assign(Object.create({ abbr: 'R' }), risk, { color: 'red' })], x: 1 };
    const before = JSON.stringify(input);
    expect(parseGlossary(input)).to.deep.equal(parseGlossary({ entries: [risk] }));
    expect(JSON.stringify(input)).to.equal(before);
  });
  it('does not throw at warnings', () => {
    const definition = 'x'.repeat(400);
    expect(parseGlossary({ entries: [{ ...risk, definition }] }).entries[0]!.definition).to.equal(definition);
  });
  it('throws one error with all problems, which its message lists with their places', () => {
    const error = thrown(() => parseGlossary({ locale: '-', entries: [{ ...risk, related: ['none'] }] }));
    expect(error.name).to.equal('GlossaryError');
    expect(error.problems.map(({ path }) => path)).to.deep.equal(['/locale', '/entries/0/related/0']);
    expect(error.message.split('\n')).to.deep.equal(error.problems.map(formatProblem));
    expect(error.message).to.contain('Glossary: error at /entries/0/related/0: no entry has the id "none". ');
  });
  it('lists the first twenty', () => {
    const error = thrown(() => parseGlossary({ entries: Array.from({ length: 30 }, () => 1) }));
    expect(error.problems).to.have.length(30);
    expect(error.message.split('\n')).to.have.length(20);
  });

  const slugs: [terms: string[], ids: string[]][] = [
    [['ISO/IEC 27001:2022'], ['iso-iec-27001-2022']],
    [
      ['C', 'C++', 'C#', 'R&D'],
      ['c', 'c-plus-plus', 'c-sharp', 'r-and-d'],
    ],
    [
      ['Café', 'Ärger', 'İstanbul'],
      ['cafe', 'arger', 'istanbul'],
    ],
    [
      ['情報セキュリティ', 'हिन्दी', 'Риск', 'ความเสี่ยง'],
      ['情報セキュリティ', 'हिन्दी', 'риск', 'ความเสี่ยง'],
    ],
    [
      ["Auditor's report", 'Auditor’s  report'],
      ['auditors-report', 'auditors-report-2'],
    ],
    [
      ['Risk', 'risk', 'RISK!'],
      ['risk', 'risk-2', 'risk-3'],
    ],
    [
      ['Risk 2', 'Risk', 'Risk!'],
      ['risk-2', 'risk', 'risk-3'],
    ],
    [
      ['[', '…'],
      ['u5b', 'u2026'],
    ],
    [
      ['constructor', '__proto__'],
      ['constructor', 'proto'],
    ],
  ];
  for (const [terms, ids] of slugs)
    it(`ids of ${terms.join(', ')}`, () => {
      const { glossary } = readGlossary({ entries: terms.map((term) => ({ ...risk, term })) });
      expect(glossary!.entries.map(({ id }) => id)).to.deep.equal(ids);
    });
  it('an id that is given is never given to another', () => {
    const { entries } = parseGlossary({ entries: [risk, { ...risk, term: 'Danger', id: 'risk' }] });
    expect(entries.map(({ id }) => id)).to.deep.equal(['risk-2', 'risk']);
  });
});

describe('readGlossary', () => {
  const kept: [title: string, entry: object, read: object][] = [
    ['a bad optional field goes', { abbr: 1 }, {}],
    ['a bad item of a list goes', { tags: ['a', 1, 'b'] }, { tags: ['a', 'b'] }],
    ['a missing entry stays for plain text', { related: ['none'] }, { related: ['none'] }],
    ['the entry itself goes', { related: ['risk', 'none'] }, { related: ['none'] }],
    ['a missing toolkit goes', { toolkits: ['none'] }, { toolkits: [] }],
    ['a missing category goes', { category: 'none' }, {}],
    ['a missing successor goes', { replacedBy: 'none' }, {}],
    ['a doubled form goes', { forms: ['risk', 'peril'] }, { forms: [{ text: 'peril' }] }],
    ['a doubled abbreviation goes', { abbr: 'risk' }, {}],
    ['a form with a rule misspelt goes', { forms: [{ text: 'peril', link: 'nevr' }] }, {}],
    [
      'a refused address leaves its words',
      { links: [{ label: 'x', url: 'data:,x' }] },
      { links: [{ label: 'x', url: '' }] },
    ],
    [
      'a refused source address leaves the source',
      { sources: [{ label: 'x', url: 'data:,x' }] },
      { sources: [{ label: 'x' }] },
    ],
  ];
  for (const [title, more, read] of kept)
    it(title, () => {
      const { glossary, problems } = readGlossary({ entries: [{ ...risk, ...more }] });
      expect(glossary!.entries).to.deep.equal([{ id: 'risk', ...risk, forms: [], ...read }]);
      expect(problems).to.have.length.above(0);
    });

  const toolkit = { id: 'kit', title: 'Kit', description: 'Documents.', url: '/kit' };
  const offers: [title: string, offer: object, read: object | undefined][] = [
    ['an offer without a good price goes', { price: 'low', currency: 'USD' }, undefined],
    [
      'a discount that would never end by mistake goes',
      { price: '5', currency: 'USD', discount: { percent: 5, validThrough: '2026-13-01' } },
      { price: '5', currency: 'USD' },
    ],
    [
      'a discount that contradicts itself goes',
      { price: '5', currency: 'USD', discount: { percent: 5, amount: '1' } },
      { price: '5', currency: 'USD' },
    ],
  ];
  for (const [title, offer, read] of offers)
    it(title, () => {
      const { glossary } = readGlossary({ entries: [risk], toolkits: [{ ...toolkit, offer }] });
      expect(glossary!.toolkits).to.deep.equal([{ ...toolkit, ...(read && { offer: read }) }]);
    });

  it('of two entries with one id the first stays', () => {
    const { glossary } = readGlossary({
      entries: [
        { ...risk, id: 'a' },
        { ...risk, term: 'Threat', id: 'a' },
      ],
    });
    expect(glossary!.entries.map(({ term }) => term)).to.deep.equal(['Risk']);
  });
  it('redirects that lead nowhere go', () => {
    const redirects = { a: 'b', b: 'a', c: 'risk', d: 'none' };
    expect(readGlossary({ entries: [risk], redirects }).glossary!.redirects).to.deep.equal({ c: 'risk' });
  });
  it('maps hold what the author wrote and nothing by birth', () => {
    const { redirects, strings } = readGlossary({
      entries: [risk],
      redirects: {},
      strings: { back: 'Back' },
    }).glossary!;
    expect('constructor' in redirects!).to.equal(false);
    expect('constructor' in strings!).to.equal(false);
  });
  it('warnings are not told at run time', () => {
    expect(readGlossary({ entries: [{ ...risk, reviewBy: '2001-01-01' }] }).problems).to.deep.equal([]);
  });
});

describe('JSON text', () => {
  it('is read, with a byte order mark before it', () => {
    expect(parseGlossaryText('\ufeff' + JSON.stringify({ entries: [risk] })).entries[0]!.id).to.equal('risk');
  });
  const broken: [json: string, where: string][] = [
    ['', 'its end in line 1, column 1'],
    ['<!doctype html>', '"<" in line 1, column 1'],
    ['{"entries": [],}', '"}" in line 1, column 16'],
    ['{\n  "entries": [\n    { "term" "x" }\n  ]\n}', '"\\"" in line 3, column 14'],
    ['{\r\n"a":1\r\n"b":2}', '"\\"" in line 3, column 1'],
    ["{'entries': []}", '"\'" in line 1, column 2'],
    ['{"a": tru}', '"t" in line 1, column 7'],
    ['{"a": 01}', '"0" in line 1, column 7'],
    ['{"a": "x\ny"}', '"\\n" in line 1, column 9'],
    ['{"a": "\\x"}', '"\\\\" in line 1, column 8'],
    ['{"a": "x', 'its end in line 1, column 9'],
    ['[1, 2', 'its end in line 1, column 6'],
    ['[1, 2}', '"}" in line 1, column 6'],
    ['[] // done', '"/" in line 1, column 4'],
    ['{"a":1} {"b":2}', '"{" in line 1, column 9'],
  ];
  for (const [json, where] of broken)
    it(`says where ${JSON.stringify(json)} breaks`, () => {
      const { glossary, problems } = readGlossaryText(json);
      expect(glossary).to.equal(undefined);
      expect(problems.map(({ message }) => message)).to.deep.equal([`this is no JSON: ${where}`]);
      expect(thrown(() => parseGlossaryText(json)).problems).to.deep.equal(problems);
    });
});
