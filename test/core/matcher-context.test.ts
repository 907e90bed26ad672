import { expect } from '@open-wc/testing';
import { matcherFor, matchTable, type Name } from '../support/matching.js';

const control: Name = { id: 'control', term: 'control', except: ['remote control', 'control freak'] };
const context = (text: string) => ({ text, link: 'context' as const });
const never = (text: string) => ({ text, link: 'never' as const });

const ocr: Name = { id: 'ocr', term: 'Office for Civil Rights', category: 'hipaa', forms: [context('OCR')] };
const phi: Name = {
  id: 'phi',
  term: 'Protected health information',
  abbr: 'PHI',
  category: 'hipaa',
  forms: [],
};
const roc: Name = { id: 'roc', term: 'Report on Compliance', category: 'pci', forms: [context('ROC')] };

matchTable('rule 6: except', [
  ['an occurrence inside the phrase is dropped', [control], 'a remote control and a ⟦control⟧'],
  ['the phrase begins with the name', [control], 'a control freak, a ⟦control⟧ frea'],
  ['the plural of the phrase', [control], 'remote controls, ⟦controls⟧'],
  ['separators and case as in any name', [control], 'Remote-Control REMOTE\ncontrol'],
  ['another entry may still match there', [control, { id: 'r', term: 'remote' }], '⟦remote→r⟧ control'],
  [
    'a longer name of another entry',
    [control, { id: 'r', term: 'remote control unit' }],
    '⟦remote control unit→r⟧',
  ],
  [
    'a name of the same words of another entry',
    [control, { id: 'c', term: 'Controls' }],
    'remote ⟦control→c⟧',
  ],
  [
    'a shorter form of another entry',
    [{ term: 'risk owner', except: ['risk owner map'] }, 'risk'],
    '⟦risk⟧ owner map',
  ],
  [
    'a match that goes beyond the phrase stays',
    [{ ...control, forms: [{ text: 'control unit' }] }],
    'remote ⟦control unit⟧',
  ],
  [
    'the phrase counts where another match covers its beginning',
    [control, 'a remote'],
    '⟦a remote⟧ control ⟦control⟧',
  ],
  ['the phrase is whole words', [control], 'remote controlx xremote ⟦control⟧'],
  ['the phrase alone is no name', [control], 'a freak and a remote'],
  ['only for its own entry', [control, { term: 'freak', except: [] }], 'control ⟦freak⟧'],
]);

matchTable('rule 6: link: context', [
  ['nothing else in the text', [ocr], 'The OCR wrote.'],
  ['the long form is there', [{ ...ocr, category: 'general' }], 'The ⟦Office for Civil Rights⟧ (⟦OCR⟧).'],
  ['the long form stands behind', [ocr], 'The ⟦OCR⟧, or ⟦Office for Civil Rights⟧.'],
  ['an entry of the same category is there', [ocr, phi], 'The ⟦OCR⟧ on ⟦PHI⟧.'],
  ['an entry of another category is there', [roc, phi], 'The ROC on ⟦PHI⟧.'],
  [
    'the category general is no context',
    [
      { ...ocr, category: 'general' },
      { ...phi, category: 'general' },
    ],
    'The OCR on ⟦PHI⟧.',
  ],
  [
    'entries without a category are no context for each other',
    [
      { ...ocr, category: undefined },
      { ...phi, category: undefined },
    ],
    'The OCR on ⟦PHI⟧.',
  ],
  [
    'a form that needs context is none',
    [ocr, { ...phi, id: 'x', term: 'x1', abbr: undefined, forms: [context('BAA')] }],
    'OCR, BAA',
  ],
  ['twice the same form is no context', [ocr], 'OCR and OCR'],
  [
    'a name never marked is no context',
    [ocr, { term: 'safeguard', category: 'hipaa', forms: [never('safeguard')] }],
    'OCR safeguard',
  ],
  [
    'what needs context and has none does not hide a shorter name',
    [{ term: 'x1', forms: [context('audit trail')] }, 'audit'],
    'an ⟦audit→audit⟧ trail',
  ],
  [
    'what has it does',
    [{ term: 'x1', forms: [context('audit trail')] }, 'audit'],
    'an ⟦audit trail→x1⟧ for ⟦x1⟧',
  ],
  ['the plural of such a form needs context too', [ocr], 'two OCRs'],
  ['and has it', [ocr, phi], 'two ⟦OCRs⟧ and ⟦PHI⟧'],
  [
    'the term itself can need it',
    [{ id: 'a', term: 'Common Criteria', category: 'soc2', forms: [context('Common Criteria')] }],
    'Common criteria',
  ],
]);

matchTable('rule 6: link: never', [
  ['is not marked', [{ term: 'ISMS scope', forms: [never('scope')] }], 'the scope of an ⟦ISMS scope⟧'],
  [
    'nor are its inflections',
    [{ term: 'Risk appetite', forms: [never('risk')] }],
    'risks and ⟦risk appetites⟧',
  ],
  [
    'is not generated from another form either',
    [{ term: 'Controls', forms: [never('control')] }],
    'a control, ⟦controls⟧',
  ],
  [
    'said of the term',
    [{ term: 'Policy', forms: [never('Policy'), { text: 'policy document' }] }],
    'a policy, a ⟦policy document⟧',
  ],
  [
    'does not keep another entry from it',
    [{ term: 'x1', forms: [never('scope')] }, 'Scope'],
    'the ⟦scope→Scope⟧',
  ],
  [
    'an entry that is not linkable',
    [{ term: 'audit', linkable: false }, 'audit trail'],
    'an audit, an ⟦audit trail⟧',
  ],
  ['a draft', [{ term: 'audit', status: 'draft' }], 'an audit'],
  ['a deprecated entry is still matched', [{ term: 'audit', status: 'deprecated' }], 'an ⟦audit⟧'],
]);

describe('what scan says beyond match', () => {
  it('rule 6: scan says which matches need context and which give it', () => {
    const found = matcherFor([ocr]).scan('The OCR, Office for Civil Rights');
    expect(found).to.deep.equal([
      { start: 4, end: 7, termId: 'ocr', needsContext: true },
      { start: 9, end: 32, termId: 'ocr', needsContext: false },
    ]);
  });

  it('rule 6: what is left out of a scan makes room for what it hid', () => {
    const matcher = matcherFor(['risk owner', 'risk']);
    const found = matcher.scan('risk owner', (id) => id === 'risk owner');
    expect(found.map(({ termId, end }) => [termId, end])).to.deep.equal([['risk', 4]]);
  });

  it('tells the category of an entry that it has found', () => {
    const matcher = matcherFor([ocr, 'x1']);
    matcher.scan('OCR of x1');
    expect(['ocr', 'x1', 'nobody'].map((id) => matcher.categoryOf(id))).to.deep.equal([
      'hipaa',
      undefined,
      undefined,
    ]);
  });
});
