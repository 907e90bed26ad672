import { expect } from '@open-wc/testing';
import { plainText } from '../../src/core/markdown.js';
import { createSearch } from '../../src/core/search.js';
import { glossary } from '../fixtures/panel-glossary.js';

const search = createSearch(glossary);
const ids = (query: string, limit?: number) => search.search(query, { limit }).map((hit) => hit.id);

describe('search: the best hit', () => {
  const rows: [why: string, query: string, best: string][] = [
    ['exact name', 'statement of applicability', 'soa'],
    ['exact name before a longer one', 'soc 2', 'soc-2'],
    ['exact abbreviation', 'isms', 'isms'],
    ['exact alias', 'ISO 27001', 'iso-27001'],
    ['a hidden form', 'iso27k', 'iso-27001'],
    ['rule 6: a form that is never marked is found', 'safeguard', 'control'],
    ['separators: none', 'iso27001', 'iso-27001'],
    ['separators: hyphen', 'iso-27001', 'iso-27001'],
    ['separators: slash', 'iso/iec 27002', 'iso-27002'],
    ['separators: one name without its space', 'soc2', 'soc-2'],
    ['separators: a space too many', 'cyber-security', 'cybersecurity'],
    ['separators: a space too few', 'cybersecurity', 'cybersecurity'],
    ['separators: dots in an abbreviation', 's.o.a.', 'soa'],
    ['case', 'EnCrYpTiOn', 'encryption'],
    ['diacritics not typed', 'resume', 'resume'],
    ['diacritics typed where there are none', 'pólicy', 'policy'],
    ['full width', 'ＩＳＭＳ', 'isms'],
    ['beginning of a name', 'pene', 'penetration-test'],
    ['beginning of an alias', 'pentes', 'penetration-test'],
    ['beginning of a later word', 'applic', 'soa'],
    ['number alone', '27002', 'iso-27002'],
    ['plural for singular', 'policies', 'policy'],
    ['singular for plural', 'system and organization control 2', 'soc-2'],
    ['words of a definition', 'auditor report service', 'soc-2'],
    ['words of a definition in any order', 'key holders', 'encryption'],
    ['words of a body, Markdown taken off', 'clauses 4 to 10 hold', 'iso-27001'],
    ['words of an example', 'insurer breach', 'risk-treatment'],
    ['words of a question', 'person certified', 'iso-27001/certified'],
    ['a question without id, by its place', 'how long certification', 'iso-27001/1'],
    ['words of an answer', 'surveillance audit', 'iso-27001/1'],
    ['a toolkit by its title', 'policy pack', 'policy-pack'],
    ['a toolkit by its description', 'sixteen templates', 'policy-pack'],
    ['a mistake in the plural', 'contols', 'control'],
    ['one letter left out', 'encrypton', 'encryption'],
    ['one letter too many', 'encrryption', 'encryption'],
    ['one letter wrong', 'encription', 'encryption'],
    ['two letters swapped', 'polciy', 'policy'],
    ['two mistakes', 'penetratoin tets', 'penetration-test'],
    ['a mistake in one of several words', 'statement of aplicability', 'soa'],
    ['a mistake and a space too few', 'penetrationtst', 'penetration-test'],
    ['a mistake in a word not yet ended', 'encrpti', 'encryption'],
    ['a mistake in an abbreviation', 'ismms', 'isms'],
    ['a mistake in a number', '270002', 'iso-27002'],
    ['what tells a name apart', 'c++', 'cpp'],
    ['a question about a name', 'what is an ISMS', 'isms'],
    ['a question about a longer name', 'How do I do a penetration test?', 'penetration-test'],
    ['words not needed in a question', 'what is the encryption', 'encryption'],
    ['Japanese', '個人', 'personal-data'],
  ];
  for (const [why, query, best] of rows)
    it(`${why}: ${query} → ${best}`, () => expect(ids(query)[0]).to.equal(best));
});

describe('search: order', () => {
  const before = (query: string, first: string, second: string) => {
    const found = ids(query, 50);
    expect(found).to.include.members([first, second]);
    expect(found.indexOf(first)).to.be.below(found.indexOf(second));
  };
  const rows: [why: string, query: string, first: string, second: string][] = [
    ['exact name before the beginning of a name', 'soc 2', 'soc-2', 'soc-2-type-2'],
    ['beginning of a name before words', 'policy', 'policy', 'isms'],
    ['words in a name before words in a text', 'risk', 'risk-treatment', 'control'],
    ['the term before its questions', 'iso 27001', 'iso-27001', 'iso-27001/certified'],
  ];
  for (const [why, query, first, second] of rows) it(`${why}: ${query}`, () => before(query, first, second));

  it('all words before some words: controls period', () => {
    expect(ids('controls period')[0]).to.equal('soc-2-type-2');
    expect(ids('controls period').length).to.be.above(1);
  });
  it('kinds stand mixed in one list', () => {
    expect(new Set(search.search('iso 27001').map((hit) => hit.kind))).to.deep.equal(
      new Set(['term', 'faq', 'toolkit']),
    );
  });
});

