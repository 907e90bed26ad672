import { html, nothing, type TemplateResult } from 'lit';
import { localDay } from '../../core/clock.js';
import type { Crosswalk, Entry, Source } from '../../core/model.js';
import { heading } from './heading.js';
import { link } from './link.js';
import { formatDate, say } from './locale.js';
import type { View } from './view.js';

/** Where the same matter stands in other frameworks. */
export function crosswalk(rows: readonly Crosswalk[] | undefined, view: View): TemplateResult | undefined {
  if (!rows?.length) return undefined;
  const notes = rows.some((row) => row.note);
  return html`<section part="crosswalk">
    ${heading(view.headingLevel + 1, 'section-title', say(view, 'crosswalk'), 'crosswalk')}
    <table aria-labelledby="crosswalk">
      <thead>
        <tr>
          <th scope="col">${say(view, 'framework')}</th>
          <th scope="col">${say(view, 'reference')}</th>
          ${notes ? html`<th scope="col">${say(view, 'note')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.framework}</th>
              <td>${row.ref}</td>
              ${notes ? html`<td>${row.note}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** What the entry rests on. */
export function sources(list: readonly Source[] | undefined, view: View): TemplateResult | undefined {
  if (!list?.length) return undefined;
  return html`<section part="sources">
    ${heading(view.headingLevel + 1, 'section-title', say(view, 'sources'))}
    <ul>
      ${list.map(
        ({ label, ref, url, checked }) =>
          html`<li>
            ${link(url, label)}${ref ? `, ${ref}` : nothing}${
              checked
                ? ` (${say(view, 'checked', { date: formatDate(checked, view.frame.locale) })})`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** When the entry was last changed, and that it is overdue for review where it is. */
export function dates({ updated, reviewBy }: Entry, view: View): TemplateResult | undefined {
  const overdue = reviewBy !== undefined && reviewBy < localDay();
  if (!updated && !overdue) return undefined;
  const at = (key: 'updated' | 'reviewDue', day: string) =>
    html`<time datetime=${day}>${say(view, key, { date: formatDate(day, view.frame.locale) })}</time>`;
  return html`<p part="dates">
    ${updated ? at('updated', updated) : nothing}${updated && overdue ? ' · ' : nothing}${
      overdue ? at('reviewDue', reviewBy) : nothing
    }
  </p>`;
}
