/**
 * Prints what a visitor downloads, min + brotli (quality 11; 1 kB = 1,000 bytes), and fails above the limits.
 * "Everything but data" is the classic script, which has everything inside, built without the bundled glossary.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const brotli = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (files) => files.reduce((total, file) => total + brotli(file), 0);
const isData = (file) => basename(file).startsWith('data-');

/** The file and what it imports statically; `mode="auto"` asks for one more part before the first mark. */
function firstLoad(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[\w$*{}\s,]+from)?\s*["'](\.[^"']+)["']/g,
  ))
    firstLoad(join(dirname(file), path), seen);
  return seen;
}

const entry = 'dist/glossary-embed.js';
if (!existsSync(entry)) {
  console.error('Nothing is built yet. Run: npm run build');
  process.exit(1);
}
const parts = readdirSync('dist/parts')
  .filter((name) => name.endsWith('.js'))
  .map((name) => join('dist/parts', name));
console.table(
  [entry, ...parts].map((file) => ({
    file: file.slice('dist/'.length),
    min: readFileSync(file).length,
    gzip: gzipSync(readFileSync(file), { level: 9 }).length,
    brotli: brotli(file),
  })),
);

execFileSync('npx', ['vite', 'build', '--mode', 'code', '--logLevel', 'error'], { stdio: 'inherit' });
const autoPart = parts.filter((file) => basename(file).startsWith('auto-'));
const rows = [
  ['first load, code', sum([...firstLoad(entry)].filter((file) => !isData(file))), 20_000],
  ['everything but data, in one script', brotli('.cache/size/glossary-embed.iife.js'), 45_000],
  ['names for matching', sum(parts.filter((file) => basename(file).startsWith('data-names'))), 12_000],
  [
    'first load with the part that mode="auto" asks for',
    sum([...firstLoad(entry), ...autoPart].filter((file) => !isData(file))),
  ],
  ['all parts of the module but data, added up', sum([entry, ...parts].filter((file) => !isData(file)))],
  ['classic script with the bundled glossary', brotli('dist/glossary-embed.iife.js')],
];
for (const [what, bytes, limit] of rows) {
  const verdict = limit ? (bytes > limit ? 'OVER' : 'ok') : '';
  const of = limit ? ` of ${limit / 1000} kB` : '';
  console.log(`${verdict.padEnd(4)} ${what}: ${(bytes / 1000).toFixed(2)} kB${of}`);
}
process.exit(rows.some(([, bytes, limit]) => bytes > limit) ? 1 : 0);
