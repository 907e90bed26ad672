import { html, type TemplateResult } from 'lit/html.js';
import { plainText } from '../../core/markdown.js';
import type { Entry, Faq, Toolkit } from '../../core/model.js';
import type { Range } from '../../core/search-ranges.js';
import { entryLink } from '../parts/link.js';
import { say } from '../parts/locale.js';
import type { View } from '../parts/view.js';

/** How far into a text its first hit may be before the text is begun nearer to it (two lines hold about this). */
const reach = 80;

type Ranges = readonly Range[];

/** A text with its hits marked, from `from` on. */
function marked(text: string, field: string, ranges: Ranges, from = 0): unknown[] {
  const pieces: unknown[] = [];
  for (const [name, start, end] of ranges) {
    if (name !== field || start < from) continue;
    pieces.push(text.slice(from, start), html`<mark part="hit">${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, text.slice(from)];
}

/** The first of these texts that holds a hit, begun near it; without hits the first text. */
function excerpt(texts: Record<string, string | undefined>, ranges: Ranges): unknown[] {
  const hit = ranges.find(([field]) => field in texts);
  const field = hit?.[0] ?? Object.keys(texts)[0]!;
  const source = texts[field] ?? '';
  const text = /^de/.test(field) ? source : plainText(source); // definition and description are no Markdown
  const start = hit?.[1] ?? 0;
  const from = start < reach ? 0 : Math.min(start, text.indexOf(' ', start - reach / 2) + 1);
  return [from ? '…' : '', marked(text, field, ranges, from)];
}

/** `name` is the link or button that opens it; the whole row is its target. */
const row = (
  key: string,
  name: unknown,
  aside: unknown,
  texts: Record<string, string | undefined>,
  ranges: Ranges,
): TemplateResult =>
  html`<li part="row" data-key=${key}>
    <div class="line"><span>${name}</span>${aside}</div>
    <p part="row-text">${excerpt(texts, ranges)}</p>
  </li>`;

const tag = (text: string | undefined) => text && html`<span part="category">${text}</span>`;

export function termRow(
  view: View,
  { id, term, abbr = '', forms, category, definition, body, example }: Entry,
  ranges: Ranges = [],
  aside?: unknown,
): TemplateResult {
  const isHit = (field: string) => ranges.some(([name]) => name === field);
  const alias = isHit('term')
    ? -1
    : forms.findIndex(({ hidden, kind }, i) => !hidden && kind !== 'misspelling' && isHit(`forms/${i}`));
  const also = (text: string, field: string) =>
    text && html` <span part="abbr">${marked(text, field, ranges)}</span>`;
  return row(
    `term:${id}`,
    [
      entryLink(view, id, marked(term, 'term', ranges), 'term'),
      also(abbr, 'abbr'),
      also(forms[alias]?.text ?? '', `forms/${alias}`),
    ],
    aside ?? tag(view.frame.categories.find((each) => each.id === category)?.label),
    { definition, body, example },
    ranges,
  );
}

const opener = (open: () => void, text: string, field: string, ranges: Ranges) =>
  html`<button part="term" @click=${open}>${marked(text, field, ranges)}</button>`;

export const faqRow = (
  key: string,
  { term }: Entry,
  { question, answer }: Faq,
  open: () => void,
  ranges: Ranges = [],
): TemplateResult =>
  row(`faq:${key}`, opener(open, question, 'question', ranges), tag(term), { answer }, ranges);

export const toolkitRow = (
  view: View,
  { id, title, description }: Toolkit,
  open: () => void,
  ranges: Ranges,
): TemplateResult =>
  row(
    `toolkit:${id}`,
    opener(open, title, 'title', ranges),
    tag(say(view, 'promotion')),
    { description },
    ranges,
  );
