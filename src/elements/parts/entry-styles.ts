import { css } from 'lit';

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
  [part='example'] {
    padding: 12px 16px;
    background: var(--_accent-ground);
    border-inline-start: 3px solid var(--_accent);
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  [part~='callout'] {
    max-inline-size: 68ch;
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
  table {
    inline-size: 100%;
    border-collapse: collapse;
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
  [part='crosswalk'] {
    container-type: inline-size;
  }
  @container (max-width: 22em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      padding-block: 8px;
      border-block-end: 1px solid var(--_hairline);
    }
    :is(th, td) {
      padding: 0;
      border: 0;
    }
    tbody th {
      font-weight: 600;
    }
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
    list-style: ''; /* none would cost the list its role in Safari */
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  [part='links'],
  [part='sources'] ul {
    flex-direction: column;
    gap: 4px;
  }
  [part='related'] li {
    display: flex;
    align-items: center;
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
    summary::after {
      display: none;
    }
    [part='example'],
    [part~='callout'],
    tr {
      break-inside: avoid;
    }
  }
`;
