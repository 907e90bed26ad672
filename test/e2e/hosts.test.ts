import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatDifference } from './hosts/report.ts';
import { hostsOf, startDriver } from './hosts/run.ts';
import { tryHost } from './hosts/support/runner.ts';
import { Site } from './hosts/support/site.ts';
import type { Driver } from './hosts/support/types.ts';
import { prepare } from './hosts/support/workspace.ts';

/** What CI can wait for; `npm run hosts` tries all of them in every engine. */
const apps = ['react', 'vue', 'svelte', 'prosemirror', 'plain', 'patched'];
/** Too long for CI. */
const leftOut = /never ends|megabyte/;
interface Lane {
  driver: Driver;
  site: Site;
}

// A visit is mostly waiting: two at a time, each in a browser of its own.
describe('a host page comes out the same with us and without', { concurrency: 2 }, () => {
  const all: Lane[] = [];
  const free: Lane[] = [];
  before(async () => {
    for (const app of apps) prepare(app);
    for (let i = 0; i < 2; i++) {
      const driver = await startDriver('chromium');
      assert.ok(driver, 'Chromium is here');
      all.push({ driver, site: await Site.start() });
    }
    free.push(...all);
  });
  after(async () => {
    for (const { driver, site } of all) {
      await driver.close();
      await site.close();
    }
  });

  for (const host of hostsOf(apps).filter(({ name }) => !leftOut.test(name)))
    test(host.name, async () => {
      const lane = free.pop()!;
      try {
        const [cell] = await tryHost(lane.driver, lane.site, host, ['auto']);
        // How long we keep a page busy is for \`npm run hosts\`: here the whole machine is.
        const untimed = cell!.differences.filter(({ kind }) => kind !== 'time');
        assert.deepEqual(untimed.map(formatDifference), []);
        assert.equal(cell!.notDriven, undefined);
        assert.equal(cell!.marks > 0, !host.refused);
      } finally {
        free.push(lane);
      }
    });
});
