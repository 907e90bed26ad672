import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Entry, GlossaryFrame, Id } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { SeenController } from '../controllers/seen.js';
import { GlossaryTermViewEvent } from '../events.js';
import { renderEntry } from '../parts/entry-view.js';
import { revealFaq } from '../parts/faq.js';
import { findEntry } from '../parts/find-entry.js';
import { say } from '../parts/locale.js';
import { PlacedElement } from '../parts/placed.js';
import { entryStyles } from '../parts/styles.js';
import type { View } from '../parts/view.js';
import { styles } from './styles.js';

/**
 * A whole entry in the flow of a page.
 *
 * @summary One entry with its questions, offers, sources and disclaimer, placed by the author.
 * @slot - Shown while the entry loads, and instead of the error text where it cannot be had.
 * @fires glossary-term-view - The entry was in view for a second.
 * @fires glossary-toolkit-view - An offer was half visible for a second; once a page for each toolkit.
 * @fires glossary-toolkit-click - An offer's link was followed; cancelable.
 * @fires glossary-code-copy - A discount code was copied.
 * @csspart entry - The entry from the question to the disclaimer.
 * @csspart question - Its heading.
 * @csspart definition - The answer in short.
 * @csspart body - The longer text.
 * @csspart example - The example.
 * @csspart callout - A remark set apart; also `callout-note`, `callout-practice`, `callout-warning`, `callout-product`.
 * @csspart crosswalk - Where the matter stands in other frameworks.
 * @csspart faqs - The questions; each a `faq` of `faq-question` and `answer`.
 * @csspart toolkits - The list of offers.
 * @csspart toolkit - One offer; in it `promotion`, `badge`, `toolkit-title`, `toolkit-description`, `offer`, `cta`.
 * @csspart offer - Price and discount; in it `price`, `as-of`, `discount`, `discount-note`, `code-field`, `code`, `copy`, `status`.
 * @csspart related - The related terms; each a `chip`.
 * @csspart links - Links onward.
 * @csspart sources - What the entry rests on.
 * @csspart disclaimer - The disclaimer and the publisher.
 * @csspart back - The way back from a related entry that was opened in place.
 */
export class GlossaryEntry extends PlacedElement<Entry> {
  static override properties: PropertyDeclarations = {
    term: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  static override get styles(): CSSResultGroup {
    return [super.styles, entryStyles, styles];
  }

  /** Id of the entry, or any of its names. */
  declare term: string;
  /** Level of the entry's heading, 1-6. Default 2. */
  declare headingLevel: number;
  /** Entries opened in place, the last one shown. */
  #trail: Id[] = [];
  #faqId?: Id;
  #last?: Entry;
  #moved = false;

  constructor() {
    super();
    this.term = '';
    this.headingLevel = 2;
    new SeenController(this, {
      select: () => this.renderRoot.querySelectorAll('[part="entry"]'),
      ratio: 0,
      onSeen: () => {
        const id = this.shown?.content?.id;
        if (id) this.dispatchEvent(new GlossaryTermViewEvent(id, this.#trail.length ? 'related' : 'entry'));
      },
    });
  }

  /** Opens one of the entry's questions, by its id, and moves there. */
  openFaq(id: Id): void {
    this.#faqId = id;
    this.requestUpdate();
  }

  protected get wanted(): string {
    return this.#trail.at(-1) ?? this.term;
  }

  protected get level(): number {
    return this.headingLevel || 2;
  }

  override willUpdate(changed?: Map<PropertyKey, unknown>): void {
    if (changed?.has('term')) this.#trail = [];
    super.willUpdate();
  }

  protected async load(source: GlossarySource, frame: GlossaryFrame): Promise<Entry | undefined> {
    const id = findEntry(source.names, frame.redirects, this.wanted);
    return id === undefined ? undefined : source.entry(id);
  }

  /** In the page's panel where there is one, by the link where the author wants no panel, else here. */
  protected override onOpen(id: Id, event: Event): void {
    const { panel } = this.instance.value;
    if (panel) panel.open({ termId: id, via: 'related', opener: event.currentTarget as HTMLElement });
    else this.#go([...this.#trail, id]);
  }

  override updated(): void {
    const entry = this.shown?.content;
    if (!entry) return;
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="question"]');
    // What was activated is gone when another entry takes its place: the focus goes where the reading goes on.
    if (this.#last && entry !== this.#last && heading && this.#moved) {
      heading.tabIndex = -1;
      heading.focus();
      this.#moved = false;
    }
    this.#last = entry;
    if (this.#faqId !== undefined && revealFaq(this.renderRoot, this.#faqId)) this.#faqId = undefined;
  }

  #go(trail: Id[]): void {
    this.#trail = trail;
    this.#faqId = undefined;
    this.#moved = true;
    this.requestUpdate();
  }

  protected renderContent(entry: Entry, view: View): unknown {
    const onOpen =
      this.instance.value.settings.panel === 'none' && view.frame.entryUrl ? undefined : view.onOpen;
    return html`<div class="frame">
      ${
        this.#trail.length
          ? html`<button type="button" part="back" @click=${() => this.#go(this.#trail.slice(0, -1))}>
              ${say(view, 'back')}
            </button>`
          : nothing
      }
      ${renderEntry({ ...view, onOpen, entry })}
    </div>`;
  }
}
