import { html, nothing, type TemplateResult } from 'lit';
import { direction } from '../direction.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Callout, Link } from '../../core/model.js';
import { renderDisclaimer } from './disclaimer.js';
import { crosswalk, dates, sources } from './facts.js';
import { faqs } from './faq.js';
import { heading } from './heading.js';
import { entryLink, link } from './link.js';
import { say } from './locale.js';
import { markdown } from './markdown.js';
import { renderToolkits, toolkitsOf } from './toolkit.js';
import type { EntryView } from './view.js';

const calloutLabel = {
  note: 'calloutNote',
  practice: 'calloutPractice',
  warning: 'calloutWarning',
  product: 'calloutProduct',
} as const;

/** A remark set apart. One for a product is an offer: labelled as promotion, and gone with `noOffers`. */
function callout({ kind, text }: Callout, view: EntryView): TemplateResult | typeof nothing {
  if (kind === 'product' && view.settings.noOffers) return nothing;
  return html`<div part="callout callout-${kind}" role="note">
    <p part=${kind === 'product' ? 'promotion' : 'callout-label'}>${say(view, calloutLabel[kind])}</p>
    <div class="md">${markdown(text, view)}</div>
  </div>`;
}

function section(view: EntryView, name: string, title: string, content: unknown): TemplateResult {
  return html`<section part=${name}>
    ${heading(view.headingLevel + 1, 'section-title', title)} ${content}
  </section>`;
}

function links(view: EntryView): TemplateResult | typeof nothing {
  const { entry, frame } = view;
  const category = frame.categories.find(({ id }) => id === entry.category);
  const all: readonly Link[] = entry.links ?? category?.links ?? [];
  if (!all.length) return nothing;
  const items = all.map(({ url, label }) => html`<li>${link(url, label)}</li>`);
  return section(
    view,
    'links-section',
    say(view, 'links'),
    html`<ul part="links">
      ${items}
    </ul>`,
  );
}

/**
 * A whole entry: the question, the answer in short, then all that stands behind it, and the disclaimer. Whoever
 * shows it adopts `styles.ts` and gives the way in which entries open in place.
 */
export function renderEntry(view: EntryView): unknown {
  const { entry, frame, headingLevel } = view;
  const locale = entry.lang ?? frame.locale;
  /** The language of a field that comes from another file than the entry. */
  const lang = (field: string) => entry.fieldLang?.[field] ?? nothing;
  const term = entry.term;
  const replacement = entry.replacedBy && view.resolve(entry.replacedBy);
  const related = entry.related ?? [];
  const kits = toolkitsOf(entry.toolkits, frame);
  const content = html`<article
    part="entry"
    aria-labelledby="question"
    lang=${locale ?? nothing}
    dir=${locale ? direction(locale) : nothing}
  >
    ${heading(headingLevel, 'question', entry.question ?? say(view, 'questionOf', { term }), 'question')}
    <p part="definition" lang=${lang('definition')}>${entry.definition}</p>
    ${
      entry.status === 'deprecated'
        ? html`<p part="deprecated" role="note">
            ${say(view, 'deprecated')}
            ${
              replacement
                ? entryLink(view, replacement.id, say(view, 'replacedBy', { term: replacement.term }))
                : nothing
            }
          </p>`
        : nothing
    }
    ${entry.body ? html`<div part="body" class="md" lang=${lang('body')}>${markdown(entry.body, view)}</div>` : nothing}
    ${
      entry.example
        ? html`<div
            part="example"
            class="md"
            role="note"
            lang=${lang('example')}
            aria-label=${say(view, 'forExample')}
          >
            ${markdown(entry.example, view)}
          </div>`
        : nothing
    }
    ${entry.callout ? callout(entry.callout, view) : nothing} ${crosswalk(entry.crosswalk, view)}
    ${faqs(view)}
    ${
      kits.length && !view.settings.noOffers
        ? section(
            view,
            'toolkits-section',
            say(view, 'toolkitsFor', { term }),
            renderToolkits(kits, { ...view, headingLevel: headingLevel + 2 }, entry.id),
          )
        : nothing
    }
    ${
      related.length
        ? section(
            view,
            'related-section',
            say(view, 'related'),
            html`<ul part="related">
              ${related.map((id) => html`<li>${entryLink(view, id, undefined, 'chip')}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${links(view)} ${sources(entry.sources, view)} ${dates(entry, view)} ${renderDisclaimer(view)}
  </article>`;
  // Keyed: an opened question or a copied code of one entry is not carried over to the next.
  return keyed(entry.id, content);
}
