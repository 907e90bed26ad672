import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/server.mjs';
import { traced } from './trace.mjs';

/**
 * A browser and a site. Each measurement has a fresh page in a fresh process; what the site answers is put in by
 * `site.set(path, body, type)`.
 */
export async function open() {
  const { chromium: executablePath } = await findBrowsers();
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--js-flags=--expose-gc'];
  let server;
  let browser;
  const launch = async () => {
    server = await chromium.launchServer({ executablePath, args });
    browser = await chromium.connect(server.wsEndpoint());
  };
  await launch();
  const answers = new Map();
  const { origin, close } = await serve({
    handle({ url }, response) {
      const answer = answers.get(decodeURIComponent(url.split('?')[0]));
      if (!answer) return false;
      response.setHeader('Content-Type', `${answer.type}; charset=utf-8`);
      // Precise clocks in pages that are isolated.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      response.end(answer.body);
      return true;
    },
  });
  const types = { txt: 'text/plain', html: 'text/html', js: 'text/javascript', json: 'application/json' };
  return {
    version: browser.version(),
    traced: (page, work, how) => traced(browser, page, work, how),
    set(path, body) {
      answers.set(path, { body, type: types[path.split('.').at(-1)] });
    },
    /** Opens a page, does the work with it and closes it; undefined when it does not answer in so many seconds. */
    async page(path, work, { seconds = 120, slower = 1 } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      const client = await context.newCDPSession(page);
      await client.send('Performance.enable');
      await page.goto(origin + path);
      if (slower > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
      let timer;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, seconds * 1000, 'late')));
      const done = work(page, client);
      done.catch(() => {});
      const again = async () => {
        await server.kill();
        await launch();
      };
      let result;
      try {
        result = await Promise.race([done, late]);
      } catch (error) {
        await again();
        throw error;
      } finally {
        clearTimeout(timer);
      }
      if (result === 'late') {
        // A page that is busy can neither be closed nor end its trace.
        await again();
        return undefined;
      }
      await context.close();
      if (errors.length) throw errors[0];
      return result;
    },
    async close() {
      await server.close();
      await close();
    },
  };
}

/** Bytes of heap and typed arrays that are still in use. */
export async function heap(client) {
  for (let i = 0; i < 4; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
