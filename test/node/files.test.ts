import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
/** What is written by hand, not what is installed or generated. */
const code = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => folder + name)
    .filter((name) => /\.(ts|mjs|js)$/.test(name) && !/node_modules|\/dist\/|\/generated\//.test(name));

test('no file of code is over 300 lines', () => {
  const long = [...code('src/'), ...code('test/'), ...code('scripts/')].filter((file) => lines(file) > 300);
  assert.deepEqual(
    long.map((file) => `${file}: ${lines(file)}`),
    [],
  );
});

test('half of the source files have fewer than 120 lines', () => {
  const counts = code('src/')
    .map(lines)
    .sort((a, b) => a - b);
  assert.ok(counts[Math.floor(counts.length / 2)] < 120);
});

test('tests have at least 1.3 times the lines of the source', () => {
  const sum = (files: string[]) => files.reduce((total, file) => total + lines(file), 0);
  const ratio = sum(code('test/')) / sum(code('src/'));
  assert.ok(ratio >= 1.3, `it is ${ratio.toFixed(2)}`);
});

test('no check is switched off in the source', () => {
  const off = /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|eslint-disable/;
  for (const file of code('src/')) assert.doesNotMatch(readFileSync(file, 'utf8'), off, file);
});

test('no test is singled out or skipped', () => {
  for (const file of code('test/'))
    assert.doesNotMatch(readFileSync(file, 'utf8'), /\b(it|describe|test|suite)\.(only|skip)\s*\(/, file);
});

test('glossary text has no way to become markup or code', () => {
  const ways =
    /(inner|outer)HTML\s*=|unsafe(HTML|SVG)|insertAdjacentHTML|document\.write|new Function|\beval\(|setHTMLUnsafe/;
  for (const file of code('src/')) assert.doesNotMatch(readFileSync(file, 'utf8'), ways, file);
});

test('the lock file carries no download addresses', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
});
