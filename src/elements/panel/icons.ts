import { svg, html, type TemplateResult } from 'lit';

const icon = (path: unknown): TemplateResult =>
  html`<svg
    aria-hidden="true"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${path}
  </svg>`;

export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const backIcon = icon(svg`<path d="M12 4 6 10l6 6" />`);
export const searchIcon = icon(svg`<circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" />`);
