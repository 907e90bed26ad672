import findAndReplaceDOMText from 'findandreplacedomtext';
import { oneRegExp } from './names.js';
import { left } from './walk.js';

export const fardt = {
  label: 'findAndReplaceDOMText',
  build: ({ names }) => oneRegExp(names),
  run: (find, root) =>
    void findAndReplaceDOMText(root, {
      find,
      wrap: 'span',
      wrapClass: 'marked',
      preset: 'prose',
      filterElements: ({ tagName }) => !left.includes(tagName.toLowerCase()),
    }),
};
