import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseGlossary } from '../../src/core/validate.js';
import { readCompliance } from '../../scripts/build-data.js';

interface Query {
  query: string;
  kind: string;
  expect: string[];
  half: string;
}

const queries = JSON.parse(readFileSync('bench/queries.json', 'utf8')) as Query[];
const kinds = ['exact', 'alias', 'prefix', 'typo1', 'typo2', 'words', 'question'];

/** What a typist leaves out: case, accents, hyphens, white space at the ends. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-/\s]+/g, ' ')
    .trim();

const names = new Map(
  parseGlossary(readCompliance()).entries.map(({ id, term, abbr, forms }) => [
    id,
    [term, abbr ?? '', ...forms.map(({ text }) => text)].filter(Boolean).map(plain),
  ]),
);
const of = (kind: string) => queries.filter((query) => query.kind === kind);
const shown = ({ query, expect }: Query) => `${query}: ${expect.join(' ')}`;

/** Letters to put in, leave out, change or swap with their neighbour until one text is the other. */
function edits(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}

test('every query expects one to four entries that there are', () => {
  const wrong = queries.filter(
    ({ expect }) =>
      expect.length < 1 ||
      expect.length > 4 ||
      new Set(expect).size < expect.length ||
      expect.some((id) => !names.has(id)),
  );
  assert.deepEqual(wrong.map(shown), []);
});

test('no query is asked twice', () => {
  const seen = queries.map(({ query }) => plain(query));
  assert.deepEqual(
    seen.filter((query, i) => seen.indexOf(query) < i),
    [],
  );
});

test('each kind has at least 34 queries, as many to tune with as for the final count', () => {
  assert.deepEqual([...new Set(queries.map(({ kind }) => kind))], kinds);
  for (const kind of kinds) {
    const [tune, final] = ['tune', 'final'].map((name) => of(kind).filter(({ half }) => half === name));
    assert.ok(of(kind).length >= 34, kind);
    assert.equal((tune?.length ?? 0) + (final?.length ?? 0), of(kind).length, kind);
    assert.equal(tune?.length, final?.length, kind);
  }
});

test('prefixes begin a name of each entry that they expect', () => {
  const begins = (id: string, query: string) => names.get(id)?.some((name) => name.startsWith(plain(query)));
  const wrong = of('prefix').filter(({ query, expect }) => expect.some((id) => !begins(id, query)));
  assert.deepEqual(wrong.map(shown), []);
});

test('exact queries are a name, in any number', () => {
  const single = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');
  const is = (id: string, query: string) =>
    names
      .get(id)
      ?.map(single)
      .includes(single(plain(query)));
  const wrong = of('exact').filter(({ query, expect }) => expect.some((id) => !is(id, query)));
  assert.deepEqual(wrong.map(shown), []);
});

test('a query with one typo is one edit from a name, one with two typos is two', () => {
  const far = ({ query, expect }: Query) =>
    Math.min(...expect.flatMap((id) => names.get(id) ?? []).map((name) => edits(plain(query), name)));
  const wrong = queries.filter(
    (query) => query.kind.startsWith('typo') && `typo${far(query)}` !== query.kind,
  );
  assert.deepEqual(wrong.map(shown), []);
});
