import Mark from 'mark.js/dist/mark.es6.js';
import { oneRegExp } from './names.js';
import { left } from './walk.js';

/** With one RegExp: its own way with lists takes minutes where this takes seconds. */
export const markjs = {
  label: 'mark.js',
  build: ({ names }) => oneRegExp(names),
  run: (found, root) =>
    new Promise((done) => {
      new Mark(root).markRegExp(found, {
        element: 'span',
        className: 'marked',
        exclude: left.flatMap((tag) => [tag, `${tag} *`]),
        done,
      });
    }),
};
