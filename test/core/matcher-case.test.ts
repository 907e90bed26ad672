import { matchTable } from '../support/matching.js';

const exact = (text: string) => ({ text, match: 'exact' as const });
const insensitive = (text: string) => ({ text, match: 'insensitive' as const });

matchTable('rule 2: case is ignored', [
  ['a name in lower case', ['SOC 2'], '⟦soc 2⟧ ⟦Soc 2⟧ ⟦SOC 2⟧'],
  ['a word in capitals', ['Statement of Applicability'], '⟦STATEMENT OF APPLICABILITY⟧'],
  ['capitals with a digit are no all-capital form', ['SOC2', 'ISO27001'], '⟦soc2⟧ ⟦iso27001⟧'],
  ['two all-capital words are no all-capital form', ['PCI DSS'], '⟦pci dss⟧'],
  ['capitals beyond ASCII', ['Überprüfung'], '⟦ÜBERPRÜFUNG⟧ ⟦überprüfung⟧'],
  ['Cyrillic', ['Риск'], '⟦РИСК⟧ ⟦риск⟧'],
  ['Greek: the final sigma is a sigma', ['Λόγος'], '⟦ΛΌΓΟΣ⟧ ⟦λόγοσ⟧ ⟦λόγος⟧'],
  ['letters of the higher planes', ['\u{10400}\u{10429}'], '⟦\u{10428}\u{10429}⟧ ⟦\u{10400}\u{10401}⟧'],
  ['the long s is an s', ['session'], '⟦ſeſſion⟧'],
  ['the micro sign is a mu', ['μm'], '⟦µm⟧'],
]);

matchTable('rule 2: simple folding only', [
  ['ß is not ss', ['Straße'], 'STRASSE strasse ⟦Straße⟧ ⟦STRAẞE⟧'],
  ['ss is not ß', ['Strasse'], 'Straße ⟦STRASSE⟧'],
  ['a ligature is not its letters', ['file'], 'ﬁle ⟦FILE⟧'],
  ['mathematical letters are other letters', ['risk'], '𝐫𝐢𝐬𝐤'],
  ['a name in mathematical letters', ['𝐫𝐢𝐬𝐤'], 'risk ⟦𝐫𝐢𝐬𝐤⟧'],
  ['full-width letters are other letters', ['risk'], 'ｒｉｓｋ'],
]);

matchTable('rule 2: compared after NFC, offsets in the text as given', [
  ['a decomposed text', ['café'], 'a ⟦cafe\u0301⟧ b ⟦café⟧'],
  ['a decomposed name', ['cafe\u0301'], 'a ⟦café⟧ b ⟦CAFE\u0301⟧'],
  ['what follows a decomposed word', ['b'], 'e\u0301 e\u0301 ⟦b⟧ e\u0301 ⟦b⟧'],
  ['two marks in another order', ['q\u0323\u0307'], '⟦q\u0307\u0323⟧ ⟦q\u0323\u0307⟧'],
  ['Hangul letters', ['\ud55c\uae00'], '⟦\ud55c\uae00⟧ ⟦\u1112\u1161\u11ab\u1100\u1173\u11af⟧'],
  ['a sign with a canonical equivalent', ['\u03a9'], '⟦\u2126⟧ ⟦ω⟧'],
  ['diacritics are kept', ['resume'], 'résumé ⟦resume⟧'],
  ['a mark more is another word', ['naive'], 'nai\u0308ve naïve'],
]);

