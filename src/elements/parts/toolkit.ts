import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { GlossaryFrame, Id, Toolkit } from '../../core/model.js';
import { heading } from './heading.js';
import { say } from './locale.js';
import { callToAction, renderOffer } from './offer.js';
import type { View } from './view.js';

/** The toolkits of these ids, by their own order, else by rising price. Unknown ids are passed over. */
export function toolkitsOf(ids: readonly Id[] | undefined, frame: GlossaryFrame): Toolkit[] {
  const wanted = new Set(ids);
  const price = (toolkit: Toolkit) => Number(toolkit.offer?.price ?? Infinity);
  return frame.toolkits
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || price(a) - price(b) || 0);
}

/** One offer, labelled as promotion. `termId` is the entry that it stands in. */
export function renderToolkit(toolkit: Toolkit, view: View, termId?: Id): TemplateResult {
  const { partner } = view.settings;
  return html`<li part="toolkit" data-toolkit=${toolkit.id} data-term=${termId ?? nothing}>
    <p part="promotion">${partner ? say(view, 'promotionBy', { partner }) : say(view, 'promotion')}</p>
    ${toolkit.badge ? html`<p part="badge">${toolkit.badge}</p>` : nothing}
    ${heading(view.headingLevel, 'toolkit-title', toolkit.title)}
    <p part="toolkit-description">${toolkit.description}</p>
    ${renderOffer(toolkit, view)} ${callToAction(toolkit, view, termId)}
  </li>`;
}

/**
 * Offers as a grid where there is room. `headingLevel` of the view is that of their titles. Nothing at all with
 * `noOffers`, or without offers.
 */
export function renderToolkits(
  toolkits: readonly Toolkit[],
  view: View,
  termId?: Id,
): TemplateResult | typeof nothing {
  if (view.settings.noOffers || !toolkits.length) return nothing;
  // Keyed, so that what one offer's status says never stands in another.
  const items = toolkits.map((toolkit) => keyed(toolkit.id, renderToolkit(toolkit, view, termId)));
  return html`<ul part="toolkits">
    ${items}
  </ul>`;
}
