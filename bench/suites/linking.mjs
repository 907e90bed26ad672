import { compileMatcher, parseGlossary } from '../../dist/lib/core.js';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from '../harness/bundle.mjs';
import { median } from '../harness/stats.mjs';
import { createGlossary, namesOf } from '../workload/glossary.mjs';
import { createPage, knownMatches, pageSizes } from '../workload/page.mjs';

export const rivals = ['regexp', 'markjs', 'fardt', 'linkify'];
const floors = ['walk', 'spans', 'bare', 'hashscan'];

/** What our command makes of a glossary, as a web server has it. */
function putBuilt(site, size, json) {
  const folder = `.cache/bench/built-${size}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}.json`, json);
  execFileSync(process.execPath, ['dist/bin/glossary.js', 'build', `${folder}.json`, '-o', folder]);
  // Shards are for cards: nothing here opens one.
  for (const file of readdirSync(folder).filter((name) => name.includes('.')))
    site.set(`/bench/built-${size}/${file}`, readFileSync(`${folder}/${file}`, 'utf8'));
  const address = `/bench/built-${size}/manifest.json`;
  site.set(`/bench/address-${size}.json`, JSON.stringify({ address }));
}

/** What the site answers: pages, glossaries, and what is known beforehand. */
export async function putWorkload(site, terms, texts) {
  site.set('/bench/linking.js', await bundle('bench/page/linking.js'));
  for (const text of texts) {
    const { html } = createPage(pageSizes[text]);
    site.set(
      `/bench/${text}.html`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><main>${html}</main>
      <script src="/bench/linking.js"></script><script type="module" src="/dist/glossary-embed.js"></script>`,
    );
  }
  for (const size of terms) {
    const glossary = createGlossary(size);
    const json = JSON.stringify(glossary);
    site.set(`/bench/glossary-${size}.json`, json);
    putBuilt(site, size, json);
    site.set(`/bench/names-${size}.json`, JSON.stringify(namesOf(glossary)));
    const matcher = compileMatcher(parseGlossary(glossary));
    for (const text of texts)
      site.set(
        `/bench/known-${size}-${text}.json`,
        JSON.stringify(knownMatches(createPage(pageSizes[text]).texts, matcher)),
      );
  }
}

/** Rows { peer, text, size, runs: [{ script, layout, build, wall, count }] }; no runs = no answer, or the error. */
export async function linking(site, { terms, texts, repeats, seconds, tell }) {
  await putWorkload(site, terms, texts);
  const rows = [];
  for (const size of terms)
    for (const text of texts) {
      const cell = ['link', 'highlight', 'built', ...rivals, ...floors].map((peer) => ({
        peer,
        text,
        size,
        runs: [],
      }));
      // Who does not answer for a smaller page or glossary is not asked again.
      for (const row of cell)
        row.silent = rows.some(
          ({ silent, ...before }) =>
            silent &&
            before.peer === row.peer &&
            before.size <= size &&
            pageSizes[before.text] <= pageSizes[text],
        );
      rows.push(...cell);
      // In turns: what else the machine does meets all of them.
      for (let i = 0; i < repeats(size); i++)
        for (const row of cell)
          if (!row.silent) {
            const run = await cold(site, row, seconds);
            if (run) row.runs.push({ ...run, wall: run.build + run.run });
            else Object.assign(row, { silent: true, runs: [] });
          }
      for (const { peer, runs } of cell) {
        const of = (key) => (runs.length ? median(runs.map((run) => run[key])).toFixed(1) : 'no answer');
        tell(
          `${peer}, ${size} terms, ${text}: script ${of('script')}, wall ${of('wall')}, marks ${runs[0]?.count}`,
        );
      }
    }
  return rows;
}

/** One build and first run in a page of its own; undefined where there is no answer. */
const cold = (site, row, seconds) =>
  once(site, row, seconds, (page) =>
    site.traced(page, () => page.evaluate(() => globalThis.bench.cold())),
  ).catch((error) => {
    // Ours has no excuse. An engine refuses a RegExp of 50,000 names, and quotes it first.
    if (!rivals.includes(row.peer)) throw error;
    row.error = error.message.split('\n    at ')[0].slice(-100).split(': ').at(-1);
  });

/** The page as it was, marked again with the matcher that is there: { peer: { script: [], layout: [] } }. */
export async function warmLinking(site, { repeats, tell }) {
  await putWorkload(site, [600], ['200 KB']);
  const all = {};
  for (const peer of ['link', 'highlight', 'regexp', 'bare', 'dressed']) {
    all[peer] = await once(site, { peer, text: '200 KB', size: 600 }, 60, async (page) => {
      await page.evaluate(() => globalThis.bench.cold());
      const runs = [];
      for (let i = 0; i < repeats + 2; i++) {
        await page.evaluate(() => globalThis.bench.clean());
        runs.push(await site.traced(page, () => page.evaluate(() => globalThis.bench.warm())));
      }
      // The first two still warm up.
      return runs.slice(2);
    });
    tell(`${peer}, warm: script ${median(all[peer].map(({ script }) => script)).toFixed(1)}`);
  }
  return all;
}

const once = (site, { peer, text, size }, seconds, work) =>
  site.page(
    `/bench/${text}.html`,
    async (page) => {
      const paths = {
        glossary: `/bench/glossary-${size}.json`,
        names: `/bench/names-${size}.json`,
        manifest: `/bench/address-${size}.json`,
        known: `/bench/known-${size}-${text}.json`,
      };
      await page.evaluate(([name, from]) => globalThis.bench.prepare(name, from), [peer, paths]);
      return work(page);
    },
    { seconds },
  );

/** Milliseconds in which a matcher alone reads the texts of a page, warm, by number of terms. */
export function scanGrowth({ terms, text }) {
  const { texts } = createPage(pageSizes[text]);
  return terms.map((size) => {
    const matcher = compileMatcher(parseGlossary(createGlossary(size)));
    const times = [];
    let count = 0;
    for (let i = 0; i < 25; i++) {
      const from = process.cpuUsage().user;
      count = 0;
      for (const each of texts) if (each) count += matcher.scan(each).length;
      times.push((process.cpuUsage().user - from) / 1000);
    }
    return { size, times: times.slice(5), count };
  });
}
