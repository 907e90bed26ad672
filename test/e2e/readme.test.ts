import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { article, bench, marks } from './support.js';

const at = bench();
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const oneLine = /```html\n(<script [^\n]+)\n```/.exec(readme)![1]!;
const rows = [...readme.matchAll(/^\| ([^|]+) \| `(<[^`]+>)`/gm)].map(
  ([, wish, snippet]) => [wish!.trim(), snippet!] as const,
);
const cdn = /https:\/\/[^/"]+\/npm\/glossary-embed@[\d.]+\//;

/** The page with a snippet exactly as README gives it; the public CDN is answered from our own build. */
async function paste(snippet: string, text?: string) {
  const url = at.setPage('/readme', { body: article(snippet, text) });
  const context = await at.browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(cdn, async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace(cdn, `${at.cdn.origin}/`) }),
    }),
  );
  await page.goto(url);
  return { page, context, errors };
}

describe('what README tells to paste', () => {
  test('the first line of code is the one-line snippet, and it works as it stands', async () => {
    const { page, context, errors } = await paste(oneLine);
    assert.deepEqual(await marks(page), ['ISMS', 'Statement of Applicability', 'SOC 2']);
    assert.deepEqual(errors, []);
    await context.close();
  });

  const module = () => `<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script>`;
  const tags = rows.filter(([, snippet]) => /^<glossary-(term|entry|panel|toolkits)/.test(snippet));
  test('there are such lines for a term, an entry, the panel and the toolkits', () => {
    assert.deepEqual(
      tags.map(([, snippet]) => /^<([\w-]+)/.exec(snippet)![1]),
      ['glossary-term', 'glossary-entry', 'glossary-panel', 'glossary-toolkits'],
    );
  });

  for (const [wish, snippet] of tags)
    test(`${wish}: ${snippet}`, async () => {
      const tag = /^<([\w-]+)/.exec(snippet)![1]!;
      // A word marked by hand has its card from the drop-in; the others stand alone.
      const dropIn = tag === 'glossary-term' ? '<glossary-embed mode="none"></glossary-embed>' : '';
      const { page, context, errors } = await paste(module() + dropIn + snippet, 'Nothing to explain here.');
      const shown =
        tag === 'glossary-term'
          ? page.locator('glossary-term[aria-haspopup]')
          : page.locator(tag).getByRole('heading').first();
      await shown.waitFor();
      assert.deepEqual(errors, []);
      await context.close();
    });

  test('the six lines of JSON are a glossary that marks a page', async () => {
    const json = /```json\n([\s\S]+?)\n```/.exec(readme)![1]!;
    const snippet = `${module()}<glossary-embed><script type="application/json">${json}</script></glossary-embed>`;
    const { page, context } = await paste(snippet, 'Each collector reports to the data protection officer.');
    assert.deepEqual(await marks(page), ['collector', 'data protection officer']);
    await context.close();
  });
});
