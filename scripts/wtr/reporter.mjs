import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

function count(suite, totals, title) {
  for (const test of suite.tests ?? []) {
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else totals.failures.push(`${title} > ${test.name}`);
  }
  for (const inner of suite.suites ?? []) count(inner, totals, `${title} > ${inner.name}`);
}

const leftOut = new Set();

/** Keeps Lit's notice out of the report, and takes the lines in which a test says what its engine cannot do. */
export function filterBrowserLogs({ args }) {
  const text = String(args[0]);
  if (text.startsWith('left out: ')) leftOut.add(text.slice(10));
  else return !text.startsWith('Lit is in dev mode');
  return false;
}

/** Adds up the tests of a run, and writes them with what was left out for scripts/test.mjs. */
export function totalsReporter(file) {
  return {
    stop({ sessions }) {
      const totals = { passed: 0, skipped: 0, failures: [], leftOut: [...leftOut].sort() };
      for (const session of sessions) {
        const title = relative(process.cwd(), session.testFile ?? '');
        if (session.testResults) count(session.testResults, totals, title);
        // A file that could not be loaded has run no test, and yet it failed.
        if (!session.passed && !session.testResults?.suites.length && !session.testResults?.tests.length)
          totals.failures.push(`${title} could not be run`);
      }
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}
