import type { ViewElement } from '../view-element.js';

/**
 * Tells when elements of its host have been looked at: in view for a while, once. They are looked up after each update.
 * `ratio` is how much of one must be in view, 0-1, where 0 asks for no more than a touch; `time` for how many ms.
 */
export function whenSeen(
  host: ViewElement,
  selector: string,
  ratio: number,
  onSeen: (element: HTMLElement) => void,
  time = 1000,
): void {
  /** What is watched or was seen, and its timer. */
  const known = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        clearTimeout(known.get(target));
        const seen = () => {
          observer.unobserve(target);
          onSeen(target as HTMLElement);
        };
        if (isIntersecting && intersectionRatio >= ratio) known.set(target, setTimeout(seen, time));
      }
    },
    { threshold: ratio },
  );
  host.follow(() => {
    const wanted = host.isConnected ? [...host.renderRoot.querySelectorAll(selector)] : [];
    for (const [element, timer] of known)
      if (!wanted.includes(element)) {
        clearTimeout(timer);
        observer.unobserve(element);
        known.delete(element);
      }
    for (const element of wanted)
      if (!known.has(element)) {
        known.set(element, undefined);
        observer.observe(element);
      }
  });
}
