import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';
import { closeIcon, searchIcon } from './icons.js';
import { tabs as allTabs, type Tab } from './place.js';
import { rove } from './roving.js';

interface HeadContext {
  readonly view: View;
  readonly query: string;
  /** Shown where the panel can be closed. */
  readonly close: (() => void) | undefined;
  onQuery(query: string): void;
  /** Enter: the search has settled. */
  onSettle(): void;
  /** What stands below the search. */
  readonly strip: unknown;
}

/** Title, search and close; stays in view while the rest scrolls. */
export function head({ view, query, close, onQuery, onSettle, strip }: HeadContext): TemplateResult {
  return html`<div part="head">
    <div class="line">
      ${heading(view.headingLevel, 'title', view.frame.title ?? say(view, 'glossary'), 'title')}
      ${
        close
          ? html`<button type="button" part="close" aria-label=${say(view, 'close')} @click=${close}>
              ${closeIcon}
            </button>`
          : nothing
      }
    </div>
    <search part="search">
      ${searchIcon}
      <input
        type="search"
        part="search-input"
        aria-label=${say(view, 'searchGlossary')}
        placeholder=${say(view, 'search')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${query}
        @input=${(event: Event) => onQuery((event.currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') onSettle();
          if (event.key !== 'Escape' || !query) return;
          event.preventDefault(); // in the flow of a page; over it, the layer has had the key already
          onQuery('');
        }}
      />
      ${
        query
          ? html`<button
              type="button"
              part="clear"
              aria-label=${say(view, 'clearSearch')}
              @click=${() => onQuery('')}
            >
              ${closeIcon}
            </button>`
          : nothing
      }
    </search>
    ${strip}
  </div>`;
}

interface TabContext {
  readonly view: View;
  readonly tab: Tab;
  /** Terms marked on this page. */
  readonly onPage: number;
  readonly has: (tab: Tab) => boolean;
  choose(tab: Tab): void;
}

const labels = {
  page: 'onThisPage',
  terms: 'allTerms',
  questions: 'questions',
  toolkits: 'toolkits',
} as const;

/** Which list is shown while nothing is typed. */
export function tabList({ view, tab, onPage, has, choose }: TabContext): TemplateResult {
  return html`<div
    part="tabs"
    role="tablist"
    aria-label=${view.frame.title ?? say(view, 'glossary')}
    @keydown=${(event: KeyboardEvent) => rove(event, 'button')?.click()}
  >
    ${allTabs
      .filter(has)
      .map(
        (name) =>
          html`<button
            type="button"
            part=${name === tab ? 'tab tab-selected' : 'tab'}
            role="tab"
            id=${`tab-${name}`}
            aria-controls="list"
            aria-selected=${name === tab}
            tabindex=${name === tab ? 0 : -1}
            @click=${() => choose(name)}
          >
            ${say(view, labels[name])}${name === 'page' ? html`<span part="count">${` \u00b7 ${onPage}`}</span>` : nothing}
          </button>`,
      )}
  </div>`;
}
