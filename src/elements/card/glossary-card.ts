import { h } from '../h.js';
import { sheet } from '../../dom/sheet.js';
import { tokens } from '../tokens.js';
import { styles } from './styles.js';

let details: CSSStyleSheet | undefined;
/** The sheet of all cards that the part that comes after the marks fills. */
export const cardDetails = (): CSSStyleSheet => (details ??= sheet(''));

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
export class GlossaryCard extends HTMLElement {
  /** The card itself, a popover; what is in it is drawn by whoever opens it. */
  readonly box = h('div', {
    part: 'card',
    class: 'card',
    // Guard, hazard 23: "does not close another popover of the page"
    popover: 'manual',
    role: 'dialog',
    tabindex: '-1',
    'aria-labelledby': 'term',
    'aria-describedby': 'definition',
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [tokens(), sheet(styles), cardDetails()];
    root.append(this.box);
    // Guard, hazard 20: "and never for the card"
    for (const type of ownEvents) this.addEventListener(type, stop, { passive: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-card': GlossaryCard;
  }
}
