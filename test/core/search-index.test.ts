import { expect } from '@open-wc/testing';
import {
  buildIndex,
  docOf,
  fieldsOf,
  findIn,
  Worth,
  worthOf,
  type Table,
} from '../../src/core/search-index.js';
import { createSpeller } from '../../src/core/search-typo.js';
import { glossary } from '../fixtures/panel-glossary.js';

const { docs, names, words } = buildIndex(glossary);
const found = (table: Table, key: string, begins = false) => {
  const all: { id: string; worth: number; rest: number }[] = [];
  findIn(table, key, begins, (place, rest) =>
    all.push({ id: docs[docOf(place)]!.found.id, worth: worthOf(place), rest }),
  );
  return all;
};
const places = (word: string) => found(words, word).map(({ id, worth }) => `${id} ${worth}`);

describe('search index', () => {
  it('a document has a word once, with the best field it stands in', () => {
    expect(places('encryption')).to.deep.equal([`encryption ${Worth.name}`]);
    expect(places('isms')).to.deep.equal([`iso-27001 ${Worth.text}`, `isms ${Worth.alias}`]);
    expect(places('risk')).to.include.members([`control ${Worth.summary}`, `risk-treatment ${Worth.name}`]);
    for (const word of words.keys) expect(new Set(places(word)).size, word).to.equal(places(word).length);
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
    expect(found(names, 'iso27k')).to.deep.equal([{ id: 'iso-27001', worth: Worth.alias, rest: 0 }]);
    expect(found(names, 'isoiec27001')).to.deep.equal([{ id: 'iso-27001', worth: Worth.name, rest: 0 }]);
  });
  it('only names, aliases and questions are found as names, and only where they are there', () => {
    for (const { worth } of found(names, '', true)) expect(worth).to.be.at.least(Worth.question);
    expect(names.keys).to.not.include('');
  });
  it('keys are sorted, each with at least one place', () => {
    for (const { keys, starts, places } of [names, words]) {
      expect(keys).to.deep.equal([...new Set(keys)].sort());
      for (const i of keys.keys()) expect(starts[i + 1]).to.be.above(starts[i]!);
      expect(starts.length).to.equal(keys.length + 1);
      expect(places.length).to.equal(starts.at(-1));
    }
  });
  it('a beginning finds what a look at every key would find, a whole word itself alone', () => {
    for (const begin of ['', '2', 'c', 'con', 'control', 'controls', 'zzz', '個', '\uffff']) {
      const keys = words.keys.filter((key) => key.startsWith(begin));
      expect(found(words, begin, true), begin).to.deep.equal(
        keys.flatMap((key) =>
          found(words, key).map((place) => ({ ...place, rest: key.length - begin.length })),
        ),
      );
      expect(found(words, begin).length > 0, begin).to.equal(words.keys.includes(begin));
    }
  });
  it('fields hold plain text, best first', () => {
    const fields = fieldsOf(docs[0]!);
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
      const worths = fieldsOf(doc).map(([, , worth]) => worth);
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
  const spell = createSpeller(vocabulary);
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
    expect(createSpeller(alike.sort())('certifcate').length).to.be.at.most(6);
  });
});
