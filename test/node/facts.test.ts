import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseGlossary } from '../../src/core/validate.js';
import { readCompliance } from '../../scripts/build-data.js';

interface Fact {
  id: string;
  term: string;
  statement: string;
  expect: string;
  contradict: string[];
}
const facts = JSON.parse(readFileSync(new URL('../fixtures/facts.json', import.meta.url), 'utf8')) as Fact[];

/** Facts that an entry does not state: id → why. */
const omitted: Record<string, string> = {};
/** Where the wording of a mistake stands because the text corrects it: id → why. */
const corrected: Record<string, string> = {};

const entries = new Map(
  parseGlossary(readCompliance()).entries.map((entry) => [
    entry.id,
    [
      entry.definition,
      entry.body,
      entry.example,
      entry.callout?.text,
      ...(entry.faqs ?? []).flatMap(({ question, answer }) => [question, answer]),
    ].join('\n'),
  ]),
);
const textOf = ({ term }: Fact) => entries.get(term) ?? '';
const isStated = (fact: Fact) => new RegExp(fact.expect, 'i').test(textOf(fact));

test('at least 95 % of the facts are stated', () => {
  assert.ok(facts.filter(isStated).length >= 0.95 * facts.length);
});

for (const fact of facts)
  test(`${fact.term}: ${fact.statement}`, () => {
    assert.ok(entries.has(fact.term), 'no such entry');
    assert.equal(isStated(fact), !(fact.id in omitted), `stated: ${fact.expect}`);
    const hits = fact.contradict.filter((pattern) => new RegExp(pattern, 'i').test(textOf(fact)));
    assert.equal(hits.length > 0, fact.id in corrected, `contradicted: ${hits.join(' ')}`);
  });
