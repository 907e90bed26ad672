import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../core/markdown.js';
import type { Entry, Faq, Id, Toolkit } from '../../core/model.js';
import type { Range } from '../../core/search-ranges.js';
import { faqId } from '../parts/faq.js';
import { entryLink } from '../parts/link.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';

/** How far into a text its first hit may be before the text is begun nearer to it (two lines hold about this). */
const reach = 80;

/** A text with its hits marked, from `from` on. */
export function marked(text: string, field: string, ranges: readonly Range[] = [], from = 0): unknown {
  const pieces: unknown[] = [];
  let at = from;
  for (const [name, start, end] of ranges) {
    if (name !== field || start < at) continue;
    pieces.push(text.slice(at, start), html`<mark part="hit">${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** The first of these texts that holds a hit, begun near it; without hits the first text. */
function excerpt(
  texts: readonly (readonly [string, string, 'md'?])[],
  ranges: readonly Range[] = [],
): unknown {
  for (const [field, source, md] of texts) {
    const hit = ranges.find(([name]) => name === field);
    if (!hit) continue;
    const text = md ? plainText(source) : source;
    if (hit[1] < reach) return marked(text, field, ranges);
    const from = text.indexOf(' ', hit[1] - reach / 2) + 1;
    return ['…', marked(text, field, ranges, from > hit[1] ? hit[1] : from)];
  }
  return texts[0]?.[1];
}

interface RowParts {
  key: string;
  /** The link or button that opens it; the whole row is its target. */
  name: unknown;
  tag?: unknown;
  /** Stands in the tag's place. */
  action?: unknown;
  text: unknown;
}

const row = ({ key, name, tag, text, action }: RowParts): TemplateResult =>
  html`<li part="row" data-key=${key}>
    <div class="line">
      <span class="name">${name}</span>${
        action ?? (tag ? html`<span part="category">${tag}</span>` : nothing)
      }
    </div>
    <p part="row-text">${text}</p>
  </li>`;

/** Label of an entry's category. */
const categoryOf = (entry: Entry, view: View) =>
  view.frame.categories.find(({ id }) => id === entry.category)?.label;

export function termRow(
  entry: Entry,
  view: View,
  { ranges, action }: { ranges?: readonly Range[]; action?: unknown } = {},
): TemplateResult {
  const alias =
    ranges &&
    !ranges.some(([field]) => field === 'term') &&
    entry.forms.find(
      (form, i) =>
        !form.hidden && form.kind !== 'misspelling' && ranges.some(([field]) => field === `forms/${i}`),
    );
  const also = alias
    ? html` <span part="abbr">${marked(alias.text, `forms/${entry.forms.indexOf(alias)}`, ranges)}</span>`
    : nothing;
  return row({
    key: `term:${entry.id}`,
    name: html`${entryLink(view, entry.id, marked(entry.term, 'term', ranges), 'term')}${
      entry.abbr ? html` <span part="abbr">${marked(entry.abbr, 'abbr', ranges)}</span>` : nothing
    }${also}`,
    tag: categoryOf(entry, view),
    text: excerpt(
      [
        ['definition', entry.definition],
        ['body', entry.body ?? '', 'md'],
        ['example', entry.example ?? '', 'md'],
      ],
      ranges,
    ),
    action,
  });
}

export function faqRow(
  entry: Entry,
  faq: Faq,
  index: number,
  open: (termId: Id, faqId: Id) => void,
  ranges?: readonly Range[],
): TemplateResult {
  const id = faqId(faq, index);
  return row({
    key: `faq:${entry.id}/${id}`,
    name: html`<button type="button" part="term" @click=${() => open(entry.id, id)}>
      ${marked(faq.question, 'question', ranges)}
    </button>`,
    tag: entry.term,
    text: excerpt([['answer', plainText(faq.answer)]], ranges),
  });
}

export function toolkitRow(
  toolkit: Toolkit,
  view: View,
  open: () => void,
  ranges: readonly Range[],
): TemplateResult {
  return row({
    key: `toolkit:${toolkit.id}`,
    name: html`<button type="button" part="term" @click=${open}>
      ${marked(toolkit.title, 'title', ranges)}
    </button>`,
    tag: say(view, 'promotion'),
    text: excerpt([['description', toolkit.description]], ranges),
  });
}
