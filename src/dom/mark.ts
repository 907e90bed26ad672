import type { Id } from '../core/model.js';
import type { PageMark } from './page-types.js';
import { stands, type Piece, type View } from './pieces.js';

/** Milliseconds for which the words are lit after `reveal`. */
const flash = 1600;

/** A mark of ours (with pieces), or a hand-written `<glossary-term>` (with its element). */
export class Mark implements PageMark {
  readonly pieces: Piece[] = [];
  /** Taken back by the painter. */
  lost = false;
  #open = false;
  #active = false;

  constructor(
    readonly termId: Id,
    readonly instance: string,
    private readonly words: string,
    private readonly view: View,
    private readonly written?: HTMLElement,
  ) {}

  get text(): string {
    return this.written ? (this.written.textContent ?? '') : this.words;
  }

  get elements(): HTMLElement[] {
    return this.written ? [this.written] : this.pieces.flatMap((piece) => piece.element ?? []);
  }

  get trigger(): HTMLElement | undefined {
    const [first] = this.elements;
    return first?.querySelector('a') ?? first;
  }

  /** True for a hand-written one. */
  get isWritten(): boolean {
    return !!this.written;
  }

  /** Taken back, or out of the page; cheaper than `alive`. */
  get gone(): boolean {
    return this.written ? !this.written.isConnected : this.lost;
  }

  get alive(): boolean {
    return this.written ? this.written.isConnected : !this.lost && this.pieces.every(stands);
  }

  range(): Range | undefined {
    return this.alive ? this.view.range(this) : undefined;
  }

  rects(): DOMRect[] {
    return this.alive ? this.view.rects(this) : [];
  }

  reveal(): void {
    const range = this.range();
    const holder = this.elements[0] ?? this.pieces[0]?.node.parentElement;
    if (!range || !holder) return;
    for (let at: Element | null = holder; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
      if (at.getAttribute('hidden') === 'until-found') {
        at.dispatchEvent(new Event('beforematch', { bubbles: true }));
        at.removeAttribute('hidden');
      }
    }
    holder.scrollIntoView({ block: this.elements.length ? 'center' : 'nearest' });
    const [box] = this.rects();
    if (box && (box.top < 0 || box.bottom > innerHeight)) scrollBy(0, box.top - innerHeight / 2);
    // From here Tab and reading go on.
    const { trigger } = this;
    if (trigger) trigger.focus({ preventScroll: true });
    else getSelection()?.collapse(range.startContainer, range.startOffset);
    this.view.show(this, 'flash', true);
    setTimeout(() => this.view.show(this, 'flash', false), flash);
  }

  setExpanded(open: boolean): void {
    this.#open = open;
    this.trigger?.setAttribute('aria-expanded', String(open));
    this.#light();
  }

  setActive(active: boolean): void {
    this.#active = active;
    this.#light();
  }

  describe(definition: string): void {
    this.trigger?.setAttribute('aria-description', definition);
  }

  #light(): void {
    this.view.show(this, 'active', this.#open || this.#active);
  }
}
