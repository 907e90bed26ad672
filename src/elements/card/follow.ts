import type { HoverEvent } from '../../core/hover.js';
import type { PageMark } from '../../dom/page-types.js';
import type { Point } from '../../dom/triggers.js';
import { around, edge, gap, position } from '../parts/position.js';

/**
 * Until the signal, tells when the mark of the open card has gone, scrolled away or moved. The function returned puts
 * the card where it belongs. `element` holds the words; `point` is where the pointer is in them, and moves with them.
 */
export function follow(
  box: HTMLElement,
  mark: PageMark,
  element: Element,
  point: Point | undefined,
  send: (event: HoverEvent<PageMark>) => void,
  signal: AbortSignal,
): () => void {
  const page = visualViewport!;
  let frame = 0;
  const moved = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      send({ type: 'moved' });
    });
  };
  for (const target of [window, page])
    // Guard, hazard 38: "without a listener left on the window"
    for (const type of ['scroll', 'resize']) target.addEventListener(type, moved, { capture: true, signal });

  const lost = () => send(mark.rects()[0] ? { type: 'away' } : { type: 'gone', mark });
  const sight = new IntersectionObserver(([entry]) => entry!.isIntersecting || lost());
  if (mark.trigger) sight.observe(mark.trigger);
  // Guard, hazard 38: "what becomes of a former mark does not close it"
  signal.addEventListener('abort', () => sight.disconnect());
  const [first] = mark.rects();

  return () => {
    const lines = mark.rects();
    // What can be seen of the page: pinch zoom and on-screen keyboards make it smaller than the window.
    const { offsetLeft: left, offsetTop: top, width, height } = page;
    const view = { left, top, right: left + width, bottom: top + height };
    if (!lines.some((line) => line.bottom > top && line.top < view.bottom)) lost();
    // With the focus inside it stays, at the edge that is nearest to its mark.
    const [line] = lines;
    if (signal.aborted || !line) return;
    const { style, dataset, offsetWidth, offsetHeight, clientHeight, scrollHeight } = box;

    if (box.matches('.sheet')) {
      // At the lower edge; scrolls the page a little where that would cover the mark, else goes to the upper edge.
      dataset.side = 'below';
      let all = around(lines);
      const over = () => all.bottom + gap + box.offsetHeight - view.bottom;
      if (over() <= 0) return;
      scrollBy({ top: over() + edge, behavior: 'instant' });
      all = around(mark.rects());
      if (over() > 0 && all.top > box.offsetHeight) dataset.side = 'above';
      return;
    }

    // … when nothing restrains it
    const natural = scrollHeight + offsetHeight - clientHeight;
    const place = position({
      lines,
      point: point && { x: point.x + line.left - first!.left, y: point.y + line.top - first!.top },
      width: offsetWidth,
      height: natural,
      view,
      rtl: getComputedStyle(element).direction === 'rtl',
    });
    dataset.side = place.side;
    // Moved without another layout of the page; whole pixels keep its letters sharp.
    style.transform = `translate(${Math.round(place.left)}px,${Math.round(place.top)}px)`;
    style.maxHeight = natural > place.maxHeight ? `${place.maxHeight}px` : '';
  };
}
