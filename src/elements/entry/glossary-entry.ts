import { html } from 'lit/html.js';
import type { Entry, GlossaryFrame, Id } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { whenSeen } from '../controllers/seen.js';
import { GlossaryTermViewEvent } from '../events.js';
import { renderEntry } from '../parts/entry-view.js';
import { findEntry } from '../parts/find-entry.js';
import { say } from '../parts/locale.js';
import { PlacedElement } from '../parts/placed.js';
import { entryStyles } from '../parts/styles.js';
import type { View } from '../parts/view.js';

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
  static override readonly attributes = { ...super.attributes, term: '', 'heading-level': 2 };
  static override readonly styles = super.styles + entryStyles;

  /** Id of the entry, or any of its names. */
  declare term: string;
  /** Level of the entry's heading, 1-6. Default 2. */
  declare headingLevel: number;
  /** Entries opened in place, the last one shown. */
  #trail: Id[] = [];

  constructor() {
    super();
    whenSeen(this, '[part=entry]', 0, () =>
      this.dispatchEvent(
        new GlossaryTermViewEvent(this.shown!.content!.id, this.#trail.length ? 'related' : 'entry'),
      ),
    );
  }

  protected get wanted(): string {
    return this.#trail.at(-1) ?? this.term;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (changed.has('term')) this.#trail = [];
    super.willUpdate(changed);
  }

  protected async load(source: GlossarySource, { redirects }: GlossaryFrame): Promise<Entry | undefined> {
    const found = findEntry(source.names, redirects, this.wanted);
    return found && source.entry(found.id);
  }

  #go(trail: Id[]): void {
    this.#trail = trail;
    void this.reload();
  }

  protected renderContent(entry: Entry, view: View): unknown {
    const { panel, settings } = this.instance.value;
    const trail = this.#trail;
    /** In the page's panel where there is one, by the link where the author wants no panel, else here. */
    const onOpen = (id: Id, { currentTarget }: Event) =>
      panel
        ? panel.open({ termId: id, via: 'related', opener: currentTarget as HTMLElement })
        : this.#go([...trail, id]);
    return html`<div class="frame">
      ${
        trail.length
          ? html`<button part="back link" @click=${() => this.#go(trail.slice(0, -1))}>
              ${say(view, 'back')}
            </button>`
          : ''
      }
      ${renderEntry({
        ...view,
        headingLevel: this.headingLevel || 2,
        onOpen: settings.panel === 'none' && view.frame.entryUrl ? undefined : onOpen,
        entry,
      })}
    </div>`;
  }
}
