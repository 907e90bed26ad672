import { html, LitElement, nothing } from 'lit';
import type { Id } from '../../core/model.js';
import { text, type FirstKey } from '../../core/strings.js';
import { direction } from '../direction.js';
import type { Place } from '../parts/position.js';
import { sheet } from '../sheet.js';
import { tokenText } from '../tokens.js';
import { styles } from './styles.js';
import type { CardView } from './view.js';

/** What the card asks of whoever opened it. */
export interface CardPort {
  turn(id: Id): void;
  back(): void;
  full(event: MouseEvent): void;
  close(): void;
}

/** Kept from the page: a click in the card is none of its own business (a menu that closes, a router …). */
const ownEvents = ['click', 'mousedown', 'pointerdown', 'touchstart'];
const stop = (event: Event) => event.stopPropagation();

/**
 * @summary The card that explains a marked term. One a page, made when the first mark is pointed at.
 * @tag glossary-card
 * @fires {GlossaryCardOpenEvent} glossary-card-open - The card is about to open; `preventDefault()` keeps it closed.
 * @fires {GlossaryCardCloseEvent} glossary-card-close - The card has closed.
 * @fires {GlossaryTermViewEvent} glossary-term-view - A term was shown for one second.
 * @csspart card - The whole card.
 * @csspart term - Its heading.
 * @csspart abbr - The abbreviation beside the heading.
 * @csspart definition - The definition.
 * @csspart related - The list of related terms.
 * @csspart chip - One related term.
 * @csspart offers - The line that says how many toolkits cover the term.
 * @csspart footer - The last row.
 * @csspart link - The way to the full entry.
 * @csspart category - The term's category.
 * @csspart back - The way back from a related term.
 * @csspart close - The button that closes the sheet on phones.
 * @csspart loading - The line shown while the definition loads.
 * @csspart error - The line shown when it could not be loaded.
 */
export class GlossaryCard extends LitElement {
  static override get styles() {
    return [sheet(tokenText), styles];
  }
  static override properties = { view: { attribute: false }, sheet: { attribute: false } };

  declare view: CardView | undefined;
  /** A sheet at the edge of the screen instead of a card beside the words. */
  declare sheet: boolean;
  declare port: CardPort | undefined;

  /** The card itself; undefined before the first update. */
  get box(): HTMLElement | null {
    return this.renderRoot?.querySelector('.card') ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ownEvents) this.addEventListener(type, stop, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ownEvents) this.removeEventListener(type, stop);
  }

  /** Draws what has changed now, so that it can be measured. */
  flush(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /** In the top layer; `source` puts it behind its mark in the order of Tab. */
  show(source: HTMLElement | undefined): void {
    const box = this.box!;
    box.classList.add('open');
    if (box.showPopover && !box.matches(':popover-open'))
      box.showPopover(source ? ({ source } as ShowPopoverOptions) : undefined);
  }

  hide(): void {
    const box = this.box;
    box?.classList.remove('open');
    if (box?.hidePopover && box.matches(':popover-open')) box.hidePopover();
  }

  /** Keeps the card from shrinking under the pointer while the next text is on its way. */
  keepHeight(keep: boolean): void {
    const { box } = this;
    if (box) box.style.minHeight = keep && box.offsetHeight ? `${box.offsetHeight}px` : '';
  }

  /** Height and width when nothing restrains the height. */
  measure(): { width: number; height: number } {
    const { offsetWidth, offsetHeight, clientHeight, scrollHeight } = this.box!;
    return { width: offsetWidth, height: scrollHeight + offsetHeight - clientHeight };
  }

  /** As a sheet, `side` alone is heeded. */
  place(place: Partial<Place>): void {
    const { style, dataset } = this.box!;
    const px = (value: number | undefined) => (value === undefined ? '' : `${value}px`);
    style.left = px(place.left);
    style.top = px(place.top);
    style.maxHeight = px(place.maxHeight);
    dataset.side = place.side;
  }

  /** Into the dialog as a whole: a screen reader then reads its name and the definition. */
  override focus(): void {
    this.box?.focus({ preventScroll: true });
  }

  #say(key: FirstKey, params?: Record<string, string | number>): string {
    return text(this.view?.strings, key, params, this.view?.locale);
  }

  protected override render(): unknown {
    const { view } = this;
    const dir = view?.locale ? direction(view.locale) : 'auto';
    return html`<div
      class=${this.sheet ? 'sheet card' : 'card'}
      part="card"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-labelledby="term"
      aria-describedby="definition"
      aria-busy=${view?.state === 'loading'}
      lang=${view?.locale ?? nothing}
      dir=${dir}
    >
      ${view && this.#body(view)}
    </div>`;
  }

  #body(view: CardView): unknown {
    const { port } = this;
    return html`<div class="body">
      ${
        view.back
          ? html`<button type="button" part="back" class="small" @click=${() => port?.back()}>
              <span aria-hidden="true">${direction(view.locale) === 'rtl' ? '→' : '←'}</span>
              ${this.#say('back')}
            </button>`
          : nothing
      }
      <h2 id="term" part="term">
        <span dir="auto">${view.term}</span> ${
          view.abbr ? html`<span part="abbr" dir="auto">${view.abbr}</span>` : nothing
        }
      </h2>
      <div id="definition" aria-live="polite">${this.#main(view)}</div>
      ${
        view.related.length
          ? html`<ul part="related" class="small" aria-label=${this.#say('related')}>
              ${view.related.map(
                ({ id, term }) =>
                  html`<li>
                    <button type="button" part="chip" dir="auto" @click=${() => port?.turn(id)}>
                      ${term}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${view.toolkits ? html`<p part="offers" class="small">${this.#say('toolkitsCover', { count: view.toolkits })}</p>` : nothing}
      ${this.#footer(view)}
      ${
        this.sheet
          ? html`<button
              type="button"
              part="close"
              aria-label=${this.#say('close')}
              @click=${() => port?.close()}
            >
              <span aria-hidden="true">×</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #main(view: CardView): unknown {
    if (view.state === 'ready') return html`<p part="definition" dir="auto">${view.definition}</p>`;
    return view.state === 'failed'
      ? html`<p part="error">${this.#say('failed')}</p>`
      : html`<p part="loading">${this.#say('loading')}</p>`;
  }

  #footer(view: CardView): unknown {
    const { href, panel, category } = view;
    const full = (event: MouseEvent) => this.port?.full(event);
    const label = this.#say('fullEntry');
    const way = href
      ? html`<a part="link" href=${href} @click=${full}>${label}</a>`
      : panel
        ? html`<button type="button" part="link" @click=${full}>${label}</button>`
        : nothing;
    if (way === nothing && !category) return nothing;
    return html`<div part="footer" class="small">
      ${way}${category ? html`<span part="category" dir="auto">${category}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-card': GlossaryCard;
  }
}
