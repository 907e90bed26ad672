import { html, LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { GlossaryFrame, Id } from '../../core/model.js';
import { resolveId } from '../../core/redirects.js';
import type { GlossarySource } from '../../core/source.js';
import { text } from '../../core/strings.js';
import { InstanceController } from '../controllers/instance.js';
import { OffersSeenController } from '../controllers/offers-seen.js';
import { ensureSource } from '../load.js';
import type { Instance } from '../store.js';
import { sheet } from '../sheet.js';
import { tokenText } from '../tokens.js';
import { placedStyles } from './placed-styles.js';
import { baseStyles, toolkitStyles } from './styles.js';
import type { View } from './view.js';

interface Shown<T> {
  readonly source: GlossarySource;
  readonly frame: GlossaryFrame;
  /** Undefined: the glossary does not hold what was asked for. */
  readonly content: T | undefined;
}

/**
 * What an element that an author places in the page has in common with the others: it finds its glossary by name,
 * in any order, loads the bundled one where nothing else on the page does, and says how that goes. Content between
 * its tags is shown while it loads and where it fails.
 */
export abstract class PlacedElement<T> extends LitElement {
  static override properties: PropertyDeclarations = {
    for: {},
    partner: {},
    noOffers: { type: Boolean, attribute: 'no-offers' },
  };
  static override get styles(): CSSResultGroup {
    return [sheet(tokenText), baseStyles, toolkitStyles, placedStyles];
  }

  /** Name of the instance whose glossary is shown. */
  declare for: string;
  /** Partner to name in the links of offers. Default: the instance's. */
  declare partner: string;
  /** Shows nothing promotional. */
  declare noOffers: boolean;

  protected readonly instance = new InstanceController(this, () => this.for || 'default');
  protected shown?: Shown<T>;
  #failed = false;
  #source?: GlossarySource;
  #key?: string;
  /** The instance that gave the last source. */
  #served?: Instance;

  constructor() {
    super();
    this.for = 'default';
    this.partner = '';
    this.noOffers = false;
    new OffersSeenController(this, () => ({ instance: this.instance.value, ...this.settings }));
  }

  /** What is asked for, as text: a change of it loads anew. */
  protected abstract readonly wanted: string;
  protected abstract load(source: GlossarySource, frame: GlossaryFrame): Promise<T | undefined>;
  protected abstract renderContent(content: T, view: View): unknown;
  protected abstract readonly level: number;
  protected onOpen?(id: Id, event: Event): void;

  protected get settings(): { partner: string; noOffers: boolean } {
    const { partner, noOffers } = this.instance.value.settings;
    return { partner: this.partner || partner, noOffers: this.noOffers || noOffers };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#recheck);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#recheck);
  }

  /** A page that was away for long may hold an offer that has ended. */
  readonly #recheck = () => this.requestUpdate();

  override willUpdate(): void {
    const instance = this.instance.value;
    const { source, settings } = instance;
    if (settings.theme !== 'auto' || this.style.colorScheme)
      this.style.colorScheme = settings.theme === 'auto' ? '' : settings.theme;
    if (!source) {
      // An instance that has let go of its glossary leaves what stands here as it is.
      if (instance !== this.#served) ensureSource(instance);
      return;
    }
    this.#served = instance;
    if (source === this.#source && this.wanted === this.#key) return;
    this.#source = source;
    this.#key = this.wanted;
    this.#failed = false;
    void this.#load(source, this.wanted);
  }

  async #load(source: GlossarySource, wanted: string): Promise<void> {
    const current = () => source === this.#source && wanted === this.#key;
    try {
      const frame = await source.frame();
      const content = await this.load(source, frame);
      if (current()) this.shown = { source, frame, content };
    } catch {
      if (current()) this.#failed = true;
    }
    this.requestUpdate();
  }

  override render(): unknown {
    const { failure, source } = this.instance.value;
    const strings = this.shown?.frame.strings;
    if (this.#failed || (failure && !source)) return this.#trouble(text(strings, 'failed'), this.#failed);
    if (!this.shown)
      return html`<div part="loading" role="status"><slot>${text(strings, 'loading')}</slot></div>`;
    const { content, frame } = this.shown;
    if (content === undefined) return this.#trouble(text(strings, 'notFound', { id: this.wanted }), false);
    return this.renderContent(content, {
      frame,
      settings: this.settings,
      headingLevel: this.level,
      resolve: (id) => this.resolve(id),
      onOpen: this.onOpen && ((id, event) => this.onOpen?.(id, event)),
    });
  }

  protected resolve(id: Id): { id: Id; term: string } | undefined {
    if (!this.shown) return undefined;
    const { entries } = this.shown.source.names;
    const at = resolveId(
      id,
      (there) => entries.some((entry) => entry.id === there),
      this.shown.frame.redirects,
    );
    return entries.find((entry) => entry.id === at);
  }

  /** Loads anew, though what is asked for reads the same. */
  protected reload(): void {
    this.#source = undefined;
    this.requestUpdate();
  }

  #trouble(words: string, again: boolean): unknown {
    return html`<div part="error" role="status">
      <slot>${words}</slot>
      ${
        again
          ? html`<button type="button" part="retry link" @click=${() => this.reload()}>
              ${text(undefined, 'tryAgain')}
            </button>`
          : ''
      }
    </div>`;
  }
}
