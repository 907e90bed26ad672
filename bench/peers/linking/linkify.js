import linkifyElement from 'linkify-element';
import registerKeywords from 'linkify-plugin-keyword';
import { left } from './walk.js';

/** It takes keywords of letters, digits and hyphens; a line end inside a name it does not know. */
export const linkify = {
  label: 'linkify, keywords',
  build: ({ names }) => {
    const names1 = [...new Set(names.map(({ name }) => name.toLowerCase()))];
    registerKeywords(names1.filter((name) => /^[\p{L}\p{N} -]+$/u.test(name)));
  },
  run: (_, root) =>
    void linkifyElement(root, {
      tagName: 'span',
      className: 'marked',
      ignoreTags: left,
      // Nothing but the keywords.
      validate: (value, type) => type === 'keyword',
      attributes: {},
    }),
};
