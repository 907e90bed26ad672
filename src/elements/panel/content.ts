import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Glossary, Id } from '../../core/model.js';
import { resolveId } from '../../core/redirects.js';
import { renderDisclaimer } from '../parts/disclaimer.js';
import { renderEntry } from '../parts/entry-view.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';
import type { Instance, MarkOnPage } from '../store.js';
import { tabList } from './head.js';
import { backIcon } from './icons.js';
import { allTerms, chips, onThisPage, questions, toolkits, type ListContext } from './lists.js';
import type { GlossaryLoad } from './load.js';
import type { Navigation } from './navigation.js';
import type { NearBlocks } from './near.js';
import type { Tab } from './place.js';
import { countText, nothingFound, results } from './results.js';
import type { Searching } from './searching.js';

/** What the panel's content is made of. */
export interface Content {
  readonly instance: Instance;
  readonly load: GlossaryLoad;
  readonly nav: Navigation;
  readonly searching: Searching;
  readonly near: NearBlocks;
  readonly view: View;
  reveal(mark: MarkOnPage): void;
}

const lists = { page: onThisPage, terms: allTerms, questions, toolkits };

/** Which lists there are anything for. */
function hasList(tab: Tab, { instance, load, view }: Content): boolean {
  if (tab === 'questions') return !!load.glossary?.entries.some((entry) => entry.faqs?.length);
  if (tab === 'toolkits') return !!view.frame.toolkits.length && !view.settings.noOffers;
  return tab === 'terms' || !!instance.matcher || !!instance.marks.length;
}

/** The list to show: the one that was chosen, else the terms. */
const shownTab = (content: Content): Tab =>
  hasList(content.nav.place.tab, content) ? content.nav.place.tab : 'terms';

/** Below the search, always in view: the way back, or the choice of list. */
export function strip(content: Content): TemplateResult | typeof nothing {
  const { nav, view, instance, load } = content;
  const { termId, query } = nav.place;
  if (termId || nav.canGoBack)
    return html`<button type="button" part="back" @click=${() => nav.back()}>
      ${backIcon} ${say(view, nav.isEntryBehind ? 'back' : 'backToGlossary')}
    </button>`;
  if (query.trim() || !load.glossary) return nothing;
  return tabList({
    view,
    tab: shownTab(content),
    onPage: new Set(instance.marks.map((mark) => mark.termId)).size,
    has: (tab) => hasList(tab, content),
    choose: (tab) => nav.choose({ tab }),
  });
}

/** What scrolls: the lists or results, and over them the entry that is open. */
export function body(content: Content): TemplateResult {
  const { load, nav, view } = content;
  const { glossary } = load;
  if (!glossary) return waiting(content);
  const { termId, faqId } = nav.place;
  const id = termId && redirected(glossary, termId);
  const entry = glossary.entries.find((one) => one.id === id);
  return html`<div class="lists" ?hidden=${!!termId}>${listView(content, glossary)}</div>
    ${
      termId
        ? html`<div part="entry-view" role="region" aria-labelledby="question" tabindex="-1">
            ${
              entry
                ? renderEntry({ ...view, headingLevel: view.headingLevel + 1, entry, faqId })
                : html`<p part="empty" id="question">${say(view, 'notFound', { id: termId })}</p>`
            }
          </div>`
        : nothing
    }`;
}

function listView(content: Content, glossary: Glossary): unknown {
  const { nav, view, searching } = content;
  const { query } = nav.place;
  const hits = searching.hits(query, glossary, view.settings.noOffers);
  const openFaq = (termId: Id, faqId: Id) =>
    nav.go({ termId, faqId, via: query ? 'search' : 'panel' }, 'entry');
  if (query.trim()) {
    if (!hits.length) return nothingFound(query, view, () => nav.start({ tab: 'terms', query: '' }, 'tab'));
    return html`<p part="count" aria-hidden="true">${countText(hits, view)}</p>
      ${results(hits, glossary, view, {
        faq: openFaq,
        toolkits: () => nav.go({ tab: 'toolkits', query: '' }, 'back'),
      })}
      ${renderDisclaimer(view)}`;
  }
  const tab = shownTab(content);
  const context: ListContext = {
    view,
    glossary,
    category: nav.place.category,
    near: content.near.keys,
    openFaq,
    reveal: content.reveal,
  };
  const filtered = tab === 'terms' || tab === 'questions';
  return html`<div id="list" role="tabpanel" aria-labelledby=${`tab-${tab}`}>
    ${filtered ? chips(context, (category) => nav.choose({ category })) : nothing}
    ${lists[tab](context, content.instance.marks)} ${renderDisclaimer(view)}
  </div>`;
}

/** Nothing to show yet, or nothing to be had. */
function waiting({ load, view }: Content): TemplateResult {
  if (!load.failed) return html`<p part="empty" role="status">${say(view, 'loading')}</p>`;
  return html`<div part="empty" role="alert">
    <p>${say(view, 'failed')}</p>
    ${
      load.canRetry
        ? html`<button type="button" part="chip" @click=${() => load.retry()}>
            ${say(view, 'tryAgain')}
          </button>`
        : nothing
    }
  </div>`;
}

/** Where an id leads in a glossary. */
export function redirected(glossary: Glossary, id: Id): Id | undefined {
  return resolveId(
    id,
    (there) => glossary.entries.some((entry: Entry) => entry.id === there),
    glossary.redirects,
  );
}
