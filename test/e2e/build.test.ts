import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { main } from '../../src/cli/main.js';
import { shardOf } from '../../src/core/manifest.js';
import type { GlossaryInput } from '../../src/core/model.js';
import { slug } from '../../src/core/slug.js';
import { largeGlossary } from '../support/large-glossary.js';
import { article, bench, type HostPage, marks, type Visit } from './support.js';

const at = bench();
const folder = mkdtempSync(join(tmpdir(), 'glossary-built-'));
after(() => rmSync(folder, { recursive: true }));

const types: Record<string, string> = { txt: 'text/plain; charset=utf-8', json: 'application/json' };
/** A glossary as `glossary build` leaves it on a server. */
interface Built {
  input: GlossaryInput;
  /** Where it is served; the manifest is below. */
  path: string;
  names: string;
  shards: string[];
}

async function build(name: string, input: GlossaryInput, ...more: string[]): Promise<Built> {
  const file = join(folder, `${name}.json`);
  const to = join(folder, name);
  writeFileSync(file, JSON.stringify(input));
  assert.equal(await main(['build', file, '-o', to, ...more], { out: () => {}, err: () => {} }), 0);
  const path = `/${name}/`;
  for (const each of readdirSync(to, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(to, each)).isFile())
      at.setPage(path + each, {
        body: readFileSync(join(to, each), 'utf8'),
        type: types[each.split('.').at(-1)!] ?? 'text/javascript',
      });
  const manifest = more.length ? {} : JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'));
  return { input, path, ...(manifest as Pick<Built, 'names' | 'shards'>) };
}

const module = (src: string, more = '') =>
  `${more}<script type="module" src="${at.cdn.origin}/dist/glossary-embed.js"></script>
   <glossary-embed src="${src}" scope="article" mode="link"></glossary-embed>`;
