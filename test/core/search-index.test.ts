import { expect } from '@open-wc/testing';
import { buildIndex, fieldsOf, prefixRange, Rank } from '../../src/core/search-index.js';
import { createSpelling } from '../../src/core/search-typo.js';
import { glossary } from '../fixtures/panel-glossary.js';

const index = buildIndex(glossary);
const postings = (word: string) => {
  const at = index.vocabulary.indexOf(word);
  return [...index.postings.slice(index.offsets[at], index.offsets[at + 1])].map(
    (posting) => `${index.docs[posting >>> 2]!.id} ${posting & 3}`,
  );
};

describe('search index', () => {
  it('the vocabulary is sorted, each word once', () => {
    expect(index.vocabulary).to.deep.equal([...new Set(index.vocabulary)].sort());
  });
  it('a document has a word once, with the best field it stands in', () => {
    expect(postings('encryption')).to.deep.equal([`encryption ${Rank.name}`]);
    expect(postings('isms')).to.deep.equal([`iso-27001 ${Rank.text}`, `isms ${Rank.alias}`]);
    expect(postings('risk')).to.include.members([`control ${Rank.summary}`, `risk-treatment ${Rank.name}`]);
  });
  it('documents are terms, their questions, then toolkits; no drafts', () => {
    const kinds = index.docs.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds.slice(0, 3)).to.deep.equal(['term iso-27001', 'faq iso-27001/certified', 'faq iso-27001/1']);
    expect(kinds.at(-1)).to.equal('toolkit policy-pack');
    expect(kinds).to.not.include('term draft');
  });
  it('names are sorted, with their owners', () => {
    expect(index.keys).to.deep.equal([...index.keys].sort());
    const at = index.keys.indexOf('iso27k');
    expect(index.docs[index.owners[at]! >>> 2]!.id).to.equal('iso-27001');
    expect(index.owners[at]! & 3).to.equal(Rank.alias);
  });
  it('fields hold plain text, best first, none empty', () => {
    const fields = fieldsOf(index.docs[0]!);
    expect(fields.map(([name]) => name)).to.deep.equal([
      'term',
      'forms/0',
      'forms/1',
      'definition',
      'body',
      'example',
    ]);
    expect(fields.find(([name]) => name === 'body')?.[1]).to.include('Clauses 4 to 10 hold');
    const ranks = fields.map(([, , rank]) => rank);
    expect(ranks).to.deep.equal([...ranks].sort());
  });

  const list = ['audit', 'auditor', 'auditors', 'author', 'risk'];
  const ranges: [prefix: string, found: string][] = [
    ['audit', 'audit auditor auditors'],
    ['auditor', 'auditor auditors'],
    ['au', 'audit auditor auditors author'],
    ['risk', 'risk'],
    ['risks', ''],
    ['a', 'audit auditor auditors author'],
    ['zz', ''],
    ['', 'audit auditor auditors author risk'],
  ];
  for (const [prefix, found] of ranges)
    it(`beginning with "${prefix}": ${found || 'none'}`, () =>
      expect(list.slice(...prefixRange(list, prefix)).join(' ')).to.equal(found));
  it('nothing begins in an empty list', () => expect(prefixRange([], 'a')).to.deep.equal([0, 0]));
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
  const spell = createSpelling(vocabulary);
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
    it(`${misspelt} is ${meant}`, () => expect(vocabulary[spell(misspelt)[0]![0]]).to.equal(meant));

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
    expect(createSpelling(alike.sort())('certifcate').length).to.be.at.most(6);
  });
});
