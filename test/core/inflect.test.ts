import { expect } from '@open-wc/testing';
import { inflect } from '../../src/core/inflect.js';
import { matchTable } from '../support/matching.js';

/** Of each name the forms that a text may hold; further ones that are no words do no harm. */
const forms: Record<string, [name: string, expected: string][]> = {
  'regular plurals': [
    ['control', 'controls'],
    ['Policy', 'Policies'],
    ['key', 'keys'],
    ['process', 'processes'],
    ['breach', 'breaches'],
    ['hash', 'hashes'],
    ['tax', 'taxes'],
    ['status', 'statuses'],
    ['bias', 'biases'],
    ['virus', 'viruses'],
    ['risk register', 'risk registers'],
    ['third-party', 'third-parties'],
    ['café', 'cafés'],
    ['colloquy', 'colloquies'],
  ],
  'irregular plurals': [
    ['criterion', 'criteria'],
    ['analysis', 'analyses'],
    ['risk analysis', 'risk analyses'],
    ['hypothesis', 'hypotheses'],
    ['axis', 'axes'],
    ['index', 'indices'],
    ['index', 'indexes'],
    ['traceability matrix', 'traceability matrices'],
    ['natural person', 'natural persons'],
    ['natural person', 'natural people'],
    ['child', 'children'],
    ['ombudsman', 'ombudsmen'],
    ['phenomenon', 'phenomena'],
    ['schema', 'schemas'],
    ['memorandum', 'memoranda'],
    ['life', 'lives'],
  ],
  'singulars of names in the plural': [
    ['Annex A Controls', 'Annex A Control'],
    ['policies', 'policy'],
    ['cookies', 'cookie'],
    ['processes', 'process'],
    ['breaches', 'breach'],
    ['caches', 'cache'],
    ['licenses', 'license'],
    ['responses', 'response'],
    ['Trust Services Criteria', 'Trust Services Criterion'],
    ['analyses', 'analysis'],
    ['bases', 'basis'],
    ['databases', 'database'],
    ['key metrics', 'key metric'],
    ['APIs', 'API'],
    ['data subjects', 'data subject'],
    ['people', 'person'],
    ['matrices', 'matrix'],
  ],
  'the head noun in X of/for/to Y': [
    ['Statement of Applicability', 'Statements of Applicability'],
    ['right to be forgotten', 'rights to be forgotten'],
    ['basis for processing', 'bases for processing'],
    ['proof-of-concept', 'proofs-of-concept'],
    ['Terms of Service', 'Term of Service'],
    ['policy for the use of cloud', 'policies for the use of cloud'],
  ],
  capitals: [
    ['ISMS', 'ISMSs'],
    ['API', 'APIs'],
    ['DPIA', 'DPIAs'],
    ['IT', 'ITs'],
    ['SaaS', 'SaaSs'],
    ['data protection API', 'data protection APIs'],
    ['PRIVACY POLICY', 'PRIVACY POLICies'],
  ],
};

for (const [group, rows] of Object.entries(forms)) {
  describe(`rule 4: ${group}`, () => {
    for (const [name, expected] of rows)
      it(`rule 4: ${name} → ${expected}`, () => expect(inflect(name)).to.include(expected));
  });
}

/** Names with no further form, or with none of these. */
const wrong: [why: string, name: string, unwanted: RegExp][] = [
  ['no double plural', 'Annex A Controls', /Controlss|Controlses/],
  ['no double plural of -ies', 'policies', /policieses|policiess/],
  ['no double plural of an irregular one', 'criteria', /criterias/],
  ['no double plural of people', 'people', /peoples/],
  ['no plural of a singular letter', 'Annex A', /./],
  ['no plural that reads as another word', 'Shadow IT', /./],
  ['nothing for a number', 'SOC 2', /./],
  ['nothing for a name that ends in a sign', 'C++', /./],
  ['nothing for a name in brackets', 'Security (TSC)', /./],
  ['no singular of process', 'process', /proces$/],
  ['no singular of status', 'status', /statu$/],
  ['no singular of analysis', 'analysis', /analysi$/],
  ['no singular of bias', 'bias', /bia$/],
  ['no adjective from a field', 'forensics', /./],
  ['another word is no singular', 'means', /./],
  ['another word is no singular', 'News', /./],
  ['uncountable', 'data', /./],
  ['the last word is not the head noun', 'Statement of Applicability', /ies$/],
  ['-y after a vowel', 'key', /keies/],
];

