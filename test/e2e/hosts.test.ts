import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatDifference } from './hosts/report.ts';
import { hostsOf, startDriver } from './hosts/run.ts';
import { tryHost } from './hosts/support/runner.ts';
import { Site } from './hosts/support/site.ts';
import type { Driver } from './hosts/support/types.ts';
import { prepare } from './hosts/support/workspace.ts';

/** What CI can wait for; `npm run hosts` tries all of them in every engine. */
const apps = ['react', 'vue', 'svelte', 'prosemirror'];

describe('a host page comes out the same with us and without', () => {
  let driver: Driver | undefined;
  let site: Site;
  before(async () => {
    for (const app of apps) prepare(app);
    driver = await startDriver('chromium');
    site = await Site.start();
  });
  after(async () => {
    await driver?.close();
    await site?.close();
  });

  for (const host of hostsOf(apps))
    test(host.name, async () => {
      assert.ok(driver, 'Chromium is here');
      const [cell] = await tryHost(driver, site, host, ['auto']);
      assert.deepEqual(cell!.differences.map(formatDifference), []);
      assert.equal(cell!.notDriven, undefined);
      assert.ok(cell!.marks > 0);
    });
});
