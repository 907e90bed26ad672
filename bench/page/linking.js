import { fardt } from '../peers/linking/fardt.js';
import { bare, dressed, spans, walk } from '../peers/linking/floors.js';
import { hashscan } from '../peers/linking/hashscan.js';
import { linkify } from '../peers/linking/linkify.js';
import { markjs } from '../peers/linking/markjs.js';
import { built, highlight, link } from '../peers/linking/ours.js';
import { regexp } from '../peers/linking/regexp.js';

const peers = {
  link,
  highlight,
  built,
  regexp,
  markjs,
  fardt,
  linkify,
  walk,
  spans,
  bare,
  dressed,
  hashscan,
};
const json = async (path) => (await fetch(path)).json();
const root = () => document.querySelector('main');
/** As a task of its own. */
const task = (work) =>
  new Promise((resolve, reject) => setTimeout(() => Promise.resolve(work()).then(resolve, reject)));
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

let peer;
let data;
let pristine;
let index;

const timed = async (work) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

globalThis.bench = {
  /** Everything is loaded and evaluated, and nothing has run. */
  async prepare(name, paths) {
    peer = peers[name];
    data = Object.fromEntries(
      await Promise.all(Object.entries(paths).map(async ([key, path]) => [key, await json(path)])),
    );
    pristine = root().cloneNode(true);
    await document.fonts.ready;
    // What ours loads some time after its script is no part of linking.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await frame();
    globalThis.gc();
  },

  /** Build and first run, in milliseconds of wall time; `settled` when it has been painted, too. */
  async cold() {
    performance.mark('bench-from');
    const build = await task(() => timed(() => (index = peer.build(data))));
    const run = await task(() => timed(() => peer.run(index, root())));
    performance.mark('bench-done');
    await frame();
    await frame();
    performance.mark('bench-to');
    return { build, run, count: peer.count?.() ?? root().querySelectorAll('span, bare-mark').length };
  },

  /** One more time on the page as it was, after `clean`. */
  async clean() {
    await peer.before?.();
    root().replaceWith(pristine.cloneNode(true));
    await frame();
    // Longer than ours gathers changes.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await frame();
    globalThis.gc();
  },
  async warm() {
    const again = peer.again ?? ((root) => peer.run(index, root));
    performance.mark('bench-from');
    const run = await task(() => timed(() => again(root())));
    performance.mark('bench-done');
    await frame();
    await frame();
    performance.mark('bench-to');
    return { run };
  },
};
