import { html, nothing, type TemplateResult } from 'lit';
import { withAttribution } from '../../core/attribution.js';
import type { Id, Toolkit } from '../../core/model.js';
import { currentDiscount, formatDiscount, formatPrice } from '../../core/offer.js';
import { safeUrl } from '../../core/url.js';
import { GlossaryToolkitClickEvent } from '../events.js';
import { copyCode } from './copy.js';
import { formatDate, say } from './locale.js';
import type { View } from './view.js';

/** The discount as the glossary gives it; nothing is computed from it, and none is left once it has ended. */
function discount(toolkit: Toolkit, view: View): TemplateResult | typeof nothing {
  const { offer } = toolkit;
  const current = currentDiscount(offer);
  if (!offer || !current) return nothing;
  const { locale, strings } = view.frame;
  const { note, code, validThrough } = current;
  const until = validThrough && say(view, 'discountUntil', { date: formatDate(validThrough, locale) });
  const words = [formatDiscount(current, offer.currency, locale, strings), until].filter(Boolean).join(', ');
  return html`${words ? html`<p part="discount">${words}</p>` : nothing}
  ${
    code
      ? html`<div part="code-field">
            <span class="quiet">${say(view, 'code')} </span><code part="code">${code}</code>
            <button
              type="button"
              part="copy"
              aria-description=${toolkit.title}
              @click=${(event: Event) => copyCode(event.currentTarget as HTMLElement, toolkit, view)}
            >
              ${say(view, 'copyCode')}
            </button>
          </div>
          <p part="status" role="status"></p>`
      : nothing
  }${note ? html`<p part="discount-note">${note}</p>` : nothing}`;
}

/** Price, discount and code; each an element of its own. */
export function renderOffer(toolkit: Toolkit, view: View): TemplateResult | typeof nothing {
  const { offer } = toolkit;
  if (!offer) return nothing;
  const { locale } = view.frame;
  return html`<div part="offer">
    <p part="price">
      <span class="quiet">${say(view, 'price')} </span>${formatPrice(offer, locale)}
      ${
        offer.asOf
          ? html`<span part="as-of"
              >${say(view, 'priceAsOf', { date: formatDate(offer.asOf, locale) })}</span
            >`
          : nothing
      }
    </p>
    ${discount(toolkit, view)}
  </div>`;
}

/** The one filled button; its name holds the toolkit's title. Without an allowed address it is text. */
export function callToAction(toolkit: Toolkit, view: View, termId?: Id): TemplateResult {
  const label = toolkit.ctaLabel ?? say(view, 'viewToolkit');
  const url = safeUrl(toolkit.url);
  if (!url) return html`<p part="cta-text">${label}</p>`;
  const { partner } = view.settings;
  const follow = (event: Event) => {
    if (event instanceof MouseEvent && event.type === 'auxclick' && event.button !== 1) return;
    const told = new GlossaryToolkitClickEvent(toolkit.id, termId, partner);
    if (!event.currentTarget?.dispatchEvent(told)) event.preventDefault();
  };
  return html`<a
    part="cta"
    href=${withAttribution(url, view.frame.attribution, partner)}
    rel="sponsored noopener"
    aria-label=${say(view, 'viewToolkitNamed', { label, title: toolkit.title })}
    @click=${follow}
    @auxclick=${follow}
    >${label}</a
  >`;
}
