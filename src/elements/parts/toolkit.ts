import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { GlossaryFrame, Id, Toolkit } from '../../core/model.js';
import { heading, keyed } from './heading.js';
import { say } from './locale.js';
import { callToAction, renderOffer } from './offer.js';
import type { View } from './view.js';

/** The toolkits of these ids, by their own order, else by rising price. Unknown ids are passed over. */
export function toolkitsOf(ids: readonly Id[] | undefined, frame: GlossaryFrame): Toolkit[] {
  const order = ({ order }: Toolkit) => order ?? Infinity;
  const price = ({ offer }: Toolkit) => Number(offer?.price ?? Infinity);
  return frame.toolkits
    .filter(({ id }) => ids?.includes(id))
    .sort((a, b) => order(a) - order(b) || price(a) - price(b));
}

/**
 * Offers as a grid where there is room, each labelled as promotion. `headingLevel` of the view is that of their
 * titles, `termId` the entry that they stand in. Nothing at all with `noOffers`, or without offers.
 */
export function renderToolkits(toolkits: readonly Toolkit[], view: View, termId?: Id): TemplateResult | '' {
  const { partner, noOffers } = view.settings;
  if (noOffers || !toolkits.length) return '';
  return html`<ul part="toolkits">
    ${toolkits.map((toolkit) =>
      // Keyed, so that what one offer's status says never stands in another.
      keyed(
        toolkit.id,
        html`<li part="toolkit" data-toolkit=${toolkit.id} data-term=${termId ?? nothing}>
          <p part="promotion">${say(view, partner ? 'promotionBy' : 'promotion', { partner })}</p>
          ${toolkit.badge && html`<p part="badge">${toolkit.badge}</p>`}
          ${heading(view.headingLevel, 'toolkit-title', toolkit.title)}
          <p part="toolkit-description">${toolkit.description}</p>
          ${renderOffer(toolkit, view)} ${callToAction(toolkit, view, termId)}
        </li>`,
      ),
    )}
  </ul>`;
}
