import { bundle } from '../harness/bundle.mjs';
import { heap } from '../harness/browser.mjs';
import { createGlossary, namesOf } from '../workload/glossary.mjs';
import { createPage } from '../workload/page.mjs';

/** Bytes of heap and typed arrays that an index takes beside its glossary: [{ size, ours, hashscan }]. */
export async function memory(site, { terms, tell }) {
  site.set('/bench/memory.js', await bundle('bench/page/memory.js'));
  site.set(
    '/bench/memory.html',
    '<!doctype html><meta charset="utf-8"><script src="/bench/memory.js"></script>',
  );
  const texts = createPage(20_000).texts.filter(Boolean);
  const rows = [];
  for (const size of terms) {
    const glossary = createGlossary(size);
    const row = { size };
    site.set('/bench/memory-glossary.json', JSON.stringify(glossary));
    site.set('/bench/memory-names.json', JSON.stringify(namesOf(glossary)));
    for (const name of ['ours', 'hashscan'])
      row[name] = await site.page('/bench/memory.html', async (page, client) => {
        await page.evaluate(() =>
          globalThis.bench.prepare('/bench/memory-glossary.json', '/bench/memory-names.json'),
        );
        const before = await heap(client);
        await page.evaluate((which) => globalThis.bench.build(which), name);
        const bytes = (await heap(client)) - before;
        return { bytes, count: await page.evaluate((all) => globalThis.bench.count(all), texts) };
      });
    rows.push(row);
    tell(`index at ${size} terms: ours ${row.ours.bytes / 1e6} MB, hashscan ${row.hashscan.bytes / 1e6} MB`);
  }
  return rows;
}
