import { LitElement, nothing, type PropertyValues } from 'lit';
import { compileMatcher } from '../../core/matcher.js';
import { formatProblem, GlossaryError, isError } from '../../core/messages.js';
import type { Id, Problem } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { createPageMarks } from '../../dom/page.js';
import type { PageMark, PageMarks } from '../../dom/page-types.js';
import { attachCard } from '../card/controller.js';
import { GlossaryErrorEvent, GlossaryLinkedEvent, GlossaryReadyEvent } from '../events.js';
import { loadSource, parsed, type Origin } from '../load.js';
import { createLauncher, launcherStyles, type Launcher } from '../panel/launcher.js';
import { getInstance, type Instance } from '../store.js';
import { tokens } from '../tokens.js';
import { deepLink } from './deep-link.js';
import { inlinePanel, LazyPanel } from './panel-port.js';
import { affects, instanceSettings, markSettings } from './settings.js';
import { idle } from './idle.js';

/**
 * The drop-in: loads a glossary, marks the terms of the page, and owns card and panel. Taken out of the page, it
 * leaves it byte for byte as it was.
 *
 * @summary Loads a glossary, marks the page's terms, shows cards and the panel.
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
export class GlossaryEmbed extends LitElement {
  static override styles = [tokens, launcherStyles];
  static override properties = {
    src: {},
    categories: {},
    skipTerms: { attribute: 'skip-terms' },
    scope: {},
    exclude: {},
    shadowRoots: { attribute: 'shadow-roots' },
    occurrences: {},
    maxMarks: { type: Number, attribute: 'max-marks' },
    mode: {},
    panel: {},
    partner: {},
    noOffers: { type: Boolean, attribute: 'no-offers' },
    noDeepLink: { type: Boolean, attribute: 'no-deep-link' },
    theme: { reflect: true },
    debug: { type: Boolean },
    name: {},
    glossary: { attribute: false },
  };

  /** Addresses of glossaries, separated by spaces; the first that knows a word wins, and `bundled` names ours. Default: ours. */
  declare src: string;
  /** Ids of the categories whose terms are marked, separated by spaces. Default: all. */
  declare categories: string;
  /** Ids of terms that are not marked, separated by spaces. */
  declare skipTerms: string;
  /** Selector of what is marked. Default: `[role=main], main`, else the only `article`, else the body without its navigation. */
  declare scope: string;
  /** Selector of what in it is left alone. */
  declare exclude: string;
  /** Selector of elements whose open shadow roots are marked, too. */
  declare shadowRoots: string;
  /** Whether a term is marked once a page (`first`, the default), once a `section`, or `all` the time. */
  declare occurrences: 'first' | 'section' | 'all';
  /** Most marks on the page. Default: no limit. */
  declare maxMarks: number;
  /** `link` wraps the words, `highlight` changes no node, `none` marks nothing; `auto` (default) chooses. */
  declare mode: 'auto' | 'link' | 'highlight' | 'none';
  /** `none` shows neither launcher nor dialog. Default `button`. */
  declare panel: 'button' | 'none';
  /** Partner to be named in the links of offers. */
  declare partner: string;
  /** Shows nothing promotional. */
  declare noOffers: boolean;
  /** Neither follows nor writes `#glossary=<id>`. */
  declare noDeepLink: boolean;
  /** `light` or `dark`. Default `auto`: as the reader prefers. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Prints what was marked, and what was found and not marked. */
  declare debug: boolean;
  /** Name of the instance, by which other elements find it (`for`). Default `default`. */
  declare name: string;
  /** A glossary as an object, instead of `src`. */
  declare glossary: unknown;

  /** Resolves when the page is marked, or when there is no glossary to mark it with (see `glossary-error`). */
  readonly ready: Promise<void>;
  #settled!: () => void;
  #instance: Instance | undefined;
  #loading: AbortController | undefined;
  #marks: PageMarks | undefined;
  #detachCard: (() => void) | undefined;
  #panel: LazyPanel | undefined;
  #launcher: Launcher | undefined;
  /** The mark that `next` and `previous` go on from. */
  #at = -1;

  constructor() {
    super();
    this.name = 'default';
    this.maxMarks = -1;
    this.ready = new Promise((resolve) => (this.#settled = resolve));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within one task: all is still there.
    if (this.hasUpdated && !this.#instance) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => this.isConnected || this.disconnect());
  }

  override render(): unknown {
    return nothing;
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  protected override updated(changed: PropertyValues): void {
    const touches = (names: Set<string>) => [...changed.keys()].some((key) => names.has(key as string));
    if (!this.#instance || !this.#instance.owner || changed.has('ready')) return;
    if (!this.#started) {
      this.#started = true; // the first update: all of it has just been read
      return;
    }
    if (touches(affects.glossary)) {
      this.disconnect();
      this.#start();
      return;
    }
    this.#configure();
    if (touches(affects.marks)) this.#mark();
  }
  #started = false;

  /** Takes the instance, if nobody else has it, and loads its glossary. */
  #start(): void {
    if (!('popover' in this)) return; // an older browser: the page stays as it is
    const instance = getInstance(this.name || 'default');
    if (instance.owner?.isConnected && instance.owner !== this) {
      console.warn(
        `Glossary: this page has two <glossary-embed> named "${instance.name}"; the second does nothing. Give it another name, or take it away.`,
      );
      return;
    }
    this.#instance = instance;
    instance.update({ owner: this, failure: undefined });
    this.#panel = new LazyPanel(instance, this.renderRoot as ShadowRoot);
    this.#configure();
    void this.#load(instance);
  }

  async #load(instance: Instance): Promise<void> {
    const loading = (this.#loading = new AbortController());
    const current = () => this.#loading === loading;
    try {
      const source = await loadSource(await this.#origin(), loading.signal);
      if (!current()) return;
      await this.#open(instance, source);
    } catch (error) {
      if (!current()) return;
      const problems: readonly Problem[] =
        error instanceof GlossaryError ? error.problems : [{ path: '', message: String(error) }];
      instance.update({ failure: problems });
      this.#report(problems);
    }
    if (current()) this.#settled();
  }

  async #origin(): Promise<Origin> {
    if (this.glossary !== undefined) return { glossary: this.glossary };
    if (this.src) return { src: this.src };
    // Children of a tag that is still being read are not there yet.
    if (!this.nextSibling) await parsed();
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    return json ? { json } : {};
  }

  async #open(instance: Instance, source: GlossarySource): Promise<void> {
    const { names, problems } = source;
    if (problems.some(isError)) this.#report(problems);
    instance.update({ source, matcher: compileMatcher(names) });
    await this.#mark();
    if (this.#instance !== instance) return;
    this.dispatchEvent(new GlossaryReadyEvent());
    if (instance.settings.deepLink) deepLink.follow(this.#panel!, source);
    idle(() => this.#fetchCards(source));
  }

  /** Draws the marks anew, with the settings as they are now. */
  async #mark(): Promise<void> {
    const instance = this.#instance;
    if (!instance?.source || !instance.matcher) return;
    this.#unmark();
    const marks = createPageMarks({
      ...markSettings(this),
      matcher: instance.matcher,
      names: instance.source.names,
      onChange: (all) => this.#changed(all),
    });
    this.#marks = marks;
    this.#detachCard = attachCard(instance, marks);
    await marks.start();
    if (this.debug && this.#marks === marks) (await import('./debug.js')).explain(instance, marks);
  }

  #unmark(): void {
    this.#marks?.disconnect();
    this.#detachCard?.();
    this.#marks = this.#detachCard = undefined;
  }

  #changed(marks: readonly PageMark[]): void {
    this.#instance?.update({ marks });
    this.dispatchEvent(new GlossaryLinkedEvent(marks.length));
  }

  /** Definitions for the cards and for `aria-description`, and the launcher's own words, once nobody waits for us. */
  async #fetchCards(source: GlossarySource): Promise<void> {
    const { entries, locale } = source.names;
    try {
      const [frame] = await Promise.all([source.frame(), entries[0] && source.card(entries[0].id)]);
      this.#launcher?.update(frame.strings, locale);
      if (this.#instance?.source === source) this.#instance.update({});
    } catch {
      // The card asks again when it is opened, and says so when it fails.
    }
  }

  /** Tells the elements of this instance how they are to look and behave. */
  #configure(): void {
    const instance = this.#instance!;
    const panel = instance.panel ?? this.#panel;
    instance.update({ settings: instanceSettings(this), panel });
    const wanted = instance.settings.panel === 'button' && !inlinePanel(instance);
    if (!wanted) {
      this.#launcher?.remove();
      this.#launcher = undefined;
    } else if (!this.#launcher) {
      this.#launcher = createLauncher(instance, (opener) => this.#panel?.open({ opener }));
      this.renderRoot.append(this.#launcher.button);
    }
  }

  /** One warning, one event, with all that is wrong. */
  #report(problems: readonly Problem[]): void {
    const [first] = [...problems.filter(isError), ...problems];
    const more =
      problems.length > 1 ? ` (and ${problems.length - 1} more: see the glossary-error event)` : '';
    console.warn(formatProblem(first!) + more);
    this.dispatchEvent(new GlossaryErrorEvent(problems));
  }

  /** Opens the panel, at that term if one is given. */
  async open(termId?: Id): Promise<void> {
    await this.#panel?.opened({ via: 'api', ...(termId && { termId }) });
  }

  /** Closes the panel. */
  close(): void {
    this.#panel?.close();
  }

  /** Opens the panel with what is found for that query. */
  async search(query: string): Promise<void> {
    await this.#panel?.opened({ via: 'api', query });
  }

  /** Goes to the next mark of the page: scrolls it into view, flashes and focuses it. */
  next(): void {
    this.#go(1);
  }

  /** Goes to the mark before. */
  previous(): void {
    this.#go(-1);
  }

  #go(step: 1 | -1): void {
    const { marks = [] } = this.#marks ?? {};
    if (!marks.length) return;
    const from = this.#at < 0 && step < 0 ? 0 : this.#at;
    this.#at = (from + step + marks.length) % marks.length;
    const mark = marks[this.#at]!;
    mark.reveal();
    mark.trigger?.focus({ preventScroll: true });
  }

  /** Looks again at that part of the page, else at all of it. Not needed for changes that the page makes itself. */
  async refresh(root?: Node): Promise<void> {
    if (!this.#instance && this.isConnected) this.#start();
    await this.#marks?.refresh(root);
  }

  /** Takes all marks, card and panel away: the page is as it was. `refresh()` begins anew. */
  disconnect(): void {
    const instance = this.#instance;
    if (!instance) return;
    this.#loading?.abort();
    this.#loading = this.#instance = undefined;
    this.#unmark();
    this.#panel?.remove();
    this.#launcher?.remove();
    deepLink.forget(this.#panel);
    if (instance.panel === this.#panel) instance.update({ panel: undefined });
    this.#panel = this.#launcher = undefined;
    this.#at = -1;
    instance.update({ owner: undefined, source: undefined, matcher: undefined, marks: [] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-embed': GlossaryEmbed;
  }
}
