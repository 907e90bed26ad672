import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A template for each level: the name of a tag cannot be a binding. */
const templates = [1, 2, 3, 4, 5, 6].map((level) => {
  const strings = [`<h${level} part=`, ' id=', '>', `</h${level}>`];
  return Object.assign(strings, { raw: strings });
});

/** A heading of the level that the host chose; levels beyond 6 are 6. `id` is for `aria-labelledby`. */
export const heading = (level: number, part: string, content: unknown, id?: string): TemplateResult =>
  html(templates[level - 1] ?? templates[5]!, part, id ?? nothing, content);
