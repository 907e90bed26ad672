import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Glossary } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import type { Instance } from '../store.js';

/** Gets the whole glossary of an instance as soon as its host wants it, and again when the source changes. */
export class GlossaryLoad implements ReactiveController {
  glossary: Glossary | undefined;
  #rejected = false;
  #source: GlossarySource | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #options: { instance(): Instance; wanted(): boolean };

  constructor(host: ReactiveControllerHost, options: { instance(): Instance; wanted(): boolean }) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get failed(): boolean {
    return this.#rejected || (!this.#source && !!this.#options.instance().failure);
  }

  /** Whether trying again can help: the glossary is there, a part of it was not. */
  get canRetry(): boolean {
    return this.#rejected;
  }

  hostUpdate(): void {
    const { source } = this.#options.instance();
    if (source !== this.#source && this.#options.wanted()) this.#load(source);
  }

  retry(): void {
    this.#load(this.#source);
    this.#host.requestUpdate();
  }

  #load(source: GlossarySource | undefined): void {
    this.#source = source;
    this.#rejected = false;
    this.glossary = undefined;
    const settle = (glossary?: Glossary) => {
      if (source !== this.#source) return;
      this.glossary = glossary;
      this.#rejected = !glossary;
      this.#host.requestUpdate();
    };
    source?.all().then(settle, () => settle());
  }
}
