import { decisive } from '../core/document-rules.js';
import { listeners, type Listener } from './own.js';

/** Hears what the host changes, and nothing of what we write. Silent, and without a timer, while nobody writes. */
export class Watcher implements Listener {
  #kept: MutationRecord[] = [];
  readonly #observer = new MutationObserver((records) => this.#deliver(records));

  constructor(private readonly onRecords: (records: readonly MutationRecord[]) => void) {
    listeners.add(this);
  }

  observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: decisive,
    });
  }

  /** Hears at once what was not yet heard. */
  flush(): void {
    this.#deliver(this.#observer.takeRecords());
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#kept = [];
    listeners.delete(this);
  }

  keep(): void {
    this.#kept.push(...this.#observer.takeRecords());
    if (this.#kept.length) queueMicrotask(() => this.#deliver([]));
  }

  drop(): void {
    this.#observer.takeRecords();
  }

  #deliver(records: readonly MutationRecord[]): void {
    const all = [...this.#kept, ...records];
    this.#kept = [];
    if (all.length) this.onRecords(all);
  }
}
