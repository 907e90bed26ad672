import type { LitElement } from 'lit';
import { revealFaq } from '../parts/faq.js';
import type { Instance, PanelPort } from '../store.js';
import { DeepLink } from './deep-link.js';
import { Trail, type Place, type Tab } from './place.js';

/** What can have the focus; a place is rendered the same again, so the n-th is the same one. */
const focusable = 'a,button,summary,input';

const targets = { tab: '[part~="tab-selected"]', entry: '[part="entry-view"]', back: '[part="back"]' };

/** What to do about scroll and focus once the place is rendered. */
interface Arrival {
  scroll: number;
  focus: 'search' | 'entry' | 'tab' | 'back' | number | undefined;
}

type Host = LitElement & PanelPort & { readonly renderRoot: ParentNode };

/** Where the panel is, how it got there, and the way back. */
export class Navigation {
  place: Place = { tab: 'page', query: '' };
  readonly #trail = new Trail();
  readonly #deepLink = new DeepLink();
  #arrival: Arrival | undefined;

  readonly #host: Host;
  readonly #instance: () => Instance;

  constructor(host: Host, instance: () => Instance) {
    this.#host = host;
    this.#instance = instance;
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  /** The step back leads to another entry, not to a list. */
  get isEntryBehind(): boolean {
    return !!this.#trail.last?.place.termId;
  }

  /** A new beginning: nothing to go back to. */
  start(place: Place, focus: Arrival['focus']): void {
    this.#trail.clear();
    this.#move(place, { scroll: 0, focus });
  }

  /** A step that "Back" undoes. */
  go(change: Partial<Place>, focus: Arrival['focus']): void {
    this.#trail.push({ place: this.place, scroll: this.#scroller?.scrollTop ?? 0, focus: this.#focused() });
    this.#move({ ...this.place, termId: undefined, faqId: undefined, ...change }, { scroll: 0, focus });
  }

  back(): void {
    const visit = this.#trail.pop();
    if (visit) return this.#move(visit.place, { scroll: visit.scroll, focus: visit.focus ?? 'search' });
    // Opened at an entry: the lists are behind it.
    this.start({ ...this.place, termId: undefined, faqId: undefined }, 'search');
  }

  type(query: string): void {
    const focus = query ? undefined : 'search';
    this.start({ ...this.place, query, termId: undefined, faqId: undefined }, focus);
  }

  choose(change: { tab: Tab } | { category: Place['category'] }): void {
    this.start({ ...this.place, ...change }, undefined);
  }

  /** Scroll and focus, once what belongs to the place is there. */
  arrive(): void {
    if (!this.#arrival) return;
    const { scroll, focus } = this.#arrival;
    this.#arrival = undefined;
    if (this.#scroller) this.#scroller.scrollTop = scroll;
    const { faqId } = this.place;
    if (focus === 'entry' && faqId && revealFaq(this.#host.renderRoot, faqId)) return;
    this.#target(focus)?.focus({ preventScroll: true });
  }

  leave(): void {
    this.#trail.clear();
    this.#arrival = undefined;
    this.#deepLink.restore();
  }

  #move(place: Place, arrival: Arrival): void {
    this.place = place;
    this.#arrival = arrival;
    const { settings, panel } = this.#instance();
    if (place.termId && settings.deepLink && panel === this.#host)
      this.#deepLink.show(place.termId, place.faqId);
    else this.#deepLink.restore();
    this.#host.requestUpdate();
  }

  /** What scrolls: below the head, or on a low screen the frame with it. */
  get #scroller(): Element | null {
    const view = this.#host.renderRoot.querySelector('[part="view"]');
    return view && getComputedStyle(view).overflowY === 'visible' ? view.parentElement : view;
  }

  #focused(): number | undefined {
    const active = (this.#host.renderRoot as ShadowRoot).activeElement;
    const at = active ? [...this.#host.renderRoot.querySelectorAll(focusable)].indexOf(active) : -1;
    return at < 0 ? undefined : at;
  }

  #target(focus: Arrival['focus']): HTMLElement | null | undefined {
    const root = this.#host.renderRoot;
    if (typeof focus === 'number') return root.querySelectorAll<HTMLElement>(focusable)[focus];
    if (focus && focus !== 'search') return root.querySelector<HTMLElement>(targets[focus]);
    if (!focus) return undefined;
    const input = root.querySelector<HTMLElement>('input');
    // On a touch screen the keyboard would hide half of the sheet before anybody asked for it.
    const title = root.querySelector<HTMLElement>('[part="title"]');
    if (!title || !matchMedia('(pointer: coarse)').matches || this.place.query) return input;
    title.tabIndex = -1;
    return title;
  }
}
