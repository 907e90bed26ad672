import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { article, bench, marks } from './support.js';

const at = bench();
const text =
  'Every ISMS has a <a href="#">link</a>, a Statement of Applicability and <b id="after" tabindex="0">an end</b>.';
const pageWith = (attributes = '') =>
  at.setPage('/input', {
    body: article(
      `<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script><glossary-embed scope="article" ${attributes}></glossary-embed>`,
      text,
    ),
  });
const mark = (page: Page, word: string) => page.getByRole('button', { name: word, exact: true });
const card = (page: Page) =>
  page.locator('glossary-card').getByRole('dialog').or(page.locator('glossary-card[role=dialog]'));
const shown = (locator: Locator) => locator.waitFor({ state: 'visible' });
const gone = (locator: Locator) => locator.waitFor({ state: 'hidden' });
/** The box of an element once it has come to rest: the same in several frames one after the other. */
async function restingBox(page: Page, locator: Locator) {
  let last = '';
  for (let same = 0, tries = 0; same < 5 && tries < 200; tries++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const box = JSON.stringify(await locator.boundingBox());
    same = box === last ? same + 1 : 0;
    last = box;
  }
  return JSON.parse(last) as { x: number; y: number; width: number; height: number };
}
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.textContent?.trim() ?? '';
  });

describe('a mouse', () => {
  test('a11y card: resting opens it, the pointer may cross into it, leaving closes it', async () => {
    const { page } = await at.open(pageWith());
    await marks(page);
    await page.hover('glossary-term >> nth=0');
    await shown(card(page));
    const box = (await card(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.waitForTimeout(500);
    assert.ok(await card(page).isVisible(), 'it stays while the pointer is in it');
    await page.mouse.move(1200, 780, { steps: 4 });
    await gone(card(page));
  });

  test('a11y card: passing over a word opens nothing', async () => {
    const { page } = await at.open(pageWith());
    await marks(page);
    const box = (await page.locator('glossary-term').first().boundingBox())!;
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.waitForTimeout(600);
    assert.equal(await card(page).isVisible(), false);
  });
});

describe('the keyboard', () => {
  test('a11y mark: Tab reaches each mark in reading order; focus alone opens nothing', async () => {
    const { page } = await at.open(pageWith());
    await marks(page);
    const order = [];
    for (let count = 0; count < 4; count++) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    assert.deepEqual(order, ['ISMS', 'link', 'Statement of Applicability', 'an end']);
    assert.equal(await card(page).isVisible(), false);
  });

  for (const key of ['Enter', 'Space'])
    test(`a11y card: ${key} opens and moves in, Tab goes on through it to the text after, Escape comes back`, async () => {
      const { page } = await at.open(pageWith());
      await marks(page);
      await mark(page, 'ISMS').focus();
      await page.keyboard.press(key);
      await shown(card(page));
      assert.equal(await mark(page, 'ISMS').getAttribute('aria-expanded'), 'true');
      const inside = () => page.evaluate(() => document.activeElement?.localName === 'glossary-card');
      await page.waitForFunction(() => document.activeElement?.localName === 'glossary-card');
      let stops = 0;
      while ((await inside()) && stops++ < 12) await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'link', 'the next stop is what follows the mark');
      await mark(page, 'ISMS').focus();
      await page.keyboard.press(key);
      await shown(card(page));
      await page.keyboard.press('Escape');
      await gone(card(page));
      assert.equal(await focused(page), 'ISMS');
      assert.equal(await mark(page, 'ISMS').getAttribute('aria-expanded'), 'false');
    });

  test('a11y mark: its description is there when it has the focus', async () => {
    const { page } = await at.open(pageWith());
    await marks(page);
    await mark(page, 'ISMS').focus();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-description'));
    assert.match((await mark(page, 'ISMS').getAttribute('aria-description'))!, /decides what to protect/);
  });

  test('a11y panel: Escape clears the search, then closes, and the opener has the focus again', async () => {
    const { page } = await at.open(pageWith());
    await marks(page);
    const opener = page.getByRole('button', { name: /Glossary/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const search = page.getByRole('searchbox');
    await shown(search);
    await search.fill('audit');
    await page.keyboard.press('Escape');
    assert.equal(await search.inputValue(), '');
    await page.keyboard.press('Escape');
    await gone(search);
    assert.match(await focused(page), /Glossary/);
  });
});

describe('touch', () => {
  const phone = { viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true };

  test('a11y card: a tap opens a sheet, a tap outside closes it', async () => {
    const { page } = await at.open(pageWith(), phone);
    await marks(page);
    await mark(page, 'ISMS').tap();
    await shown(card(page));
    const box = await restingBox(page, card(page));
    assert.ok(Math.abs(box.y + box.height - 720) < 2, 'it stands at the lower edge');
    assert.ok(box.width > 360);
    await page.touchscreen.tap(100, 20);
    await gone(card(page));
  });

  test('a11y panel: on a phone it is a modal sheet', async () => {
    const { page } = await at.open(pageWith(), phone);
    await marks(page);
    await page.getByRole('button', { name: /Glossary/ }).tap();
    await shown(page.getByRole('searchbox'));
    assert.equal(await page.getByRole('heading', { name: 'A post' }).isVisible(), true);
    const underneath = page.locator('article a');
    await assert.rejects(underneath.tap({ timeout: 500 }), 'the page below is not reachable');
  });
});
