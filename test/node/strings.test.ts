import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { english } from '../../src/core/strings-all.js';
import { first } from '../../src/core/strings.js';

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.startsWith('strings'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
const code = ['src/core', 'src/elements'].flatMap(sources).join('\n');

test('every text of the interface is used', () => {
  const keys = new Set(Object.keys(english).map((key) => key.replace(/\.\w+$/, '')));
  const unused = [...keys].filter((key) => !new RegExp(`['"\`]${key}['"\`]`).test(code));
  assert.deepEqual(unused, []);
});

test('the texts of the first load are used by the first load', () => {
  const loading = sources('src/elements').filter((text) => text.includes('core/strings.js'));
  const keys = new Set(Object.keys(first).map((key) => key.replace(/\.\w+$/, '')));
  const unused = [...keys].filter((key) => !loading.some((text) => text.includes(`'${key}'`)));
  assert.deepEqual(unused, []);
});
