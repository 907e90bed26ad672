import { linkable, wrapAll } from './walk.js';

class BareMark extends HTMLElement {}

/** Reads every text node and does nothing else. */
export const walk = {
  label: 'floor: walk',
  build: () => undefined,
  run(_, root) {
    let read = 0;
    for (const { data } of linkable(root)) read += data.length;
    return read;
  },
};

const wrapping = (label, tag, dressed) => ({
  label,
  build({ known }) {
    if (tag.includes('-') && !customElements.get(tag)) customElements.define(tag, BareMark);
    return known;
  },
  /** What it wraps was found beforehand: [number of the text node, start, end, …]. */
  run(known, root) {
    const nodes = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let i = 0, node = walker.nextNode(); node; node = walker.nextNode(), i++) {
      if (known[at] !== i) continue;
      const stretches = [];
      for (; known[at] === i; at += 3) stretches.push([known[at + 1], known[at + 2]]);
      nodes.push([node, stretches]);
    }
    for (const [node, stretches] of nodes) wrapAll(node, stretches, tag, dressed);
  },
});
export const spans = wrapping('floor: walk + known matches in spans', 'span');
export const bare = wrapping('floor: walk + known matches in a bare custom element', 'bare-mark');
export const dressed = wrapping('floor: the same with the attributes of a mark', 'bare-mark', true);
