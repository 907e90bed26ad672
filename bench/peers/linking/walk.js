/** Where nothing is marked: the same for all. */
export const left = ['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'button'];
const leftOut = new Set(left.map((tag) => tag.toUpperCase()));

/** Text nodes without a JavaScript filter, which costs two to three times as much; verdicts of parents are kept. */
export function* linkable(root) {
  const verdicts = new Map();
  const free = (element) => {
    let verdict = verdicts.get(element);
    if (verdict === undefined) {
      verdict = element === root || (!leftOut.has(element.tagName) && free(element.parentElement));
      verdicts.set(element, verdict);
    }
    return verdict;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (free(node.parentElement)) yield node;
}

/** What a mark has to say of itself to everybody, so that it can be reached, read out and opened. */
const attributes = {
  term: 'term-1',
  role: 'button',
  tabindex: '0',
  'aria-haspopup': 'dialog',
  'aria-expanded': 'false',
};

/**
 * Puts an element round each stretch [start, end] of a text node, with one change of the tree. `dressed`: with the
 * attributes of a mark, and behind the host's node, which stays with what stands before them.
 */
export function wrapAll(node, stretches, tag, dressed) {
  const { data } = node;
  const parts = [];
  let at = 0;
  for (const [start, end] of stretches) {
    if (start > at) parts.push(data.slice(at, start));
    const element = document.createElement(tag);
    if (dressed) for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.textContent = data.slice(start, end);
    parts.push(element);
    at = end;
  }
  if (at < data.length) parts.push(data.slice(at));
  if (!dressed) return node.replaceWith(...parts);
  if (stretches[0][0]) parts.shift();
  node.after(...parts);
  node.data = data.slice(0, stretches[0][0]);
}

/** Finds first and wraps afterwards: `stretchesIn` gives the stretches of a text. */
export function wrapFound(root, stretchesIn) {
  const nodes = [];
  for (const node of linkable(root)) {
    const stretches = stretchesIn(node.data);
    if (stretches.length) nodes.push([node, stretches]);
  }
  for (const [node, stretches] of nodes) wrapAll(node, stretches, 'span');
}