matchTable('rule 2: an all-capital form matches in its own case', [
  ['a pronoun is no abbreviation', ['IT', 'WHO'], 'it It who Who ⟦IT⟧ ⟦WHO⟧'],
  [
    'an abbreviation',
    [{ term: 'Protected health information', abbr: 'PHI' }],
    'phi ⟦PHI⟧ ⟦protected Health information⟧',
  ],
  ['a form', [{ term: 'x1', forms: [{ text: 'US' }] }], 'us ⟦US⟧'],
  ['one letter is no all-capital form', ['K'], '⟦k⟧ ⟦K⟧'],
  ['capitals beyond ASCII', ['ÖA'], 'öa ⟦ÖA⟧'],
  ['a decomposed all-capital form', ['O\u0308A'], 'öa ⟦ÖA⟧ ⟦O\u0308A⟧'],
  ['match: insensitive lifts it', [{ term: 'x1', forms: [insensitive('GDPR')] }], '⟦gdpr⟧ ⟦GDPR⟧'],
  ['match: exact on any form', [{ term: 'x1', forms: [exact('SoA')] }], 'soa SOA ⟦SoA⟧'],
  ['match: exact on several words', [{ term: 'x1', forms: [exact('Annex A')] }], 'annex a Annex a ⟦Annex A⟧'],
  [
    'a form that repeats the term says its match',
    [{ term: 'Apple', forms: [exact('Apple')] }],
    'apple ⟦Apple⟧',
  ],
  [
    'a form that repeats the abbr says its match',
    [{ term: 'x1', abbr: 'GDPR', forms: [insensitive('GDPR')] }],
    '⟦gdpr⟧',
  ],
  [
    'two exact forms that differ by case',
    [{ term: 'x1', forms: [exact('SoA'), exact('SOA')] }],
    '⟦SoA⟧ ⟦SOA⟧ soa',
  ],
  [
    'two entries that differ by case',
    [
      { id: 'a', term: 'WHO' },
      { id: 'b', term: 'Who' },
    ],
    '⟦WHO→a⟧ ⟦who→b⟧',
  ],
]);

matchTable('rule 2: an all-capital form is not marked inside a run of three or more all-capital words', [
  ['in the middle', ['WHO'], 'ASK WHO KNOWS'],
  ['at the beginning', ['WHO'], 'WHO SHOULD READ'],
  ['at the end', ['WHO'], 'READ THIS WHO'],
  ['a run of two is no run', ['WHO'], 'the ⟦WHO⟧ GUIDE says'],
  ['lower case ends the run', ['WHO'], 'the OLD ⟦WHO⟧ guide FOR ALL'],
  ['a mixed word is not all capitals', ['WHO'], 'THE ⟦WHO⟧ GUIDe NOW'],
  ['a mixed word before is not all capitals', ['WHO'], 'my iPHONE ⟦WHO⟧ KNOWS'],
  ['a run in capitals beyond ASCII', ['WHO'], 'ÄB ÖB WHO'],
  ['a match in lower case', [{ term: 'x1', forms: [insensitive('WHO')] }], 'ASK ⟦who⟧ KNOWS'],
  ['one letter is a word of the run', ['WHO'], 'A B WHO'],
  ['punctuation parts the run', ['WHO'], 'ASK, ⟦WHO⟧ KNOWS'],
  ['a slash parts the run', ['WHO'], 'ASK/⟦WHO⟧ KNOWS'],
  ['a hyphen parts the run', ['WHO'], 'THE ⟦WHO⟧-LED PLAN'],
  ['digits are no capitals', ['SOC', 'ISO'], '⟦ISO⟧ 27001 ⟦SOC⟧ TWO'],
  ['a line end is white space', ['WHO'], 'ASK\nWHO\nKNOWS'],
  ['names of several words are marked there', ['risk register'], 'OUR ⟦RISK REGISTER⟧ HERE'],
  ['a name that is no all-capital form is marked there', ['register'], 'OUR RISK ⟦REGISTER⟧'],
  [
    'the run counts where match: insensitive lifts the case',
    [{ term: 'x1', forms: [insensitive('WHO')] }],
    'ASK WHO KNOWS ⟦who⟧',
  ],
  ['in a run the name may go to another entry', ['WHO', { id: 'x', term: 'who' }], 'ASK ⟦WHO→x⟧ KNOWS'],
]);

matchTable('rule 2: the Turkish i folds by locale', [
  ['Turkish: dotted', ['İstanbul'], '⟦istanbul⟧ ⟦İSTANBUL⟧ ıstanbul', { locale: 'tr' }],
  ['Turkish: dotless', ['ısı'], '⟦ISI⟧ ⟦ısı⟧ isi', { locale: 'tr-TR' }],
  ['Azerbaijani', ['ısı'], '⟦ISI⟧ isi', { locale: 'az' }],
  ['elsewhere I is i', ['ISI x'], '⟦isi x⟧ ısı x', { locale: 'en' }],
  ['elsewhere dotted and dotless letters stand for themselves', ['İx'], 'ix ⟦İx⟧', { locale: 'de' }],
  ["the glossary's language decides when nothing is said", ['ısı'], '⟦ISI⟧', { language: 'tr' }],
]);
