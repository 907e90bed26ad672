import { html, nothing, type TemplateResult } from 'lit/html.js';
import { plainText } from '../../core/markdown.js';
import type { Entry, Faq, Toolkit } from '../../core/model.js';
import type { Range } from '../../core/search-ranges.js';
import { faqId } from '../parts/faq.js';
import { entryLink } from '../parts/link.js';
import { say } from '../parts/locale.js';
import type { PanelView } from './panel-view.js';

/** How far into a text its first hit may be before the text is begun nearer to it (two lines hold about this). */
const reach = 80;

export const button = (
  part: string,
  act: () => void,
  label: unknown,
  name: unknown = nothing,
): TemplateResult => html`<button part=${part} aria-label=${name} @click=${act}>${label}</button>`;

export const list = (rows: unknown): TemplateResult =>
  html`<ul part="list">
    ${rows}
  </ul>`;

const tag = (words: string | undefined) => words && html`<span part="category">${words}</span>`;

/** The rows of a list; in those of a search its hits are marked. */
export function rowsOf(view: PanelView, ranges: readonly Range[] = []) {
  const isHit = (field: string) => ranges.some(([name]) => name === field);

  /** A text with its hits marked, from `from` on. */
  const marked = (field: string, text: string, from = 0): unknown[] => {
    const pieces: unknown[] = [];
    for (const [name, start, end] of ranges) {
      if (name !== field || start < from) continue;
      pieces.push(text.slice(from, start), html`<mark part="hit">${text.slice(start, end)}</mark>`);
      from = end;
    }
    return [...pieces, text.slice(from)];
  };

  /** The first of these texts that holds a hit, begun near it; without hits the first text. */
  const excerpt = (texts: Record<string, string | undefined>): unknown[] => {
    const [field, start] = ranges.find(([name]) => name in texts) ?? [Object.keys(texts)[0]!, 0];
    const source = texts[field] ?? '';
    const text = /^de/.test(field) ? source : plainText(source); // definition and description are no Markdown
    const from = start < reach ? 0 : Math.min(start, text.indexOf(' ', start - reach / 2) + 1);
    return [from ? '…' : '', marked(field, text, from)];
  };

  /** `name` is the link or button that opens it; the whole row is its target. */
  const row = (name: unknown, aside: unknown, texts: Record<string, string | undefined>): TemplateResult =>
    html`<li part="row">
      <div class="line"><span>${name}</span>${aside}</div>
      <p part="row-text">${excerpt(texts)}</p>
    </li>`;

  const also = (field: string, text = '') =>
    text && [' ', html`<span part="abbr">${marked(field, text)}</span>`];

  return {
    term({ id, term, abbr, forms, category, definition, body, example }: Entry, aside?: unknown) {
      const alias = isHit('term')
        ? -1
        : forms.findIndex(({ hidden, kind }, i) => !hidden && kind !== 'misspelling' && isHit(`forms/${i}`));
      return row(
        [
          entryLink(view, id, marked('term', term), 'term'),
          also('abbr', abbr),
          also(`forms/${alias}`, forms[alias]?.text),
        ],
        aside ?? tag(view.frame.categories.find((each) => each.id === category)?.label),
        { definition, body, example },
      );
    },
    faq: ({ id, term }: Entry, faq: Faq, index: number) =>
      row(
        button('term', () => view.open(id, faqId(faq, index)), marked('question', faq.question)),
        tag(term),
        { answer: faq.answer },
      ),
    toolkit: ({ title, description }: Toolkit) =>
      row(
        button('term', () => view.go({ tab: 'toolkits', query: '' }, '[part=back]'), marked('title', title)),
        tag(say(view, 'promotion')),
        { description },
      ),
  };
}
