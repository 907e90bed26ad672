import { css } from 'lit';

/** Text, headings, chips, buttons: what panel and entry have in common. Sizes are `em` of the host's text. */
export const baseStyles = css`
  :host {
    display: block;
    font: 400 var(--_size) / 1.5 var(--_font);
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
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  strong,
  [part='question'],
  [part='section-title'],
  [part='toolkit-title'],
  [part='callout-label'],
  [part='price'],
  summary,
  th {
    font-weight: 600;
  }
  code {
    font:
      0.92em/1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
  }
  a,
  [part~='link'] {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  a:hover,
  [part~='link']:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    border-radius: 6px;
    margin: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** A whole entry, from the question to the disclaimer. */
export const entryStyles = css`
  [part='entry'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  [part='question'] {
    font-size: 1.5em;
    line-height: 1.25;
    text-wrap: balance;
    letter-spacing: -0.01em;
  }
  [part='question'] + [part='definition'] {
    margin-block-start: -12px;
  }
  [part='definition'] {
    font-size: 1.125em;
    max-inline-size: 60ch;
    text-wrap: pretty;
  }
  [part='body'],
  .md {
    display: grid;
    gap: 12px;
    max-inline-size: 68ch;
  }
  .md ul,
  .md ol {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.5em;
  }
  .md code {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--_accent-ground);
  }
  [part='example'] {
    padding: 12px 16px;
    background: var(--_accent-ground);
    border-inline-start: 3px solid var(--_accent);
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  [part~='callout'] {
    padding: 12px 16px;
    border: 1px solid var(--_hairline);
    border-radius: 6px;
  }
  [part~='callout-warning'] {
    border-color: currentColor;
  }
  [part='section-title'] {
    margin-block-end: 8px;
    line-height: 1.35;
  }
  [part~='small'],
  [part='sources'],
  [part='dates'],
  [part='disclaimer'],
  [part='promotion'],
  [part='as-of'],
  [part='status'],
  caption,
  th {
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 8px 16px 8px 0;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }
  tbody th {
    font-size: inherit;
    color: inherit;
    font-weight: 400;
  }
  details {
    border-block-end: 1px solid var(--_hairline);
  }
  details:first-of-type {
    border-block-start: 1px solid var(--_hairline);
  }
  summary {
    display: flex;
    gap: 16px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
    transition: transform var(--_motion);
  }
  [open] > summary::after {
    transform: translateY(2px) rotate(225deg);
  }
  summary:hover {
    color: var(--_accent);
  }
  [part='answer'] {
    padding-block: 0 16px;
  }
  [part='related'],
  [part='links'],
  [part='sources'] ul {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  [part='links'],
  [part='sources'] ul {
    flex-direction: column;
    gap: 4px;
  }
  [part='chip'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_hairline);
    border-radius: 16px;
    color: inherit;
    text-decoration: none;
  }
  button[part='chip']:hover,
  a[part='chip']:hover {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-ground);
  }
  [part='disclaimer'] {
    display: grid;
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
    max-inline-size: none;
  }
  [part='disclaimer'] .md {
    gap: 4px;
    max-inline-size: 80ch;
  }
  @media (prefers-reduced-motion: reduce) {
    summary::after {
      transition: none;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    [part='copy'],
    summary::after {
      display: none;
    }
    [part='toolkit'],
    [part='example'],
    [part~='callout'],
    tr {
      break-inside: avoid;
    }
  }
`;

/** Offers: as many beside each other as there is room for. */
export const toolkitStyles = css`
  [part='toolkits'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5em), 1fr));
    gap: 16px;
    list-style: none;
  }
  [part='toolkit'] {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='badge'] {
    padding: 2px 8px;
    border-radius: 4px;
    background: var(--_accent-ground);
    font-size: max(0.8125em, 12px);
    border: 1px solid transparent;
  }
  [part='toolkit-title'] {
    line-height: 1.3;
  }
  [part='offer'] {
    display: grid;
    justify-items: start;
    gap: 4px;
    inline-size: 100%;
    margin-block-start: auto;
    padding-block-start: 8px;
  }
  [part='price'] {
    font-size: 1.25em;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  [part='code-field'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    margin-block-start: 4px;
    padding: 4px 4px 4px 12px;
    padding-inline: 12px 4px;
    border: 1px dashed var(--_muted);
    border-radius: 6px;
  }
  [part='code'] {
    font-weight: 600;
    user-select: all;
  }
  [part='copy'] {
    min-block-size: 36px;
    padding: 4px 8px;
    color: var(--_accent);
    font-size: max(0.875em, 13px);
  }
  [part='copy']:hover {
    background: var(--_accent-ground);
  }
  [part='status']:not(:empty) {
    min-block-size: 1.5em;
  }
  [part='cta'] {
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  [part='cta']:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
    text-decoration: none;
  }
  @media (forced-colors: active) {
    [part='cta'] {
      border-color: LinkText;
    }
  }
`;
