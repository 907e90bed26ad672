/**
 * Ours beside its peers, in one go, in Chromium.
 *
 *   npm run bench                       everything; writes bench/RESULTS.md (half an hour)
 *   npm run bench -- --quick            a part of it, under two minutes; writes .cache/bench/RESULTS.md
 *   npm run bench -- linking search     these suites alone; writes there, too
 *   npm run bench -- relevance --final  with the half of the queries that no ranking was tuned on
 *   npm run bench -- --kept             everything, but suites that an earlier run has measured are taken from there
 *
 * Needs a build: `npm run build`. Installs the peers when they are not there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open } from './harness/browser.mjs';
import { install } from './harness/install.mjs';
import { report } from './harness/report.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const suiteNames = ['linking', 'warm', 'growth', 'search', 'relevance', 'size', 'feel', 'memory'];
const given = process.argv.slice(2);
const quick = given.includes('--quick');
const options = ['--quick', '--final', '--kept'];
const wanted = given.filter((each) => !each.startsWith('--'));
const unknown = [
  ...wanted.filter((each) => !suiteNames.includes(each)),
  ...given.filter((each) => each.startsWith('--') && !options.includes(each)),
];
if (unknown.length) {
  console.error(
    `No such suite or option: ${unknown.join(', ')}. There are: ${[...suiteNames, ...options].join(', ')}`,
  );
  process.exit(2);
}
if (!existsSync('dist/glossary-embed.js') || !existsSync('dist/lib/core.js')) {
  console.error('There is no build of ours yet. Run: npm run build');
  process.exit(2);
}
install();

// They import what has just been installed or built.
const { linking, scanGrowth, warmLinking } = await import('./suites/linking.mjs');
const { relevance, search } = await import('./suites/search.mjs');
const { size } = await import('./suites/size.mjs');
const { feel } = await import('./suites/page.mjs');
const { memory } = await import('./suites/memory.mjs');

const start = performance.now();
const tell = (line) =>
  console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const all = [200, 600, 10_000, 50_000];
const linkPlan = quick
  ? { terms: [600, 10_000], texts: ['200 KB'], repeats: () => 1, seconds: 6 }
  : {
      terms: all,
      texts: ['20 KB', '200 KB', '2 MB'],
      // More where the rows lie close to each other.
      repeats: (size) => (size === 600 ? 9 : 3),
      seconds: 20,
    };
const feelPlan = quick
  ? { texts: ['200 KB'], terms: 600, repeats: 1, speeds: [[4, ['none', 'link']]] }
  : {
      texts: ['1 MB', '2 MB'],
      terms: 600,
      repeats: 5,
      speeds: [
        [4, ['none', 'link', 'highlight', 'auto']],
        [1, ['none', 'link']],
      ],
    };
const suites = {
  linking: async (site) => ({ rows: await linking(site, { ...linkPlan, tell }), seconds: linkPlan.seconds }),
  warm: (site) => warmLinking(site, { repeats: quick ? 1 : 9, tell }),
  growth: () => scanGrowth({ terms: quick ? [600, 50_000] : all, text: '200 KB' }),
  search: (site) =>
    search(site, {
      terms: quick ? [600] : [600, 10_000],
      each: quick ? 2 : 8,
      seconds: quick ? 1 : 30,
      tell,
    }),
  relevance: (site) =>
    relevance(site, {
      terms: quick ? [600] : [600, 10_000],
      halves: given.includes('--final') || !(quick || wanted.length) ? ['tune', 'final'] : ['tune'],
      tell,
    }),
  size: (site) => size(site, { repeats: quick ? 1 : 15, tell }),
  async feel(site) {
    const pages = [];
    for (const text of feelPlan.texts)
      for (const [slower, modes] of feelPlan.speeds) {
        tell(`${text} at ${slower} ×`);
        const plan = { ...feelPlan, text, slower, modes };
        pages.push({ ...plan, rows: await feel(site, { ...plan, tell }) });
      }
    return pages;
  },
  memory: (site) => memory(site, { terms: quick ? [10_000] : [600, 10_000, 50_000], tell }),
};

const site = await open();
const results = {};
mkdirSync('.cache/bench', { recursive: true });
let failed = false;
for (const name of suiteNames) {
  if (wanted.length && !wanted.includes(name)) continue;
  tell(name);
  const kept = `.cache/bench/${name}.json`;
  try {
    if (given.includes('--kept') && existsSync(kept)) results[name] = JSON.parse(readFileSync(kept, 'utf8'));
    else results[name] = await suites[name](site);
    if (!quick) writeFileSync(kept, JSON.stringify(results[name]));
  } catch (error) {
    failed = true;
    console.error(`${name} failed:`, error);
  }
}
await site.close();
const file = quick || wanted.length || failed ? '.cache/bench/RESULTS.md' : 'bench/RESULTS.md';
writeFileSync(file, report(results, { browser: site.version, quick }));
tell(`written: ${file}`);
process.exit(failed ? 1 : 0);
