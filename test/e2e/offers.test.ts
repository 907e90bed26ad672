import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { article, bench } from './support.js';

const at = bench();
const glossary = {
  disclaimer: { text: 'No purchase makes anyone compliant.' },
  attribution: { parameter: 'via' },
  entries: [{ term: 'ISMS', definition: 'A management system.', toolkits: ['kit'] }],
  toolkits: [
    {
      id: 'kit',
      title: 'The kit',
      description: 'Sixteen documents.',
      url: 'https://shop.example/kit?colour=red#buy',
      offer: {
        price: '59.00',
        currency: 'EUR',
        discount: { percent: 30, code: 'AUTUMN', validThrough: '2026-11-30' },
      },
    },
  ],
};

/** The panel's list of toolkits on a page whose reader has that day. */
async function toolkits(attributes: string, day = '2026-11-30T22:00:00'): Promise<Page> {
  const snippet = `<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script><glossary-embed ${attributes}><script type="application/json">${JSON.stringify(glossary)}</script></glossary-embed>`;
  const url = at.setPage('/offers', { body: article(snippet) });
  const context = await at.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(day));
  await page.goto(url);
  await page.waitForSelector('glossary-term');
  await page.getByRole('button', { name: /Glossary/ }).click();
  await page.getByRole('searchbox').waitFor();
  return page;
}
const open = async (page: Page) => page.getByRole('tab', { name: 'Toolkits' }).click();

describe('offers on a partner’s page', () => {
  test('the link credits the partner once, is told as sponsored, and stands under “Promotion”', async () => {
    const page = await toolkits('partner="north light"');
    await open(page);
    const link = page.getByRole('link', { name: /The kit/ });
    assert.equal(
      await link.getAttribute('href'),
      'https://shop.example/kit?colour=red&via=north%20light#buy',
    );
    assert.deepEqual((await link.getAttribute('rel'))!.split(' ').sort(), ['noopener', 'sponsored']);
    await page.getByText(/^Promotion/).waitFor();
    await page.getByText('No purchase makes anyone compliant.').waitFor();
    await page.context().close();
  });

  test('the price and the discount are as given; the code can be copied, and a status says so', async () => {
    const page = await toolkits('');
    await open(page);
    await page.getByText('€59.00').waitFor();
    await page.getByText('30%').waitFor();
    const copy = page.getByRole('button', { name: /Copy code/ });
    await copy.click();
    await page
      .getByRole('status')
      .filter({ hasText: /copied/i })
      .waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'AUTUMN');
    assert.match((await copy.textContent())!, /Copy code/, 'its name stays');
    await page.context().close();
  });

  test('the day after the last one the discount and its code are gone, the offer stays', async () => {
    const page = await toolkits('', '2026-12-01T00:30:00');
    await open(page);
    await page.getByText('€59.00').waitFor();
    assert.equal(await page.getByText('AUTUMN').count(), 0);
    assert.equal(await page.getByText('30%').count(), 0);
    await page.context().close();
  });

  test('no-offers: nothing promotional anywhere, search included', async () => {
    const page = await toolkits('no-offers');
    assert.equal(await page.getByRole('tab', { name: 'Toolkits' }).count(), 0);
    await page.getByRole('searchbox').fill('kit');
    await page
      .getByText(/Nothing found/)
      .first()
      .waitFor();
    await page.getByRole('searchbox').fill('ISMS');
    await page.getByRole('listitem').filter({ hasText: 'ISMS' }).first().click();
    await page.getByRole('heading', { name: /ISMS/ }).waitFor();
    assert.equal(await page.getByText('The kit').count(), 0);
    await page.context().close();
  });
});
