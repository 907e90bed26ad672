import { oneRegExp } from './names.js';
import { linkable, wrapAll } from './walk.js';

/** What one writes by hand: one RegExp, text nodes split and wrapped. */
export const regexp = {
  label: 'one RegExp',
  build: ({ names }) => oneRegExp(names),
  run(found, root) {
    const nodes = [];
    for (const node of linkable(root)) {
      const stretches = [];
      for (const { 0: text, index } of node.data.matchAll(found))
        stretches.push([index, index + text.length]);
      if (stretches.length) nodes.push([node, stretches]);
    }
    for (const [node, stretches] of nodes) wrapAll(node, stretches, 'span');
  },
};
