import type { Id } from '../core/model.js';
import type { PageMark } from './page-types.js';
import { rangeOf, stands, type Piece, type Place, type Show } from './pieces.js';

const description = 'aria-description';

/** A mark of ours (with pieces), or a hand-written `<glossary-term>` (with its element). */
export class Mark implements PageMark {
  readonly pieces: Piece[];
  /** Taken back by the painter. */
  lost?: boolean;
  /** The short definition, once it is there. */
  about?: string;
  private open?: boolean;
  private active?: boolean;

  constructor(
    readonly termId: Id,
    readonly instance: string,
    /** How it is drawn. */
    readonly show: Show,
    places: Place[],
    readonly written?: HTMLElement,
  ) {
    this.pieces = places as Piece[];
    for (const piece of this.pieces) piece.mark = this;
  }

  get text(): string {
    return this.written?.textContent ?? this.pieces.map(({ text }) => text).join('');
  }

  get elements(): HTMLElement[] {
    return this.written ? [this.written] : this.pieces.flatMap(({ element }) => element ?? []);
  }

  get trigger(): HTMLElement | undefined {
    const first = this.written ?? this.pieces[0]?.element;
    return (first?.firstElementChild && first.querySelector('a')) ?? first;
  }

  /** Taken back, or out of the page; cheaper than `alive`. */
  get gone(): boolean | undefined {
    return this.written ? !this.written.isConnected : this.lost;
  }

  get alive(): boolean {
    return !this.gone && this.pieces.every(stands);
  }

  range(): Range | undefined {
    if (!this.alive) return undefined;
    const { elements, pieces } = this;
    const places = elements[0]
      ? elements.map((node) => ({ node, start: 0, end: node.childNodes.length }))
      : pieces;
    return rangeOf(places[0]!, places.at(-1));
  }

  rects(): DOMRect[] {
    if (!this.alive) return [];
    const { elements, pieces } = this;
    return (elements[0] ? elements : pieces.map((piece) => rangeOf(piece))).flatMap((each) => [
      ...each.getClientRects(),
    ]);
  }

  flash(on: boolean): void {
    this.show(this, 'flash', on);
  }

  setExpanded(open: boolean): void {
    this.open = open;
    this.trigger?.setAttribute('aria-expanded', String(open));
    this.light();
  }

  setActive(active: boolean): void {
    this.active = active;
    this.light();
  }

  describe(definition: string): void {
    // What the author has written stays.
    if (this.written ? this.trigger!.hasAttribute(description) : this.about === definition) return;
    this.about = definition;
    this.trigger?.setAttribute(description, definition);
  }

  private light(): void {
    this.show(this, 'active', !!(this.open || this.active));
  }
}
