import { findBrowsers } from '../../../scripts/browsers.mjs';
import { hosts } from './list.ts';
import { Puppet } from './support/puppet.ts';
import { tryHost } from './support/runner.ts';
import { Site } from './support/site.ts';
import type { Cell, Driver, Engine, Host, Variant } from './support/types.ts';
import { WebKit } from './support/webdriver.ts';
import { prepare } from './support/workspace.ts';

/** Starts the driver of an engine, if that engine is here. */
export async function startDriver(engine: Engine): Promise<Driver | undefined> {
  const found = await findBrowsers();
  if (engine === 'webkit') return found.webkit && WebKit.start(found.webkit);
  const path = found[engine];
  return path ? Puppet.start(engine, path) : undefined;
}

/** The hosts of these apps, or of all. */
export const hostsOf = (apps: readonly string[]): Host[] =>
  hosts.filter(({ app }) => !apps.length || apps.includes(app));

const variantsOf = ({ unforced }: Host, all: readonly Variant[]): Variant[] =>
  all.filter((variant) => !unforced || variant.startsWith('auto'));

export interface Plan {
  apps: readonly string[];
  engines: readonly Engine[];
  /** Which ways to try in an engine. */
  variants(engine: Engine): readonly Variant[];
  tell(cell: Cell): void;
  /** An app that cannot be installed or built, an engine that is not here. */
  fail(what: string, why: string): void;
}

export async function tryHosts({ apps, engines, variants, tell, fail }: Plan): Promise<void> {
  const wanted = hostsOf(apps);
  const broken = new Set<string>();
  for (const app of new Set(wanted.map((host) => host.app)))
    try {
      prepare(app);
    } catch (error) {
      broken.add(app);
      fail(app, error instanceof Error ? error.message : String(error));
    }
  const queues = new Map(
    engines.map((engine) => [engine, wanted.filter(({ app }) => !broken.has(app))] as const),
  );
  /** Visits one page after the other until an engine's are done. */
  async function lane(engine: Engine): Promise<void> {
    let driver = await startDriver(engine);
    if (!driver) return fail(engine, 'not on this machine');
    const site = await Site.start();
    try {
      for (let host; (host = queues.get(engine)!.shift());)
        for (const cell of await tryHost(driver!, site, host, variantsOf(host, variants(engine)))) {
          tell(cell);
          // A browser that has crashed says nothing of the pages that follow.
          if (!cell.differences.some(({ detail }) => /invalid session|(target|session) closed/i.test(detail)))
            continue;
          await driver!.close().catch(() => undefined);
          driver = await startDriver(engine);
        }
    } finally {
      await driver?.close();
      await site.close();
    }
  }
  // A visit is mostly waiting: all engines at once, with three browsers where every variant is tried, else two.
  await Promise.all(
    engines.flatMap((engine) =>
      Array.from({ length: variants(engine).length > 1 ? 3 : 2 }, () => lane(engine)),
    ),
  );
}
