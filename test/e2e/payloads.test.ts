import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bench } from './support.js';

const payloads: string[] = JSON.parse(readFileSync('test/fixtures/markup-payloads.json', 'utf8'));
const at = bench();

/** A glossary whose every text field holds the payload. */
function poisoned(payload: string) {
  const text = `x ${payload} y`;
  const link = { label: text, url: '/somewhere', kind: 'guide' };
  return {
    title: text,
    description: text,
    publisher: { name: text },
    disclaimer: { text, marks: [text] },
    license: { text },
    categories: [{ id: 'c', label: text, links: [link] }],
    strings: { fullEntry: text, glossary: text },
    toolkits: [
      {
        id: 't',
        title: text,
        badge: text,
        description: text,
        url: '/t',
        ctaLabel: text,
        offer: { price: '5', currency: 'USD', discount: { percent: 5, code: text.slice(0, 60), note: text } },
      },
    ],
    entries: [
      {
        id: 'apiterm',
        term: 'APITERM',
        abbr: 'AT',
        question: text,
        definition: text,
        category: 'c',
        body: text,
        example: text,
        callout: { kind: 'note', text },
        related: ['other'],
        toolkits: ['t'],
        faqs: [{ id: 'f', question: text, answer: text }],
        links: [link],
        crosswalk: [{ framework: text, ref: text, note: text }],
        sources: [{ label: text, ref: text, url: '/s' }],
      },
      { id: 'other', term: text, definition: text, related: ['apiterm'] },
    ],
  };
}

/** Counts executions; alert is what all payloads call. */
async function watch(page: Page) {
  // As text: a function would bring helpers of the transpiler along.
  await page.addInitScript('window.hits = 0; window.alert = () => void window.hits++;');
}
const hits = (page: Page) => page.evaluate(() => (window as unknown as { hits: number }).hits);

async function openEmpty(path: string, body: string) {
  const context = await at.browser.newContext();
  const page = await context.newPage();
  await watch(page);
  const outside: string[] = [];
  page.on('request', (request) => {
    const known = [at.cdn.origin, at.site.origin].some((origin) => request.url().startsWith(origin));
    if (!known && !request.url().startsWith('data:')) outside.push(request.url());
  });
  await page.goto(at.setPage(path, { body }));
  return { page, outside, close: () => context.close() };
}

const host = () => `<!doctype html><html lang="en"><title>p</title><main><p>One APITERM here.</p>
  <glossary-entry term="apiterm"></glossary-entry><glossary-toolkits term="apiterm"></glossary-toolkits></main>
  <script src="${at.cdn.origin}/dist/glossary-embed.iife.js"></script>`;

/** Every view in which a reader can meet the text. */
async function walkThrough(page: Page) {
  await page.locator('main p glossary-term').waitFor();
  await page.locator('main p glossary-term').click();
  await page.locator('glossary-card').getByRole('heading').waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('glossary-embed')!.open());
  const search = page.getByRole('searchbox');
  await search.waitFor();
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  await search.fill('x');
  await page.getByRole('status').filter({ hasText: /\d/ }).first().waitFor();
  await page.evaluate(() => document.querySelector('glossary-embed')!.open('apiterm'));
  for (const summary of await page.locator('summary').all()) await summary.click();
}

describe('markup payloads in every field and view', () => {
  test('the control: the same payloads through raw innerHTML are seen to execute', async () => {
    const { page, close } = await openEmpty('/control', '<!doctype html><title>c</title><div id="at"></div>');
    for (const payload of payloads)
      await page.evaluate(
        (html) => {
          const box = document.createElement('div');
          document.querySelector('#at')!.append(box);
          box.innerHTML = html;
        },
        payload.replace('http-equiv=refresh', ''),
      );
    await page.waitForFunction(() => (window as unknown as { hits: number }).hits >= 4);
    await close();
  });

  for (const [index, payload] of payloads.entries())
    test(`payload ${index} is text: ${payload.slice(0, 50)}`, async () => {
      const { page, outside, close } = await openEmpty('/payload', host());
      const url = page.url();
      await page.evaluate((glossary) => {
        const embed = document.createElement('glossary-embed') as HTMLElement & { glossary: unknown };
        embed.glossary = glossary;
        document.body.append(embed);
      }, poisoned(payload));
      await walkThrough(page);
      assert.equal(await hits(page), 0, 'nothing executes');
      assert.equal(page.url().replace(/#.*/, ''), url, 'nothing navigates');
      assert.deepEqual(outside, [], 'nothing is requested');
      const definition = await page.locator('glossary-entry').locator('[part~=definition]').textContent();
      assert.equal(definition?.trim(), `x ${payload} y`, 'the text is shown as text');
      assert.equal(await page.evaluate(() => ('polluted' in {}) as boolean), false);
      await close();
    });
});
