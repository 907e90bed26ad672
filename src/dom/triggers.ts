import type { HoverEvent } from '../core/hover.js';
import type { PageMark } from './page-types.js';
import { finders, markAt } from './registry.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the listeners ask and tell. */
export interface TriggerPort {
  /** The mark that holds an element. */
  markOf(target: EventTarget | null): PageMark | undefined;
  readonly card: Element | undefined;
  send(event: HoverEvent<PageMark>): void;
  /** The pointer is over this mark, or over none. */
  active(mark: PageMark | undefined): void;
  /** A mark has the focus. */
  focused(mark: PageMark): void;
}

export interface Triggers {
  /** Where the pointer that can hover, or the last tap, is; undefined after a key. */
  readonly point: Point | undefined;
  disconnect(): void;
}

/** A modified click or key is the browser's own: a new tab, a download … */
export const held = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Text is being selected: neither a hover nor the click that ends it is meant for us. */
const selecting = () => getSelection()?.type === 'Range';

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/**
 * The one set of listeners through which all marks of a page are hovered, pressed and focused. On `document` and
 * capturing, so that a page that stops events in its own elements does not stop ours, and so that a router sees
 * `defaultPrevented` before it follows the link. Nothing is ever stopped here: the page's own listeners run as ever.
 */
export function createTriggers(port: TriggerPort): Triggers {
  const { markOf, send } = port;
  const end = new AbortController();
  let point: Point | undefined;
  /** What the pointer is over. */
  let over: PageMark | 'card' | undefined;
  /** The pointer is over neither an element of a mark nor the card: a highlight may be there. */
  let free = false;
  let frame = 0;
  let downOutside = false;

  /** Open shadow roots are looked into: the first of the path is the element itself, not its host. */
  const targetOf = (event: Event) =>
    // Guard, hazard 40: "reaches a mark in an open shadow root"
    event.composedPath()[0]!;

  const hitBy = (event: Event): PageMark | 'card' | undefined =>
    port.card && event.composedPath().includes(port.card) ? 'card' : markOf(targetOf(event));

  function hover(hit: PageMark | 'card' | undefined): void {
    if (hit === over) return;
    over = hit;
    const mark = hit === 'card' ? undefined : hit;
    port.active(mark);
    send(mark ? { type: 'over', mark } : { type: hit ? 'overCard' : 'leave' });
  }

  /** Over and move: from place to place inside one shadow root no `pointerover` gets out of it. */
  function pointed(event: PointerEvent): void {
    // Guard, hazard 18: "nothing opens while text is being selected"
    if (event.pointerType === 'touch' || event.buttons) return;
    point = pointOf(event);
    const hit = hitBy(event);
    free = !hit;
    if (hit || !finders.size) hover(hit);
    else
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (free && point) hover(markAt(point.x, point.y));
      });
  }

  const listeners: { [Type in keyof DocumentEventMap]?: (event: DocumentEventMap[Type]) => void } = {
    pointerover: pointed,
    pointermove: pointed,

    /** The pointer left the window. */
    pointerout(event) {
      if (event.relatedTarget || event.pointerType === 'touch') return;
      free = false;
      hover(undefined);
    },

    pointerdown(event) {
      downOutside = !event.button && !hitBy(event);
    },

    /** Down and up outside; a scroll by touch ends in `pointercancel` and closes nothing. */
    pointerup(event) {
      if (downOutside && !hitBy(event) && !markAt(event.clientX, event.clientY)) send({ type: 'outside' });
      downOutside = false;
    },

    click(event) {
      // Guard, hazard 20: "leaves a click alone that the page has already dealt with"
      if (event.defaultPrevented || event.button || held(event)) return;
      const hit = hitBy(event);
      if (hit === 'card') return;
      // Guard, hazard 18: "the click that ends a selection opens nothing"
      const mark = hit ?? (selecting() ? undefined : markAt(event.clientX, event.clientY));
      if (!mark) return;
      // A key, or assistive technology, clicks without a pointer.
      const byKey = !event.detail && !!hit;
      point = byKey ? undefined : pointOf(event);
      // Only a link of our own is kept from being followed.
      const link = (targetOf(event) as Element).closest?.('a');
      // Guard, hazard 20: "a link of the page that holds a mark is followed"
      if (hit && link?.closest('glossary-term')) event.preventDefault();
      send({ type: 'press', mark, by: byKey ? 'key' : 'tap' });
    },

    keydown(event) {
      // Guard, hazard 20: "leaves a key alone that the page has already dealt with"
      // Guard, hazard 16: "a key that was meant for something else"
      if (event.defaultPrevented || event.isComposing || event.repeat || held(event)) return;
      if (event.key !== 'Enter' && event.key !== ' ') return;
      const target = targetOf(event);
      const mark = markOf(target);
      if (!mark || mark.trigger !== target) return;
      event.preventDefault();
      point = undefined;
      send({ type: 'press', mark, by: 'key' });
    },

    focusin(event) {
      const hit = hitBy(event);
      if (hit === 'card') send({ type: 'focusCard' });
      else if (hit) {
        send({ type: 'focusMark', mark: hit });
        port.focused(hit);
      } else send({ type: 'focusElsewhere' });
    },
  };
  for (const [type, hear] of Object.entries(listeners))
    // Guard, hazard 21: "opens where the page stops every event"
    // Guard, hazard 38: "leaves no listener and no card behind"
    document.addEventListener(type, hear as EventListener, { capture: true, signal: end.signal });

  return {
    get point() {
      return point;
    },
    disconnect() {
      end.abort();
      cancelAnimationFrame(frame);
    },
  };
}
