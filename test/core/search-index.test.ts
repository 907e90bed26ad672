import { expect } from '@open-wc/testing';
import { buildIndex, Worth } from '../../src/core/search-index.js';
import { spellings } from '../../src/core/search-typo.js';
import { glossary } from '../fixtures/panel-glossary.js';

const { docs, postings } = buildIndex(glossary);
const idOf = (doc: number) => docs[doc]!.found.id;
const places = (word: string) => (postings.get(word) ?? []).map(({ doc, worth }) => `${idOf(doc)} ${worth}`);
const names = docs.flatMap(({ found: { id }, fields }) =>
  fields.flatMap(([, , worth, key]) => (key ? [{ id, worth, key }] : [])),
);

describe('search index', () => {
  it('a document has a word once, with the best field it stands in', () => {
    expect(places('encryption')).to.deep.equal([`encryption ${Worth.name}`]);
    expect(places('isms')).to.deep.equal([`iso-27001 ${Worth.text}`, `isms ${Worth.alias}`]);
    expect(places('risk')).to.include.members([`control ${Worth.summary}`, `risk-treatment ${Worth.name}`]);
    for (const [word, list] of postings)
      expect(new Set(list.map(({ doc }) => idOf(doc))).size, word).to.equal(list.length);
  });
  it('documents are terms, their questions, then toolkits; no drafts', () => {
    const kinds = docs.map(({ found: { kind, id } }) => `${kind} ${id}`);
    expect(kinds.slice(0, 3)).to.deep.equal(['term iso-27001', 'faq iso-27001/certified', 'faq iso-27001/1']);
    expect(kinds.at(-1)).to.equal('toolkit policy-pack');
    expect(kinds).to.not.include('term draft');
  });
  it('what is found by a question leads to its entry, a toolkit to none', () => {
    expect(docs[1]!.found.termId).to.equal('iso-27001');
    expect(docs.at(-1)!.found).to.not.have.property('termId');
  });
  it('names stand without separators, with their owners', () => {
    expect(names.find(({ key }) => key === 'iso27k')).to.include({ id: 'iso-27001', worth: Worth.alias });
    expect(names.map(({ key }) => key)).to.include('isoiec27001');
  });
  it('only names and aliases have a key, and only where they are there', () => {
    for (const [, text, worth, key] of docs.flatMap(({ fields }) => fields))
      expect(!!key, text).to.equal(!!text && worth >= Worth.alias);
  });
  it('fields hold plain text, best first', () => {
    const { fields } = docs[0]!;
    expect(fields.filter(([, text]) => text).map(([name]) => name)).to.deep.equal([
      'term',
      'forms/0',
      'forms/1',
      'definition',
      'body',
      'example',
    ]);
    expect(fields.find(([name]) => name === 'body')?.[1]).to.include('Clauses 4 to 10 hold');
    for (const doc of docs) {
      const worths = doc.fields.map(([, , worth]) => worth);
      expect(worths).to.deep.equal([...worths].sort().reverse());
    }
  });
});

describe('search: spelling', () => {
  const vocabulary = [
    'accreditation',
    'audit',
    'auditor',
    'authentication',
    'authorization',
    'certificate',
    'certification',
    'compliance',
    'confidentiality',
    'control',
    'controls',
    'encryption',
    'gdpr',
    'governance',
    'integrity',
    'nonconformity',
    'penetration',
    'policy',
    'privacy',
    'processor',
    'procedure',
    'processing',
    'pseudonymisation',
    'risk',
    'vulnerability',
    '27001',
    '27002',
    '27701',
  ].sort();
  const spell = (word: string) => spellings(word, vocabulary);
  const rows: [misspelt: string, meant: string][] = [
    ['aduit', 'audit'],
    ['gdrp', 'gdpr'],
    ['rsik', 'risk'],
    ['polciy', 'policy'],
    ['privcy', 'privacy'],
    ['complience', 'compliance'],
    ['govenance', 'governance'],
    ['intergrity', 'integrity'],
    ['encrpytion', 'encryption'],
    ['penetratoin', 'penetration'],
    ['vulnerabilty', 'vulnerability'],
    ['vunerabilty', 'vulnerability'],
    ['autentication', 'authentication'],
    ['authorisation', 'authorization'],
    ['confidentialty', 'confidentiality'],
    ['nonconfromity', 'nonconformity'],
    ['pseudonymization', 'pseudonymisation'],
    ['certifcat', 'certificate'],
    ['proccessing', 'processing'],
    ['270001', '27001'],
  ];
  for (const [misspelt, meant] of rows)
    it(`${misspelt} is ${meant}`, () => expect(spell(misspelt)[0]![0]).to.equal(meant));

  const strange = ['qqqq', 'xyzxyz', 'zz', 'a', ''];
  for (const word of strange) it(`"${word}" is like nothing`, () => expect(spell(word)).to.deep.equal([]));
  it('nearness is between 0 and 1, best first', () => {
    const near = spell('contol').map(([, nearness]) => nearness);
    expect(near.length).to.be.above(0);
    expect(near).to.deep.equal([...near].sort((a, b) => b - a));
    for (const nearness of near) expect(nearness).to.be.within(0, 1);
  });
  it('few spellings, however many are alike', () => {
    const alike = Array.from(
      { length: 500 },
      (_, i) => `certificate${String.fromCharCode(97 + (i % 26))}${i}`,
    );
    expect(spellings('certifcate', alike.sort()).length).to.be.at.most(6);
  });
});
