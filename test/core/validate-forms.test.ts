import { expect } from '@open-wc/testing';
import { formKey } from '../../src/core/form-key.js';
import type { Form } from '../../src/core/model.js';
import { compileMatcher } from '../../src/core/matcher.js';
import { validateGlossary } from '../../src/core/validate.js';
import { entries, entry, lines, one, other, type ProblemRow } from '../support/problems.js';

const rows: ProblemRow[] = [
  [
    'owned by two',
    entries(entry, { ...other, forms: ['risk'] }),
    '!/entries/1/forms/0 the form "risk" belongs to "Risk" too',
  ],
  [
    'owned by two, behind a bad one',
    entries(entry, { ...other, forms: [1, 'risk'] }),
    '!/entries/1/forms/0 found 1',
    '!/entries/1/forms/1 the form "risk" belongs to "Risk" too',
  ],
  ['owned by two, one never marked', entries(entry, { ...other, forms: [{ text: 'risk', link: 'never' }] })],
  [
    'owned by two, one entry never marked',
    entries({ ...entry, linkable: false }, { ...other, forms: ['risk'] }),
  ],
  [
    'twice in an entry',
    one({ forms: ['risk'] }),
    '!/entries/0/forms/0 the entry already has the form "risk"',
  ],
  [
    'twice by another separator',
    one({ forms: ['ISO 27001', 'ISO-27001'] }),
    '!/entries/0/forms/1 the entry already has the form "ISO-27001"',
  ],
  [
    'twice by another apostrophe',
    one({ forms: ["DPO's list", 'DPO’s list'] }),
    '!/entries/0/forms/1 the entry already has the form "DPO’s list"',
  ],
  [
    'twice by composition',
    one({ forms: ['café', 'cafe\u0301'] }),
    '!/entries/0/forms/1 the entry already has the form "cafe\u0301"',
  ],
  [
    'the term again as abbreviation',
    one({ abbr: 'risk' }),
    '!/entries/0/abbr the entry already has the form "risk"',
  ],
  [
    'capitals and small letters are two forms',
    entries({ ...entry, forms: ['IT'] }, { ...other, forms: ['it'] }),
  ],
  ['exact and any case are two forms', one({ forms: ['PHI', { text: 'PHI', match: 'insensitive' }] })],
  [
    'a term that is never marked is owned by none',
    entries({ ...entry, forms: [{ text: 'Risk', link: 'never' }] }, { ...other, forms: ['risk'] }),
  ],
  [
    'a rule for the term, twice',
    one({
      forms: [
        { text: 'Risk', link: 'context' },
        { text: 'Risk', link: 'never' },
      ],
    }),
    '!/entries/0/forms/1 the entry already has the form "Risk"',
  ],
  [
    'exact forms with other capitals are two',
    one({
      forms: [
        { text: 'SoA', match: 'exact' },
        { text: 'Soa', match: 'exact' },
      ],
    }),
  ],
  [
    'exact forms with the same capitals are one',
    one({
      forms: [
        { text: 'So A', match: 'exact' },
        { text: 'So-A', match: 'exact' },
      ],
    }),
    '!/entries/0/forms/1 the entry already has the form "So-A"',
  ],
  ['a draft owns nothing', entries({ ...entry, status: 'draft' }, { ...other, forms: ['risk'] })],
  [
    'Turkish folds I to ı',
    { ...one({ forms: ['ısı', 'Isı'] }), locale: 'tr' },
    '!/entries/0/forms/1 the entry already has the form "Isı"',
  ],
  ['English does not', one({ forms: ['ısı', 'Isı'] })],
  ['ß is not ss', one({ forms: ['Straße', 'Strasse'] })],
  ['a plural of its own is no double', one({ forms: ['risks'] })],
  ['the term again to say how it is marked', one({ forms: [{ text: 'Risk', link: 'context' }] })],
  [
    'a misspelt rule spoils the form',
    one({ forms: [{ text: 'peril', link: 'nevr' }] }),
    '!/entries/0/forms/0/link found "nevr"',
  ],
];

describe('forms', () => {
  for (const [title, input, ...problems] of rows)
    it(title, () => {
      expect(lines(validateGlossary(input))).to.deep.equal(problems);
    });

  /** What the validator calls the same is what the matcher finds as the same. */
  const pairs: [one: Form, other: Form, same: boolean][] = [
    [{ text: 'soc 2' }, { text: 'SOC\u00a02' }, true],
    [{ text: 'risk-based' }, { text: 'risk based' }, true],
    [{ text: 'soft\u00adware' }, { text: 'software' }, true],
    [{ text: 'software' }, { text: 'soft ware' }, false],
    [{ text: 'Straße' }, { text: 'STRASSE' }, false],
    [{ text: 'resume' }, { text: 'résumé' }, false],
    [{ text: '\u212a-anonymity' }, { text: 'k-anonymity' }, true],
    [{ text: 'C++' }, { text: 'c++' }, true],
    [{ text: 'C++' }, { text: 'C#' }, false],
  ];
  for (const [a, b, same] of pairs)
    it(`${a.text} and ${b.text} are ${same ? '' : 'not '}the same, to the matcher too`, () => {
      expect(formKey(a) === formKey(b)).to.equal(same);
      const matcher = compileMatcher({ entries: [{ id: 'a', term: a.text, forms: [], inflect: false }] });
      expect(matcher.match(`the ${b.text} here`).length === 1).to.equal(same);
    });
});
