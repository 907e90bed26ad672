import type { Id } from '../../core/model.js';
import { version } from '../../core/version.js';
import type { Attributes } from '../attributes.js';
import { sheet } from '../../dom/sheet.js';
import { getInstance, type PanelRequest } from '../store.js';
import { tokens } from '../tokens.js';
import { UpdatingElement } from '../updating-element.js';
import { createSession, type Session } from './session.js';

/**
 * The drop-in: loads a glossary, marks the terms of the page, and owns card and panel. Taken out of the page, it
 * leaves it byte for byte as it was. Every attribute is a property, too, in camel case.
 *
 * @summary Loads a glossary, marks the page's terms, shows cards and the panel.
 * @attr {string} src - Addresses of glossaries, or of manifests that `glossary build` wrote, separated by spaces; the first that knows a word wins, and `bundled` names ours. Default: the glossary in a `<script type="application/json">` child, else ours.
 * @attr {string} categories - Ids of the categories whose terms are marked, separated by spaces. Default: all.
 * @attr {string} skip-terms - Ids of terms that are not marked, separated by spaces.
 * @attr {string} scope - Selector of what is marked. Default: `[role=main], main`, else the only `article`, else the body without its navigation.
 * @attr {string} exclude - Selector of what in it is left alone.
 * @attr {string} shadow-roots - Selector of elements whose open shadow roots are marked, too.
 * @attr {'first' | 'section' | 'all'} occurrences - Whether a term is marked once a page (`first`, the default), once a section, or all the time.
 * @attr {number} max-marks - Most marks on the page. Default: no limit.
 * @attr {'auto' | 'link' | 'highlight' | 'none'} mode - `link` wraps the words, `highlight` changes no node, `none` marks nothing; `auto` (default) decides region by region.
 * @attr {'button' | 'none'} panel - `none` shows neither launcher nor dialog. Default `button`.
 * @attr {string} partner - Partner to be named in the links of offers.
 * @attr {boolean} no-offers - Shows nothing promotional.
 * @attr {boolean} no-deep-link - Neither follows nor writes `#glossary=<id>`.
 * @attr {'auto' | 'light' | 'dark'} theme - Default `auto`: as the reader prefers.
 * @attr {boolean} debug - Prints what was marked, and what was found and not marked.
 * @attr {string} name - Name of the instance, by which other elements find it (`for`). Default `default`.
 * @fires glossary-ready - The glossary is there and the page is marked.
 * @fires glossary-error - The glossary could not be had, or entries of it were left out: `problems`.
 * @fires glossary-linked - The marks of the page have changed: `count`.
 * @csspart launcher - The button that opens the panel.
 * @csspart launcher-label - Its word.
 * @csspart launcher-count - The number of terms on the page.
 * @cssproperty [--glossary-launcher-display=inline-flex] - `none` takes the launcher away.
 * @cssproperty [--glossary-launcher-inline=auto 16px] - Its `inset-inline`; `16px auto` puts it at the start.
 * @cssproperty [--glossary-launcher-block=auto 16px] - Its `inset-block`; `auto 96px` raises it over a bar of the page.
 * @cssproperty [--glossary-launcher-z=2147483000] - Its `z-index`.
 */
export class GlossaryEmbed extends UpdatingElement {
  /** The version of this code (Semantic Versioning). */
  static readonly version: string = version;
  static override readonly attributes: Attributes = {
    src: '',
    categories: '',
    'skip-terms': '',
    scope: '',
    exclude: '',
    'shadow-roots': '',
    occurrences: 'first',
    'max-marks': NaN,
    mode: 'auto',
    panel: 'button',
    partner: '',
    'no-offers': false,
    'no-deep-link': false,
    theme: 'auto',
    debug: false,
    name: 'default',
  };

