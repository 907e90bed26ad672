import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGlossary } from '../../src/core/validate.js';
import { readCompliance } from '../../scripts/build-data.js';
import { judged, readArticles, scoreOf, type Score } from '../support/articles.js';

const scores = readArticles(parseGlossary(readCompliance())).map((article) => ({
  number: article.name.slice(0, 2),
  ...scoreOf(article),
}));
const count = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key].length, 0);

test('there are ten articles, with marks', () => {
  assert.equal(scores.length, 10);
  assert.ok(count('kept') > 600);
});

test('an editor keeps at least 95 % of our marks', () => {
  const kept = count('kept');
  assert.ok(kept >= 0.95 * (kept + count('wrong')), `${kept} of ${kept + count('wrong')}`);
});

test('at least 90 % of the jargon that the glossary covers is marked', () => {
  const found = count('found');
  assert.ok(found >= 0.9 * (found + count('missed')), `${found} of ${found + count('missed')}`);
});

for (const list of ['kept', 'wrong', 'notCovered'] as const)
  test(`what was judged of "${list}" still occurs`, () => {
    const there = new Set(
      scores.flatMap(({ number, [list]: spans }) =>
        spans.flatMap(({ text }) => [text.toLowerCase(), `${number} ${text.toLowerCase()}`]),
      ),
    );
    assert.deepEqual(
      Object.keys(judged[list]).filter((key) => !there.has(key)),
      [],
    );
  });
