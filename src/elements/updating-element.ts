import { defineProperties, takeProperties, type Attributes } from './attributes.js';

/** An element that takes up what is set on it, once for all that is set in one task. */
export abstract class UpdatingElement extends HTMLElement {
  /** What can be set. */
  static readonly attributes: Attributes = {};

  /** Asked for once, when the tag is registered. */
  static get observedAttributes(): string[] {
    defineProperties(this.prototype, this.attributes);
    return Object.keys(this.attributes);
  }

  /** Resolves when what was set in this task has been taken up. @internal */
  updateComplete: Promise<void> = Promise.resolve();
  /** What has changed since the last update; undefined while none is due. */
  #changed: Set<string> | undefined;

  /** `changed` has the names that the update was asked for. */
  protected abstract update(changed: ReadonlySet<string>): void;

  connectedCallback(): void {
    takeProperties(this);
    this.requestUpdate();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old !== value) this.requestUpdate(name);
  }

  /** @internal */
  requestUpdate(name?: string): void {
    if (!this.#changed) {
      this.#changed = new Set();
      this.updateComplete = Promise.resolve().then(() => {
        const changed = this.#changed!;
        this.#changed = undefined;
        this.update(changed);
      });
    }
    if (name) this.#changed.add(name);
  }
}
