import { createGlossary } from '../workload/glossary.mjs';
import { createPage, pageSizes } from '../workload/page.mjs';
import { bundle } from '../harness/bundle.mjs';

/** Milliseconds that a pointer rests on a mark before its card opens. */
const delay = 350;

/**
 * What a large page feels of us on a machine that is so many times slower:
 * [{ mode, runs: [{ long, shifts, first, tasks, card }] }].
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
      const run = await site.page(
        '/bench/feel.html',
        async (page) => {
          const result = await site.traced(page, () =>
            page.evaluate(([which, path]) => globalThis.watch.begin(which, path), [mode, '/bench/feel.json']),
          );
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
        ? `${mode}: ${run.long.length} long tasks, longest ${Math.max(0, ...run.long).toFixed(0)}; first mark ${run.first?.time.toFixed(0)} ms (${run.first?.frames} frames); ready ${run.ready.toFixed(0)}; shift ${run.shifts}; card ${JSON.stringify(run.card)}; top ${JSON.stringify(run.tasks.slice(0, 6).map((t) => [t.length, t.script, t.layout].map(Math.round)))}`
        : `${mode}: no answer`,
    );
  }
  return rows;
}
