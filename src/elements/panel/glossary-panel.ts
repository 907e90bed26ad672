import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GlossaryFrame } from '../../core/model.js';
import { DwellController } from '../controllers/dwell.js';
import { InstanceController } from '../controllers/instance.js';
import { reportOffers } from '../controllers/offers-seen.js';
import { GlossaryPanelCloseEvent, GlossaryPanelOpenEvent } from '../events.js';
import { direction } from '../direction.js';
import { ensureSource } from '../load.js';
import { baseStyles, entryStyles, toolkitStyles } from '../parts/styles.js';
import type { View } from '../parts/view.js';
import type { Instance, MarkOnPage, PanelPort, PanelRequest } from '../store.js';
import { sheet } from '../sheet.js';
import { tokenText } from '../tokens.js';
import { dialogStyles } from './dialog-styles.js';
import { DialogShell } from './dialog.js';
import { body, redirected, strip, type Content } from './content.js';
import { head } from './head.js';
import { GlossaryLoad } from './load.js';
import { Navigation } from './navigation.js';
import { NearBlocks } from './near.js';
import type { Tab } from './place.js';
import { Searching } from './searching.js';
import { listStyles } from './list-styles.js';
import { panelStyles } from './styles.js';

const emptyFrame: GlossaryFrame = { categories: [], toolkits: [] };

/**
 * The glossary as a panel: search over terms, questions and toolkits, lists, and whole entries with the way back.
 *
 * @summary The searchable panel, placed in the flow of a page; the drop-in shows the same as a dialog.
 * @fires glossary-panel-open - The dialog has opened.
 * @fires glossary-panel-close - The dialog has closed.
 * @fires glossary-search - A search has settled: `query`, `count`.
 * @fires glossary-term-view - An entry was open for one second: `termId`, `via`.
 * @csspart panel - The whole.
 * @csspart head - Title, search, tabs: stays in view.
 * @csspart title - The glossary's title.
 * @csspart search - The search landmark.
 * @csspart search-input - The field.
 * @csspart clear - Empties the field.
 * @csspart close - Closes the dialog.
 * @csspart tabs - The choice of list.
 * @csspart tab - One of them; the chosen one is `tab-selected`, too.
 * @csspart view - What scrolls.
 * @csspart list - A list of terms, questions or results.
 * @csspart row - One of its rows.
 * @csspart term - The name in a row.
 * @csspart abbr - Its abbreviation or alias.
 * @csspart category - The category's tag.
 * @csspart row-text - The text of a row.
 * @csspart hit - What a search found in a text.
 * @csspart show-in-text - Reveals a mark on the page.
 * @csspart letter - A letter's heading.
 * @csspart rail - The letters to jump to.
 * @csspart chip - A category; a related term.
 * @csspart back - One step back.
 * @csspart empty - What is said where there is nothing.
 * @cssproperty [--glossary-panel-size=26em] - Width of the side panel.
 * @cssproperty [--glossary-panel-height=min(40em, 80vh)] - Height of the panel in the flow; `auto` lets it grow.
 */
export class GlossaryPanel extends LitElement implements PanelPort {
  static override get styles() {
    return [sheet(tokenText), baseStyles, entryStyles, toolkitStyles, panelStyles, listStyles, dialogStyles];
  }
  static override properties = {
    for: {},
    view: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    floating: { type: Boolean, reflect: true },
  };
  /** Name of the instance whose glossary it shows. */
  declare for: string;
  /** The list that it begins with: `page`, `terms`, `questions` or `toolkits`. Default: the terms on this page, if any. */
  declare view: Tab | '';
  /** Level of its title, 1-6; the headings inside count on from there. */
  declare headingLevel: number;
  /** Shown as a dialog over the page; set by the drop-in. @internal */
  declare floating: boolean;

