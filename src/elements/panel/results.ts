import { html, type TemplateResult } from 'lit';
import type { Glossary, Id } from '../../core/model.js';
import type { Hit } from '../../core/search.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';
import { faqRow, termRow, toolkitRow } from './rows.js';

/** Most results that are shown; more than these nobody reads. */
export const maxResults = 50;

/** How many were found; `50+` where the list was cut. */
export const countText = (hits: readonly Hit[], view: Pick<View, 'frame'>): string =>
  say(view, 'results', { count: hits.length < maxResults ? hits.length : `${maxResults}+` });

/** What a search found, the kinds mixed, best first. */
export function results(
  hits: readonly Hit[],
  glossary: Glossary,
  view: View,
  open: { faq(termId: Id, faqId: Id): void; toolkits(): void },
): TemplateResult {
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const rows = hits.map((hit) => {
    const entry = hit.termId && entries.get(hit.termId);
    if (hit.kind === 'term') return entry && termRow(entry, view, { ranges: hit.ranges });
    if (hit.kind === 'toolkit') {
      const toolkit = glossary.toolkits.find(({ id }) => id === hit.id);
      return toolkit && toolkitRow(toolkit, view, open.toolkits, hit.ranges);
    }
    const name = hit.id.slice((hit.termId?.length ?? 0) + 1);
    const index = entry ? (entry.faqs ?? []).findIndex((faq, i) => (faq.id ?? String(i)) === name) : -1;
    const faq = entry && entry.faqs?.[index];
    return faq && faqRow(entry, faq, index, open.faq, hit.ranges);
  });
  return html`<ul part="list" aria-label=${countText(hits, view)}>
    ${rows}
  </ul>`;
}

/** Nothing was found: what one can do, and the way to do it. */
export const nothingFound = (query: string, view: View, browse: () => void): TemplateResult =>
  html`<div part="empty">
    <p>${say(view, 'nothingFound', { query })}</p>
    <button type="button" part="chip" @click=${browse}>${say(view, 'allTerms')}</button>
  </div>`;
