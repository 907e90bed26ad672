import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, bench, marks, type Visit } from './support.js';

const at = bench();

/** What a reader does: look, rest on a word, open the whole entry, search. */
async function readsOn({ page, errors, console }: Visit): Promise<void> {
  assert.deepEqual(await marks(page), ['ISMS', 'Statement of Applicability', 'SOC 2']);
  await page.hover('glossary-term >> nth=0');
  const card = page.getByRole('dialog').filter({ hasText: 'management system' });
  await card.waitFor();
  await card.getByText('Full entry').click();
  await page
    .getByRole('heading', { name: 'What is an information security management system (ISMS)?' })
    .waitFor();
  const search = page.getByRole('searchbox');
  await search.fill('statment of applicabilty');
  await page.getByRole('listitem').filter({ hasText: 'Statement of Applicability' }).first().click();
  await page.getByRole('heading', { name: 'What is a Statement of Applicability?' }).waitFor();
  await page.locator('summary').first().click();
  assert.deepEqual(errors, []);
  assert.deepEqual(console, []);
}

describe('the snippet on a static page of another origin', () => {
  const module = (origin: string) => `<script type="module" src="${origin}/dist/glossary-embed.js"></script>`;
  const classic = (origin: string) =>
    `<script src="${origin}/dist/glossary-embed.iife.js" data-glossary data-scope="article"></script>`;

  test('the module with its tag marks, explains, searches; parts and data load when needed', async () => {
    const url = at.setPage('/module', {
      body: article(`${module(at.cdn.origin)}<glossary-embed scope="article"></glossary-embed>`),
    });
    const visit = await at.open(url);
    await marks(visit.page);
    const early = visit.requests.filter((each) => /views|details|load-own/.test(each));
    assert.deepEqual(early, [], 'the panel and the details wait until they are needed');
    await readsOn(visit);
    assert.ok(visit.requests.some((each) => /data-details/.test(each)));
    assert.ok(
      visit.requests.every((each) => each.startsWith(at.cdn.origin) || each.startsWith(at.site.origin)),
    );
  });

  test('the module alone, told by data-glossary', async () => {
    const script = module(at.cdn.origin).replace(' src', ' data-glossary data-scope="article" src');
    await readsOn(await at.open(at.setPage('/module-line', { body: article(script) })));
  });

  test('the classic script, one line, no further request', async () => {
    const visit = await at.open(at.setPage('/classic', { body: article(classic(at.cdn.origin)) }));
    await readsOn(visit);
    const scripts = visit.requests.filter((each) => each.startsWith(at.cdn.origin));
    assert.deepEqual(scripts, [`${at.cdn.origin}/dist/glossary-embed.iife.js`]);
  });

  test('the classic script in the head, before there is a body', async () => {
    const body = article('').replace('</title>', `</title>${classic(at.cdn.origin)}`);
    await readsOn(await at.open(at.setPage('/head', { body })));
  });

  for (const charset of ['none declared', 'windows-1252', 'iso-8859-7'])
    test(`the classic script on a page of another charset: ${charset}`, async () => {
      const type = charset === 'none declared' ? 'text/html' : `text/html; charset=${charset}`;
      const url = at.setPage('/charset', { type, body: article(classic(at.cdn.origin)) });
      const visit = await at.open(url);
      await readsOn(visit);
      assert.match(
        await visit.page.locator('glossary-embed').evaluate((each) => each.isConnected + ''),
        /true/,
      );
    });
});
