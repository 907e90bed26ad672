import { expect } from '@open-wc/testing';
import { documentedKeys, jsonSchema } from '../../src/core/json-schema.js';
import type { Entry, Form, Glossary, GlossaryInput, Offer } from '../../src/core/model.js';
import { schemaDocs } from '../../src/core/schema-docs.js';
import { parseGlossary, validateGlossary } from '../../src/core/validate.js';
import committed from '../../data/glossary.schema.json';
import payloads from '../fixtures/json-payloads.json';
import urls from '../fixtures/url-payloads.json';
import { accepts } from '../support/json-schema.js';
import { one } from '../support/problems.js';

const schema = jsonSchema();

describe('JSON Schema', () => {
  it('is the committed file', () => {
    expect(JSON.parse(JSON.stringify(schema))).to.deep.equal(committed);
  });
  it('describes every type and field, and nothing else', () => {
    expect(Object.keys(schemaDocs).sort()).to.deep.equal(documentedKeys().sort());
  });
  it('requires a term and a definition only', () => {
    const required = Object.entries(schema['$defs'] as Record<string, { required?: string[] }>);
    expect(schema['required']).to.deep.equal(['entries']);
    expect(required.find(([name]) => name === 'Entry')![1].required).to.deep.equal(['term', 'definition']);
  });
});

/** What a schema cannot say: the validator alone finds it. */
const beyond =
  /is used twice|no \w+ has the id|names itself|run in a circle|already has the form|belongs to|is after|is zero or more|__proto__|above/;

describe('the JSON Schema and the validator agree', () => {
  const kit = { id: 'kit', title: 'Kit', description: 'Documents.', url: '/kit' };
  const offer = (more: object) => ({
    ...one({}),
    toolkits: [{ ...kit, offer: { price: '5', currency: 'USD', ...more } }],
  });
  const samples: [title: string, input: unknown][] = [
    ...payloads.map(({ json }): [string, unknown] => [json.slice(0, 100), JSON.parse(json)]),
    ...urls.map(({ url }): [string, unknown] => [`address ${JSON.stringify(url)}`, { ...one({}), url }]),
    ['nothing but entries', one({})],
    ['a definition at the limit', one({ definition: 'x'.repeat(20_000) })],
    ['a definition above it', one({ definition: 'x'.repeat(20_001) })],
    ['an abbreviation of blanks', one({ abbr: ' \u200b' })],
    ['ids in any script', one({ id: 'リスク' })],
    ['an id with a blank', one({ id: 'a b' })],
    ['an id with a bracket', one({ id: 'a]' })],
    [
      'forms as texts and objects',
      one({ forms: ['peril', { text: 'hazard', link: 'never', hidden: true }] }),
    ],
    ['a form without text', one({ forms: [{ link: 'never' }] })],
    ['a number as tag', one({ tags: [1] })],
    [
      'everything in an entry',
      one({
        tags: ['a'],
        question: 'What?',
        body: 'b',
        example: 'e',
        callout: { kind: 'note', text: 't' },
        faqs: [{ question: 'q', answer: 'a' }],
        links: [{ label: 'l', url: '/l', kind: 'guide' }],
        crosswalk: [{ framework: 'f', ref: 'r' }],
        sources: [{ label: 's', url: '/s', checked: '2026-11-23' }],
        status: 'draft',
        updated: '2026-11-23',
        inflect: false,
        except: ['risk appetite'],
        linkable: true,
      }),
    ],
    ['a date that is none', one({ updated: 'today' })],
    ['a callout of an unknown kind', one({ callout: { kind: 'tip', text: 't' } })],
    ['a language', { ...one({}), locale: 'pt-BR' }],
    ['no language', { ...one({}), locale: 'pt_BR' }],
    ['a content version', { ...one({}), version: '1.2.0-beta.1' }],
    ['no content version', { ...one({}), version: 'v1' }],
    ['an entry address', { ...one({}), entryUrl: 'https://example.com/{id}' }],
    ['an entry address without {id}', { ...one({}), entryUrl: 'https://example.com/' }],
    ['attribution', { ...one({}), attribution: { parameter: 'via', extra: { utm_source: 'glossary' } } }],
    ['attribution that would need an escape', { ...one({}), attribution: { parameter: 'a&b' } }],
    ['redirects to no text', { ...one({}), redirects: { a: 1 } }],
    ['redirects from no id', { ...one({}), redirects: { '': 'risk' } }],
    ['own words', { ...one({}), strings: { fullEntry: 'More' } }],
    ['a publisher without a name', { ...one({}), publisher: { url: '/' } }],
    ['a price', offer({ price: '59.00' })],
    ['a price with a sign', offer({ price: '$59' })],
    ['a currency in small letters', offer({ currency: 'usd' })],
    ['a discount', offer({ discount: { percent: 30, code: 'SAMPLE', validThrough: '2027-01-31' } })],
    ['percent and amount', offer({ discount: { percent: 30, amount: '1' } })],
    ['percent below one hundredth', offer({ discount: { percent: 0 } })],
    ['unknown fields', { ...one({ color: 'red' }), theme: { dark: true } }],
    ['an editor’s $schema', { $schema: './glossary.schema.json', ...one({}) }],
  ];
  for (const [title, input] of samples)
    it(title, () => {
      const errors = validateGlossary(input).filter(({ severity }) => severity === 'error');
      const sayable = errors.filter(({ message }) => !beyond.test(message));
      expect(accepts(schema, input), JSON.stringify(errors)).to.equal(sayable.length === 0);
    });
});

describe('types', () => {
  it('are those of the schema: this file compiles, and what it writes is good', () => {
    const input: GlossaryInput = {
      $schema: './glossary.schema.json',
      entries: [{ term: 'Risk', definition: 'What could go wrong.', forms: ['peril', { text: 'hazard' }] }],
    };
    const glossary: Glossary = parseGlossary(input);
    const entry: Entry | undefined = glossary.entries[0];
    const forms: Form[] = entry?.forms ?? [];
    const link: 'auto' | 'context' | 'never' | undefined = forms[0]?.link;
    const offer: Offer = { price: '59', currency: 'USD' };
    // @ts-expect-error a definition is required
    const bad: GlossaryInput = { entries: [{ term: 'Risk' }] };
    // @ts-expect-error a price is a text
    const worse: Offer = { price: 59, currency: 'USD' };
    expect([entry?.id, forms.length, link, offer.price]).to.deep.equal(['risk', 2, undefined, '59']);
    expect(validateGlossary(bad)).to.have.length(1);
    expect(worse.price).to.equal(59);
  });
});
