/**
 * All the tests, in the order in which a failure says most: units and elements in every browser that can be
 * had, the package, the built files in real pages. Ends with one line: N passed, N failed.
 *
 *   npm test                     everything
 *   npm test -- chromium node    only these parts (chromium, firefox, webkit, node, e2e)
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const engines = ['chromium', 'firefox', 'webkit'];
const wanted = process.argv.slice(2);
const wants = (part) => wanted.length === 0 || wanted.includes(part);
const totals = { passed: 0, failed: 0 };
const notes = [];
const failures = [];

/** Runs a command with its output shown; resolves with its exit code and, when asked for, its text. */
function run(command, args, { env = {}, capture = false } = {}) {
  console.log(
    `\n> ${command} ${args.join(' ')} ${Object.entries(env)
      .map(([k, v]) => `(${k}=${v})`)
      .join(' ')}`,
  );
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** Named again at the end, where a reader of a long log looks first. */
function fail(what) {
  totals.failed++;
  failures.push(what);
}

async function mustRun(command, args) {
  const { code } = await run(command, args);
  if (code !== 0) finish(1);
}

async function runEngine(engine, coverage) {
  const file = `.cache/totals/${engine}.json`;
  rmSync(file, { force: true });
  const once = () =>
    run('npx', ['web-test-runner', ...(coverage ? ['--coverage'] : [])], { env: { ENGINE: engine } });
  let { code } = await once();
  // Of a browser that has crashed there is no report, and no word on any test: all are run again, once.
  if (!existsSync(file)) {
    notes.push(`${engine}: the browser broke off, and all of its tests were run again`);
    ({ code } = await once());
  }
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failures: ['the run ended without a report'], leftOut: [] };
  if (code !== 0 && !counts.failures.length) counts.failures.push('the run as a whole (see above)');
  totals.passed += counts.passed;
  for (const failure of counts.failures) fail(`${engine}: ${failure}`);
  for (const line of counts.leftOut) notes.push(`${engine} left out: ${line}`);
}

/** Node's own runner; its totals are read from the closing lines of its report. */
async function runNode(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter(
        (name) => /\.test\.ts$/.test(name) && !name.includes('node_modules'),
      )
    : [];
  if (!files.length) return;
  const paths = files.map((name) => `${folder}/${name}`);
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...paths];
  const { code, text } = await run(process.execPath, args, { capture: true });
  const figure = (word) => Number(text.match(new RegExp(`^(?:# |ℹ )${word} (\\d+)`, 'm'))?.[1] ?? 0);
  totals.passed += figure('pass');
  const failed = figure('fail');
  for (const [, title] of text.matchAll(/^\s*✖ (.+) \([\d.]+ms\)$/gm)) failures.push(`${folder}: ${title}`);
  totals.failed += failed;
  if (code !== 0 && !failed) fail(`${folder}: the run as a whole (see above)`);
}

function finish(code) {
  if (notes.length) console.log(`\nTo note:\n  ${notes.join('\n  ')}`);
  if (failures.length) console.log(`\nFailed:\n  ${[...new Set(failures)].join('\n  ')}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exit(code || (totals.failed ? 1 : 0));
}

// Steps of `npm run check` that failed before the tests count in the closing line.
for (const step of (process.env.FAILED_STEPS ?? '').split(' ').filter(Boolean)) {
  fail(`npm run ${step} (see above)`);
}
await mustRun('npm', ['run', '--silent', 'data']);
const found = await installBrowsers();
for (const engine of engines) {
  if (!wants(engine)) continue;
  if (found[engine]) await runEngine(engine, engine === 'chromium');
  else if (engine === 'chromium' || process.env.CI) {
    fail(`${engine}: not here, and it could not be installed`);
  } else
    notes.push(`${engine}: not on this machine and not installable by this script; its tests were left out`);
}
if (wants('node') || wants('e2e')) await mustRun('npm', ['run', '--silent', 'build']);
if (wants('node')) await runNode('test/node');
if (wants('e2e')) await runNode('test/e2e');
finish(0);
