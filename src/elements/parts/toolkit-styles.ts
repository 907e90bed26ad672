import { css } from 'lit';

/** Offers: as many beside each other as there is room for. */
export const toolkitStyles = css`
  [part='toolkits'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5em), 1fr));
    gap: 16px;
    list-style: '';
  }
  [part='toolkit'] {
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    row-gap: 8px;
    justify-items: start;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='toolkit']:only-child {
    max-inline-size: 26em;
  }
  [part='toolkit-title'] {
    grid-row: 3;
    line-height: 1.3;
  }
  [part='toolkit-description'] {
    grid-row: 4;
  }
  [part='offer'] {
    grid-row: 5;
  }
  [part^='cta'] {
    grid-row: 6;
  }
  [part='badge'] {
    grid-row: 2;
    padding: 2px 8px;
    border-radius: 4px;
    background: var(--_accent-ground);
    font-size: max(0.8125em, 12px);
    border: 1px solid transparent;
  }
  [part='offer'] {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 4px;
    inline-size: 100%;
    padding-block: 8px 4px;
  }
  [part='price'] {
    font-size: 1.25em;
    line-height: 1.3;
    unicode-bidi: isolate;
  }
  [part='as-of'] {
    display: block;
    font-size: max(0.65em, 12px);
    font-weight: 400;
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
    unicode-bidi: isolate;
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
  @media print {
    [part='toolkit'] {
      break-inside: avoid;
    }
    [part='copy'] {
      display: none;
    }
    [part='cta'] {
      border-color: currentColor;
      background: none;
      color: inherit;
    }
  }
`;