describe('search: order, in a glossary made for it', () => {
  const entry = (term: string, definition: string, question?: string) => ({
    id: term.toLowerCase(),
    term,
    definition,
    forms: [],
    category: 'general',
    ...(question && { faqs: [{ question, answer: 'It depends.' }] }),
  });
  const small = createSearch({
    categories: [],
    toolkits: [],
    entries: [
      entry('Retention', 'How long a record is kept.', 'Who decides on retention?'),
      entry('Controller', 'Who decides why a record is kept.'),
      entry('Vulnerability management', 'To find one vulnerability after the other.'),
      entry('Vulnerability', 'A weakness.'),
    ],
  });
  const rows: [why: string, query: string, best: string][] = [
    ['a misspelt name before longer ones', 'vulnerbility', 'vulnerability'],
    ['the same in a question', 'what is a vulnerbility', 'vulnerability'],
    ['the same in the plural', 'vulnerbilities', 'vulnerability'],
    ['the longer one where it is meant', 'vulnerbility managment', 'vulnerability management'],
    ['all words in a definition before one in a question', 'decides why', 'controller'],
    ['a question as it is written', 'who decides on retention', 'retention/0'],
  ];
  for (const [why, query, best] of rows)
    it(`${why}: ${query} → ${best}`, () => expect(small.search(query)[0]?.id).to.equal(best));
});

describe('search: marks', () => {
  /** The hit's marked pieces as `field:text`. */
  const marked = (query: string, id: string) => {
    const hit = search.search(query).find((found) => found.id === id);
    const entry = glossary.entries.find((one) => one.id === hit?.termId);
    const faq = entry?.faqs?.find((one, index) => `${entry.id}/${one.id ?? index}` === id);
    const kit = glossary.toolkits.find((one) => one.id === id);
    const texts: Record<string, string | undefined> = {
      term: entry?.term,
      abbr: entry?.abbr,
      definition: entry?.definition,
      body: plainText(entry?.body ?? ''),
      example: plainText(entry?.example ?? ''),
      question: faq?.question,
      answer: plainText(faq?.answer ?? ''),
      title: kit?.title,
      description: kit?.description,
      badge: kit?.badge,
    };
    entry?.forms.forEach((form, index) => (texts[`forms/${index}`] = form.text));
    return hit?.ranges.map(([field, start, end]) => `${field}:${texts[field]?.slice(start, end)}`) ?? [];
  };
  const rows: [query: string, id: string, includes: string[]][] = [
    ['encr', 'encryption', ['term:Encr']],
    ['iso27001', 'iso-27001', ['term:ISO', 'term:27001', 'forms/0:ISO 27001']],
    ['soc 2', 'soc-2', ['term:SOC 2', 'definition:']],
    ['resume', 'resume', ['term:Résumé']],
    ['encription', 'encryption', ['term:Encryption']],
    ['policies', 'policy', ['term:Policy']],
    ['surveillance', 'iso-27001/1', ['answer:surveillance']],
    ['training', 'iso-27001/certified', ['answer:training']],
    ['requirements', 'iso-27001', ['body:requirements']],
    ['templates', 'policy-pack', ['description:templates']],
    ['cybersec', 'cybersecurity', ['term:Cyber sec']],
    ['isms', 'iso-27001', ['body:isms']],
    ['個人', 'personal-data', ['term:個人']],
  ];
  for (const [query, id, includes] of rows)
    it(`${query} in ${id}: ${includes.join(', ')}`, () => {
      const found = marked(query, id);
      for (const piece of includes) if (!piece.endsWith(':')) expect(found).to.include(piece);
    });
  it('words that need not be found are not marked', () => {
    expect(
      marked('what is the encryption', 'encryption').filter((piece) => /:(is|the|what)/i.test(piece)),
    ).to.deep.equal([]);
  });
  it('a short word inside a query marks whole words only', () => {
    expect(marked('soc 2', 'soc-2')).to.not.include('definition:s');
  });
});

describe('search: limits', () => {
  it('nothing for an empty query', () => expect(ids('')).to.deep.equal([]));
  it('nothing for a query of separators', () => expect(ids(' - ')).to.deep.equal([]));
  it('nothing for letters that are like nothing', () => expect(ids('qqqqxxxx')).to.deep.equal([]));
  it('no drafts', () => expect(ids('zero trust')).to.not.include('draft'));
  it('at most 20 unless told', () => expect(ids('o').length).to.be.at.most(20));
  it('at most the limit', () => expect(ids('iso', 2)).to.deep.equal(ids('iso', 50).slice(0, 2)));
  it('none for a limit of 0', () => expect(ids('iso', 0)).to.deep.equal([]));
  it('a search leaves nothing behind for the next', () => {
    const alone = createSearch(glossary)
      .search('policy')
      .map((hit) => hit.id);
    ids('iso 27001 auditor');
    expect(ids('policy')).to.deep.equal(alone);
  });
  it('finds the same however a query came to be', () => {
    const queries = [
      'what is an ISMS',
      'penetratoin tets',
      'iso 27001 auditor',
      'policies',
      'cyber-security',
      '個人',
    ];
    const typed = queries.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
    for (const query of [...typed, ...typed.reverse()])
      expect(search.search(query), query).to.deep.equal(createSearch(glossary).search(query));
  });
  it('names of object members are words like others', () => {
    for (const query of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(ids(query)).to.be.an('array');
  });
  it('no hit twice', () => {
    for (const query of ['iso', 'what is the control', 'a', 'risk of the policy'])
      expect(ids(query, 99)).to.deep.equal([...new Set(ids(query, 99))]);
  });
  it('an empty glossary finds nothing', () =>
    expect(createSearch({ entries: [], categories: [], toolkits: [] }).search('iso')).to.deep.equal([]));
  it('words that need not be found are known for English alone', () => {
    const marks = (locale: string) =>
      createSearch(glossary, { locale })
        .search('what management')
        .find((hit) => hit.id === 'policy')?.ranges;
    expect(marks('en')).to.not.deep.include(['definition', 0, 4]);
    expect(marks('de')).to.deep.include(['definition', 0, 4]);
  });
});
