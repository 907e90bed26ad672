import { render } from 'lit/html.js';
import { sheet } from './sheet.js';
import { UpdatingElement } from './updating-element.js';

/** What goes along with the life of an element. */
export interface Controller {
  hostConnected?(): void;
  hostUpdated?(): void;
  hostDisconnected?(): void;
}

const sheets = new WeakMap<typeof ViewElement, CSSStyleSheet>();

/**
 * An element that draws itself with Lit's templates into a shadow root. `UpdatingElement`, which the first load
 * holds, gives it all that it would use of `LitElement` (2.5 kB).
 */
export abstract class ViewElement extends UpdatingElement {
  static readonly styles: string;

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  /** @internal */
  hasUpdated = false;
  readonly #controllers: Controller[] = [];

  constructor() {
    super();
    const type = this.constructor as typeof ViewElement;
    let styles = sheets.get(type);
    if (!styles) sheets.set(type, (styles = sheet(type.styles)));
    this.renderRoot.adoptedStyleSheets = [styles];
  }

  /** @internal */
  addController(controller: Controller): void {
    this.#controllers.push(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  /** Gets ready what `render` shows. */
  protected willUpdate(changed: ReadonlySet<string>): void;
  protected willUpdate(): void {
    // nothing to get ready
  }
  protected abstract render(): unknown;
  protected updated(): void {
    // nothing to do
  }

  protected update(changed: ReadonlySet<string>): void {
    if (!this.hasUpdated && !this.isConnected) return; // drawn when it comes into the page
    this.willUpdate(changed);
    render(this.render(), this.renderRoot);
    this.hasUpdated = true;
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
