import { html, type TemplateResult } from 'lit/html.js';
import { parseMarkdown, type Block, type Inline } from '../../core/markdown.js';
import type { Md } from '../../core/model.js';
import { entryLink, link } from './link.js';
import type { View } from './view.js';

function inline(pieces: readonly Inline[], view: View): unknown[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    switch (piece.type) {
      case 'strong':
        return html`<strong>${inline(piece.content, view)}</strong>`;
      case 'em':
        return html`<em>${inline(piece.content, view)}</em>`;
      case 'code':
        return html`<code>${piece.text}</code>`;
      case 'link':
        return link(piece.url, inline(piece.content, view));
      case 'ref':
        return entryLink(view, piece.id, piece.text);
    }
  });
}

function block(one: Block, view: View): TemplateResult {
  if (one.type === 'p') return html`<p>${inline(one.content, view)}</p>`;
  const items = one.items.map((item) => html`<li>${inline(item, view)}</li>`);
  return one.type === 'ul'
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol>
        ${items}
      </ol>`;
}

/** Small Markdown as elements. What it does not know is text, HTML included. */
export const markdown = (md: Md, view: View): TemplateResult[] =>
  parseMarkdown(md).map((one) => block(one, view));
