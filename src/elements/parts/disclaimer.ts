import { html, nothing, type TemplateResult } from 'lit/html.js';
import { format } from '../../core/strings-all.js';
import { link } from './link.js';
import { direction, say } from './locale.js';
import { markdown } from './markdown.js';
import type { View } from './view.js';

/**
 * What the glossary is not (advice), whose names it uses, and who publishes it. Stands wherever entries or offers
 * show, and is not switched off with them.
 */
export function renderDisclaimer(view: View): TemplateResult | undefined {
  const { disclaimer, publisher, license, locale } = view.frame;
  if (!disclaimer && !publisher && !license) return undefined;
  const marks = disclaimer?.marks;
  return html`<div
    part="disclaimer"
    role="note"
    aria-label=${say(view, 'disclaimer')}
    lang=${locale ?? nothing}
    dir=${locale ? direction(locale) : nothing}
  >
    ${disclaimer && markdown(disclaimer.text, view)}
    ${
      marks?.length
        ? // Joined as the language joins them: "ISO, IEC and SOC 2".
          html`<p>${say(view, 'marks', { marks: format('ListFormat', marks.join(', '), marks, locale) })}</p>`
        : ''
    }
    <p>
      ${publisher && link(publisher.url, say(view, 'publishedBy', { name: publisher.name }))}
      ${publisher && license && '·'} ${license && link(license.url, license.text)}
    </p>
  </div>`;
}
