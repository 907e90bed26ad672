import { oneRegExp } from './names.js';
import { wrapFound } from './walk.js';

/** What one writes by hand: one RegExp, text nodes split and wrapped. */
export const regexp = {
  label: 'one RegExp',
  build: ({ names }) => oneRegExp(names),
  run: (found, root) =>
    wrapFound(root, (text) => {
      const stretches = [];
      for (const { 0: words, index } of text.matchAll(found)) stretches.push([index, index + words.length]);
      return stretches;
    }),
};
