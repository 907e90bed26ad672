import type { Entry, GlossaryFrame, Id } from '../../core/model.js';

/** An entry that can be opened: its id (redirects followed) and the name to show. */
export interface Target {
  readonly id: Id;
  readonly term: string;
}

/** What every part needs to know, whoever shows it (panel, card, an entry in the page). */
export interface View {
  readonly frame: GlossaryFrame;
  /** The element's own settings, else its instance's. */
  readonly settings: { readonly partner: string; readonly noOffers: boolean };
  /** Level of the view's first heading, 1-6; what stands below it counts on from there. */
  readonly headingLevel: number;
  /** Where an id leads; undefined for one that this glossary does not hold, which is shown as plain text. */
  readonly resolve: (id: Id) => Target | undefined;
  /**
   * A reader opens another entry by a plain click or Enter; the link's own action is already prevented. Without
   * it, entries that have a page (`entryUrl`) are plain links to it and the others are text.
   */
  readonly onOpen?: ((id: Id, event: Event) => void) | undefined;
}

/** The view of one whole entry. */
export interface EntryView extends View {
  readonly entry: Entry;
  /** The question to show opened, e.g. found by search or named in a deep link. */
  readonly faqId?: Id | undefined;
}
