import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteerCore from 'puppeteer-core';

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export function chromium(executablePath) {
  return chromeLauncher({
    launchOptions: {
      executablePath,
      args: [...rootArgs, '--disable-background-networking', '--disable-sync'],
    },
  });
}

/** Firefox over WebDriver BiDi: puppeteer speaks it itself, no geckodriver needed. */
export function firefox(executablePath) {
  const launcher = chromeLauncher({
    puppeteer: puppeteerCore,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
  });
  const start = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    // A test that goes on with Tab until it is out of the page leaves the focus with the browser: there Firefox still
    // tells a page of the Enter key, but clicks nothing. The page that comes next gets it back the same way.
    for (const { puppeteerPage: page } of launcher.inactivePages)
      for (let i = 0; i < 9 && !(await page.evaluate('document.hasFocus()')); i++)
        await page.keyboard.press('Tab');
    await start(id, url);
  };
  return launcher;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function answers(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}.`);
}

/** WebKitGTK through its own driver; without a display of its own it gets a virtual one. */
export async function webkit({ driver, browser, display }) {
  const port = await freePort();
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const children = [];
  if (display !== 'own') {
    const number = 90 + (port % 900);
    children.push(spawn(display, [`:${number}`, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
    env.DISPLAY = `:${number}`;
  }
  children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  process.on('exit', () => children.forEach((child) => child.kill()));
  await answers(`http://127.0.0.1:${port}/status`);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
}