/** What a page asked for, without hashes, in order. */
const asked = ({ requests }: Visit) =>
  requests
    .slice(1)
    .filter((url) => !url.startsWith('data:'))
    .map((url) =>
      new URL(url).pathname
        .replace(/^\/dist\//, '')
        .replace(/-(?:[\w-]{6}(\.js)|[\da-f]{10}(\.\w+))$/, '$1$2'),
    );
const shardsIn = (visit: Visit) => visit.requests.filter((url) => url.includes('/shards/')).length;

let small: Built;
let large: Built;
/** An entry with a question, and one of another shard. */
const first = ({ input }: Built) => input.entries[0]!;
const other = ({ input }: Built) => input.entries.at(-1)!;
const pageOf = (built: Built, path: string, snippet = module(`${built.path}manifest.json`)) =>
  at.setPage(path, {
    body: article(snippet, `We have a ${first(built).term}, and also one ${other(built).term}.`),
  });

describe('a built glossary on a page', () => {
  before(async () => {
    small = await build('small', largeGlossary(600));
    large = await build('large', largeGlossary(10_000));
  });

  for (const size of ['small', 'large'] as const)
    test(`${size}: marks after the names, one shard for a card`, async () => {
      const built = size === 'small' ? small : large;
      const visit = await at.open(pageOf(built, `/${size}-page`));
      assert.deepEqual(await marks(visit.page), [first(built).term, other(built).term]);
      const parts = ['glossary-embed.js', 'parts/core.js', 'parts/load-own.js', 'parts/load-manifest.js'];
      // What leads to the panel is asked for at the same time, and nothing waits for it.
      const before = asked(visit).filter((name) => !/^parts\/(url|front)\.js$/.test(name));
      const until = before.indexOf(`${built.path}names.txt`);
      assert.deepEqual(
        before.slice(0, until + 1).sort(),
        [...parts, `${built.path}manifest.json`, `${built.path}names.txt`].sort(),
      );
      await visit.page.waitForTimeout(1000); // the frame and the front come when nothing else is to do
      assert.equal(shardsIn(visit), 0, 'no shard that nobody asked for');

      await visit.page.hover('glossary-term >> nth=0');
      await visit.page
        .getByRole('dialog')
        .filter({ hasText: first(built).definition })
        .waitFor();
      assert.equal(shardsIn(visit), 1);
      assert.deepEqual([visit.console, visit.errors], [[], []]);
      await visit.context.close();
    });

  test('the classic script, which loads nothing more, says what takes one, and leaves the page as it was', async () => {
    const snippet = `<glossary-embed src="${small.path}manifest.json" scope="article"></glossary-embed>
      <script src="${at.cdn.origin}/dist/glossary-embed.iife.js"></script>`;
    const visit = await at.open(pageOf(small, '/classic', snippet));
    await visit.page.waitForEvent('console');
    assert.match(visit.console.join(), /^Glossary: .*needs the module script, glossary-embed\.js/);
    assert.equal(visit.console.length, 1);
    assert.deepEqual(visit.errors, []);
    assert.equal(await visit.page.locator('glossary-term').count(), 0);
    await visit.context.close();
  });

  for (const size of ['small', 'large'] as const)
    test(`${size}: the entry in the panel, the list, and search by name, alias and with a typo`, async () => {
      const built = size === 'small' ? small : large;
      const visit = await at.open(pageOf(built, `/${size}-panel`));
      await marks(visit.page);
      const { page: tab } = visit;
      await tab.hover('glossary-term >> nth=0');
      await tab.getByText('Full entry').click();
      await tab
        .locator('summary')
        .filter({ hasText: `Why ${first(built).term}?` })
        .click();
      await tab.locator('strong').first().waitFor();
      const search = tab.getByRole('searchbox');
      const finds = async (query: string, term: string) => {
        await search.fill(query);
        await tab.getByRole('listitem').filter({ hasText: term }).first().waitFor();
      };
      const aliased = built.input.entries.find(({ forms }) => typeof forms?.[0] === 'string')!;
      await finds(other(built).term, other(built).term);
      await finds(aliased.forms![0] as string, aliased.term);
      await finds(first(built).term.replace(/([a-z])([a-z])/, '$2$1'), first(built).term);
      if (size === 'small') await finds('by number 599', other(built).term);
      await finds(other(built).term, other(built).term);
      await tab
        .getByRole('listitem')
        .filter({ hasText: other(built).term })
        .first()
        .click();
      await tab
        .locator('[part=definition]')
        .filter({ hasText: other(built).definition })
        .waitFor();
      assert.equal(shardsIn(visit), size === 'small' ? built.shards.length : 2);
      assert.deepEqual([visit.console, visit.errors], [[], []]);
      await visit.context.close();
    });

  test('the names are preloaded by the line that is printed, and not loaded twice', async () => {
    const preload = `<link rel="preload" as="fetch" crossorigin href="${large.path}${large.names}">`;
    const visit = await at.open(pageOf(large, '/preload', module(`${large.path}manifest.json`, preload)));
    await marks(visit.page);
    await visit.page.waitForTimeout(5000); // a preload that nobody used is complained about after the page has loaded
    assert.equal(visit.requests.filter((url) => url.endsWith(large.names)).length, 1);
    assert.deepEqual(visit.console, []);
    await visit.context.close();
  });
});

describe('a built glossary that is not all there', () => {
  before(async () => {
    small = await build('holes', largeGlossary(600));
  });

  const bad: [what: string, page: Partial<HostPage>][] = [
    ['is missing', { status: 404, body: 'Not found' }],
    ['is a page', { type: 'text/html', body: '<!doctype html><p>Hello' }],
    ['is a page that says it is JSON', { body: '<!doctype html><p>Hello' }],
    ['breaks off', { body: '{"entries":[{"id":' }],
    ['holds other entries', { body: '{"entries":[]}' }],
  ];
  for (const [what, page] of bad)
    test(`a shard that ${what}: the card says so, one warning, and the next time it is asked for again`, async () => {
      const name = small.shards[shardOf(slug(first(small).term), small.shards.length)]!;
      const good = at.page(small.path + name)!;
      at.setPage(small.path + name, { ...good, ...page });
      const visit = await at.open(pageOf(small, '/holes-page'));
      const { page: tab } = visit;
      await marks(tab);
      const open = () => tab.hover('glossary-term >> nth=0');
      const leave = async () => {
        await tab.mouse.move(5, 5);
        await tab.locator('glossary-card [part=card], [part=error]').first().waitFor({ state: 'hidden' });
      };
      await open();
      await tab.locator('[part=error]').getByText('could not be loaded').waitFor();
      await leave();
      await open();
      await tab.locator('[part=error]').waitFor();
      await leave();
      const ours = visit.console.filter((line) => line.startsWith('Glossary:'));
      assert.equal(ours.length, 1, ours.join('\n'));
      assert.match(ours[0]!, /shards\/.*\. Upload every file that glossary build has written\.$/);

      at.setPage(small.path + name, good);
      await open();
      await tab
        .getByRole('dialog')
        .filter({ hasText: first(small).definition })
        .waitFor();
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    });

  test('names that are missing: the page is as it was, one warning', async () => {
    const url = pageOf(small, '/no-names');
    const good = at.page(small.path + small.names)!;
    at.setPage(small.path + small.names, { status: 404, body: 'Not found' });
    const visit = await at.open(url);
    await visit.page.waitForFunction(() => document.querySelector('glossary-embed')?.ready);
    const ours = visit.console.filter((line) => line.startsWith('Glossary:'));
    assert.match(ours.join('\n'), /^Glossary: error: .*names-\w+\.txt answered with status 404\. .*$/);
    assert.equal(await visit.page.locator('glossary-term').count(), 0);
    assert.deepEqual(visit.errors, []);
    at.setPage(small.path + small.names, good);
    await visit.context.close();
  });
});

describe('one script with the author’s own glossary inside', () => {
  for (const type of ['text/html', 'text/html; charset=iso-8859-7'])
    test(`on a page of ${type}: marks, card, panel, no further request`, async () => {
      const text = 'Pr\u00fcfung \u4e2d\u6587 \u{1f600}';
      const input = {
        title: 'Eigenes',
        entries: [
          {
            term: 'Bell',
            abbr: 'BLL',
            definition: `${text}: </script>`,
            faqs: [{ question: 'Why?', answer: text }],
          },
          { term: 'Rope', definition: 'What rings it.' },
        ],
      };
      const { path } = await build('single', input, '--single');
      const script = `<script src="${path}glossary-embed.single.js" data-glossary data-scope="article" data-mode="link"></script>`;
      const visit = await at.open(
        at.setPage('/one', { type, body: article(script, 'A bell and its ropes; ISMS.') }),
      );
      const { page: tab } = visit;
      assert.deepEqual(await marks(tab), ['bell', 'ropes']);
      await tab.hover('glossary-term >> nth=0');
      await tab
        .getByRole('dialog')
        .filter({ hasText: `${text}: </script>` })
        .waitFor();
      await tab.getByText('Full entry').click();
      await tab.locator('summary').click();
      await tab.getByRole('searchbox').fill('rop');
      await tab.getByRole('listitem').filter({ hasText: 'Rope' }).waitFor();
      assert.equal(await tab.getByRole('heading', { name: 'Eigenes' }).count(), 1);
      assert.equal(asked(visit).length, 1, asked(visit).join());
      assert.deepEqual([visit.console, visit.errors], [[], []]);
      await visit.context.close();
    });
});
