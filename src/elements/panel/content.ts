import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Entry } from '../../core/model.js';
import { direction } from '../direction.js';
import { renderDisclaimer } from '../parts/disclaimer.js';
import { renderEntry } from '../parts/entry-view.js';
import { heading } from '../parts/heading.js';
import { say } from '../parts/locale.js';
import { choices } from './choices.js';
import { chosenList, results } from './lists.js';
import { maxResults } from './navigation.js';
import type { PanelView } from './panel-view.js';
import { button } from './rows.js';

const icon = (path: string): TemplateResult =>
  html`<svg aria-hidden="true" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75">
    <path d=${path} />
  </svg>`;
const closeIcon = icon('m5 5 10 10M15 5 5 15');
const backIcon = icon('M12 4 6 10l6 6');
const searchIcon = icon('M4 9a5 5 0 1 0 10 0A5 5 0 1 0 4 9m9 4 4 4');

/** What is said where there is nothing, and what one can do about it. */
const empty = (words: string, action: unknown = '', role: unknown = nothing): TemplateResult =>
  html`<div part="empty" role=${role}>
    <p>${words}</p>
    ${action}
  </div>`;

/** All that the panel shows: a head that stays, and what scrolls below it. */
export function content(view: PanelView): TemplateResult {
  const { frame, settings, headingLevel, marks, matcher, place, trail, hits, start, type } = view;
  const { loaded, failed, retry, rest, close } = view;
  const { termId, faqId, query } = place;
  const { locale } = frame;
  const title = frame.title ?? say(view, 'glossary');
  const behind = trail.at(-1)?.place;
  /** The lists there is anything for. */
  const tabs = (
    [
      ['page', 'onThisPage', matcher || marks.length],
      ['terms', 'allTerms', true],
      ['questions', 'questions', frame.entries.some(({ faqs }) => faqs?.length)],
      ['toolkits', 'toolkits', frame.toolkits.length && !settings.noOffers],
    ] as const
  ).filter(([, , has]) => has);
  const [tab] = tabs.find(([key]) => key === place.tab) ?? ['terms' as const];
  const hasQuery = query.trim();
  const found = termId ? (view.resolve(termId) as Entry | undefined) : undefined;
  const entry = found?.definition ? found : found && rest.entry;
  const { length } = hits;

  const waiting = (failed: boolean) =>
    empty(
      say(view, failed ? 'failed' : 'loading'),
      retry && button('chip', retry, say(view, 'tryAgain')),
      failed ? 'alert' : 'status',
    );

  /** How many were found (`50+` where the list was cut), or that there are none. */
  const status = length
    ? say(view, 'results', { count: length < maxResults ? length : `${maxResults}+` })
    : say(view, 'nothingFound', { query });

  /** Below the search, always in view: the way back, or the choice of list. */
  const strip =
    termId || behind
      ? button('back', view.back, [backIcon, say(view, behind?.termId ? 'back' : 'backToGlossary')])
      : loaded && !hasQuery
        ? choices(
            'tab',
            title,
            tabs.map(([key, words]) => [
              key,
              [
                say(view, words),
                key === 'page'
                  ? html`<span part="count">${` · ${new Set(marks.map(({ termId }) => termId)).size}`}</span>`
                  : '',
              ],
            ]),
            tab,
            (key) => start({ tab: key }),
          )
        : nothing;

  const lists = () => {
    if (!hasQuery)
      return html`<div id="list" role="tabpanel" aria-labelledby="tab-${tab}">
        ${chosenList(view, tab) ?? empty(say(view, 'nothingOnPage'))} ${renderDisclaimer(view)}
      </div>`;
    if (length)
      return html`<p part="count" aria-hidden="true">${status}</p>
        ${results(view)} ${renderDisclaimer(view)}`;
    const browse = () => start({ tab: 'terms', query: '' }, '[aria-selected=true]');
    return empty(status, button('chip', browse, say(view, 'allTerms')));
  };

  return html`<div class="frame" lang=${locale ?? nothing} dir=${locale ? direction(locale) : nothing}>
    <div part="head">
      <div class="line">
        ${heading(headingLevel, 'title', title, 'title')}
        ${close && button('close', close, closeIcon, say(view, 'close'))}
      </div>
      <search part="search">
        ${searchIcon}
        <input
          type="search"
          part="search-input"
          aria-label=${say(view, 'searchGlossary')}
          placeholder=${say(view, 'search')}
          autocomplete="off"
          spellcheck="false"
          .value=${query}
          @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') view.settle();
            if (event.key !== 'Escape' || !query) return;
            event.preventDefault(); // in the flow of a page; over it, the layer has had the key already
            type('');
          }}
        />
        ${query && button('clear', () => type(''), closeIcon, say(view, 'clearSearch'))}
      </search>
      ${strip}
    </div>
    <div part="view">
      ${
        loaded
          ? html`<div class="lists" ?hidden=${!!termId}>${lists()}</div>
              ${
                termId &&
                html`<div part="entry-view" role="region" aria-labelledby="question" tabindex="-1">
                  ${
                    entry
                      ? renderEntry({ ...view, headingLevel: headingLevel + 1, entry, faqId })
                      : html`<div id="question">
                          ${found ? waiting(!!rest.lost) : empty(say(view, 'notFound', { id: termId }))}
                        </div>`
                  }
                </div>`
              }`
          : waiting(failed)
      }
    </div>
    <p class="quiet" role="status">${view.settled ? status : nothing}</p>
  </div>`;
}
