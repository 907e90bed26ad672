import { html, type TemplateResult } from 'lit/html.js';
import type { StringKey } from '../../core/strings-all.js';
import { heading } from './heading.js';
import { say } from './locale.js';
import type { EntryView } from './view.js';

/** A part of an entry under a heading of its own, whose id is the part's name. */
export const section = (view: EntryView, part: string, title: StringKey, content: unknown): TemplateResult =>
  html`<section part=${part}>
    ${heading(view.headingLevel + 1, 'section-title', say(view, title, { term: view.entry.term }), part)}
    ${content}
  </section>`;

/** The same for a list; nothing for an empty one. */
export const listSection = <T>(
  view: EntryView,
  part: string,
  title: StringKey,
  list: readonly T[] = [],
  item: (each: T) => unknown,
): TemplateResult | '' =>
  list.length
    ? section(
        view,
        `${part}-section`,
        title,
        html`<ul part=${part}>
          ${list.map((each) => html`<li>${item(each)}</li>`)}
        </ul>`,
      )
    : '';
