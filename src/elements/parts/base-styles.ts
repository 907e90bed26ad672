import { css } from '../css.js';

/**
 * Text, headings, chips, buttons: what panel and entry have in common. Sizes are `em` of the host's text. The font in
 * longhands: inherit, the default of --_font, is no part of a shorthand.
 */
export const baseStyles = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_size);
    font-weight: 400;
    line-height: 1.5;
    color: var(--_text);
    overflow-wrap: anywhere;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 6px;
    text-align: inherit;
    cursor: pointer;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  strong,
  summary,
  th,
  [part='callout-label'],
  [part='price'],
  [part='cta'] {
    font-size: inherit;
    font-weight: 600;
  }
  ul[part] {
    list-style: '';
  }
  code {
    font:
      0.92em/1.4 ui-monospace,
      monospace;
  }
  a,
  [part~='link'] {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a:hover,
  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [part='sources-section'],
  [part='dates'],
  [part='disclaimer'],
  [part='promotion'],
  [part='badge'],
  [part='as-of'],
  [part='discount-note'],
  [part='status'],
  thead {
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  .md {
    display: grid;
    gap: 12px;
    max-inline-size: 68ch;
  }
  .md :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .md code,
  [part='badge'] {
    padding: 1px 6px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: var(--_accent-ground);
  }
  [part='disclaimer'] {
    display: grid;
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
