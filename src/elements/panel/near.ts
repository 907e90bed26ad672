import type { LitElement, ReactiveController } from 'lit';

/** Tells which blocks of a long list have come near to what is in view, so that only their rows are made. */
export class NearBlocks implements ReactiveController {
  /** Keys of the blocks that have been near. */
  readonly keys = new Set<string>();
  #observer: IntersectionObserver | undefined;
  #root: Element | null = null;

  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot.querySelector('[part="view"]');
    if (root !== this.#root) {
      this.hostDisconnected();
      this.#root = root;
    }
    const waiting = root?.querySelectorAll('[data-block]');
    if (!waiting?.length) return;
    // The margin counts from the scrolling box: one page ahead and behind.
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries), {
      root,
      rootMargin: '100%',
    });
    for (const block of waiting) this.#observer.observe(block);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#root = null;
  }

  #look(entries: IntersectionObserverEntry[]): void {
    const before = this.keys.size;
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.keys.add((target as HTMLElement).dataset.block ?? '');
      this.#observer?.unobserve(target);
    }
    if (this.keys.size > before) this.#host.requestUpdate();
  }
}
