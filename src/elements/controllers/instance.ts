import type { ViewElement } from '../view-element.js';
import { getInstance, type Instance } from '../store.js';

/** Keeps an element up to date with the instance that it names, whichever of the two comes first. */
export class InstanceController {
  #followed?: Instance | undefined;
  readonly #changed = () => this.host.requestUpdate();

  /** `getName` is asked at each update, since the name may change. */
  constructor(
    private readonly host: ViewElement,
    private readonly getName: () => string | undefined,
  ) {
    host.addController(this);
  }

  get value(): Instance {
    const instance = getInstance(this.getName() || undefined);
    if (this.host.isConnected) this.#follow(instance);
    return instance;
  }

  #follow(instance?: Instance): void {
    if (instance === this.#followed) return;
    this.#followed?.removeEventListener('change', this.#changed);
    instance?.addEventListener('change', this.#changed);
    this.#followed = instance;
  }

  hostConnected(): void {
    // A page that was away for long may hold an offer that has ended.
    document.addEventListener('visibilitychange', this.#changed);
    this.#changed(); // the instance may have changed meanwhile
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#changed);
    this.#follow();
  }
}
