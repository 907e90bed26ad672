import { html, type TemplateResult } from 'lit/html.js';
import { localDay } from '../../core/clock.js';
import { link } from './link.js';
import { say, sayDay } from './locale.js';
import { listSection, section } from './section.js';
import type { EntryView } from './view.js';

/** Where the same matter stands in other frameworks. */
export function crosswalk(view: EntryView): TemplateResult | undefined {
  const rows = view.entry.crosswalk;
  if (!rows?.length) return undefined;
  return section(
    view,
    'crosswalk',
    'crosswalk',
    html`<table aria-labelledby="crosswalk">
      <thead>
        <tr>
          <th scope="col">${say(view, 'framework')}</th>
          <th scope="col">${say(view, 'reference')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ framework, ref, note }) =>
            html`<tr>
              <th scope="row">${framework}</th>
              <td>${ref} ${note && html`<small>${note}</small>`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/** What the entry rests on. */
export const sources = (view: EntryView): unknown =>
  listSection(view, 'sources', 'sources', view.entry.sources, ({ label, ref, url, checked }) => [
    link(url, label),
    ref && `, ${ref}`,
    checked && ` (${sayDay(view, 'checked', checked)})`,
  ]);

/** When the entry was last changed, and that it is overdue for review where it is. */
export function dates(view: EntryView): TemplateResult | undefined {
  const { updated, reviewBy = '' } = view.entry;
  const overdue = reviewBy && reviewBy < localDay();
  const words = [
    updated && sayDay(view, 'updated', updated),
    overdue && sayDay(view, 'reviewDue', reviewBy),
  ].filter(Boolean);
  return words.length ? html`<p part="dates">${words.join(' · ')}</p>` : undefined;
}