describe('rule 4: no wrong forms', () => {
  for (const [why, name, unwanted] of wrong)
    it(`rule 4: ${why}: ${name}`, () =>
      expect(inflect(name).filter((form) => unwanted.test(form))).to.deep.equal([]));

  it('rule 4: uncountable nouns do no harm', () => {
    for (const name of ['compliance', 'governance', 'security', 'privacy'])
      expect(inflect(name)).to.have.length(1);
  });

  it('rule 4: a name of signs, an empty name and a very long one', () => {
    expect([inflect('->'), inflect(''), inflect('of')]).to.deep.equal([[], [], ['ofs']]);
    expect(inflect('1'.repeat(100_000))).to.deep.equal([]);
  });
});

matchTable('rule 4: inflections are matched', [
  ['plural', ['control', 'policy', 'process'], '⟦controls⟧ ⟦policies⟧ ⟦processes⟧'],
  ['all-capital forms take a lower-case s', ['ISMS', 'API'], '⟦ISMSs⟧ ⟦APIs⟧ APIS ISMSES'],
  ['in their own case', ['API'], 'apis ⟦APIs⟧ Apis'],
  ['the singular of capitals is exact', [{ term: 'x1', forms: [{ text: 'APIs' }] }], 'api ⟦API⟧ ⟦apis⟧'],
  ['the singular of a name in the plural', ['Annex A Controls'], 'an ⟦Annex A control⟧, ⟦annex A controls⟧'],
  ['the head noun', ['Statement of Applicability'], '⟦Statements of Applicability⟧'],
  ['forms too', [{ term: 'x1', forms: [{ text: 'risk owner' }] }], '⟦risk owners⟧'],
  ['abbreviations too', [{ term: 'x1', abbr: 'DPIA' }], '⟦DPIAs⟧'],
  [
    'an exact form keeps its case',
    [{ term: 'x1', forms: [{ text: 'SoA', match: 'exact' }] }],
    '⟦SoAs⟧ soas SOAS',
  ],
  [
    "a possessive 's stays outside",
    ['controller', 'API'],
    "the ⟦controller⟧'s, the ⟦controllers⟧’, the ⟦API⟧’s",
  ],
  ['inflect: false turns it off', [{ term: 'control', inflect: false }], 'controls ⟦control⟧'],
  ['inflect: false on capitals', [{ term: 'API', inflect: false }], 'APIs ⟦API⟧'],
  ['other languages list their forms', ['control'], 'controls ⟦control⟧', { locale: 'de' }],
  ['English of any country', ['control'], '⟦controls⟧', { locale: 'en-GB' }],
  ["the glossary's language decides", ['control'], '⟦controls⟧', { language: 'en', locale: 'de' }],
  ['nothing is guessed', ['control'], 'controlling controlled controller'],
  ['spelling variants are not generated', ['organization'], 'organisation ⟦organizations⟧'],
  ['a one-letter name is left alone', ['Annex A'], 'Annex As ⟦Annex A⟧'],
]);

matchTable('rule 4: who owns a form', [
  ['explicit before generated', ['control', { id: 'p', term: 'controls' }], '⟦control→control⟧ ⟦controls→p⟧'],
  [
    'explicit before generated, in the other order',
    [{ id: 'p', term: 'controls' }, 'control'],
    '⟦controls→p⟧ ⟦control→control⟧',
  ],
  [
    'the first of two entries',
    [
      { id: 'a', term: 'audit' },
      { id: 'b', term: 'Audit' },
    ],
    '⟦audit→a⟧ ⟦Audits→a⟧',
  ],
  [
    'forms of an entry may repeat what is generated',
    [{ term: 'control', forms: [{ text: 'controls' }] }],
    '⟦control⟧ ⟦controls⟧',
  ],
]);
