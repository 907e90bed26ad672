import { html, type TemplateResult } from 'lit';
import type { EntryView } from './view.js';

/** A whole entry: the question, the answer in short, then everything that backs it. */
export function renderEntry(view: EntryView): TemplateResult {
  const { entry } = view;
  return html`<article part="entry">
    <p part="definition">${entry.definition}</p>
  </article>`;
}
