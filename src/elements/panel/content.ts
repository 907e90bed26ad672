import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Entry, Glossary } from '../../core/model.js';
import type { StringKey } from '../../core/strings-all.js';
import { renderDisclaimer } from '../parts/disclaimer.js';
import { renderEntry } from '../parts/entry-view.js';
import { heading } from '../parts/heading.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';
import type { Instance, MarkOnPage } from '../store.js';
import { choices } from './choices.js';
import { chosenList, results, type Loaded } from './lists.js';
import type { Navigation, Tab } from './navigation.js';
import { maxResults, type Searching } from './searching.js';

/** What the panel's content is made of. */
export interface Content {
  readonly instance: Instance;
  /** Undefined while it loads. */
  readonly glossary: Glossary | undefined;
  readonly failed: boolean;
  readonly nav: Navigation;
  readonly searching: Searching;
  readonly view: View;
  /** Where trying again can help. */
  readonly retry: (() => void) | undefined;
  /** Where the panel can be closed. */
  readonly close: (() => void) | undefined;
  reveal(mark: MarkOnPage): void;
}

const icon = (path: unknown): TemplateResult =>
  html`<svg aria-hidden="true" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75">
    ${path}
  </svg>`;
const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
const backIcon = icon(svg`<path d="M12 4 6 10l6 6" />`);
const searchIcon = icon(svg`<circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" />`);

const button = (part: string, act: () => void, label: unknown, name?: string): TemplateResult =>
  html`<button part=${part} aria-label=${name ?? nothing} @click=${act}>${label}</button>`;

/** The lists there is anything for. */
function tabsOf({ instance, glossary, view }: Loaded): Tab[] {
  const has = {
    page: instance.matcher || instance.marks.length,
    terms: true,
    questions: glossary.entries.some(({ faqs }) => faqs?.length),
    toolkits: glossary.toolkits.length && !view.settings.noOffers,
  };
  return (Object.keys(has) as Tab[]).filter((tab) => has[tab]);
}

/** The one that was chosen, else the terms. */
const shownTab = (content: Loaded): Tab =>
  tabsOf(content).find((tab) => tab === content.nav.place.tab) ?? 'terms';

const tabText: Record<Tab, StringKey> = {
  page: 'onThisPage',
  terms: 'allTerms',
  questions: 'questions',
  toolkits: 'toolkits',
};

const titleOf = ({ view }: Content): string => view.frame.title ?? say(view, 'glossary');

/** Below the search, always in view: the way back, or the choice of list. */
function strip(content: Content): unknown {
  const { nav, view, instance } = content;
  const { termId, query } = nav.place;
  const behind = nav.trail.at(-1)?.place;
  if (termId || behind)
    return button('back', () => nav.back(), [
      backIcon,
      say(view, behind?.termId ? 'back' : 'backToGlossary'),
    ]);
  if (query.trim() || !isLoaded(content)) return nothing;
  const shown = shownTab(content);
  const count = new Set(instance.marks.map((mark) => mark.termId)).size;
  return choices(
    'tab',
    titleOf(content),
    tabsOf(content).map((key) => ({
      key,
      label: [say(view, tabText[key]), key === 'page' ? html`<span part="count"> · ${count}</span>` : ''],
      chosen: key === shown,
      act: () => nav.start({ tab: key }),
    })),
  );
}

/** Title, search and close; stays in view while the rest scrolls. */
export function head(content: Content): TemplateResult {
  const { view, nav, close, searching } = content;
  const { query } = nav.place;
  return html`<div part="head">
    <div class="line">
      ${heading(view.headingLevel, 'title', titleOf(content), 'title')}
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
        @input=${(event: Event) => nav.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') searching.settle();
          if (event.key !== 'Escape' || !query) return;
          event.preventDefault(); // in the flow of a page; over it, the layer has had the key already
          nav.type('');
        }}
      />
      ${query && button('clear', () => nav.type(''), closeIcon, say(view, 'clearSearch'))}
    </search>
    ${strip(content)}
  </div>`;
}

/** How many were found (`50+` where the list was cut), or that there are none and what one can do. */
export function statusText({ searching: { hits }, view, nav }: Content): string {
  const { length } = hits;
  return length
    ? say(view, 'results', { count: length < maxResults ? length : `${maxResults}+` })
    : say(view, 'nothingFound', { query: nav.place.query });
}

function listView(content: Loaded): TemplateResult {
  const { nav, view, searching } = content;
  const { query } = nav.place;
  const tab = shownTab(content);
  if (!query.trim())
    return html`<div id="list" role="tabpanel" aria-labelledby="tab-${tab}">
      ${chosenList(content, tab)} ${renderDisclaimer(view)}
    </div>`;
  return searching.hits.length
    ? html`<p part="count" aria-hidden="true">${statusText(content)}</p>
        ${results(content)} ${renderDisclaimer(view)}`
    : html`<div part="empty">
        <p>${statusText(content)}</p>
        ${button('chip', () => nav.start({ tab: 'terms', query: '' }, '[aria-selected=true]'), say(view, 'allTerms'))}
      </div>`;
}

const isLoaded = (content: Content): content is Loaded => !!content.glossary;

/** What scrolls: the lists or results, and over them the entry that is open. */
export function body(content: Content): TemplateResult {
  const { nav, view, failed, retry } = content;
  const { termId, faqId } = nav.place;
  if (!isLoaded(content))
    return html`<div part="empty" role=${failed ? 'alert' : 'status'}>
      <p>${say(view, failed ? 'failed' : 'loading')}</p>
      ${retry && button('chip', retry, say(view, 'tryAgain'))}
    </div>`;
  const entry = termId && (view.resolve(termId) as Entry | undefined);
  return html`<div class="lists" ?hidden=${!!termId}>${listView(content)}</div>
    ${
      termId &&
      html`<div part="entry-view" role="region" aria-labelledby="question" tabindex="-1">
        ${
          entry
            ? renderEntry({ ...view, headingLevel: view.headingLevel + 1, entry, faqId })
            : html`<p part="empty" id="question">${say(view, 'notFound', { id: termId })}</p>`
        }
      </div>`
    }`;
}
