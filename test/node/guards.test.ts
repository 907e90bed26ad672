import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import hazards from '../e2e/hosts/hazards.json' with { type: 'json' };

interface Mutant {
  rule: string;
  file: string;
  from: string;
  tests: string[];
}

const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((each) => folder + each)
    .filter((each) => name.test(each) && !/node_modules|\/generated\//.test(each));
const mutantsIn = (file: string) => (JSON.parse(read(file)) as { mutants: Mutant[] }).mutants;

/** `// Guard, hazard 13: "what its test is called"`, or a word or two in the place of the number. */
const comment = /Guard, ([^:\n]+): "(.+)"/g;
const guards = filesIn('src/', /\.ts$/).flatMap((file) =>
  [...read(file).matchAll(comment)].map(([, why = '', name = '']) => ({ file, why, name })),
);
const hosts = mutantsIn('test/mutants/hosts.json');
const mutants = filesIn('test/mutants/', /\.json$/).flatMap(mutantsIn);

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a test may be called so: the words stand in its file, or one of the templates there begins so. */
function mayName(file: string, name: string): boolean {
  const text = read(file);
  if (text.includes(name)) return true;
  const templates = text.match(/`[^`\n]*\$\{[^`\n]*`/g) ?? [];
  return templates.some((template) => {
    const words = template
      .slice(1, -1)
      .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\0')
      .split(/(?<=\0)|(?=[ :,])/);
    return words.some((_, i) => {
      const beginning = plain(words.slice(0, i + 1).join('')).replaceAll('\0', '.+');
      return /\w{3}/.test(beginning) && new RegExp(`^${beginning}$`).test(name);
    });
  });
}

const tests = filesIn('test/', /\.test\.ts$/).filter((file) => !file.startsWith('test/node/'));

test('every guard in the source names a test that is there', () => {
  assert.ok(guards.length > 80, `only ${guards.length} were found`);
  for (const { file, name } of guards)
    assert.ok(
      tests.some((each) => mayName(each, name)),
      `${file}: no test is called "${name}"`,
    );
});

test('every comment that begins like a guard’s is one', () => {
  for (const file of filesIn('src/', /\.ts$/))
    assert.equal(
      read(file).match(/\bGuards?, /g)?.length ?? 0,
      [...read(file).matchAll(comment)].length,
      file,
    );
});

test('every hazard that a guard names is in the list', () => {
  const known = new Set(hazards.map(({ id }) => `hazard ${id}`));
  for (const { file, why } of guards)
    if (why.startsWith('hazard')) assert.ok(known.has(why), `${file}: ${why}`);
});

test('every guard is taken out once by a mutant that its test has to catch', () => {
  for (const { file, name } of guards)
    assert.ok(
      mutants.some((each) => each.file === file && each.rule === name),
      `${file}: no mutant of test/mutants takes "${name}" out`,
    );
});

test('every guard that is taken out is named in the source', () => {
  for (const { file, rule } of hosts)
    assert.ok(
      guards.some((each) => each.file === file && each.name === rule),
      `${file}: no comment names "${rule}"`,
    );
});

test('what takes a guard out fits the source, and names a test of the files that are run', () => {
  for (const { file, from, rule, tests: files } of hosts) {
    assert.equal(read(file).split(from).length - 1, 1, `${file}: “${from}” has to stand there once`);
    for (const each of files) assert.ok(existsSync(each), each);
    assert.ok(
      files.some((each) => mayName(each, rule)),
      `${files.join()}: no test is called "${rule}"`,
    );
  }
});
