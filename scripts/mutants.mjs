/**
 * Takes one rule out of the code at a time, and looks whether a test that names the rule fails. Nothing is written to
 * the sources: the test runner serves the changed file.
 *
 *   npm run mutants                 all of them (about 10 s each), and a table in docs/mutants.md
 *   npm run mutants -- a11y hover   only those whose rule, clause or file holds one of the words; prints only
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const words = process.argv.slice(2);
const report = '.cache/totals/mutant.json';

/**
 * A mutant is a rule as its test names it, the clause of the rule that is meant, the file and the change that takes
 * the clause out, and the tests that guard it.
 */
const lists = readdirSync('test/mutants').map((name) =>
  JSON.parse(readFileSync(`test/mutants/${name}`, 'utf8')),
);
const mutants = lists.flatMap(({ mutants: each }) => each);
const wanted = mutants.filter(
  ({ rule, clause = '', file }) =>
    !words.length || words.some((word) => [rule, clause, file].some((text) => text.includes(word))),
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
  if (!existsSync(report)) return { stale: 'the run broke off: choose a smaller change' };
  return JSON.parse(readFileSync(report, 'utf8'));
}

const rows = [];
for (const mutant of wanted) {
  const { failures = [], stale } = failuresOf(mutant);
  const naming = failures.find((title) => title.includes(mutant.rule));
  const verdict = stale ?? (naming ? 'caught' : failures.length ? 'caught, not by name' : 'NOT CAUGHT');
  const { rule, clause = '', file, from, to } = mutant;
  const change = `${from} -> ${to || '(nothing)'}`.replace(/\s+/g, ' ');
  console.log(`${verdict}: ${rule}${clause && ` (${clause})`}: ${file}: ${change}`);
  if (!naming) for (const title of failures.slice(0, 3)) console.log(`    fails: ${title}`);
  rows.push({ ...mutant, naming, verdict });
}

const caught = rows.filter(({ naming }) => naming).length;
console.log(`\n${caught} passed, ${rows.length - caught} failed`);
if (!words.length) {
  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const table = rows.map(
    ({ rule, clause = '', file, naming, verdict }) =>
      `| ${cell(rule)} | ${cell(clause)} | \`${file}\` | ${cell(naming ?? verdict)} |`,
  );
  writeFileSync(
    'docs/mutants.md',
    `# Rules and the tests that guard them\n\nWritten by \`npm run mutants\`: each clause of a rule was taken out of the code by itself, and the test named beside it failed.\n${caught} of ${rows.length} were caught by a test that names the rule.\n\n| rule | clause | taken out in | a test that fails |\n| --- | --- | --- | --- |\n${table.join('\n')}\n`,
  );
}
process.exit(caught === rows.length ? 0 : 1);