  #opened = false;
  readonly #instance = new InstanceController(this, () => this.for);
  readonly #load = new GlossaryLoad(this, {
    instance: () => this.#instance.value,
    wanted: () => this.isOpen,
  });
  readonly #searching = new Searching(this);
  readonly #nav = new Navigation(this, () => this.#instance.value);
  readonly #shell = new DialogShell({
    dialog: () => this.renderRoot?.querySelector('dialog'),
    escape: (event) => this.#escape(event),
  });
  readonly #dwell = new DwellController(this);
  readonly #near = new NearBlocks(this);

  constructor() {
    super();
    this.for = 'default';
    this.view = '';
    this.headingLevel = 2;
    this.floating = false;
    const about = () => ({ instance: this.#instance.value, partner: this.#settings.partner });
    reportOffers(this, about);
  }

  /** Whether the panel shows; one in the flow of a page always does. */
  get isOpen(): boolean {
    return this.#opened || !this.floating;
  }

  get #settings(): Instance['settings'] {
    return this.#instance.value.settings;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In the flow it answers for the instance where nothing else does.
    if (!this.floating && !this.#instance.value.panel) this.#instance.value.update({ panel: this });
    this.#nav.start({ tab: this.#firstTab, query: '' }, undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
    this.#nav.leave();
    if (this.#instance.value.panel === this) this.#instance.value.update({ panel: undefined });
  }

  /** Shows an entry, a search or, without either, the lists. Opens the dialog if it is closed. */
  open({ termId, faqId, query = '', via = 'api', opener }: PanelRequest = {}): void {
    const place = { tab: this.#firstTab, query };
    if (termId && this.isOpen) this.#nav.go({ termId, faqId, via }, 'entry');
    else this.#nav.start({ ...place, termId, faqId, via }, termId ? 'entry' : 'search');
    if (!this.floating) return this.scrollIntoView({ block: 'nearest' });
    const was = this.#opened;
    this.#opened = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (!this.#opened || !this.isConnected) return;
      this.#shell.open(opener);
      if (!this.#load.glossary) this.renderRoot.querySelector('input')?.focus();
      this.requestUpdate(); // arrives when what belongs to the place has been rendered
      if (!was) this.#tell(new GlossaryPanelOpenEvent());
    });
  }

  /** Closes the dialog and gives the focus back; one in the flow goes back to its lists. */
  close(): void {
    this.#dwell.hide();
    this.#nav.leave();
    if (!this.floating) {
      if (this.#nav.place.termId) this.#nav.start({ tab: this.#firstTab, query: '' }, undefined);
      return;
    }
    if (!this.#opened) return;
    this.#shell.close();
    this.#opened = false;
    this.requestUpdate();
    this.#tell(new GlossaryPanelCloseEvent());
  }

  #tell(event: Event): void {
    this.dispatchEvent(event);
    this.#instance.value.update({}); // whoever shows whether it is open (the launcher) looks again
  }

  /** Escape clears a search that is shown, then closes. Not ours where the reader is in the page beside it. */
  #escape(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0];
    const inside = event.composedPath().includes(this) || target === document.body;
    if (!inside && !this.#shell.isModal) return false;
    const { query, termId } = this.#nav.place;
    if (query && (!termId || target instanceof HTMLInputElement)) this.#nav.type('');
    else this.close();
    return true;
  }

  get #firstTab(): Tab {
    return this.view || (this.floating && this.#instance.value.marks.length ? 'page' : 'terms');
  }

  get #shared(): View {
    const { glossary } = this.#load;
    return {
      frame: glossary ?? emptyFrame,
      settings: this.#settings,
      headingLevel: this.headingLevel || 2,
      resolve: (id) => {
        const at = glossary && redirected(glossary, id);
        return glossary?.entries.find((entry) => entry.id === at);
      },
      onOpen: (termId) => {
        const { termId: from, query } = this.#nav.place;
        this.#nav.go({ termId, via: from ? 'related' : query ? 'search' : 'panel' }, 'entry');
      },
    };
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.isOpen && !this.#instance.value.source) ensureSource(this.#instance.value);
    if (this.hasUpdated && changed.has('view')) this.#nav.choose({ tab: this.#firstTab });
    const { theme } = this.#settings;
    if (theme !== 'auto' || this.style.colorScheme) this.style.colorScheme = theme === 'auto' ? '' : theme;
  }

  override render(): TemplateResult {
    const inside = this.isOpen ? this.#content() : nothing;
    if (!this.floating) return html`<section part="panel" aria-labelledby="title">${inside}</section>`;
    return html`<dialog
      part="panel"
      aria-labelledby="title"
      @cancel=${(event: Event) => {
        event.preventDefault(); // the "back" of a phone
        this.close();
      }}
    >
      ${inside}
    </dialog>`;
  }

  #content(): TemplateResult {
    const nav = this.#nav;
    const searching = this.#searching;
    const settings = this.#settings;
    const view = this.#shared;
    const { locale } = view.frame;
    const content: Content = {
      instance: this.#instance.value,
      load: this.#load,
      nav,
      searching,
      near: this.#near,
      view,
      reveal: (mark) => this.#reveal(mark),
    };
    return html`<div class="frame" lang=${locale ?? nothing} dir=${locale ? direction(locale) : nothing}>
      ${head({
        view,
        query: nav.place.query,
        close: this.floating ? () => this.close() : undefined,
        onQuery: (query) => nav.type(query),
        onSettle: () => searching.settle(settings.noOffers),
        strip: strip(content),
      })}
      <div part="view">${body(content)}</div>
      <p class="quiet" role="status">${searching.status}</p>
    </div>`;
  }

  protected override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    // What is not inside is the veil; for the keyboard there is Escape.
    dialog?.addEventListener('click', ({ target }) => target === dialog && this.close());
  }

  override updated(): void {
    const { termId, via = 'panel' } = this.#nav.place;
    if (termId && this.isOpen && this.#load.glossary) this.#dwell.show(termId, via);
    else this.#dwell.hide();
    const { glossary, failed } = this.#load;
    if (this.floating ? this.#shell.isShown && (glossary || failed) : glossary) this.#nav.arrive();
  }

  /** Shows a mark on the page; a panel that covers the page goes out of its way. */
  #reveal(mark: MarkOnPage): void {
    if (this.#shell.isModal) this.close();
    mark.reveal();
  }
}
