import { readMarkdown } from '../../core/markdown.js';
import type { Md } from '../../core/model.js';
import { element } from './heading.js';
import { entryLink, link } from './link.js';
import type { View } from './view.js';

/** Small Markdown as elements. What it does not know is text, HTML included. */
export const markdown = (md: Md, view: View): unknown[] =>
  readMarkdown<unknown>(md, (kind, content, target) => {
    if (kind === 'link') return link(target, content);
    return kind === 'ref' ? entryLink(view, target, content[0]) : element(kind, content);
  });
