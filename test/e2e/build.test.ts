import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { main } from '../../src/cli/main.js';
import type { GlossaryInput } from '../../src/core/model.js';
import { largeGlossary } from '../support/large-glossary.js';
import { article, bench, marks, type Visit } from './support.js';

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
const page = (built: Built, path: string, snippet = module(`${built.path}manifest.json`)) =>
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
      const visit = await at.open(page(built, `/${size}-page`));
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

  for (const size of ['small', 'large'] as const)
    test(`${size}: the entry in the panel, the list, and search by name, alias and with a typo`, async () => {
      const built = size === 'small' ? small : large;
      const visit = await at.open(page(built, `/${size}-panel`));
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
    const visit = await at.open(page(large, '/preload', module(`${large.path}manifest.json`, preload)));
    await marks(visit.page);
    await visit.page.waitForTimeout(5000); // a preload that nobody used is complained about after the page has loaded
    assert.equal(visit.requests.filter((url) => url.endsWith(large.names)).length, 1);
    assert.deepEqual(visit.console, []);
    await visit.context.close();
  });
});
