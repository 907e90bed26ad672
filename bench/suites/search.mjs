import { existsSync, readFileSync } from 'node:fs';
import { bundle } from '../harness/bundle.mjs';
import { heap } from '../harness/browser.mjs';
import { median } from '../harness/stats.mjs';
import { createGlossary, namesOf } from '../workload/glossary.mjs';
import { createQueries } from '../workload/queries.mjs';

export const names = ['ours', 'fuse', 'fuseExtended', 'minisearch', 'flexsearch', 'ufuzzy', 'orama'];
const folder = new URL('..', import.meta.url);

async function put(site) {
  site.set('/bench/search.js', await bundle('bench/page/search.js'));
  site.set(
    '/bench/search.html',
    '<!doctype html><meta charset="utf-8"><script src="/bench/search.js"></script>',
  );
}

/** Interleaves the kinds, so that who is stopped early has typed some of each. */
const interleaved = (queries, each) =>
  queries.map(
    (_, i) => queries[(i % (queries.length / each)) * each + Math.floor(i / (queries.length / each))],
  );

/** Rows { engine, size, build, heap, keys: [[kind, ms]] }. */
export async function search(site, { terms, each, seconds, tell }) {
  await put(site);
  const rows = [];
  for (const size of terms) {
    const glossary = createGlossary(size, { faqs: true });
    const queries = interleaved(createQueries(glossary, each), each);
    site.set(`/bench/search-${size}.json`, JSON.stringify(glossary));
    for (const engine of names) {
      const row = await site.page(
        '/bench/search.html',
        async (page, client) => {
          await page.evaluate((path) => globalThis.bench.prepare(path), `/bench/search-${size}.json`);
          const before = await heap(client);
          const build = await page.evaluate((name) => globalThis.bench.build(name), engine);
          const bytes = (await heap(client)) - before;
          const keys = await page.evaluate(
            ([all, most]) => globalThis.bench.type(all, most),
            [queries, seconds],
          );
          return { engine, size, build, heap: bytes, keys };
        },
        { seconds: seconds * 2 + 60 },
      );
      rows.push(row ?? { engine, size, keys: [] });
      const all = (row?.keys ?? []).map(([, ms]) => ms);
      tell(
        `${engine}, ${size} terms: ${all.length} keys, median ${all.length ? median(all).toFixed(3) : '-'} ms`,
      );
    }
  }
  return rows;
}

/** Our real glossary, filled up with made-up terms that share no name with it. */
function filled(size) {
  const { entries } = JSON.parse(readFileSync(new URL('../dist/data/compliance.json', folder), 'utf8'));
  const real = entries.map(({ id, term, abbr, forms = [], definition, faqs }) => ({
    id,
    term,
    ...(abbr && { abbr }),
    forms,
    definition,
    ...(faqs && { faqs }),
  }));
  const lower = (entry) => namesOf({ entries: [entry] }).map(({ name }) => (name.text ?? name).toLowerCase());
  const taken = new Set(real.flatMap(lower));
  const others = createGlossary(size, { faqs: true }).entries.filter(
    (entry) => !lower(entry).some((name) => taken.has(name)),
  );
  return [...real, ...others.slice(0, Math.max(0, size - real.length))];
}

/** Of the answers (ids, best first) by kind how many have what is wanted first, and how many among the first five. */
function scores(queries, answers) {
  const kinds = {};
  queries.forEach(({ kind, expect }, i) => {
    const score = (kinds[kind] ??= { first: 0, five: 0, of: 0 });
    // A question stands for its entry: `<termId>/<faqId>`.
    const wanted = expect.map((id) => id.split('/')[0]);
    const found = answers[i];
    score.of++;
    if (wanted.includes(found[0])) score.first++;
    if (found.slice(0, 5).some((id) => wanted.includes(id))) score.five++;
  });
  return kinds;
}

/**
 * Rows { engine, size, half, kinds } for queries that somebody else wrote, before the ranking was tuned, which may look
 * at `tune` alone. The half `final` is asked only when a final figure is wanted, and only counts come out of it.
 */
export async function relevance(site, { terms, halves, tell }) {
  const file = new URL('queries.json', folder);
  if (!existsSync(file)) return undefined;
  await put(site);
  const all = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [];
  for (const size of terms) {
    site.set(`/bench/real-${size}.json`, JSON.stringify({ name: 'Bench', entries: filled(size) }));
    for (const engine of names)
      for (const half of halves) {
        const queries = all.filter((each) => each.half === half);
        const answers = await site.page(
          '/bench/search.html',
          async (page) => {
            await page.evaluate((path) => globalThis.bench.prepare(path), `/bench/real-${size}.json`);
            await page.evaluate((name) => globalThis.bench.build(name), engine);
            return page.evaluate(
              (typed) => globalThis.bench.ask(typed),
              queries.map(({ query }) => query),
            );
          },
          // Fuse takes half a second for a query at 10,000 terms.
          { seconds: 600 },
        );
        if (answers) rows.push({ engine, size, half, kinds: scores(queries, answers) });
        tell(`${engine}, ${size} terms, ${half}: ${answers ? 'relevance done' : 'no answer'}`);
      }
  }
  return rows;
}
