import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Entry, Glossary, Id } from '../../core/model.js';
import { resolveId } from '../../core/redirects.js';
import type { GlossarySource } from '../../core/source.js';
import type { Attributes } from '../attributes.js';
import { InstanceController } from '../controllers/instance.js';
import { reportOffers } from '../controllers/offers-seen.js';
import { whenSeen } from '../controllers/seen.js';
import { ensureSource } from '../ensure-source.js';
import { GlossaryPanelCloseEvent, GlossaryPanelOpenEvent, GlossaryTermViewEvent } from '../events.js';
import { baseStyles, entryStyles, toolkitStyles } from '../parts/styles.js';
import type { PanelPort, PanelRequest } from '../store.js';
import { ViewElement } from '../view-element.js';
import { content } from './content.js';
import { dialogShell } from './dialog.js';
import { listStyles } from './list-styles.js';
import { entryView, navigation, search, type Tab } from './navigation.js';
import type { Rest } from './panel-view.js';
import { panelStyles } from './styles.js';

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
export class GlossaryPanel extends ViewElement implements PanelPort {
  static override readonly attributes: Attributes = {
    for: 'default',
    view: '',
    'heading-level': 2,
    floating: false,
  };
  static override readonly styles = baseStyles + entryStyles + toolkitStyles + panelStyles + listStyles;
  /** Name of the instance whose glossary it shows. */
  declare for: string;
  /** The list that it begins with: `page`, `terms`, `questions` or `toolkits`. Default: the terms on this page, if any. */
  declare view: Tab | '';
  /** Level of its title, 1-6; the headings inside count on from there. */
  declare headingLevel: number;
  /** Shown as a dialog over the page; set by the drop-in. @internal */
  declare floating: boolean;

