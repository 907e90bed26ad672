import type { ViewElement } from '../view-element.js';
import type { Glossary } from '../../core/model.js';
import { createSearch, type Hit, type Search } from '../../core/search.js';
import { GlossarySearchEvent } from '../events.js';

/** After how long without a key a search has settled, in milliseconds: what is announced and reported is the end. */
const settleAfter = 500;

/** Most results that are shown; more than these nobody reads. */
export const maxResults = 50;

/** The search of one panel: results at each key, and `glossary-search` when it has settled. */
export class Searching {
  hits: Hit[] = [];
  /** The typing has come to rest: what was found is said. */
  isSettled = false;
  #glossary: Glossary | undefined;
  #query = '';
  #noOffers = false;
  #search: Search | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ViewElement) {}

  /** Searches, if there is anything new to find. */
  find(query: string, glossary: Glossary, noOffers: boolean): void {
    if (query === this.#query && glossary === this.#glossary && noOffers === this.#noOffers) return;
    if (glossary !== this.#glossary) this.#search = undefined;
    this.#query = query;
    this.#glossary = glossary;
    this.#noOffers = noOffers;
    this.isSettled = false;
    const found = query ? (this.#search ??= createSearch(glossary)).search(query, { limit: maxResults }) : [];
    this.hits = found.filter(({ kind }) => !noOffers || kind !== 'toolkit');
    clearTimeout(this.#timer);
    if (query) this.#timer = setTimeout(() => this.settle(), settleAfter);
  }

  /** Reports the search now, e.g. at Enter; the same one is reported once. */
  settle(): void {
    if (!this.#query || this.isSettled) return;
    clearTimeout(this.#timer);
    this.isSettled = true;
    this.host.dispatchEvent(new GlossarySearchEvent(this.#query, this.hits.length));
    this.host.requestUpdate();
  }
}
