import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import vm from 'node:vm';
import { main } from '../../src/cli/main.js';
import { readNames } from '../../src/cli/build/names.js';
import { shardOf } from '../../src/core/manifest.js';
import type { Glossary, GlossaryInput } from '../../src/core/model.js';
import { parseGlossary, validateGlossary } from '../../src/core/validate.js';
import { largeGlossary } from '../support/large-glossary.js';
import { good } from './lint/support.js';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossary-build-'));
});
after(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const lines: string[] = [];
  const err: string[] = [];
  const code = await main(argv, { out: (line) => lines.push(line), err: (line) => err.push(line) });
  return { code, out: lines.join('\n'), err: err.join('\n') };
}
const write = (name: string, value: unknown) => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};
/** The name and content of every file in a folder. */
const contents = (...names: string[]) =>
  Object.fromEntries(
    readdirSync(at(...names), { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => statSync(at(...names, name)).isFile())
      .map((name) => [name, readFileSync(at(...names, name), 'utf8')]),
  );
const json = (...names: string[]) => JSON.parse(readFileSync(at(...names), 'utf8')) as never;
/** Builds a glossary into a folder; what it says. */
async function built(name: string, glossary: unknown) {
  const { code, out, err } = await run('build', write(`${name}.json`, glossary), '-o', at(name));
  assert.deepEqual([code, err], [0, '']);
  return out;
}
interface Manifest {
  manifestVersion: string;
  search: string;
  names: string;
  frame: string;
  shards: string[];
  counts: object;
}

describe('glossary build: usage', () => {
  const wrong: [argv: string[], says: RegExp][] = [
    [['-o', 'x'], /^glossary: a FILE is missing\.\nUsage: glossary build FILE -o DIR \[--single\]/],
    [['x.json'], /^glossary: -o DIR is missing/],
    [['x.json', 'y.json', '-o', 'x'], /^glossary: one FILE at a time/],
    [['x.json', '-o', 'package.json'], /^glossary: package\.json is no folder/],
    [['x.json', '-o'], /argument missing|is missing/i],
    [['x.json', '-o', 'x', '--double'], /Unknown option '--double'/],
  ];
  for (const [argv, says] of wrong)
    test(`${argv.join(' ')} is wrong usage`, async () => {
      const { code, out, err } = await run('build', ...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });
  test('--help says what it takes', async () => {
    const { code, out } = await run('build', '--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: glossary build FILE -o DIR \[--single\]\n[^]*--single/);
  });
});

describe('glossary build: a glossary with problems', () => {
  for (const single of [[], ['--single']])
    test(`is refused with every place, and nothing is written ${single.join('')}`, async () => {
      const file = write('bad.json', {
        entries: [{ term: 'A1', definition: 'b', related: ['c'] }, { term: 'D' }],
      });
      const { code, out } = await run('build', file, '-o', at('none'), ...single);
      assert.equal(code, 1);
      assert.deepEqual(out.split('\n'), [
        `${file}: Glossary: error at /entries/1/definition: this is missing. Write text.`,
        `${file}: Glossary: error at /entries/0/related/0: no entry has the id "c". Correct or remove it.`,
        `${file}: 2 problems; nothing was written`,
      ]);
      assert.equal(existsSync(at('none')), false);
    });
  test('a file that is not there, and one that is no JSON', async () => {
    for (const file of [at('gone.json'), write('no.json', '{')]) {
      const { code, out } = await run('build', file, '-o', at('none'));
      assert.equal(code, 1);
      assert.match(out, /Glossary: error: [^]*nothing was written$/);
    }
  });
  test('a warning is printed, and is no reason not to build', async () => {
    const out = await built('due', { entries: [{ term: 'A1', definition: 'b', reviewBy: '2001-01-01' }] });
    assert.match(out, /^.*due\.json: Glossary: warning at \/entries\/0\/reviewBy: /);
  });
});

describe('glossary build: files', () => {
  test('a small one: a manifest, names, the frame, a shard', async () => {
    const out = await built('small', good());
    const { names, frame, shards, ...manifest } = json('small', 'manifest.json') as Manifest;
    assert.deepEqual(
      Object.keys(contents('small')).sort(),
      ['manifest.json', names, frame, ...shards].sort(),
    );
    assert.match(names, /^names-[\da-f]{10}\.txt$/);
    assert.match(frame, /^frame-[\da-f]{10}\.json$/);
    assert.match(shards.join(), /^shards\/[\da-f]{10}\.json$/);
    assert.deepEqual(manifest, {
      manifestVersion: '1.0',
      schemaVersion: '1.0',
      title: 'Houses',
      locale: 'en',
      counts: { entries: 2, categories: 2, toolkits: 1 },
      search: 'texts',
    });
    assert.ok(out.includes(`<link rel="preload" as="fetch" crossorigin href="/small/${names}">`), out);
    assert.ok(out.includes('<glossary-embed src="/small/manifest.json"></glossary-embed>'), out);
    assert.match(out, /2 entries in 1 shard\n[^]*3 new files; 0 files of earlier builds/);
  });

  test('names, frame and shards together are the glossary', async () => {
    const input = { ...largeGlossary(700), redirects: { old: 'own-x' } };
    input.entries[0]!.id = 'own-x';
    await built('whole', input);
    const { names, frame, shards } = json('whole', 'manifest.json') as Manifest;
    const all = shards.flatMap((name) => (json('whole', name) as Glossary).entries);
    const byId = new Map(all.map((entry) => [entry.id, entry]));
    const ids = readNames(readFileSync(at('whole', names), 'utf8')).map(({ id }) => id);
    const expected = JSON.parse(JSON.stringify(parseGlossary(input))) as Glossary;
    assert.deepEqual(
      { ...(json('whole', frame) as object), entries: ids.map((id) => byId.get(id)) },
      expected,
    );
    assert.equal(all.length, ids.length);
    shards.forEach((name, i) => {
      for (const { id } of (json('whole', name) as Glossary).entries)
        assert.equal(shardOf(id, shards.length), i);
    });
  });

  test('each file but the names is a glossary that can be read by itself', async () => {
    const { shards } = json('whole', 'manifest.json') as Manifest;
    const problems = validateGlossary(json('whole', shards[0]!));
    assert.deepEqual(
      problems.filter(({ message }) => !/^no (entry|category|toolkit) has/.test(message)),
      [],
    );
  });

  test('10,000 terms: shards of 20 to 60 kB, and search by names', async () => {
    const out = await built('large', largeGlossary(10_000));
    const { search, shards } = json('large', 'manifest.json') as Manifest;
    assert.equal(search, 'names');
    assert.match(out, /search in the panel: names and aliases/);
    const sizes = shards.map((name) => statSync(at('large', name)).size);
    assert.ok(
      Math.min(...sizes) > 20_000 && Math.max(...sizes) < 60_000,
      `${Math.min(...sizes)} to ${Math.max(...sizes)}`,
    );
  });

  test('the same glossary gives the same bytes', async () => {
    const glossary = largeGlossary(2500);
    await built('one', glossary);
    await built('two', glossary);
    assert.deepEqual(contents('two'), contents('one'));
  });

  test('a change of one entry changes its shard and the manifest; what was there stays', async () => {
    const glossary: GlossaryInput = largeGlossary(700);
    await built('again', glossary);
    const first = contents('again');
    glossary.entries[9]!.definition += ' More.';
    const out = await built('again', glossary);
    const second = contents('again');
    const changed = Object.keys(second).filter((name) => first[name] !== second[name]);
    assert.equal(changed.length, 2);
    assert.ok(changed.includes('manifest.json'));
    for (const name of Object.keys(first)) assert.ok(name in second, name);
    assert.match(out, /1 new file; 1 file of earlier builds kept/);
    assert.match(await built('again', glossary), /0 new files; 1 file of earlier/);
  });
});

describe('glossary build --single', () => {
  /** What the script hands to JSON.parse. */
  const inside = (script: string) => {
    const [, literal] = /JSON\.parse\((["']\{\\"(?:[^"'\\]|\\.)*["'])\)/.exec(script) ?? [];
    return JSON.parse(vm.runInNewContext(literal!) as string) as object;
  };
  test('one script in ASCII with the glossary inside, and none of ours', async () => {
    const glossary = {
      title: 'Ausdrücke',
      entries: [
        { term: 'Prüfung', definition: '</script><!-- "$&" \\ \u2028 `${1}` 中文 😀 \ud83d @@GLOSSARY@@' },
        { term: '$1', definition: "It's $' and $`." },
      ],
    };
    const { code, out } = await run('build', write('own.json', glossary), '-o', at('single'), '--single');
    assert.equal(code, 0);
    const name = 'glossary-embed.single.js';
    assert.deepEqual(Object.keys(contents('single')), [name]);
    const script = readFileSync(at('single', name), 'utf8');
    assert.doesNotMatch(script, /[^\n -~]|<\/script|<!--|Statement of Applicability/);
    new vm.Script(script);
    assert.deepEqual(inside(script), JSON.parse(JSON.stringify(parseGlossary(glossary))));
    assert.match(out, /single\.js: 2 entries, [\d.]+ kB/);
    assert.ok(out.includes(`<script src="/${name}" data-glossary></script>`));
  });
});
