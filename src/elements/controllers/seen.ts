import type { ViewElement } from '../view-element.js';

interface SeenOptions {
  /** The elements to watch; looked up after each update of the host. */
  selector: string;
  /** Called once for each element, when it has been in view for the whole time. */
  onSeen(element: HTMLElement): void;
  /** How much of the element must be in view, 0-1. Default 0.5; 0 means any of it. */
  ratio?: number;
  /** For how long, in milliseconds. Default 1000. */
  time?: number;
}

/** Tells when elements of its host have been looked at: in view, for a while, once. */
export function whenSeen(
  host: ViewElement,
  { selector, onSeen, ratio = 0.5, time = 1000 }: SeenOptions,
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
  const watch = (wanted: readonly Element[]) => {
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
  };
  const look = () => watch([...host.renderRoot.querySelectorAll(selector)]);
  host.addController({ hostConnected: look, hostUpdated: look, hostDisconnected: () => watch([]) });
}