  readonly #instance = new InstanceController(this, () => this.for);
  readonly #nav = navigation(this, this.#instance);
  readonly #shell = dialogShell({
    escape: (event) => this.#escape(event),
    close: () => this.close(),
  });
  /** A dialog that is open, or will be with the next update. */
  #open = false;
  #source: GlossarySource | undefined;
  /** Undefined while it loads, null where that failed. */
  #glossary: Glossary | null | undefined;
  #byId = new Map<Id, Entry>();
  #rest: Rest = {};

  constructor() {
    super();
    reportOffers(this, () => ({ instance: this.#instance.value, ...this.#instance.value.settings }));
    whenSeen(this, '[part=entry]', 0, () => {
      const { termId, via = 'panel' } = this.#nav.place;
      this.dispatchEvent(new GlossaryTermViewEvent(termId!, via));
    });
  }

  /** Whether the panel shows; one in the flow of a page always does. */
  get isOpen(): boolean {
    return !this.floating || this.#open;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In the flow it answers for the instance where nothing else does.
    if (!this.floating && !this.#instance.value.panel) this.#instance.value.update({ panel: this });
    this.#nav.start(this.#first);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
    if (this.#instance.value.panel === this) this.#instance.value.update({ panel: undefined });
  }

  /** Shows an entry, a search or, without either, the lists. Opens the dialog if it is closed. */
  open({ termId, faqId, query = '', via = 'api', opener }: PanelRequest = {}): void {
    if (termId && this.isOpen) this.#nav.go({ termId, faqId, via }, entryView);
    else this.#nav.start({ ...this.#first, query, termId, faqId, via }, termId ? entryView : search);
    if (!this.floating) return this.scrollIntoView({ block: 'nearest' });
    this.#shell.from(opener);
    this.#open = true;
  }

  /** Closes the dialog and gives the focus back; one in the flow goes back to its lists. */
  close(): void {
    this.#nav.start(this.#first);
    if (!this.#open) return;
    this.#shell.close();
    this.#open = false;
    this.#tell(new GlossaryPanelCloseEvent());
  }

  #tell(event: Event): void {
    this.dispatchEvent(event);
    this.#instance.value.update({}); // whoever shows whether it is open (the launcher) looks again
  }

  /** Escape clears a search that is shown, then closes. Not ours where the reader is in the page beside it. */
  #escape(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    // Guard, hazard 22: "a11y panel: Escape in the page beside it is the page’s"
    if (!path.includes(this) && path[0] !== document.body && !this.#shell.isModal()) return false;
    const { query, termId } = this.#nav.place;
    if (query && (!termId || path[0] instanceof HTMLInputElement)) this.#nav.type('');
    else this.close();
    return true;
  }

  /** Where it begins. */
  get #first() {
    const tab: Tab = this.view || (this.floating && this.#instance.value.marks.length ? 'page' : 'terms');
    return { tab, query: '', category: '' };
  }

  /** Whether there will be no glossary. */
  get #failed(): boolean {
    return this.#glossary === null || (!this.#source && !!this.#instance.value.failure);
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    const instance = this.#instance.value;
    const { source, settings } = instance;
    this.style.colorScheme = settings.theme === 'auto' ? '' : settings.theme;
    if (this.isOpen) {
      if (!source) ensureSource(instance);
      if (source !== this.#source) this.#load(source);
    }
    if (this.hasUpdated && changed.has('view')) this.#nav.start(this.#first);
    if (!this.#glossary) return;
    this.#nav.find(this.#glossary, settings.noOffers);
    const { place } = this.#nav;
    const entry = this.#resolve(place.termId);
    if (entry && !entry.definition && place !== this.#rest.place) void this.#fill(entry.id);
  }

  #resolve(id: Id | undefined): Entry | undefined {
    const all = this.#byId;
    return all.get(resolveId(id!, (there) => all.has(there), this.#glossary?.redirects)!);
  }

  async #fill(id: Id): Promise<void> {
    const rest: Rest = (this.#rest = { place: this.#nav.place });
    rest.entry = await this.#source!.entry(id).catch(() => undefined);
    rest.lost = !rest.entry;
    this.requestUpdate();
  }

  /** Gets the whole glossary as soon as it is wanted, and again when the source changes. */
  #load(source: GlossarySource | undefined): void {
    this.#source = source;
    this.#glossary = undefined;
    this.#rest = {};
    const settle = (glossary: Glossary | null) => {
      if (source !== this.#source) return;
      this.#glossary = glossary;
      this.#byId = new Map(glossary?.entries.map((entry) => [entry.id, entry]));
      this.requestUpdate();
    };
    source?.all().then(settle, () => settle(null));
  }

  protected override render(): TemplateResult {
    const inside = this.isOpen ? this.#inside() : nothing;
    return this.floating
      ? html`<dialog part="panel" aria-labelledby="title">${inside}</dialog>`
      : html`<section part="panel" aria-labelledby="title">${inside}</section>`;
  }

  #inside(): TemplateResult {
    const { marks, matcher, settings } = this.#instance.value;
    const nav = this.#nav;
    const glossary = this.#glossary;
    const frame = glossary ?? { categories: [], toolkits: [], entries: [] };
    return content({
      ...nav,
      marks,
      matcher,
      settings,
      frame,
      loaded: !!glossary,
      failed: this.#failed,
      headingLevel: this.headingLevel || 2,
      rest: this.#rest,
      resolve: (id) => this.#resolve(id),
      onOpen: (id) => nav.open(id),
      retry:
        glossary === null || this.#rest.lost
          ? () => {
              this.#source = undefined;
              this.requestUpdate();
            }
          : undefined,
      close: this.floating ? () => this.close() : undefined,
      reveal: (mark) => {
        if (this.#shell.isModal()) this.close(); // it covers the page
        this.#instance.value.reveal?.(mark);
      },
    });
  }

  protected override updated(): void {
    const root = this.renderRoot;
    if (this.floating) {
      // In the drop-in's shadow root: a page reaches them as `glossary-embed::part(…)`.
      const parts = [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
      this.setAttribute('exportparts', [...new Set(parts)].join());
    }
    if (this.#open && this.isConnected && this.#shell.open(root.querySelector('dialog')!))
      queueMicrotask(() => this.#tell(new GlossaryPanelOpenEvent()));
    const { place, lost } = this.#rest;
    if (place !== this.#nav.place || lost !== undefined) this.#nav.arrive(!!this.#glossary || this.#failed);
  }
}
