import { html, nothing } from 'lit/html.js';
import { renderDisclaimer } from './disclaimer.js';
import { crosswalk, dates, sources } from './facts.js';
import { faqs } from './faq.js';
import { heading, keyed } from './heading.js';
import { entryLink, link } from './link.js';
import { direction, say } from './locale.js';
import { markdown } from './markdown.js';
import { listSection, section } from './section.js';
import { renderToolkits, toolkitsOf } from './toolkit.js';
import type { EntryView } from './view.js';

const calloutLabel = {
  note: 'calloutNote',
  practice: 'calloutPractice',
  warning: 'calloutWarning',
  product: 'calloutProduct',
} as const;

/** A remark set apart. One for a product is an offer: labelled as promotion, and gone with `noOffers`. */
function callout(view: EntryView): unknown {
  const { kind, text } = view.entry.callout ?? {};
  const product = kind === 'product';
  if (!kind || !text || (product && view.settings.noOffers)) return '';
  return html`<div part="callout callout-${kind}" role="note">
    <p part=${product ? 'promotion' : 'callout-label'}>${say(view, calloutLabel[kind])}</p>
    <div class="md">${markdown(text, view)}</div>
  </div>`;
}

/** The note that an entry is no longer in use, with the way to the one that takes its place. */
function deprecation(view: EntryView): unknown {
  const { status, replacedBy } = view.entry;
  const target = replacedBy && view.resolve(replacedBy);
  return (
    status === 'deprecated' &&
    html`<p part="deprecated" role="note">
      ${say(view, 'deprecated')}
      ${target && entryLink(view, target.id, say(view, 'replacedBy', { term: target.term }))}
    </p>`
  );
}

/**
 * A whole entry: the question, the answer in short, then all that stands behind it, and the disclaimer. Whoever
 * shows it adopts `styles.ts` and gives the way in which entries open in place.
 */
export function renderEntry(view: EntryView): unknown {
  const { entry, frame, headingLevel } = view;
  const { id, term, question, definition, body, example, fieldLang, category } = entry;
  const locale = entry.lang ?? frame.locale;
  /** The language of a field that comes from another file than the entry. */
  const lang = (field: string) => fieldLang?.[field] ?? nothing;
  const offers = renderToolkits(
    toolkitsOf(entry.toolkits, frame),
    { ...view, headingLevel: headingLevel + 2 },
    id,
  );
  // Keyed: an opened question or a copied code of one entry is not carried over to the next.
  return keyed(
    id,
    html`<article
      part="entry"
      aria-labelledby="question"
      lang=${locale ?? nothing}
      dir=${locale ? direction(locale) : nothing}
    >
      ${heading(headingLevel, 'question', question ?? say(view, 'questionOf', { term }), 'question')}
      <p part="definition" lang=${lang('definition')}>${definition}</p>
      ${deprecation(view) || ''}
      ${body && html`<div part="body" class="md" lang=${lang('body')}>${markdown(body, view)}</div>`}
      ${
        example &&
        html`<div
          part="example"
          class="md"
          role="note"
          lang=${lang('example')}
          aria-label=${say(view, 'forExample')}
        >
          ${markdown(example, view)}
        </div>`
      }
      ${callout(view)} ${crosswalk(view)} ${faqs(view)}
      ${offers && section(view, 'toolkits-section', 'toolkitsFor', offers)}
      ${listSection(view, 'related', 'related', entry.related, (other) => entryLink(view, other, undefined, 'chip'))}
      ${listSection(
        view,
        'links',
        'links',
        entry.links ?? frame.categories.find((each) => each.id === category)?.links,
        ({ url, label }) => link(url, label),
      )}
      ${sources(view)} ${dates(view)} ${renderDisclaimer(view)}
    </article>`,
  );
}
