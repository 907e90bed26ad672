import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getInstance, type Instance } from '../store.js';

/** Keeps an element up to date with the instance that it names, whichever of the two comes first. */
export class InstanceController implements ReactiveController {
  #name?: string;
  #instance?: Instance;
  #connected = false;
  readonly #changed = () => this.host.requestUpdate();

  /** `getName` is asked at each update, since the name may change. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly getName: () => string,
  ) {
    host.addController(this);
  }

  get value(): Instance {
    const name = this.getName();
    if (!this.#instance || name !== this.#name) {
      this.#instance?.removeEventListener('change', this.#changed);
      this.#name = name;
      this.#instance = getInstance(name);
      if (this.#connected) this.#instance.addEventListener('change', this.#changed);
    }
    return this.#instance;
  }

  hostConnected(): void {
    this.#connected = true;
    this.value.addEventListener('change', this.#changed);
    this.host.requestUpdate(); // it may have changed meanwhile
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#instance?.removeEventListener('change', this.#changed);
  }
}
