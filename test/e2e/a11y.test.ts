import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { clean, violations } from './axe.js';
import { bench, marks } from './support.js';

const at = bench();

const states: [string, (page: Page) => Promise<unknown>][] = [
  ['the page', (page) => marks(page)],
  [
    'card open',
    async (page) => {
      await page.locator('glossary-term').first().click();
      await page.locator('glossary-card').getByRole('heading').waitFor();
    },
  ],
  [
    'panel, list',
    async (page) => {
      await page.evaluate(() => document.querySelector('glossary-embed')!.open());
      await page.getByRole('searchbox').waitFor();
    },
  ],
  [
    'panel, entry',
    async (page) => {
      await page.evaluate(() => document.querySelector('glossary-embed')!.open('iso-27002'));
      await page.getByRole('heading', { name: 'What is ISO/IEC 27002?' }).waitFor();
    },
  ],
  ['FAQ open', (page) => page.locator('summary').first().click()],
  [
    'code copied',
    async (page) => {
      await page.getByRole('button', { name: 'Copy code' }).first().click();
      await page
        .getByRole('status')
        .filter({ hasText: /copied/i })
        .first()
        .waitFor();
    },
  ],
  [
    'no results',
    async (page) => {
      await page.getByRole('searchbox').fill('qqqqzzzzxxxx');
      await page
        .getByText(/Nothing found/)
        .first()
        .waitFor();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const)
  describe(`axe finds nothing, ${colorScheme}`, () => {
    test('in every state of a reader’s way through the blog', async (t) => {
      const { page } = await at.open(`${at.cdn.origin}/demo/blog.html`, {
        colorScheme,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      for (const [state, reach] of states)
        await t.test(state, async () => {
          await reach(page);
          await clean(page, state);
        });
    });

    test('when the glossary cannot be had', async () => {
      const body = `<!doctype html><html lang="en"><title>e</title><main><h1>E</h1><p>Text</p>
        <glossary-entry term="isms"></glossary-entry><glossary-panel></glossary-panel></main>
        <glossary-embed src="/nowhere.json"></glossary-embed>
        <script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script>`;
      const { page } = await at.open(at.setPage('/error', { body }), { colorScheme });
      await page
        .locator('glossary-entry')
        .getByText(/could not/i)
        .waitFor();
      await clean(page, 'error');
    });

    for (const name of ['index', 'partner', 'portal', 'glossary'])
      test(`demo page ${name}`, async () => {
        const { page, errors } = await at.open(`${at.cdn.origin}/demo/${name}.html`, { colorScheme });
        if (name === 'glossary') await page.locator('glossary-entry').getByRole('heading').first().waitFor();
        else await marks(page);
        await clean(page, name);
        assert.deepEqual(errors, []);
      });
  });

test('a seeded fault is found, inside our shadow roots too', async () => {
  const { page } = await at.open(`${at.cdn.origin}/demo/blog.html`);
  await marks(page);
  await page.locator('glossary-term').first().click();
  await page.locator('glossary-card').getByRole('heading').waitFor();
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.querySelector('glossary-card')!.shadowRoot!.querySelector('[part~=definition]')!.append(image);
  });
  assert.match((await violations(page)).join(), /image-alt/);
});
