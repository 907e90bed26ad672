import type { HoverEvent } from '../../core/hover.js';
import type { PageMark } from '../../dom/page-types.js';
import type { Point } from '../../dom/triggers.js';
import { edge, gap, lineAt, position, type Box } from '../parts/position.js';
import type { GlossaryCard } from './glossary-card.js';

/** What can be seen of the page: pinch zoom and on-screen keyboards make it smaller than the window. */
function viewBox(): Box {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

/** While the card is open: keeps it at its mark, and tells when the mark has gone or scrolled away. */
export class Follower {
  readonly #end = new AbortController();
  readonly #sight: IntersectionObserver;
  #frame = 0;
  /** Which of the mark's lines was pointed at. */
  readonly #line: number;
  /** Where the pointer was in it, until the page moves. */
  #point: Point | undefined;

  constructor(
    private readonly card: GlossaryCard,
    readonly mark: PageMark,
    point: Point | undefined,
    private readonly send: (event: HoverEvent<PageMark>) => void,
  ) {
    const rects = mark.rects();
    this.#line = rects.findIndex((rect) => rect === lineAt(rects, point));
    this.#point = point;
    const options = { capture: true, passive: true, signal: this.#end.signal };
    const moved = () => {
      this.#point = undefined; // it points at what was there before
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.send({ type: 'moved' });
      });
    };
    for (const target of [window, visualViewport])
      for (const type of ['scroll', 'resize']) target?.addEventListener(type, moved, options);
    this.#sight = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) this.#lost();
    });
    if (mark.trigger) this.#sight.observe(mark.trigger);
  }

  stop(): void {
    this.#end.abort();
    this.#sight.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #lost(): void {
    const gone = !this.mark.alive || !this.mark.rects().length;
    this.send(gone ? { type: 'gone', mark: this.mark } : { type: 'away' });
  }

  /** False when a dialog of the page, or anything else, lies over the card and makes it inert. */
  get onTop(): boolean {
    const box = this.card.box!.getBoundingClientRect();
    const root = this.card.getRootNode() as Document;
    return root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2) === this.card;
  }

  place(): void {
    const { card, mark } = this;
    const rects = mark.rects();
    const view = viewBox();
    const seen = (each: Box) => each.bottom > view.top && each.top < view.bottom;
    if (!rects.some(seen)) this.#lost();
    // With the focus inside it stays, at the edge that is nearest to its mark.
    if (this.#end.signal.aborted || !rects.length) return;
    const line = rects[this.#line] ?? rects[0]!;
    const point = this.#point ?? { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
    if (card.sheet) return this.#placeSheet(rects, view);
    const element = mark.trigger ?? mark.range()?.startContainer.parentElement;
    const rtl = !!element && getComputedStyle(element).direction === 'rtl';
    card.place(position({ lines: rects, point, ...card.measure(), view, rtl }));
  }

  /** At the lower edge; scrolls the page a little where that would cover the mark, else goes to the upper edge. */
  #placeSheet(rects: readonly Box[], view: Box): void {
    const { card, mark } = this;
    card.place({ side: 'below' });
    const height = card.box!.offsetHeight;
    const covered = (lines: readonly Box[]) =>
      Math.max(...lines.map(({ bottom }) => bottom)) + gap - (view.bottom - height);
    const over = covered(rects);
    if (over <= 0) return;
    scrollBy({ top: over + edge, behavior: 'instant' });
    const top = Math.min(...rects.map((each) => each.top));
    if (covered(mark.rects()) > 0 && top > height) card.place({ side: 'above' });
  }
}
