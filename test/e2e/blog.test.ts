import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bench, marks } from './support.js';

const at = bench();
const blog = () => `${at.cdn.origin}/demo/blog.html`;

describe('the blog demo', () => {
  test('marks at sight, without moving anything: CLS is 0', async () => {
    const context = await at.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number[] }).shifts.push(
            (entry as PerformanceEntry & { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(blog());
    assert.ok((await marks(page)).length > 25);
    await page.mouse.wheel(0, 2000);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    assert.deepEqual(shifts, []);
    await context.close();
  });

  test('each mark opens a card that explains its own term', async () => {
    const { page, context } = await at.open(blog());
    const words = await marks(page);
    const card = page.locator('glossary-card');
    for (const [index, word] of words.entries()) {
      const mark = page.locator('glossary-term').nth(index);
      if ((await mark.getAttribute('role')) !== 'button') continue;
      await mark.focus();
      await page.keyboard.press('Enter');
      const id = await mark.getAttribute('term');
      const names = await page.evaluate(async (termId) => {
        const data = await (await fetch('../dist/data/compliance.json')).json();
        const entry = data.entries.find((each: { id: string }) => each.id === termId);
        return { term: entry.term as string, definition: entry.definition as string };
      }, id);
      await card.getByText(names.definition).waitFor();
      assert.ok((await card.getByRole('heading').first().textContent())?.includes(names.term), word);
      await page.keyboard.press('Escape');
      await card.getByText(names.definition).waitFor({ state: 'hidden' });
    }
    await context.close();
  });

  test('a term is marked once, and never in a heading or a link', async () => {
    const { page, context } = await at.open(blog());
    await marks(page);
    const ids = await page.$$eval('glossary-term[role=button]', (all) =>
      all.map((each) => each.getAttribute('term')),
    );
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(
      await page.locator('h1 glossary-term, h2 glossary-term, h3 glossary-term, a glossary-term').count(),
      0,
    );
    await context.close();
  });

  test('taking the element away leaves the page byte for byte as it was', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: true });
    const page = await context.newPage();
    await page.route('**/glossary-embed.iife.js', (route) => route.fulfill({ body: '' }));
    await page.goto(blog());
    const before = await page.locator('article').evaluate((each) => each.outerHTML);
    await page.unroute('**/glossary-embed.iife.js');
    await page.reload();
    await marks(page);
    assert.notEqual(await page.locator('article').evaluate((each) => each.outerHTML), before);
    await page.evaluate(() => document.querySelector('glossary-embed')!.remove());
    await page.waitForFunction(() => !document.querySelector('glossary-term'));
    assert.equal(await page.locator('article').evaluate((each) => each.outerHTML), before);
    await context.close();
  });
});
