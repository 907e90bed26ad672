/**
 * Takes one rule out of the code at a time, and looks whether a test that names the rule fails. Nothing is written to
 * the sources: the test runner serves the changed file.
 *
 *   npm run mutants                 all of them (about 10 s each), and a table in docs/mutants.md
 *   npm run mutants -- a11y hover   only those whose rule or file holds one of the words; prints only
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const words = process.argv.slice(2);
const report = '.cache/totals/mutant.json';

/** A list is the tests to run, then the rules that they guard, each with its file and the change that takes it out. */
const lists = readdirSync('test/mutants').map((name) =>
  JSON.parse(readFileSync(`test/mutants/${name}`, 'utf8')),
);
const mutants = lists.flatMap(({ mutants: each }) => each);
const wanted = mutants.filter(
  ({ rule, file }) => !words.length || words.some((word) => rule.includes(word) || file.includes(word)),
);

/** The titles of the tests that fail with the change. */
function failuresOf({ file, from, to, tests }) {
  const times = readFileSync(file, 'utf8').split(from).length - 1;
  if (times !== 1)
    return { stale: `“${from}” stands ${times} times in ${file}: correct the list in test/mutants` };
  rmSync(report, { force: true });
  spawnSync('npx', ['web-test-runner', ...tests], {
    env: { ...process.env, CI: 'true', ENGINE: 'chromium', MUTANT: JSON.stringify({ file, from, to }) },
    stdio: 'ignore',
  });
  return JSON.parse(readFileSync(report, 'utf8'));
}

const rows = [];
for (const mutant of wanted) {
  const { failures = [], stale } = failuresOf(mutant);
  const naming = failures.find((title) => title.includes(mutant.rule));
  const verdict = stale ?? (naming ? 'caught' : failures.length ? 'caught, not by name' : 'NOT CAUGHT');
  console.log(`${verdict}: ${mutant.rule}: ${mutant.file}: ${mutant.from} -> ${mutant.to || '(nothing)'}`);
  if (!naming) for (const title of failures.slice(0, 3)) console.log(`    fails: ${title}`);
  rows.push({ ...mutant, naming, verdict });
}

const caught = rows.filter(({ naming }) => naming).length;
console.log(`\n${caught} passed, ${rows.length - caught} failed`);
if (!words.length) {
  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const table = rows.map(
    ({ rule, file, naming, verdict }) => `| ${cell(rule)} | \`${file}\` | ${cell(naming ?? verdict)} |`,
  );
  writeFileSync(
    'docs/mutants.md',
    `# Rules and the tests that guard them\n\nWritten by \`npm run mutants\`: each rule was taken out of the code by itself, and the test named beside it failed.\n${caught} of ${rows.length} were caught by a test that names the rule.\n\n| rule | taken out in | a test that fails |\n| --- | --- | --- |\n${table.join('\n')}\n`,
  );
}
process.exit(caught === rows.length ? 0 : 1);
