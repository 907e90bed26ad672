import type { Id } from '../../core/model.js';
import { GlossaryTermViewEvent } from '../events.js';
import type { Via } from '../store.js';
import type { ViewElement } from '../view-element.js';

/** Reports `glossary-term-view` from its host when one entry has stayed open for a second. */
export class DwellController {
  #timer?: ReturnType<typeof setTimeout>;
  #termId?: Id | undefined;

  constructor(private readonly host: ViewElement) {}

  /** An entry is shown; showing the same one again does not start over. */
  show(termId: Id, via: Via): void {
    if (termId === this.#termId) return;
    this.hide();
    this.#termId = termId;
    this.#timer = setTimeout(() => {
      if (this.host.isConnected) this.host.dispatchEvent(new GlossaryTermViewEvent(termId, via));
    }, 1000);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#termId = undefined;
  }
}
