import { html, nothing } from 'lit/html.js';
import type { GlossaryFrame, Id, Toolkit } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import { direction } from '../direction.js';
import { renderDisclaimer } from '../parts/disclaimer.js';
import { findEntry } from '../parts/find-entry.js';
import { PlacedElement } from '../parts/placed.js';
import { renderToolkits, toolkitsOf } from '../parts/toolkit.js';
import type { View } from '../parts/view.js';

interface Offers {
  readonly toolkits: readonly Toolkit[];
  readonly termId?: Id | undefined;
}

/**
 * Toolkit offers in the flow of a page: those of a term, of a category or of a list; without any of these, all.
 *
 * @summary Toolkit offers, labelled as promotion, placed by the author.
 * @slot - Shown while the offers load, and instead of the error text where they cannot be had.
 * @fires glossary-toolkit-view - An offer was half visible for a second; once a page for each toolkit.
 * @fires glossary-toolkit-click - An offer's link was followed; cancelable.
 * @fires glossary-code-copy - A discount code was copied.
 * @csspart toolkits - The list of offers.
 * @csspart toolkit - One offer; in it `promotion`, `badge`, `toolkit-title`, `toolkit-description`, `offer`, `cta`.
 * @csspart offer - Price and discount; in it `price`, `as-of`, `discount`, `discount-note`, `code-field`, `code`, `copy`, `status`.
 * @csspart disclaimer - The disclaimer and the publisher.
 */
export class GlossaryToolkits extends PlacedElement<Offers> {
  static override readonly attributes = { ...super.attributes, term: '', category: '', toolkits: '' };

  /** The toolkits that cover this term: its id, or any of its names. */
  declare term: string;
  /** The toolkits that cover the terms of this category. */
  declare category: string;
  /** Ids of toolkits, separated by spaces, shown in this order. Goes before `term`, which goes before `category`. */
  declare toolkits: string;

  protected get wanted(): string {
    return this.toolkits || this.term || this.category;
  }

  protected async load(source: GlossarySource, frame: GlossaryFrame): Promise<Offers | undefined> {
    const { toolkits, term, category } = this;
    const all = frame.toolkits;
    if (toolkits) {
      const found = toolkits.split(/[\s,]+/).flatMap((wanted) => all.filter(({ id }) => id === wanted));
      return found[0] && { toolkits: found };
    }
    if (!term && !category)
      return {
        toolkits: toolkitsOf(
          all.map(({ id }) => id),
          frame,
        ),
      };
    const found = term ? findEntry(source.names, frame.redirects, term) : undefined;
    const covered = source.names.entries.filter((entry) =>
      term ? entry === found : entry.category === category,
    );
    const cards = await Promise.all(covered.map(({ id }) => source.card(id)));
    const ids = cards.flatMap((card) => card?.toolkits ?? []);
    return cards[0] && { toolkits: toolkitsOf(ids, frame), termId: found?.id };
  }

  protected override render(): unknown {
    return this.settings.noOffers ? nothing : super.render();
  }

  protected renderContent({ toolkits, termId }: Offers, view: View): unknown {
    if (!toolkits.length) return nothing;
    const { locale } = view.frame;
    return html`<div class="offers" lang=${locale ?? nothing} dir=${locale ? direction(locale) : nothing}>
      ${renderToolkits(toolkits, view, termId)} ${renderDisclaimer(view)}
    </div>`;
  }
}
