import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { privateNames } from '../../scripts/private-names.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();

describe('the package', () => {
  for (const [name, target] of Object.entries<string | Record<string, string>>(manifest.exports))
    test(`its entry ${name} leads to built files`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(existsSync(file), `${file} is not there after a build`);
    });

  test('core runs in Node: README’s example', () => {
    const readme = readFileSync('README.md', 'utf8');
    const example = /```js\n(import \{ parseGlossary[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const [, words, found] = /match\.end\); \/\/ '([^']+)'[\s\S]*id; \/\/ '([^']+)'/.exec(example) ?? [];
    assert.ok(words && found, 'the example says what it gives');
    const printed = example.replace(/^(text\.slice.*|createSearch\(.*);.*$/gm, 'console.log($1);');
    assert.equal(node(printed), `${words}\n${found}`);
  });

  test('core imports neither Lit nor anything that needs a page', () => {
    const code = `import * as core from 'glossary-embed/core'; console.log(typeof core.compileMatcher, typeof globalThis.HTMLElement)`;
    assert.equal(node(code), 'function undefined');
  });

  test('the JSON examples of README are valid glossaries', async () => {
    const examples = [...readFileSync('README.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json]) => json,
    );
    assert.ok(examples.length);
    for (const json of examples) {
      const code = `import { validateGlossary } from 'glossary-embed/core';
        console.log(JSON.stringify(validateGlossary(${json})))`;
      assert.equal(node(code), '[]');
    }
  });

  test('the compliance glossary that is shipped has no problem', () => {
    const code = `import { validateGlossary } from 'glossary-embed/core'; import { readFileSync } from 'node:fs';
      const glossary = JSON.parse(readFileSync('dist/data/compliance.json', 'utf8'));
      console.log(JSON.stringify([glossary.entries.length >= 60, validateGlossary(glossary)]))`;
    assert.equal(node(code), '[true,[]]');
  });

  test('the classic script is plain ASCII, so that a page of any charset can run it', () => {
    const bytes = readFileSync('dist/glossary-embed.iife.js');
    assert.equal(
      bytes.findIndex((byte) => byte > 127),
      -1,
    );
  });

  test('the classic script leaves no global of its own behind', () => {
    const code = readFileSync('dist/glossary-embed.iife.js', 'utf8').trimStart();
    assert.match(code, /^(\(function|\(\(|!function|\(async)/);
  });

  test('no name that is shortened in the scripts is a public one', () => {
    const seen = ['custom-elements.json', 'data/glossary.schema.json', 'README.md', 'src/core/model.ts']
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // As a name is written in JSON, in code and in a type; a word of prose is none.
    const open = privateNames.filter((name) =>
      new RegExp(`["'.\`]${name}["'(\`]|^\\s+(?:readonly )?${name}\\??[:(]`.replaceAll('$', '\\$'), 'm').test(
        seen,
      ),
    );
    assert.deepEqual(open, []);
  });

  test('no name that is shortened is one by which a part is asked for what it holds', () => {
    const given = readdirSync('dist/parts')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => readFileSync(`dist/parts/${file}`, 'utf8').match(/export\s*\{[^}]*\}/g) ?? [])
      .flatMap((list) => list.match(/[\w$]+(?=\s*[,}])/g) ?? []);
    assert.ok(given.includes('shelves'), 'what the parts give is found');
    assert.deepEqual(
      given.filter((name) => privateNames.includes(name)),
      [],
    );
  });

  test('what a page waits for before its first mark asks for no part after the other', () => {
    const importsOf = (part: string) => {
      const file = readdirSync('dist/parts').find((name) => name.startsWith(part) && name.endsWith('.js'));
      const code = readFileSync(`dist/parts/${file}`, 'utf8');
      return [...code.matchAll(/\bfrom"\.\/([a-z-]+)-[\w-]+\.js"/g)].map(([, name]) => name);
    };
    assert.deepEqual(importsOf('core-'), []);
    assert.deepEqual(importsOf('load-own-'), ['core']);
    // Asked for by the part that reads a glossary, which is there.
    assert.deepEqual(importsOf('load-manifest-').sort(), ['core', 'load-own']);
    assert.deepEqual(importsOf('data-names-'), []);
  });
});

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-pack-'));
  after(() => rmSync(folder, { recursive: true }));
  const command = join(folder, 'package', manifest.bin.glossary);
  /** Runs the command where no dependency is installed, as npx does. */
  const glossary = (...argv: string[]) =>
    spawnSync(process.execPath, [command, ...argv], { cwd: folder, encoding: 'utf8' });

  before(() => {
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [{ filename }] = JSON.parse(packed.toString());
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  });

  test('has a command that runs by itself', () => {
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { status, stdout } = glossary('--version');
    assert.deepEqual([status, stdout], [0, `${manifest.version}\n`]);
  });

  test('glossary validate: 0 for the glossary that it ships, 1 for a problem, 2 for wrong usage', () => {
    const shipped = join(folder, 'package/dist/data/compliance.json');
    assert.equal(glossary('validate', '--strict', shipped).status, 0);
    writeFileSync(join(folder, 'bad.json'), '{ "entries": [{ "term": "Bell" }] }');
    const bad = glossary('validate', 'bad.json');
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /^bad\.json: Glossary: error at \/entries\/0\/definition: this is missing\./);
    const wrong = glossary('validate', '--no-such-option');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /\nUsage: glossary validate FILE…/);
  });

  test('glossary build: files, and one script in ASCII, of the glossary that it ships', () => {
    const shipped = join(folder, 'package/dist/data/compliance.json');
    assert.equal(glossary('build', shipped, '-o', 'built').status, 0);
    const { names, shards } = JSON.parse(readFileSync(join(folder, 'built/manifest.json'), 'utf8'));
    for (const name of [names, ...shards]) assert.ok(existsSync(join(folder, 'built', name)), name);
    const { status, stdout } = glossary('build', shipped, '-o', 'one', '--single');
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(readFileSync(join(folder, 'one/glossary-embed.single.js'), 'utf8'), /[^\n -~]/);
  });
});

test('nothing of the linter is in what a page loads', () => {
  const scripts = ['dist/glossary-embed.js', 'dist/glossary-embed.iife.js'].concat(
    ...['dist/parts', 'dist/lib', 'dist/lib/parts'].map((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .map((name) => join(folder, name)),
    ),
  );
  const sign = 'says that the facts move';
  assert.ok(readFileSync(manifest.bin.glossary, 'utf8').includes(sign));
  for (const file of scripts) assert.ok(!readFileSync(file, 'utf8').includes(sign), file);
});
