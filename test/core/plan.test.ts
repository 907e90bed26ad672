import { expect } from '@open-wc/testing';
import { planMarks } from '../../src/core/plan.js';
import type { MarkPolicy, Run } from '../../src/core/plan-types.js';
import { matcherFor, type Name, readMarks } from '../support/matching.js';

/** A run whose text shows in ⟦…⟧ what is to be marked. By default each run is a block of its own in section 0. */
type RunRow = string | (Partial<Run> & { text: string });
type PlanRow = [why: string, names: readonly Name[], runs: readonly RunRow[], policy?: MarkPolicy];

function table(rule: string, rows: readonly PlanRow[]): void {
  describe(rule, () => {
    for (const [why, names, given, policy] of rows) {
      it(`${rule.split(':')[0]}: ${why}`, () => {
        const expected: string[] = [];
        const runs = given.map((row, i): Run => {
          const run = { section: 0, block: i, ...(typeof row === 'string' ? { text: row } : row) };
          const { text, spans } = readMarks(run.text);
          expected.push(...spans.map((span) => `${i}:${span.split(' ')[0]}`));
          return { ...run, text };
        });
        const marks = planMarks(runs, matcherFor(names), policy);
        expect(marks.map(({ run, start, end }) => `${run}:${start}-${end}`)).to.deep.equal(expected);
      });
    }
  });
}

const api: Name = { id: 'api', term: 'Application programming interface', abbr: 'API' };
const ocr: Name = {
  id: 'ocr',
  term: 'Office for Civil Rights',
  category: 'hipaa',
  forms: [{ text: 'OCR', link: 'context' }],
};
const phi: Name = { id: 'phi', term: 'PHI', category: 'hipaa' };

table('rule 7: first', [
  ['one mark per term per page', [api], ['An ⟦API⟧, an API', 'an API']],
  ['it is the default', [api], ['⟦API⟧ API'], {}],
  ['each term has its own', [api, 'audit'], ['⟦API⟧ ⟦audit⟧', 'API audit']],
  ['forms of a term count together', [api], ['⟦API⟧', 'Application programming interface', 'APIs']],
  ['no runs', [api], []],
  [
    'a match that is not marked holds its words',
    ['audit trail', 'audit'],
    ['⟦audit trail⟧', 'audit trail ⟦audit⟧'],
  ],
]);

table('rule 7: section', [
  ['once in each section', [api], ['⟦API⟧ API', { text: '⟦API⟧', section: 1 }], { occurrences: 'section' }],
  [
    'never twice in a paragraph',
    [api],
    [
      { text: '⟦API⟧', block: 4 },
      { text: 'API', block: 4, section: 1 },
    ],
    { occurrences: 'section' },
  ],
  [
    'the next paragraph of the section has none',
    [api],
    ['⟦API⟧', 'API', { text: '⟦API⟧', section: 2 }],
    { occurrences: 'section' },
  ],
  [
    'each term has its own',
    [api, 'audit'],
    ['⟦API⟧', '⟦audit⟧ API', { text: '⟦audit⟧', section: 1 }],
    { occurrences: 'section' },
  ],
]);

table('rule 7: all', [
  ['every occurrence', [api], ['⟦API⟧ ⟦APIs⟧', '⟦API⟧'], { occurrences: 'all' }],
  [
    'twice in a paragraph',
    [api],
    [
      { text: '⟦API⟧', block: 1 },
      { text: '⟦API⟧', block: 1 },
    ],
    { occurrences: 'all' },
  ],
]);

const own = { ownTerm: 'api' };
table('rule 7: not in its own entry', [
  ['a term is not marked there', [api, 'audit'], [{ text: 'API and ⟦audit⟧', ...own }]],
  ['and its place is not used up', [api], [{ text: 'API', ...own }, '⟦API⟧']],
  ['with all', [api], [{ text: 'API', ...own }, '⟦API⟧ ⟦API⟧'], { occurrences: 'all' }],
]);

const folded = { deferred: true };
table('rule 7: folded text does not use up a first while another occurrence exists', [
  ['the one that is seen has the mark', [api], [{ text: 'API', ...folded }, '⟦API⟧']],
  ['the only one is marked', [api], [{ text: '⟦API⟧ API', ...folded }, 'nothing']],
  ['the first of the seen ones', [api], [{ text: 'API', ...folded }, '⟦API⟧', 'API']],
  [
    'a seen one that is cut is none',
    [api],
    [
      { text: '⟦API⟧', ...folded },
      { text: 'API', cuts: [1] },
    ],
  ],
  [
    'a seen one in its own entry is none',
    [api],
    [
      { text: '⟦API⟧', ...folded },
      { text: 'API', ...own },
    ],
  ],
  ['in a section too', [api], [{ text: 'API', ...folded }, '⟦API⟧'], { occurrences: 'section' }],
  ['with all both are marked', [api], [{ text: '⟦API⟧', ...folded }, '⟦API⟧'], { occurrences: 'all' }],
]);

