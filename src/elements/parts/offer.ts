import { html, type TemplateResult } from 'lit/html.js';
import { withAttribution } from '../../core/attribution.js';
import type { Id, Offer, Toolkit } from '../../core/model.js';
import { currentDiscount, formatDiscount, formatPrice } from '../../core/offer.js';
import { safeUrl } from '../../core/url.js';
import { GlossaryToolkitClickEvent } from '../events.js';
import { copyCode } from './copy.js';
import { say, sayDay } from './locale.js';
import type { View } from './view.js';

/** The discount as the glossary gives it; nothing is computed from it, and none is left once it has ended. */
function discount({ id, title }: Toolkit, offer: Offer, view: View): TemplateResult | undefined {
  const current = currentDiscount(offer);
  if (!current) return undefined;
  const { note, code, validThrough } = current;
  const words = [
    formatDiscount(current, offer.currency, view.frame.locale, view.frame.strings),
    validThrough && sayDay(view, 'discountUntil', validThrough),
  ].filter(Boolean);
  return html`${words.length ? html`<p part="discount">${words.join(', ')}</p>` : ''}
  ${
    code &&
    html`<div part="code-field">
        <span class="quiet">${say(view, 'code')} </span><code part="code">${code}</code>
        <button
          part="copy"
          aria-description=${title}
          @click=${(event: Event) => copyCode(event.currentTarget as Element, id, view)}
        >
          ${say(view, 'copyCode')}
        </button>
      </div>
      <p part="status" role="status"></p>`
  }
  ${note && html`<p part="discount-note">${note}</p>`}`;
}

/** Price, discount and code; each an element of its own. */
export function renderOffer(toolkit: Toolkit, view: View): TemplateResult | undefined {
  const { offer } = toolkit;
  return (
    offer &&
    html`<div part="offer">
      <p part="price">
        <span class="quiet">${say(view, 'price')} </span>${formatPrice(offer, view.frame.locale)}
        ${offer.asOf && html`<span part="as-of">${sayDay(view, 'priceAsOf', offer.asOf)}</span>`}
      </p>
      ${discount(toolkit, offer, view)}
    </div>`
  );
}

/** The one filled button; its name holds the toolkit's title. Without an allowed address it is text. */
export function callToAction({ id, title, url, ctaLabel }: Toolkit, view: View, termId?: Id): TemplateResult {
  const label = ctaLabel ?? say(view, 'viewToolkit');
  const href = safeUrl(url);
  if (!href) return html`<p part="cta-text">${label}</p>`;
  const { partner } = view.settings;
  const follow = (event: MouseEvent) => {
    // With the right button nothing is followed.
    if (
      event.button < 2 &&
      !event.currentTarget!.dispatchEvent(new GlossaryToolkitClickEvent(id, termId, partner))
    )
      event.preventDefault();
  };
  return html`<a
    part="cta"
    href=${withAttribution(href, view.frame.attribution, partner)}
    rel="sponsored noopener"
    aria-label=${say(view, 'viewToolkitNamed', { label, title })}
    @click=${follow}
    @auxclick=${follow}
    >${label}</a
  >`;
}
