import { html, type TemplateResult } from 'lit/html.js';
import type { Faq, Id } from '../../core/model.js';
import { markdown } from './markdown.js';
import { section } from './section.js';
import type { EntryView } from './view.js';

/** What a deep link and a search hit name a question by: its own id, else its index. */
export const faqId = (faq: Faq, index: number): Id => faq.id ?? String(index);

/** The questions of an entry as disclosures; the one that was asked for is open. */
export function faqs(view: EntryView): TemplateResult | undefined {
  const { faqs: all } = view.entry;
  return all?.length
    ? section(
        view,
        'faqs',
        'faqs',
        all.map((faq, index) => {
          const id = faqId(faq, index);
          return html`<details part="faq" id="faq-${id}" ?open=${id === view.faqId}>
            <summary part="faq-question">${faq.question}</summary>
            <div part="answer" class="md">${markdown(faq.answer, view)}</div>
          </details>`;
        }),
      )
    : undefined;
}

/** Opens a question that is already shown, brings it into view and puts the focus on it; false if it is not there. */
export function revealFaq(root: ShadowRoot, id: Id): boolean {
  const faq = root.getElementById('faq-' + id) as HTMLDetailsElement | null;
  if (!faq) return false;
  faq.open = true;
  faq.querySelector('summary')?.focus({ preventScroll: true });
  faq.scrollIntoView({ block: 'nearest' });
  return true;
}