const there = { text: 'API', marked: 'api' };
table('rule 7: marks that are there count', [
  ['as the first', [api], [there, 'API']],
  ['also when they stand behind', [api], ['API', there]],
  ['for their term only', [api, 'audit'], [there, '⟦audit⟧']],
  [
    'for their section only',
    [api],
    [there, 'API', { text: '⟦API⟧', section: 1 }],
    { occurrences: 'section' },
  ],
  ['all the others are marked', [api], [there, '⟦API⟧'], { occurrences: 'all' }],
  ['a folded one gives way to one that is seen', [api], [{ ...there, ...folded }, '⟦API⟧']],
  [
    'a folded one comes before other folded ones',
    [api],
    [
      { text: 'API', ...folded },
      { ...there, ...folded },
    ],
  ],
  ['against the upper limit', [api, 'audit', 'risk'], [there, '⟦audit⟧ risk'], { maxMarks: 2 }],
  ['its words are not marked again', [api, 'audit'], [{ text: 'audit API', marked: 'api' }, '⟦audit⟧']],
]);

table('rule 7: an upper limit', [
  ['the first in reading order', [api, 'audit', 'risk'], ['⟦risk⟧ ⟦audit⟧', 'API'], { maxMarks: 2 }],
  ['none', [api], ['API'], { maxMarks: 0 }],
  ['with all', [api], ['⟦API⟧, ⟦API⟧, API'], { maxMarks: 2, occurrences: 'all' }],
  ['more marks there than it allows', [api, 'audit'], [there, there, 'audit'], { maxMarks: 1 }],
]);

table('rule 8: a match that an element boundary cuts inside a word', [
  ['is not marked', [api], [{ text: 'API', cuts: [1] }]],
  ['in highlight mode it is', [api], [{ text: '⟦API⟧', cuts: [1] }], { cutWords: true }],
  ['the next one has the mark', [api], [{ text: 'API ⟦API⟧', cuts: [2] }]],
  ['a cut between words is fine', ['ISO 27001'], [{ text: '⟦ISO 27001⟧', cuts: [4, 9] }]],
  ['in white space', ['ISO 27001'], [{ text: '⟦ISO  27001⟧', cuts: [3, 4, 5] }]],
  ['beside a hyphen', ['life cycle'], [{ text: '⟦life-cycle⟧', cuts: [4, 5] }]],
  ['at its ends', [api], [{ text: 'an ⟦API⟧.', cuts: [3, 6] }]],
  ['elsewhere in the text', [api], [{ text: 'another ⟦API⟧ here', cuts: [2, 4, 14] }]],
  ['inside and elsewhere', [api], [{ text: 'another API here', cuts: [2, 9, 14] }]],
  ['between a word and a sign', ['C++'], [{ text: '⟦C++⟧', cuts: [1, 2] }]],
  [
    'beside an invisible character',
    ['lifecycle'],
    [
      { text: 'life\xadcycle', cuts: [4] },
      { text: 'life\xadcycle', cuts: [5] },
    ],
  ],
  ['inside a cluster', ['café x'], [{ text: 'cafe\u0301 x', cuts: [4] }]],
  ['between the words of a script without spaces', ['个人信息'], [{ text: '⟦个人信息⟧', cuts: [2] }]],
  ['inside one of them', ['个人信息'], [{ text: '个人信息', cuts: [1] }]],
  [
    'what it holds is not marked for another term',
    ['audit trail', 'audit'],
    [{ text: 'audit trail', cuts: [8] }],
  ],
]);

const heading = { readOnly: true };
table('rule 6: context over the scope', [
  ['evidence in another run', [ocr, phi], ['the ⟦OCR⟧', 'on ⟦PHI⟧']],
  ['none anywhere', [ocr, phi], ['the OCR', 'on health']],
  ['in a run that is only read', [ocr, phi], [{ text: 'PHI', ...heading }, 'the ⟦OCR⟧']],
  ['in the words of a mark that is there', [ocr, phi], [{ text: 'PHI', marked: 'phi' }, 'the ⟦OCR⟧']],
  [
    'what is only read is never marked',
    [ocr, phi],
    [{ text: 'OCR PHI', ...heading }, 'the ⟦OCR⟧'],
    { occurrences: 'all' },
  ],
  ['in its own entry', [ocr], [{ text: 'Office for Civil Rights', ownTerm: 'ocr' }, 'the ⟦OCR⟧']],
  ['an occurrence that is not the first to be marked', [ocr, phi], ['⟦PHI⟧', 'PHI ⟦OCR⟧']],
  [
    'no evidence: what is shorter is marked',
    [{ ...ocr, forms: [{ text: 'audit trail', link: 'context' }] }, 'audit'],
    ['⟦audit⟧ trail'],
  ],
]);

table('marking: terms that the page leaves out', [
  ['a skipped term', [api, 'audit'], ['API ⟦audit⟧'], { skipTerms: ['api'] }],
  [
    'only the categories that are named',
    [ocr, phi, 'audit'],
    ['audit ⟦PHI⟧ ⟦OCR⟧'],
    { categories: ['hipaa'] },
  ],
  [
    'what is left out hides nothing',
    ['audit trail', 'audit'],
    ['⟦audit⟧ trail'],
    { skipTerms: ['audit trail'] },
  ],
  ['what is left out is no context', [ocr, phi], ['OCR on PHI'], { skipTerms: ['phi'] }],
  ['an entry that is not linkable', [{ ...phi, linkable: false }], ['PHI']],
  [
    'a draft; a deprecated entry',
    [
      { ...phi, status: 'draft' },
      { term: 'audit', status: 'deprecated' },
    ],
    ['PHI ⟦audit⟧'],
  ],
]);
