import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** The layers of ARCHITECTURE.md. A room may import itself and the rooms named here. */
const rooms: Record<string, { may: string[] }> = {
  core: { may: [] },
  bundled: { may: ['core'] },
  dom: { may: ['core'] },
  html: { may: ['core'] },
  formats: { may: ['core'] },
  elements: { may: ['core', 'dom', 'bundled'] },
  index: { may: ['core', 'dom', 'elements'] },
  define: { may: ['core', 'elements'] },
  embed: { may: ['define', 'elements'] },
  rehype: { may: ['core', 'html'] },
  vite: { may: ['core', 'html'] },
  lint: { may: ['core'] },
  cli: { may: ['core', 'lint', 'html', 'formats'] },
};
const packages: Record<string, RegExp> = {
  core: /^fuse\.js/,
  elements: /^lit($|\/)/,
  lint: /^syllable$/,
};
/** Only what never gets to a page may read the data folder. */
const dataReaders = ['lint'];
/** Loaded when first needed: none of the first load's files may import these statically. */
const lazyParts =
  /^src\/(elements\/(view-element|views|events\.|ensure-source|panel\/(?!launcher)|entry\/|toolkits\/|parts\/(?!position))|core\/(search|validate|schema|manifest|markdown)|bundled\/generated)/;
const firstLoad = 'src/embed.ts';

interface Import {
  from: string;
  to: string;
  dynamic: boolean;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const statically = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
  for (const [, to] of code.matchAll(statically)) found.push({ from: file, to, dynamic: false });
  for (const [, to] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    found.push({ from: file, to, dynamic: true });
  return found.map((each) => ({ ...each, to: each.to.startsWith('.') ? resolve(file, each.to) : each.to }));
}

function resolve(from: string, to: string): string {
  return normalize(join(dirname(from), to)).replace(/\.js$/, '.ts');
}

const roomOf = (file: string) => file.split('/')[1].replace(/\.ts$/, '');

export function violations(imports: Import[]): string[] {
  return imports.flatMap(({ from, to, dynamic }) => {
    const room = rooms[roomOf(from)];
    if (!room) return [`${from}: the room '${roomOf(from)}' is not in the list of layers`];
    if (to.startsWith('data/')) return dataReaders.includes(roomOf(from)) ? [] : [`${from} imports ${to}`];
    if (!to.startsWith('src/')) {
      const allowed = packages[roomOf(from)];
      return allowed?.test(to) || to.startsWith('node:') ? [] : [`${from} imports the package ${to}`];
    }
    const target = roomOf(to);
    if (target === roomOf(from) || room.may.includes(target)) return [];
    return [`${from} ${dynamic ? 'loads' : 'imports'} ${to}`];
  });
}

const all = sources.flatMap(importsOf);

test('every source file stands in a room of the architecture', () => {
  for (const file of sources) assert.ok(rooms[roomOf(file)], `${file} is in no room`);
});

test('no import goes against the layers', () => {
  assert.deepEqual(violations(all), []);
});

test('an import against the layers is seen', () => {
  const bad = [
    { from: 'src/core/plan.ts', to: 'src/dom/runs.ts', dynamic: false },
    { from: 'src/dom/runs.ts', to: 'src/html/annotate.ts', dynamic: false },
    { from: 'src/html/annotate.ts', to: 'src/dom/runs.ts', dynamic: false },
    { from: 'src/bundled/source.ts', to: 'src/elements/store.ts', dynamic: false },
    { from: 'src/dom/link.ts', to: 'lit', dynamic: false },
    { from: 'src/elements/load-own.ts', to: 'src/lint/lint.ts', dynamic: true },
    { from: 'src/core/validate.ts', to: 'src/lint/lint.ts', dynamic: false },
    { from: 'src/index.ts', to: 'src/cli/main.ts', dynamic: false },
    { from: 'src/lint/lint.ts', to: 'src/cli/main.ts', dynamic: false },
    { from: 'src/core/plan.ts', to: 'data/house-style.json', dynamic: false },
  ];
  for (const each of bad) assert.equal(violations([each]).length, 1, `${each.from} -> ${each.to}`);
});

test('the first load imports nothing of the lazy parts', () => {
  const seen = new Map<string, string>([[firstLoad, '']]);
  for (const [file] of seen)
    for (const { to, dynamic } of importsOf(file))
      if (!dynamic && to.startsWith('src/') && !seen.has(to)) seen.set(to, file);
  const wrong = [...seen]
    .filter(([file]) => lazyParts.test(file))
    .map(([file, by]) => `${by} imports ${file}`);
  assert.deepEqual(wrong, []);
});

test('every relative import leads to a file', () => {
  for (const { from, to } of all)
    if (to.startsWith('src/') && !to.includes('/generated/'))
      assert.ok(existsSync(to) && statSync(to).isFile(), `${from} imports ${to}, which is not there`);
});
