import { html, nothing, type TemplateResult } from 'lit/html.js';

const templates = new Map<string, TemplateStringsArray>();

/** A template that is made by its key. */
function template(key: string, ...strings: string[]): TemplateStringsArray {
  let found = templates.get(key);
  if (!found) templates.set(key, (found = Object.assign(strings, { raw: strings })));
  return found;
}

/**
 * An element whose tag is chosen: a tag's name cannot be a binding. Double quotes: no minifier puts them here, and our
 * builds leave out what reads other ones (`scripts/unasked.mjs`).
 */
export const element = (tag: string, content: unknown, part?: string, id?: string): TemplateResult =>
  html(template(tag, `<${tag} part="`, '" id="', '">', `</${tag}>`), part ?? nothing, id ?? nothing, content);

/** A heading of the level that the host chose; levels beyond 6 are 6. `id` is for `aria-labelledby`. */
export const heading = (level: number, part: string, content: unknown, id?: string): TemplateResult =>
  element(`h${[1, 2, 3, 4, 5].includes(level) ? level : 6}`, content, part, id);

/** Elements that are made anew for another key, so that nothing of the last ones' state is carried over. */
export const keyed = (key: string, content: unknown): TemplateResult =>
  html(template(`#${key}`, '', ''), content);
