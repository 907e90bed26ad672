import type { Glossary, Id } from '../../core/model.js';
import { createSearch, type Hit, type Search } from '../../core/search.js';
import type { InstanceController } from '../controllers/instance.js';
import { GlossarySearchEvent } from '../events.js';
import { revealFaq } from '../parts/faq.js';
import type { PanelPort, Via } from '../store.js';
import type { ViewElement } from '../view-element.js';

/** The lists that stand there when nothing is typed. */
export type Tab = 'page' | 'terms' | 'questions' | 'toolkits';

/** What the panel shows. An entry lies over the list that it was opened from. */
export interface Place {
  readonly tab: Tab;
  readonly query: string;
  /** Only entries of this category; '' = all. */
  readonly category: Id;
  /** Where the terms are shown a letter at a time, which; the first without. */
  readonly letter?: string;
  readonly termId?: Id | undefined;
  readonly faqId?: Id | undefined;
  /** How the entry was reached. */
  readonly via?: Via | undefined;
}

/** What gets the focus: a selector, or the n-th of what can have it (a place is rendered the same again). */
type Focus = string | number | undefined;

/** What to do about scroll and focus once a place is rendered. */
interface Arrival {
  readonly scroll: number;
  readonly focus: Focus;
}

const focusable = 'a,button,summary,input';
/** The beginning of the lists. */
export const search = 'input';
export const entryView = '[part=entry-view]';

/** After how long without a key a search has settled, in milliseconds: what is announced and reported is the end. */
const settleAfter = 500;

/** Most results that are shown; more than these nobody reads. */
export const maxResults = 50;

const mark = '#glossary=';

function replaceHash(hash: string): void {
  try {
    // The whole address: a bare hash would be resolved against the page's <base>.
    history.replaceState(history.state, '', location.href.split('#')[0] + hash);
  } catch {
    // A sandboxed frame, or more changes than the browser allows: the address stays, nothing else depends on it.
  }
}

export type Navigation = ReturnType<typeof navigation>;

/** Where the panel is, how it got there and the way back; and what the search finds that belongs to the place. */
export function navigation(host: ViewElement & PanelPort, instance: InstanceController) {
  const root = host.renderRoot;
  let arrival: Arrival | undefined;
  /** The hash that the page had; undefined while it still has it. */
  let before: string | undefined;
  /** What was searched last. */
  let asked: string;
  let glossary: Glossary | undefined;
  let withoutOffers: boolean;
  let index: Search | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What scrolls: below the head, or on a low screen the frame with it; the other one does not. */
  const scrollers = () => [...root.querySelectorAll('.frame,[part=view]')];

  /**
   * Keeps the address in step with the entry that is open, so that it can be shared. Replaces, never pushes: the
   * reader's own "back" still leaves the page, and nothing scrolls. Afterwards the page has its hash back, unless it
   * has set another meanwhile.
   */
  const address = (): void => {
    const { settings, panel } = instance.value;
    const { termId, faqId } = nav.place;
    const { hash } = location;
    const ours = hash.startsWith(mark);
    if (termId && settings.deepLink && panel === host) {
      before ??= ours ? '' : hash;
      replaceHash(mark + encodeURIComponent(termId) + (faqId ? '/' + encodeURIComponent(faqId) : ''));
    } else {
      if (ours && before !== undefined) replaceHash(before);
      before = undefined;
    }
  };

  const move = (change: Partial<Place>, focus: Focus, scroll = 0): void => {
    nav.place = { ...nav.place, termId: undefined, faqId: undefined, ...change };
    arrival = { scroll, focus };
    address();
    host.requestUpdate();
  };

  const nav = {
    place: { tab: 'page', query: '', category: '' } as Place,
    /** The steps that "Back" goes. */
    trail: [] as (Arrival & { place: Place })[],
    hits: [] as Hit[],
    /** The typing has come to rest: what was found is said. */
    settled: false,
    /** The long list that was made last, and what it was made from. */
    made: { from: [] as unknown[], rows: undefined as unknown },

    /** A new beginning: nothing to go back to. */
    start(change: Partial<Place>, focus?: Focus): void {
      nav.trail = [];
      move(change, focus);
    },
    /** A step that "Back" undoes. */
    go(change: Partial<Place>, focus: Focus): void {
      const at = [...root.querySelectorAll(focusable)].indexOf(root.activeElement!);
      nav.trail.push({
        place: nav.place,
        scroll: Math.max(0, ...scrollers().map(({ scrollTop }) => scrollTop)),
        focus: at < 0 ? search : at,
      });
      move(change, focus);
    },
    /** An entry, at one of its questions. */
    open(termId: Id, faqId?: Id): void {
      const { termId: from, query } = nav.place;
      nav.go({ termId, faqId, via: from ? 'related' : query ? 'search' : 'panel' }, entryView);
    },
    back(): void {
      const { place = {}, focus = search, scroll } = nav.trail.pop() ?? {};
      move(place, focus, scroll);
    },
    type(query: string): void {
      nav.start({ query }, query ? undefined : search);
    },

    /** Scroll and focus, once what belongs to the place is there; `loaded` or else never. */
    arrive(loaded: boolean): void {
      if (!arrival) return;
      const { scroll } = arrival;
      let { focus } = arrival;
      const { query, faqId } = nav.place;
      // On a touch screen the keyboard would hide half of the sheet before anybody asked for it.
      if (focus === search && !query && matchMedia('(pointer: coarse)').matches)
        focus = '[part=close],[role=tab]';
      const target =
        typeof focus === 'number'
          ? root.querySelectorAll<HTMLElement>(focusable)[focus]
          : focus && root.querySelector<HTMLElement>(focus);
      if (!target && !loaded) return;
      arrival = undefined;
      for (const each of scrollers()) each.scrollTop = scroll;
      if (focus !== entryView || !faqId || !revealFaq(root, faqId))
        (target || (focus && root.querySelector<HTMLElement>(search)) || undefined)?.focus({
          preventScroll: true,
        });
    },

    /** Searches, if there is anything new to find. */
    find(next: Glossary, noOffers: boolean): void {
      const wanted = nav.place.query.trim();
      if (next !== glossary) index = undefined;
      else if (wanted === asked && noOffers === withoutOffers) return;
      asked = wanted;
      glossary = next;
      withoutOffers = noOffers;
      nav.settled = false;
      const found = asked ? (index ??= createSearch(glossary)).search(asked, { limit: maxResults }) : [];
      nav.hits = found.filter(({ kind }) => !noOffers || kind !== 'toolkit');
      clearTimeout(timer);
      timer = setTimeout(nav.settle, settleAfter);
    },
    /** Reports the search now, e.g. at Enter; the same one is reported once. */
    settle(): void {
      if (!asked || nav.settled) return;
      nav.settled = true;
      host.dispatchEvent(new GlossarySearchEvent(asked, nav.hits.length));
      host.requestUpdate();
    },
  };
  return nav;
}
