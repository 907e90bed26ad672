/**
 * Finds the three browsers, and installs what a bare machine lacks: from Debian's packages where we may,
 * else Chromium from the npm registry into .cache/. Nothing is hard-coded: the environment wins, then PATH.
 *
 *   node scripts/browsers.mjs           says what is there
 *   node scripts/browsers.mjs install   installs what is missing
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cache = fileURLToPath(new URL('../.cache/', import.meta.url));

function onPath(...names) {
  for (const name of names)
    for (const dir of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(dir, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look in the next folder
      }
    }
  return undefined;
}

function installedChrome() {
  const found = onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  if (found) return found;
  try {
    const require = createRequire(import.meta.url);
    return require('chrome-launcher').Launcher.getFirstInstallation();
  } catch {
    return undefined;
  }
}

async function packedChromium() {
  const main = join(cache, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(main)) return undefined;
  const { default: chromium } = await import(pathToFileURL(main).href);
  return chromium.executablePath();
}

/** WebKitGTK's MiniBrowser lies outside PATH, in a folder named after the architecture. */
function miniBrowser() {
  for (const lib of ['/usr/lib', '/usr/libexec'].filter(existsSync))
    for (const dir of ['', ...readdirSync(lib)])
      for (const kit of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
        const file = join(lib, dir, kit, 'MiniBrowser');
        if (existsSync(file)) return file;
      }
  return undefined;
}

/** Where each engine is; an engine that is missing is undefined. */
export async function findBrowsers() {
  const driver = process.env.WEBKIT_DRIVER_PATH ?? onPath('WebKitWebDriver');
  const browser = process.env.MINIBROWSER_PATH ?? miniBrowser();
  const display = process.env.DISPLAY ? 'own' : onPath('Xvfb');
  return {
    chromium: process.env.CHROME_PATH ?? installedChrome() ?? (await packedChromium()),
    firefox: process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'),
    webkit: driver && browser && display ? { driver, browser, display } : undefined,
  };
}

function run(command, args, options = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0;
}

function installFromDebian(packages) {
  const apt = onPath('apt-get');
  if (!apt || process.platform !== 'linux') return false;
  const sudo = process.getuid() === 0 ? [] : onPath('sudo') ? ['sudo', '-n'] : undefined;
  if (!sudo) return false;
  const [command, ...rest] = [...sudo, apt];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run(command, [...rest, 'update', '-qq'], { env }) &&
    run(command, [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  );
}

function installPackedChromium() {
  mkdirSync(cache, { recursive: true });
  // 147 is the last line that runs on Node 20.
  return run('npm', ['install', '--prefix', cache, '--no-save', '@sparticuz/chromium@147.0.0']);
}

/** Installs what is missing and possible. Fonts come along, so that every script of the tests has glyphs. */
export async function installBrowsers() {
  let found = await findBrowsers();
  const missing = [];
  if (!found.chromium) missing.push('chromium', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk');
  if (!found.firefox) missing.push('firefox-esr');
  if (!found.webkit) missing.push('webkit2gtk-driver', 'xvfb', 'xauth');
  if (missing.length) installFromDebian(missing);
  found = await findBrowsers();
  if (!found.chromium && process.platform === 'linux' && process.arch === 'x64') {
    installPackedChromium();
    found = await findBrowsers();
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = process.argv[2] === 'install' ? await installBrowsers() : await findBrowsers();
  for (const [engine, where] of Object.entries(found)) {
    let version = '';
    if (typeof where === 'string') version = execFileSync(where, ['--version'], { encoding: 'utf8' }).trim();
    console.log(`${engine}: ${where ? version || where.browser : 'not found'}`);
  }
  process.exit(found.chromium ? 0 : 1);
}
