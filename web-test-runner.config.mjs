import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { findBrowsers } from './scripts/browsers.mjs';
import * as launchers from './scripts/wtr/launchers.mjs';
import { media } from './scripts/wtr/media.mjs';
import { testRunnerHtml } from './scripts/wtr/page.mjs';
import { filterBrowserLogs, totalsReporter } from './scripts/wtr/reporter.mjs';

/** One engine a run: ENGINE=chromium (default), firefox or webkit. */
const engine = process.env.ENGINE ?? 'chromium';
const where = (await findBrowsers())[engine];
if (!where) throw new Error(`No ${engine} found. Run: node scripts/browsers.mjs install`);

/** `npm run mutants`: the file is served with one rule taken out. */
const mutant = process.env.MUTANT && JSON.parse(process.env.MUTANT);
const mutate = {
  name: 'mutant',
  transform: ({ path, body }) =>
    path === `/${mutant.file}` ? body.replace(mutant.from, () => mutant.to) : undefined,
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/e2e/**'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // esnext keeps `with { type: 'json' }`, which an older target would strip.
  plugins: [
    ...(mutant ? [mutate] : []),
    media,
    esbuildPlugin({ ts: true, json: true, tsconfig: './tsconfig.json', target: 'esnext' }),
  ],
  browsers: [await launchers[engine](where)],
  // One page at a time: in a page that is not in front setViewport never returns, and keys go elsewhere.
  concurrency: 1,
  // A change that takes a rule out may leave a test waiting for ever.
  testsFinishTimeout: mutant ? 200_000 : 240_000,
  testFramework: { config: { timeout: mutant ? 5_000 : 20_000 } },
  testRunnerHtml,
  reporters: [
    defaultReporter({ reportTestProgress: !process.env.CI }),
    totalsReporter(new URL(`./.cache/totals/${mutant ? 'mutant' : engine}.json`, import.meta.url)),
  ],
  filterBrowserLogs,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/bundled/generated/**'],
    // Counted by line, an uncalled one-line method looks covered: the strict threshold is on functions.
    threshold: { statements: 85, branches: 80, functions: 85, lines: 85 },
    reporters: ['lcovonly', 'text-summary'],
  },
};
