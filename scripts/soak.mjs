/**
 * A page that lives long: after a warm-up, 100,000 changes by the host and 1,000 routes, and then idle seconds.
 *
 *   npm run soak                 in Chromium; exits 1 where memory grows, nodes stay behind or something runs while idle
 *   npm run soak -- --tenth      a tenth of it
 */
import { chromium } from 'playwright-core';
import { findBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';

const scale = process.argv.includes('--tenth') ? 0.1 : 1;
const mutations = 100_000 * scale;
const routes = 1_000 * scale;
const { chromium: executablePath } = await findBrowsers();
// Without the compilers, whose code fills the heap as things are used: what grows here is data.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug',
];
const browser = await chromium.launch({ executablePath, args });
const { origin, close } = await serve();
const failures = [];
const check = (what, holds, figures) => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${figures}`);
  if (!holds) failures.push(what);
};

/** Counts whatever is called back, so that one sees when nothing is. */
function countCallbacks() {
  globalThis.calls = 0;
  const counted =
    (callback) =>
    (...given) => {
      globalThis.calls++;
      return callback(...given);
    };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const native = globalThis[name];
    globalThis[name] = (callback, ...rest) => native(counted(callback), ...rest);
  }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const Native = globalThis[name];
    globalThis[name] = class extends Native {
      constructor(callback, ...rest) {
        super(counted(callback), ...rest);
      }
    };
  }
}

/** One thing after the other that hosts do: texts written, items added and moved, boxes replaced. */
async function live({ from, to, every }) {
  const words = [
    'The ISMS',
    'A risk assessment',
    'SOC 2',
    'The Statement of Applicability',
    'An audit',
    'Annex A',
  ];
  const say = (at) =>
    `${words[at % words.length]} was changed ${at} times, and the ${words[(at + 1) % 6]} too.`;
  const main = document.querySelector('main');
  for (let at = from; at < to; at++) {
    const list = main.querySelector('ul');
    const item = list.children[at % list.children.length];
    if (at % 5 === 0) item.firstChild.nodeValue = say(at);
    else if (at % 5 === 1) item.textContent = say(at);
    else if (at % 5 === 2) list.append(item);
    else if (at % 5 === 3)
      item.replaceWith(Object.assign(document.createElement('li'), { textContent: say(at) }));
    else item.normalize();
    if (at % every === 0) {
      history.replaceState(null, '', `#route-${at}`);
      const next = document.createElement('section');
      next.innerHTML = `<h2>Route ${at}</h2><p>${say(at)}</p><ul>${`<li>${say(at)}</li>`.repeat(20)}</ul>`;
      main.replaceChildren(next);
    }
    if (at % 25 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  // The last changes are read, too.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

for (const mode of ['auto', 'link', 'highlight']) {
  const page = await browser.newPage();
  await page.addInitScript(countCallbacks);
  await page.goto(`${origin}/demo/index.html`);
  await page.evaluate((wanted) => {
    document.querySelector('glossary-embed')?.remove();
    document.body.innerHTML = '<main><ul><li>An ISMS.</li><li>A risk assessment.</li></ul></main>';
    const embed = document.createElement('glossary-embed');
    embed.setAttribute('mode', wanted);
    document.documentElement.append(embed);
    return customElements.whenDefined('glossary-embed').then(() => embed.ready);
  }, mode);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  const heap = async () => {
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const every = mutations / routes;
  const warm = mutations * 0.3;
  await page.evaluate(live, { from: 1, to: warm, every });
  const before = await heap();
  await page.evaluate(live, { from: warm, to: warm + mutations, every });
  const after = await heap();
  check(
    `${mode}: heap`,
    after < before * 1.05,
    `${before.toFixed(2)} MB after the warm-up, ${after.toFixed(2)} MB at the end`,
  );

  const { result: prototype } = await client.send('Runtime.evaluate', {
    expression: 'customElements.get("glossary-term").prototype',
  });
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration:
      'function () { return [this.length, this.filter((each) => !each.isConnected).length] }',
    returnByValue: true,
  });
  const [all, detached] = result.value;
  check(`${mode}: nodes of ours that are left behind`, detached === 0, `${detached} of ${all}`);

  await page.mouse.move(1, 1);
  await page.waitForTimeout(2500);
  const [from, to] = [
    await page.evaluate('calls'),
    (await page.waitForTimeout(5000), await page.evaluate('calls')),
  ];
  check(`${mode}: callbacks in five idle seconds`, from === to, to - from);
  await page.close();
}
await browser.close();
await close();
console.log(`\n${9 - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
