import { render } from 'lit/html.js';
import { sheet } from '../dom/sheet.js';
import { tokens } from './tokens.js';
import { UpdatingElement } from './updating-element.js';

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
  readonly #followers: (() => void)[] = [];

  constructor() {
    super();
    const type = this.constructor as typeof ViewElement;
    let styles = sheets.get(type);
    if (!styles) sheets.set(type, (styles = sheet(type.styles)));
    this.renderRoot.adoptedStyleSheets = [tokens(), styles];
  }

  /** Calls back each time that it has been drawn, and when it has left the page. @internal */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  /** Gets ready what `render` shows. */
  protected willUpdate?(changed: ReadonlySet<string>): void;
  protected abstract render(): unknown;
  protected updated?(): void;

  protected update(changed: ReadonlySet<string>): void {
    if (!this.hasUpdated && !this.isConnected) return; // drawn when it comes into the page
    this.willUpdate?.(changed);
    render(this.render(), this.renderRoot);
    this.hasUpdated = true;
    this.#tell();
    this.updated?.();
  }

  disconnectedCallback(): void {
    this.#tell();
  }
}
