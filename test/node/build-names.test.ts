import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildFiles } from '../../src/cli/build/files.js';
import { namesOf, readNames, writeNames } from '../../src/cli/build/names.js';
import { compileMatcher } from '../../src/core/matcher.js';
import type { GlossaryInput } from '../../src/core/model.js';
import { parseGlossary } from '../../src/core/validate.js';
import { bareNames, largeGlossary } from '../support/large-glossary.js';

const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
type Entry = GlossaryInput['entries'][number];
const glossaryOf = (...entries: (Omit<Entry, 'definition'> | string)[]) =>
  parseGlossary({
    categories: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
    entries: entries.map((entry) => ({
      definition: 'What it means.',
      ...(typeof entry === 'string' ? { term: entry } : entry),
    })),
  });
const byId = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const headOf = (text: string) => JSON.parse(text.split('\n', 1)[0]!) as { entries: { term: string }[] };

describe('a file of names gives back what matching needs', () => {
  const cases: [title: string, ...entries: (Omit<Entry, 'definition'> | string)[]][] = [
    ['terms alone', 'Control', 'Controller', 'Contract', 'Zone'],
    ['nothing shared, all shared', 'A', 'AB', 'ABC', 'ABCD', 'ABC D', 'B'],
    ['abbreviations', { term: 'Data Protection Officer', abbr: 'DPO' }, { term: 'C++', abbr: 'CPP' }],
    [
      'forms with every rule',
      {
        term: 'Common Criteria',
        abbr: 'CC',
        forms: [
          'Criteria for all',
          { text: 'ISO 15408', match: 'exact' },
          { text: 'criteria', link: 'context' },
          { text: 'common', link: 'never' },
          { text: 'Krit', match: 'exact', link: 'context', hidden: true },
          { text: 'Comon Criteria', kind: 'misspelling' },
          { text: 'case', match: 'insensitive' },
        ],
      },
    ],
    ['a form that says how its term is matched', { term: 'Who', forms: [{ text: 'Who', match: 'exact' }] }],
    ['forms that begin with the term', { term: 'Risk', forms: ['Risk owner', 'Risks & more', '~Risk'] }],
    ['signs that are part of a name', { term: 'C#', forms: ['C-', 'what?', 'yes!', 'a=b', 'x^', 'F#', '~'] }],
    ['dollars in a term', { term: '$& $1', forms: ['$& $1 more'] }],
    ['ids of the author', { id: 'own.id', term: 'Bell' }, { id: 'bell', term: 'Door bell' }],
    ['terms that make the same id', 'Risk!', 'Risk?', { term: 'Risk.', id: 'risk-9' }],
    [
      'what is rare',
      { term: 'Remote', except: ['remote control'] },
      { term: 'Ethics', inflect: false },
      { term: 'Draft', status: 'draft' },
      { term: 'Old', status: 'deprecated' },
      { term: 'Unlinked', linkable: false },
    ],
    [
      'categories',
      { term: 'X', category: 'a' },
      'Y',
      { term: 'Z', category: 'b' },
      { term: 'ZZ', category: 'a' },
    ],
    ['letters of two code units', '😀 one', '😁 two', '😁 twos', '𠮷野家'],
    ['half a letter', 'half \ud83d', { term: 'other', forms: ['\ude00 half'] }],
    ['line ends and tabs inside a name', 'one\ntwo', { term: 'tab', forms: ['a\tb', 'c\r\nd'] }],
    ['marks on letters', 'é', 'e\u0301a', 'الأمن', 'ความเสี่ยง', '個人情報'],
    ['a long name', 'w'.repeat(500), 'w'.repeat(499) + 'x'],
  ];
  for (const [title, ...entries] of cases)
    for (const sorted of [false, true])
      test(`${title}${sorted ? ', sorted' : ''}`, () => {
        const glossary = glossaryOf(...entries);
        const text = Buffer.from(writeNames(glossary, sorted)).toString(); // as it comes out of UTF-8
        assert.deepEqual(byId(readNames(text)), byId(glossary.entries.map(namesOf)));
      });

  test('no entry', () => assert.deepEqual(readNames(writeNames(glossaryOf(), true)), []));
  test('a small glossary keeps its author’s order', () => {
    const names = readNames(writeNames(glossaryOf('B', { term: 'A', except: ['a b'] }, 'C'), false));
    assert.deepEqual(
      names.map(({ term }) => term),
      ['B', 'A', 'C'],
    );
  });
});

describe('the same words are marked as by the whole glossary', () => {
  test('where two entries have an inflection in common, the first still has it', () => {
    for (const terms of [
      ['Basis', 'Base'],
      ['Base', 'Basis'],
    ]) {
      const glossary = glossaryOf(...terms, 'Axle');
      const names = { entries: readNames(writeNames(glossary, true)) };
      assert.deepEqual(
        compileMatcher(names).match('Two bases.'),
        compileMatcher(glossary).match('Two bases.'),
      );
    }
  });

  test('2,500 terms, sorted: every name and plural of them, in their texts', () => {
    const glossary = parseGlossary(largeGlossary(2500));
    const names = { entries: readNames(writeNames(glossary, true)) };
    const text = glossary.entries
      .flatMap(({ term, abbr = '', forms }) => [term, `${term}s`, abbr, ...forms.map((form) => form.text)])
      .join('. ');
    const found = compileMatcher(glossary).match(text);
    assert.ok(found.length > 5000);
    assert.deepEqual(compileMatcher(names).match(text), found);
  });
});

test('what no line can hold is in the head, and little else', () => {
  const terms = headOf(
    writeNames(glossaryOf('plain', 'tab\tbed', { term: 'x', except: ['y'] }), true),
  ).entries;
  assert.deepEqual(
    terms.map(({ term }) => term),
    ['tab\tbed', 'x'],
  );
});

test('at 50,000 terms names and manifest are at most 1.2 times the bare sorted list of names (brotli)', (t) => {
  const input = largeGlossary(50_000);
  const { files, manifest, names } = buildFiles(parseGlossary(input));
  const bare = brotli(bareNames(input));
  const first = brotli(files.get(names)!) + brotli(manifest);
  t.diagnostic(`bare ${bare}, names and manifest ${first}: ${(first / bare).toFixed(3)} times`);
  assert.ok(first / bare <= 1.2, `${first / bare}`);
});
