import { html } from 'lit/html.js';
import type { GlossaryFrame } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { InstanceController } from '../controllers/instance.js';
import { reportOffers } from '../controllers/offers-seen.js';
import type { Attributes } from '../attributes.js';
import { ensureSource } from '../ensure-source.js';
import { ViewElement } from '../view-element.js';
import { entryById } from './find-entry.js';
import { say } from './locale.js';
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
export abstract class PlacedElement<T extends object> extends ViewElement {
  static override readonly attributes: Attributes = { for: '', partner: '', 'no-offers': false };
  static override readonly styles = baseStyles + toolkitStyles + placedStyles;

  /** Name of the instance whose glossary is shown. Default: `default`. */
  declare for: string;
  /** Partner to name in the links of offers. Default: the instance's. */
  declare partner: string;
  /** Shows nothing promotional. */
  declare noOffers: boolean;

  protected readonly instance = new InstanceController(this, () => this.for);
  protected shown?: Shown<T>;
  #failed = false;
  /** The last load; an answer to an earlier one comes too late. */
  #asked?: { readonly source: GlossarySource };

  constructor() {
    super();
    reportOffers(this, () => ({ instance: this.instance.value, ...this.settings }));
  }

  /** What is asked for, in the author's words. */
  protected abstract readonly wanted: string;
  protected abstract load(source: GlossarySource, frame: GlossaryFrame): Promise<T | undefined>;
  protected abstract renderContent(content: T, view: View): unknown;

  protected get settings(): View['settings'] {
    const { partner, noOffers } = this.instance.value.settings;
    return { partner: this.partner || partner, noOffers: this.noOffers || noOffers };
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    const instance = this.instance.value;
    const { source, settings } = instance;
    this.style.colorScheme = settings.theme === 'auto' ? '' : settings.theme;
    // An instance that has let go of its glossary leaves what stands here as it is.
    if (!source) ensureSource(instance);
    else if (changed.size || source !== this.#asked?.source) void this.#load(source);
  }

  async #load(source: GlossarySource): Promise<void> {
    const asked = (this.#asked = { source });
    this.#failed = false;
    let shown: Shown<T> | undefined;
    try {
      const frame = await source.frame();
      shown = { source, frame, content: await this.load(source, frame) };
    } catch {
      // said in its place
    }
    if (asked !== this.#asked) return;
    this.#failed = !shown;
    this.shown = shown ?? this.shown;
    this.requestUpdate();
  }

  /**
   * Loads what the reader asks for. What was activated is gone when that takes its place: the focus goes where the
   * reading goes on.
   */
  protected async reload(): Promise<void> {
    this.requestUpdate();
    await this.#load(this.#asked!.source);
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('[part=question]');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  protected override render(): unknown {
    const { failure, source } = this.instance.value;
    const { shown, settings } = this;
    const view: View = {
      frame: shown?.frame ?? { categories: [], toolkits: [] },
      settings,
      headingLevel: 3,
      resolve: (id) => shown && entryById(shown.source.names.entries, shown.frame.redirects, id),
    };
    const failed = this.#failed || (failure && !source);
    if (shown?.content && !failed) return this.renderContent(shown.content, view);
    return html`<div class="frame" part=${failed || shown ? 'error' : 'loading'} role="status">
      <slot>${say(view, failed ? 'failed' : shown ? 'notFound' : 'loading', { id: this.wanted })}</slot>
      ${
        this.#failed
          ? html`<button part="retry link" @click=${() => this.reload()}>${say(view, 'tryAgain')}</button>`
          : ''
      }
    </div>`;
  }
}
