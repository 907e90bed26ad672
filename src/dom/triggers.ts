import type { HoverEvent } from '../core/hover.js';
import type { PageMark } from './page-types.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the listeners ask and tell. */
export interface TriggerPort {
  /** The mark that holds an element. */
  markOf(target: EventTarget | null): PageMark | undefined;
  /** The highlight under a point. */
  markAt(x: number, y: number): PageMark | undefined;
  /** There are highlights: the pointer has to be followed from word to word. */
  readonly highlights: boolean;
  readonly card: Element | undefined;
  send(event: HoverEvent<PageMark>): void;
  /** The pointer is over this mark, or over none. */
  active(mark: PageMark | undefined): void;
  /** A mark has the focus. */
  focused(mark: PageMark): void;
}

/** A modified click or key is the browser's own: a new tab, a download … */
export const held = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Text is being selected: neither a hover nor the click that ends it is meant for us. */
const selecting = () => getSelection()?.type === 'Range';

/**
 * The one set of listeners through which all marks of a page are hovered, pressed and focused. On `document` and
 * capturing, so that a page that stops events in its own elements does not stop ours, and so that a router sees
 * `defaultPrevented` before it follows the link. Nothing is ever stopped here: the page's own listeners run as ever.
 */
export class Triggers {
  /** Where the pointer that can hover, or the last tap, is; undefined after a key. */
  point: Point | undefined;
  readonly #end = new AbortController();
  /** What is under the pointer: the innermost element, and what that means. */
  #target: EventTarget | undefined;
  #over: PageMark | 'card' | undefined;
  /** The pointer is over neither an element of a mark nor the card: a highlight may be there. */
  #free = false;
  #frame = 0;
  #downOutside = false;

  constructor(private readonly port: TriggerPort) {
    const options = { capture: true, signal: this.#end.signal };
    const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, hear, options);
    on('pointerover', (event) => this.#onPoint(event));
    on('pointermove', (event) => this.#onPoint(event));
    on('pointerout', (event) => this.#onOut(event));
    on('pointerdown', (event) => this.#onDown(event));
    on('pointerup', (event) => this.#onUp(event));
    on('click', (event) => this.#onClick(event));
    on('keydown', (event) => this.#onKey(event));
    on('focusin', (event) => this.#onFocus(event));
  }

  disconnect(): void {
    this.#end.abort();
    cancelAnimationFrame(this.#frame);
  }

  #hits(event: Event): PageMark | 'card' | undefined {
    const path = event.composedPath();
    // Open shadow roots are looked into: the first of the path is the element itself, not its host.
    return this.port.card && path.includes(this.port.card) ? 'card' : this.port.markOf(path[0] ?? null);
  }

  #at(event: MouseEvent): PageMark | undefined {
    return this.port.highlights ? this.port.markAt(event.clientX, event.clientY) : undefined;
  }

  #hover(hit: PageMark | 'card' | undefined): void {
    if (hit === this.#over) return;
    this.#over = hit;
    const mark = hit === 'card' ? undefined : hit;
    this.port.active(mark);
    this.port.send(mark ? { type: 'over', mark } : { type: hit ? 'overCard' : 'leave' });
  }

  /** Over and move: from place to place inside one shadow root no `pointerover` gets out of it. */
  #onPoint(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons) return;
    this.point = { x: event.clientX, y: event.clientY };
    const [target] = event.composedPath();
    if (target !== this.#target) {
      this.#target = target;
      const hit = this.#hits(event);
      this.#free = !hit;
      if (hit || !this.port.highlights) this.#hover(hit);
    }
    if (!this.#free || !this.port.highlights) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#free && this.point) this.#hover(this.port.markAt(this.point.x, this.point.y));
    });
  }

  /** The pointer left the window. */
  #onOut(event: PointerEvent): void {
    if (event.relatedTarget || event.pointerType === 'touch') return;
    this.#free = false;
    this.#target = undefined;
    this.#hover(undefined);
  }

  #onDown(event: PointerEvent): void {
    this.#downOutside = !event.button && !this.#hits(event);
  }

  /** Down and up outside; a scroll by touch ends in `pointercancel` and closes nothing. */
  #onUp(event: PointerEvent): void {
    if (this.#downOutside && !this.#hits(event) && !this.#at(event)) this.port.send({ type: 'outside' });
    this.#downOutside = false;
  }

  #onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button || held(event)) return;
    const hit = this.#hits(event);
    if (hit === 'card') return;
    const mark = hit ?? (selecting() ? undefined : this.#at(event));
    if (!mark) return;
    // A key, or assistive technology, clicks without a pointer.
    const byKey = !event.detail && !!hit;
    this.point = byKey ? undefined : { x: event.clientX, y: event.clientY };
    // Only a link of our own is kept from being followed.
    const link = (event.composedPath()[0] as Element).closest?.('a');
    if (hit && link?.closest('glossary-term')) event.preventDefault();
    this.port.send({ type: 'press', mark, by: byKey ? 'key' : 'tap' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat || held(event)) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.composedPath()[0] ?? null;
    const mark = this.port.markOf(target);
    if (!mark || mark.trigger !== target) return;
    event.preventDefault();
    this.point = undefined;
    this.port.send({ type: 'press', mark, by: 'key' });
  }

  #onFocus(event: FocusEvent): void {
    const hit = this.#hits(event);
    if (hit === 'card') this.port.send({ type: 'focusCard' });
    else if (hit) {
      this.port.send({ type: 'focusMark', mark: hit });
      this.port.focused(hit);
    } else this.port.send({ type: 'focusElsewhere' });
  }
}
