import { css } from '../css.js';

/** Offers: as many beside each other as there is room for. Transparent borders are seen in forced colours. */
export const toolkitStyles = css`
  [part='toolkits'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5em), 1fr));
    gap: 16px;
  }
  [part='toolkit'] {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 8px;
    max-inline-size: 26em;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='toolkit-description'] {
    flex: 1;
  }
  [part='badge'] {
    color: var(--_text);
  }
  [part='offer'],
  [part='cta'] {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    padding-block: 9px;
  }
  [part='price'] {
    font-size: 1.25em;
    line-height: 1.3;
  }
  [part='as-of'] {
    display: block;
    font-size: max(0.65em, 12px);
    font-weight: 400;
  }
  [part='code-field'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline: 12px 4px;
    border: 1px dashed var(--_muted);
    border-radius: 6px;
  }
  [part='code'] {
    font-weight: 600;
    user-select: all;
  }
  [part='copy'] {
    padding: 8px;
    color: var(--_accent);
    font-size: max(0.875em, 13px);
  }
  [part='copy']:hover {
    background: var(--_accent-ground);
  }
  [part='cta'] {
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
    text-decoration: none;
  }
  [part='cta']:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
`;
