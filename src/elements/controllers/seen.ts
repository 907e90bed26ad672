import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface SeenOptions {
  /** The elements to watch; asked after each update of the host. */
  select(): Iterable<Element>;
  /** Called once for each element, when it has been in view for the whole time. */
  onSeen(element: Element): void;
  /** Called whenever an element comes into view. */
  onShown?(element: Element): void;
  /** How much of the element must be in view, 0-1. Default 0.5; 0 means any of it. */
  ratio?: number;
  /** For how long, in milliseconds. Default 1000. */
  time?: number;
}

/** Tells when elements of its host have been looked at: in view, for a while, once. */
export class SeenController implements ReactiveController {
  #observer?: IntersectionObserver;
  readonly #watched = new Set<Element>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #seen = new WeakSet<Element>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: SeenOptions,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { select, ratio = 0.5 } = this.options;
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries), { threshold: ratio });
    const wanted = new Set(select());
    for (const element of this.#watched) if (!wanted.has(element)) this.#forget(element);
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  hostDisconnected(): void {
    for (const element of this.#watched) this.#forget(element);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  #look(entries: IntersectionObserverEntry[]): void {
    const { onSeen, onShown, ratio = 0.5, time = 1000 } = this.options;
    for (const { target, isIntersecting, intersectionRatio } of entries) {
      clearTimeout(this.#timers.get(target));
      this.#timers.delete(target);
      if (!isIntersecting || intersectionRatio < ratio) continue;
      onShown?.(target);
      if (this.#seen.has(target)) continue;
      const done = () => {
        this.#timers.delete(target);
        this.#seen.add(target);
        onSeen(target);
      };
      this.#timers.set(target, setTimeout(done, time));
    }
  }

  #forget(element: Element): void {
    clearTimeout(this.#timers.get(element));
    this.#timers.delete(element);
    this.#watched.delete(element);
    this.#observer?.unobserve(element);
  }
}
