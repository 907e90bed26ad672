import { hashscan as scanner } from '../../page/hashscan.js';
import { wrapFound } from './walk.js';

/** The hand-written scanner without rules: what finding names in a text costs at the least. */
export const hashscan = {
  label: 'floor: hashscan, a scanner without rules, in spans',
  build: ({ names }) => scanner(names),
  run: (scan, root) =>
    wrapFound(root, (text) => {
      const found = scan(text);
      const stretches = [];
      for (let i = 0; i < found.length; i += 3) stretches.push([found[i], found[i + 1]]);
      return stretches;
    }),
};
