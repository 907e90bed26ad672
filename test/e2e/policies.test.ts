import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { article, bench, marks, type Visit } from './support.js';

const at = bench();
const module = () =>
  `<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script><glossary-embed scope="article"></glossary-embed>`;
const classic = (more = '') =>
  `<script src="${at.cdn.origin}/dist/glossary-embed.iife.js" data-glossary data-scope="article" ${more}></script>`;
const visit = (snippet: string, policy?: string) =>
  at.open(
    at.setPage('/policy', {
      body: article(snippet),
      ...(policy && { headers: { 'content-security-policy': policy } }),
    }),
  );

/** Marks, card, panel and entry, as a reader would go through them. */
async function reads({ page }: Visit): Promise<void> {
  assert.deepEqual(await marks(page), ['ISMS', 'Statement of Applicability', 'SOC 2']);
  await page.getByRole('button', { name: 'ISMS', exact: true }).click();
  await page.locator('glossary-card').getByText('Full entry').click();
  await page.getByRole('heading', { name: /management system \(ISMS\)\?/ }).waitFor();
}
const styled = ({ page }: Visit) =>
  page
    .locator('glossary-term')
    .first()
    .evaluate((element) => getComputedStyle(element).textDecorationStyle);

describe('a page with a Content Security Policy', () => {
  const kinds = [
    ['module', module],
    ['classic script', classic],
  ] as const;
  for (const [name, snippet] of kinds)
    test(`default-src 'none' and script-src alone: the ${name} does all it does, and nothing is reported`, async () => {
      const seen = await visit(snippet(), `default-src 'none'; script-src ${at.cdn.origin}; img-src data:`);
      await reads(seen);
      assert.equal(await styled(seen), 'dotted');
      assert.deepEqual([seen.console, seen.errors], [[], []]);
      await seen.context.close();
    });

  test('connect-src refuses the author’s own glossary: one warning, and the page as it was', async () => {
    const own = module().replace('<glossary-embed', `<glossary-embed src="${at.cdn.origin}/own.json"`);
    const seen = await visit(own, `default-src 'none'; script-src ${at.cdn.origin}; img-src data:`);
    await seen.page.waitForFunction(() => document.querySelector('glossary-embed')!.ready.then(() => true));
    assert.equal(await seen.page.locator('glossary-term').count(), 0);
    assert.equal(seen.console.filter((line) => line.startsWith('Glossary:')).length, 1);
    await seen.context.close();
  });

  test('trusted types: with lit-html allowed, all works', async () => {
    const seen = await visit(module(), `require-trusted-types-for 'script'; trusted-types lit-html`);
    await reads(seen);
    assert.deepEqual([seen.console, seen.errors], [[], []]);
    await seen.context.close();
  });

  for (const [name, snippet] of kinds)
    test(`trusted types ’none’, ${name}: marks and cards work, the panel is refused in one line, and nothing is thrown`, async () => {
      const seen = await visit(snippet(), `require-trusted-types-for 'script'; trusted-types 'none'`);
      assert.deepEqual(await marks(seen.page), ['ISMS', 'Statement of Applicability', 'SOC 2']);
      await seen.page.getByRole('button', { name: 'ISMS', exact: true }).click();
      await seen.page.locator('glossary-card').getByText('Full entry').click();
      await seen.page.waitForTimeout(500);
      const ours = seen.console.filter((line) => line.startsWith('Glossary:'));
      assert.equal(ours.length, 1, seen.console.join('\n'));
      assert.match(ours[0]!, /panel could not be loaded/);
      assert.deepEqual(seen.errors, []);
      await seen.context.close();
    });
});

describe('integrity', () => {
  const hashOf = (file: string) =>
    `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
  const hashes = () => JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;

  test('the list has every file that can be loaded, and its hash', () => {
    const all = hashes();
    assert.ok(Object.keys(all).some((file) => file.startsWith('parts/data-')));
    for (const [file, hash] of Object.entries(all)) assert.equal(hash, hashOf(`dist/${file}`), file);
  });

  test('the classic script: one hash covers everything', async () => {
    const hash = hashes()['glossary-embed.iife.js'];
    const seen = await visit(classic(`integrity="${hash}" crossorigin`));
    await reads(seen);
    await seen.context.close();
    const wrong = await visit(classic(`integrity="${hash!.replace('-', '-A')}" crossorigin`));
    assert.equal(await wrong.page.locator('glossary-embed').count(), 0);
    await wrong.context.close();
  });

  const importMap = (change: (file: string, hash: string) => string) => {
    const integrity = Object.fromEntries(
      Object.entries(hashes()).map(([file, hash]) => [`${at.cdn.origin}/dist/${file}`, change(file, hash)]),
    );
    return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
  };

  test('the module: an import map covers its parts and the data', async () => {
    const seen = await visit(importMap((_, hash) => hash) + module());
    await reads(seen);
    assert.deepEqual(seen.errors, []);
    await seen.context.close();
  });

  test('a part that is not what it should be is not run; marks and cards are unharmed', async () => {
    const bad = (file: string, hash: string) =>
      file.startsWith('parts/views') ? hash.replace('-', '-A') : hash;
    const { page, console, errors, context } = await visit(importMap(bad) + module());
    assert.deepEqual(await marks(page), ['ISMS', 'Statement of Applicability', 'SOC 2']);
    await page.getByRole('button', { name: 'ISMS', exact: true }).click();
    await page.locator('glossary-card').getByText('Full entry').click();
    await page.waitForTimeout(500);
    assert.ok(console.some((line) => /panel could not be loaded/.test(line)));
    assert.deepEqual(errors, []);
    await context.close();
  });
});
