import { hashscan as scanner } from '../../page/hashscan.js';
import { linkable, wrapAll } from './walk.js';

/** The hand-written scanner without rules: what finding names in a text costs at the least. */
export const hashscan = {
  label: 'floor: hashscan, a scanner without rules, in spans',
  build: ({ names }) => scanner(names),
  run(scan, root) {
    const nodes = [];
    for (const node of linkable(root)) {
      const found = scan(node.data);
      const stretches = [];
      for (let i = 0; i < found.length; i += 3) stretches.push([found[i], found[i + 1]]);
      if (stretches.length) nodes.push([node, stretches]);
    }
    for (const [node, stretches] of nodes) wrapAll(node, stretches, 'span');
  },
};
