/**
 * Pictures of every state a person meets, to be looked at: light, dark, phone, right-to-left.
 *   npm run screenshots            into test/screenshots/ (not committed)
 *   npm run screenshots -- readme  only README's picture, docs/images/card.png
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { chromium: executablePath } = await installBrowsers();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
const { origin, close } = await serve();

const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  phone: { colorScheme: 'light', viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
  rtl: { colorScheme: 'light', viewport: { width: 1280, height: 860 } },
};

async function open(name, look, { deviceScaleFactor = 1 } = {}) {
  const context = await browser.newContext({ ...looks[look], deviceScaleFactor, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // The page itself turns round; its words stay English, which is enough to see the layout.
  if (look === 'rtl') await page.addInitScript(() => document.documentElement?.setAttribute('dir', 'rtl'));
  await page.goto(`${origin}/demo/${name}.html`);
  if (look === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  if (name !== 'glossary') await page.waitForSelector('glossary-term');
  else await page.locator('glossary-entry').getByRole('heading').first().waitFor();
  return page;
}

async function openCard(page, index = 0) {
  const mark = page.locator('glossary-term[role=button]').nth(index);
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await page.locator('glossary-card').getByRole('heading').first().waitFor();
}
const openPanel = (termId) => async (page) => {
  await page.evaluate((id) => document.querySelector('glossary-embed').open(id), termId);
  await page
    .getByRole('searchbox')
    .or(page.getByRole('heading', { name: /27002/ }))
    .first()
    .waitFor();
};
const scrollEntry = (selector) => async (page) => {
  await openPanel('iso-27002')(page);
  await page.locator(`glossary-embed ${selector}`).first().scrollIntoViewIfNeeded();
};
const search = (query) => async (page) => {
  await openPanel()(page);
  await page.getByRole('searchbox').fill(query);
  await page
    .getByRole('status')
    .filter({ hasText: /\d|Nothing/ })
    .first()
    .waitFor();
};

/** What an author has placed comes after the marks. */
const shown =
  (...parts) =>
  async (page) => {
    for (const part of parts) await page.locator(part).first().waitFor();
  };

const states = [
  ['blog', 'page', async () => {}],
  ['blog', 'card', (page) => openCard(page, 3)],
  ['blog', 'panel-list', openPanel()],
  ['blog', 'panel-entry', openPanel('iso-27002')],
  ['blog', 'panel-toolkits', scrollEntry('[part~=toolkit]')],
  ['blog', 'panel-search', search('control')],
  ['blog', 'panel-nothing', search('qqqqzzzz')],
  ['index', 'page', async () => {}],
  ['partner', 'page', shown('[part=entry]', '[part=toolkit]'), { fullPage: true }],
  ['portal', 'page', async () => {}],
  ['glossary', 'page', async () => {}, { fullPage: true }],
  ['hostile', 'card', (page) => openCard(page, 0)],
];

if (process.argv[2] === 'readme') {
  mkdirSync('docs/images', { recursive: true });
  const page = await open('blog', 'light', { deviceScaleFactor: 2 });
  await page.setViewportSize({ width: 860, height: 560 });
  await page
    .locator('article h2')
    .first()
    .evaluate((each) => each.scrollIntoView());
  await openCard(page, 1);
  await page.screenshot({ path: 'docs/images/card.png' });
} else {
  mkdirSync('test/screenshots', { recursive: true });
  const only = process.argv[2];
  for (const [name, state, reach, options = {}] of states)
    for (const look of Object.keys(looks)) {
      const file = `${name}-${state}-${look}`;
      if (only && !file.includes(only)) continue;
      const page = await open(name, look);
      try {
        await reach(page);
        await page.screenshot({ path: `test/screenshots/${file}.png`, ...options });
      } catch (error) {
        console.error(`${file}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
      await page.context().close();
    }
}
await browser.close();
await close();
