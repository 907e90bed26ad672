import { createGlossary } from '../workload/glossary.mjs';
import { createPage, pageSizes } from '../workload/page.mjs';
import { bundle } from '../harness/bundle.mjs';

/** Tasks of more than 50 ms (W3C Long Tasks), frames among them. */
export const longTasks = ({ tasks }) => tasks.filter(({ length }) => length > 50);
/** By how many milliseconds they are too long, in sum. */
export const blocked = (run) => longTasks(run).reduce((sum, { length }) => sum + length - 50, 0);
export const longest = (tasks, key) => Math.max(0, ...tasks.map((task) => task[key]));

/** Milliseconds that a pointer rests on a mark before its card opens. */
const delay = 350;

/**
 * What a large page feels of us on a machine that is so many times slower:
 * [{ mode, runs: [{ shifts, first, ready, tasks, parts, card }] }]. `tasks` tells how long they took; `parts`, of a page
 * that is traced in full and slower for it, script and layout of each.
 */
export async function feel(site, { text, terms, repeats, slower, modes, tell }) {
  const { html } = createPage(pageSizes[text]);
  site.set('/bench/watch.js', await bundle('bench/page/watch.js'));
  site.set('/bench/feel.json', JSON.stringify(createGlossary(terms)));
  site.set(
    '/bench/feel.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><main>${html}</main>
    <script src="/bench/watch.js"></script><script type="module" src="/dist/glossary-embed.js"></script>`,
  );
  const rows = [];
  for (const mode of modes) {
    const runs = [];
    for (let i = 0; i < repeats; i++) {
      const begin = (page, how) =>
        site.traced(
          page,
          () =>
            page.evaluate(([which, path]) => globalThis.watch.begin(which, path), [mode, '/bench/feel.json']),
          how,
        );
      const full = await site.page('/bench/feel.html', (page) => begin(page), { slower });
      const run = await site.page(
        '/bench/feel.html',
        async (page) => {
          const result = { ...(await begin(page, { light: true })), parts: full?.tasks ?? [] };
          if (mode !== 'link' && mode !== 'none') return result;
          const { x, y } = await page.evaluate((which) => globalThis.watch.expectCard(which), mode);
          // Not in the frame in which the page has been asked.
          await page.waitForTimeout(500);
          await page.mouse.move(x, y);
          const { open, painted } = await page.evaluate(() => globalThis.card);
          return { ...result, card: { open: open - delay, painted: painted - delay } };
        },
        { slower },
      );
      if (run) runs.push(run);
    }
    rows.push({ mode, runs });
    const [run] = runs;
    tell(
      run
        ? `${mode}: ${longTasks(run).length} long tasks, longest ${longest(run.tasks, 'length').toFixed(0)}, blocked ${blocked(run).toFixed(0)}; longest script ${longest(run.parts, 'script').toFixed(0)}; first mark ${run.first?.time.toFixed(0)} ms (${run.first?.frames} frames); ready ${run.ready.toFixed(0)}; shift ${run.shifts}; card ${JSON.stringify(run.card)}`
        : `${mode}: no answer`,
    );
  }
  return rows;
}