  declare src: string;
  declare categories: string;
  declare skipTerms: string;
  declare scope: string;
  declare exclude: string;
  declare shadowRoots: string;
  declare occurrences: 'first' | 'section' | 'all';
  declare maxMarks: number;
  declare mode: 'auto' | 'link' | 'highlight' | 'none';
  declare panel: 'button' | 'none';
  declare partner: string;
  declare noOffers: boolean;
  declare noDeepLink: boolean;
  declare theme: 'auto' | 'light' | 'dark';
  declare debug: boolean;
  declare name: string;

  /**
   * Resolves when the page is marked, or when there is no glossary to mark it with (see `glossary-error`); never
   * rejects. A new one when another glossary is set.
   */
  ready!: Promise<void>;
  #settle: (() => void) | undefined;
  #session: Session | undefined;
  /** What `disconnect()` has ended does not begin again by itself. */
  #wanted = false;
  #glossary: unknown;

  constructor() {
    super();
    this.#expect();
    const root = this.attachShadow({ mode: 'open' });
    // No box of its own: in a flex or grid box of the page it takes no place and no gap.
    // Guard, hazard 28: "takes no place and no gap in a flex box"
    // Guard, hazard 25: "takes no place, whatever the page says of all elements"
    root.adoptedStyleSheets = [tokens(), sheet(':host{display:contents!important}')];
  }

  /** A glossary as an object, instead of `src`. */
  get glossary(): unknown {
    return this.#glossary;
  }
  set glossary(glossary: unknown) {
    this.#glossary = glossary;
    this.requestUpdate('glossary');
  }

  #expect(): void {
    this.ready = new Promise((resolve) => (this.#settle = resolve));
  }

  override connectedCallback(): void {
    this.#wanted = true;
    // Begins with the update, when what is set in the same task is there; moved within one task, all goes on.
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    // Guard, hazard 38: "so does taking it away"
    // Guard, hazard 38: "moved in one task, it keeps marks"
    queueMicrotask(() => this.isConnected || this.disconnect());
  }

  protected update(changed: ReadonlySet<string>): void {
    // Guard, hazard 38: "nothing begins by itself"
    if (!this.isConnected || !this.#wanted) return;
    if (!this.#session || ['src', 'glossary', 'name'].some((name) => changed.has(name))) this.#begin();
    else void this.#session.configure();
  }

  #begin(): void {
    const instance = getInstance(this.name);
    this.#session?.end(instance);
    const settle = () => {
      this.#settle?.();
      this.#settle = undefined;
    };
    // A browser without popovers, or without the means of our colours: the page stays as it is.
    // Guard, old browsers: "a browser without popovers"
    // Guard, old browsers: "a browser without the means of our colours"
    if (!('showPopover' in this) || !CSS.supports('color:light-dark(red,red)')) return settle();
    if (!this.#settle) this.#expect();
    this.#session = createSession(this, instance, settle, () => this.#begin());
  }

  /** Opens the panel, at that term if one is given. Waits for the glossary. */
  async open(termId?: Id): Promise<void> {
    await this.#ask({ via: 'api', termId });
  }

  /** Closes the panel. */
  close(): void {
    this.#session?.close();
  }

  /** Opens the panel with what is found for that query. Waits for the glossary. */
  async search(query: string): Promise<void> {
    await this.#ask({ via: 'api', query });
  }

  async #ask(request: PanelRequest): Promise<void> {
    await this.ready;
    await this.#session?.open(request);
  }

  /** Goes to the next mark of the page, after the last to the first: scrolls it into view, flashes and focuses it. */
  next(): void {
    this.#session?.go(1);
  }

  /** Goes to the mark before, before the first to the last. */
  previous(): void {
    this.#session?.go(-1);
  }

  /** Looks again at that part of the page, else at all of it. Not needed for changes that the page makes itself. */
  async refresh(root?: Node): Promise<void> {
    if (this.#session) return this.#session.refresh(root);
    if (!this.isConnected) return;
    this.#wanted = true;
    this.#begin();
    await this.ready;
  }

  /** Takes all marks, card and panel away: the page is as it was. `refresh()` begins anew. */
  disconnect(): void {
    this.#wanted = false;
    this.#session?.end();
    this.#session = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-embed': GlossaryEmbed;
  }
}
