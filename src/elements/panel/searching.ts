import type { LitElement } from 'lit';
import type { Glossary } from '../../core/model.js';
import { createSearch, type Hit, type Search } from '../../core/search.js';
import { GlossarySearchEvent } from '../events.js';
import { say } from '../parts/locale.js';
import { countText, maxResults } from './results.js';

/** After how long without a key a search has settled, in milliseconds: what is announced and reported is the end. */
const settleAfter = 500;

/** The search of one panel: results at each key, status and `glossary-search` when it has settled. */
export class Searching {
  /** What the status says; set when a search has settled, so that it does not speak at each key. */
  status = '';
  #glossary: Glossary | undefined;
  #search: Search | undefined;
  #query = '';
  #settled = '';
  #found: Hit[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the query finds; asked at each update, worked out when something has changed. */
  hits(query: string, glossary: Glossary, noOffers: boolean): Hit[] {
    if (glossary !== this.#glossary) {
      this.#glossary = glossary;
      this.#search = undefined;
    } else if (query === this.#query) return this.#visible(noOffers);
    this.#query = query;
    this.#found = [];
    clearTimeout(this.#timer);
    if (query.trim()) {
      this.#search ??= createSearch(glossary);
      this.#found = this.#search.search(query, { limit: maxResults });
    } else this.status = this.#settled = '';
    const hits = this.#visible(noOffers);
    if (query.trim()) this.#timer = setTimeout(() => this.settle(noOffers), settleAfter);
    return hits;
  }

  /** Reports the search now, e.g. at Enter; the same one is reported once. */
  settle(noOffers: boolean): void {
    clearTimeout(this.#timer);
    const query = this.#query;
    const glossary = this.#glossary;
    if (!glossary || !query.trim() || query === this.#settled) return;
    this.#settled = query;
    const hits = this.#visible(noOffers);
    this.status = hits.length
      ? countText(hits, { frame: glossary })
      : say({ frame: glossary }, 'nothingFound', { query });
    this.#host.dispatchEvent(new GlossarySearchEvent(query, hits.length));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #visible(noOffers: boolean): Hit[] {
    return noOffers ? this.#found.filter(({ kind }) => kind !== 'toolkit') : this.#found;
  }
}
