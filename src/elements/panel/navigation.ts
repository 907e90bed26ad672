import type { ViewElement } from '../view-element.js';
import type { Id } from '../../core/model.js';
import { revealFaq } from '../parts/faq.js';
import type { Instance, PanelPort, Via } from '../store.js';

/** The lists that stand there when nothing is typed. */
export type Tab = 'page' | 'terms' | 'questions' | 'toolkits';

/** What the panel shows. An entry lies over the list that it was opened from. */
export interface Place {
  readonly tab: Tab;
  readonly query: string;
  /** Only entries of this category; none = all. */
  readonly category?: Id | undefined;
  readonly termId?: Id | undefined;
  readonly faqId?: Id | undefined;
  /** How the entry was reached. */
  readonly via?: Via | undefined;
}

/** What gets the focus: a selector, or the n-th of what can have it (a place is rendered the same again). */
type Focus = string | number | undefined;

interface Visit {
  readonly place: Place;
  readonly scroll: number;
  readonly focus: Focus;
}

const focusable = 'a,button,summary,input';
/** The beginning of the lists. */
export const search = 'input';
export const entryView = '[part=entry-view]';

const mark = '#glossary=';

function replaceHash(hash: string): void {
  try {
    // The whole address: a bare hash would be resolved against the page's <base>.
    history.replaceState(history.state, '', location.href.split('#')[0] + hash);
  } catch {
    // A sandboxed frame, or more changes than the browser allows: the address stays, nothing else depends on it.
  }
}

/** Where the panel is, how it got there, and the way back. */
export class Navigation {
  place: Place = { tab: 'page', query: '' };
  /** The steps that "Back" goes. */
  trail: Visit[] = [];
  /** What to do about scroll and focus once the place is rendered. */
  #arrival: Visit | undefined;
  /** The hash that the page had; undefined while it still has it. */
  #before: string | undefined;

  constructor(
    private readonly host: ViewElement & PanelPort,
    private readonly instance: () => Instance,
  ) {}

  /** A new beginning: nothing to go back to. */
  start(change: Partial<Place>, focus?: Focus): void {
    this.trail = [];
    this.#move(change, focus);
  }

  /** A step that "Back" undoes. */
  go(change: Partial<Place>, focus: Focus): void {
    const { activeElement } = this.#root;
    const at = [...this.#root.querySelectorAll(focusable)].findIndex((each) => each === activeElement);
    this.trail.push({
      place: this.place,
      scroll: this.#scroller?.scrollTop ?? 0,
      focus: at < 0 ? search : at,
    });
    this.#move(change, focus);
  }

  back(): void {
    const { place = {}, focus = search, scroll } = this.trail.pop() ?? {};
    this.#move(place, focus, scroll);
  }

  type(query: string): void {
    this.start({ query }, query ? undefined : search);
  }

  /** Scroll and focus, once what belongs to the place is there; `loaded` or else never. */
  arrive(loaded: boolean): void {
    if (!this.#arrival) return;
    let { focus } = this.#arrival;
    const { query, faqId } = this.place;
    // On a touch screen the keyboard would hide half of the sheet before anybody asked for it.
    if (focus === search && !query && matchMedia('(pointer: coarse)').matches)
      focus = '[part=close],[role=tab]';
    const target =
      typeof focus === 'number'
        ? this.#root.querySelectorAll<HTMLElement>(focusable)[focus]
        : focus && this.#root.querySelector<HTMLElement>(focus);
    if (!target && !loaded) return;
    const { scroll } = this.#arrival;
    this.#arrival = undefined;
    if (this.#scroller) this.#scroller.scrollTop = scroll;
    if (focus !== entryView || !faqId || !revealFaq(this.#root, faqId))
      (target || (focus && this.#root.querySelector(search)) || undefined)?.focus({ preventScroll: true });
  }

  #move(change: Partial<Place>, focus: Focus, scroll = 0): void {
    this.place = { ...this.place, termId: undefined, faqId: undefined, ...change };
    this.#arrival = { place: this.place, focus, scroll };
    this.#address();
    this.host.requestUpdate();
  }

  /**
   * Keeps the address in step with the entry that is open, so that it can be shared. Replaces, never pushes: the
   * reader's own "back" still leaves the page, and nothing scrolls. Afterwards the page has its hash back, unless it
   * has set another meanwhile.
   */
  #address(): void {
    const { settings, panel } = this.instance();
    const { termId, faqId } = this.place;
    const { hash } = location;
    const ours = hash.startsWith(mark);
    if (termId && settings.deepLink && panel === this.host) {
      this.#before ??= ours ? '' : hash;
      replaceHash(
        mark +
          [termId, faqId]
            .filter(Boolean)
            .map((id) => encodeURIComponent(id!))
            .join('/'),
      );
    } else {
      if (ours && this.#before !== undefined) replaceHash(this.#before);
      this.#before = undefined;
    }
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  /** What scrolls: below the head, or on a low screen the frame with it. */
  get #scroller(): Element | null {
    const view = this.#root.querySelector('[part=view]');
    return view && getComputedStyle(view).overflowY === 'visible' ? view.parentElement : view;
  }
}
