import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, bench } from './support.js';

const at = bench();
const pageWith = (attributes = '') =>
  at.setPage('/linked', {
    body: article(
      `<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script><glossary-embed scope="article" ${attributes}></glossary-embed>`,
    ),
  });
const question = 'What is an information security management system (ISMS)?';

describe('an address with #glossary=', () => {
  test('opens the panel at that entry, and the page keeps its own hash afterwards', async () => {
    const { page, errors, context } = await at.open(`${pageWith()}#glossary=isms`);
    await page.getByRole('heading', { name: question }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: question }).waitFor({ state: 'hidden' });
    assert.doesNotMatch(page.url(), /glossary=/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('an open entry is in the address; the reader’s own "back" still leaves the page', async () => {
    const { page, context } = await at.open('about:blank');
    await page.goto(`${pageWith()}#notes`);
    await page.waitForSelector('glossary-term');
    await page.getByRole('button', { name: 'ISMS', exact: true }).click();
    await page.locator('glossary-card').getByText('Full entry').click();
    await page.waitForURL(/#glossary=isms$/);
    await page.keyboard.press('Escape');
    await page.waitForURL(/#notes$/);
    await page.goBack();
    assert.equal(page.url(), 'about:blank');
    await context.close();
  });

  test('a link in the page to an entry opens it', async () => {
    const { page, context } = await at.open(pageWith());
    await page.waitForSelector('glossary-term');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#glossary=soc-2';
      link.textContent = 'about the report';
      document.querySelector('article')!.append(link);
    });
    await page.getByText('about the report').click();
    await page.getByRole('heading', { name: /SOC 2/ }).first().waitFor();
    await context.close();
  });

  test('no-deep-link: the address is left alone, both ways', async () => {
    const { page, context } = await at.open(`${pageWith('no-deep-link')}#glossary=isms`);
    await page.waitForSelector('glossary-term');
    const launcher = page.getByRole('button', { name: /Glossary/ });
    await launcher.waitFor();
    assert.equal(await page.getByRole('heading', { name: question }).count(), 0);
    await page.getByRole('button', { name: 'SOC 2', exact: true }).click();
    await page.locator('glossary-card').getByText('Full entry').click();
    await page.getByRole('searchbox').waitFor();
    assert.match(page.url(), /#glossary=isms$/);
    await context.close();
  });
});
