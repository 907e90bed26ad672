import { css } from '../css.js';

/** A whole entry, from the question to the disclaimer. */
export const entryStyles = css`
  [part='entry'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  [part='question'] {
    margin-block-end: -12px;
    font-size: 1.5em;
    line-height: 1.25;
    text-wrap: balance;
  }
  [part='definition'] {
    max-inline-size: 60ch;
    font-size: 1.125em;
  }
  [part='example'],
  [part~='callout'] {
    max-inline-size: 68ch;
    padding: 12px 16px;
    border: 1px solid var(--_hairline);
    border-radius: 6px;
  }
  [part='example'] {
    background: var(--_accent-ground);
    border: 0 solid var(--_accent);
    border-inline-start-width: 3px;
  }
  [part~='callout-warning'] {
    border-color: currentColor;
  }
  [part='section-title'] {
    margin-block-end: 8px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 8px;
    padding-inline-end: 16px;
    text-align: start;
    vertical-align: top;
  }
  th,
  td {
    overflow-wrap: break-word;
  }
  small {
    display: block;
    color: var(--_muted);
    font-size: max(0.875em, 13px);
  }
  tr,
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
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    padding: 3px;
    margin-inline-end: 4px;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  [open] > summary::after {
    rotate: 225deg;
  }
  summary:hover {
    color: var(--_accent);
  }
  [part='answer'] {
    padding-block-end: 16px;
  }
  [part='related'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  [part='chip'] {
    display: inline-block;
    padding: 3px 12px;
    border: 1px solid var(--_hairline);
    border-radius: 16px;
    color: inherit;
    text-decoration: none;
  }
  [part='chip']:hover {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-ground);
  }
`;
