import { html, nothing, type TemplateResult } from 'lit';

/** A heading of the level that the host chose; levels beyond 6 are 6. `id` is for `aria-labelledby`. */
export function heading(level: number, part: string, content: unknown, id?: string): TemplateResult {
  const own = id ?? nothing;
  switch (Math.min(Math.max(Math.trunc(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 part=${part} id=${own}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${own}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${own}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${own}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${own}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${own}>${content}</h6>`;
  }
}
