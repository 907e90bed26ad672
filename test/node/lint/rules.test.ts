import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { lintGlossary } from '../../../src/lint/lint.js';
import { rules } from '../../../src/lint/rules/index.js';
import { cases as ofFacts } from './cases-facts.js';
import { cases as ofNames } from './cases-names.js';
import { cases as ofTexts } from './cases-texts.js';
import { findings, good } from './support.js';

const cases = { ...ofNames, ...ofTexts, ...ofFacts };

test('there is nothing to find in the good glossary', () => {
  assert.deepEqual(lintGlossary(good()).findings, []);
});

for (const { id } of rules)
  describe(`rule ${id}`, () => {
    const all = cases[id] ?? [];
    test('has examples of both kinds', () => {
      assert.ok(all.some(([, , path]) => path !== undefined) && all.some(([, , path]) => path === undefined));
    });
    for (const [what, change, path] of all)
      test(`${path === undefined ? 'passes' : 'finds'}: ${what}`, () => {
        assert.deepEqual(findings(change), path === undefined ? [] : [`${id} ${path}`]);
      });
  });

test('no rule has examples only', () => {
  const ids = new Set(rules.map(({ id }) => id));
  assert.equal(ids.size, rules.length);
  assert.deepEqual(
    Object.keys(cases).filter((id) => !ids.has(id)),
    [],
  );
});

test('the guide says of every rule what it asks, and of none that is not there', () => {
  const [, guide] = readFileSync('docs/content-guide.md', 'utf8').split('## What the linter asks');
  const listed = [...guide!.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  assert.deepEqual(listed.sort(), rules.map(({ id }) => id).sort());
});
