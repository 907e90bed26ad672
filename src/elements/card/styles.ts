import { css } from 'lit';

/** The host is nothing but a place; what is seen is `.card`, which no style of the page reaches. */
export const styles = css`
  :host {
    display: contents !important;
  }
  .card {
    all: initial;
    color-scheme: light dark;
    position: fixed;
    z-index: 2147483647;
    box-sizing: border-box;
    inline-size: min(21em, 100vw - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    /* Longhands: inherit, the default of --_font, is no part of a shorthand. */
    font-family: var(--_font);
    font-size: var(--_size);
    font-weight: 400;
    line-height: 1.5;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  :host([theme='light']) .card {
    color-scheme: light;
  }
  :host([theme='dark']) .card {
    color-scheme: dark;
  }
  .card:not(.open) {
    display: none;
  }
  .open {
    animation: in var(--_motion) ease-out;
  }
  .card[data-side='above'] {
    --_from: -4px;
  }
  @keyframes in {
    from {
      opacity: 0;
      translate: 0 var(--_from, 4px);
    }
  }
  .sheet {
    inset: auto 0 0;
    inline-size: 100%;
    max-block-size: 60vh;
    max-block-size: 60dvh;
    padding-block-end: env(safe-area-inset-bottom);
    border-width: 1px 0 0;
    border-radius: calc(var(--_radius) + 4px) calc(var(--_radius) + 4px) 0 0;
    --_from: 16px;
  }
  .sheet[data-side='above'] {
    inset: 0 0 auto;
    padding-block: env(safe-area-inset-top) 0;
    border-width: 0 0 1px;
    border-radius: 0 0 calc(var(--_radius) + 4px) calc(var(--_radius) + 4px);
    --_from: -16px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 14px 16px;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .sheet h2 {
    padding-inline-end: 32px;
  }
  [part='abbr'] {
    padding: 0 6px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_muted);
  }
  [part='definition'] {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }
  .small,
  [part='related'],
  [part='footer'] {
    font-size: max(0.875em, 13px);
  }
  [part='loading'] {
    min-block-size: 4.5em;
    color: var(--_muted);
    animation: in 200ms 300ms backwards;
    --_from: 0;
  }
  [part='related'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    list-style: none;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
    margin-block-start: 2px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  [part='category'],
  [part='offers'],
  [part='label'] {
    color: var(--_muted);
  }
  button,
  a {
    all: unset;
    box-sizing: border-box;
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
    border-radius: 3px;
    cursor: pointer;
  }
  a:hover,
  button:hover,
  [part~='chip'] {
    text-decoration: underline from-font;
    text-underline-offset: 0.2em;
  }
  [part~='chip']:hover {
    text-decoration-thickness: 2px;
  }
  [part='link'] {
    font-weight: 600;
  }
  [part='back'],
  [part='close'] {
    color: var(--_muted);
  }
  [part='back'] {
    justify-self: start;
    font-size: max(0.875em, 13px);
  }
  [part='close'] {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    inline-size: 44px;
    block-size: 44px;
    text-align: center;
    font-size: 1.25em;
    line-height: 44px;
  }
  .sheet :is([part~='chip'], [part='link'], [part='back']) {
    min-block-size: 44px;
    line-height: 44px;
  }
  .sheet [part='related'] {
    gap: 0 16px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  /* No tab stop, only where the reading begins: its border is enough. */
  .card:focus-visible {
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  @media (prefers-reduced-motion: reduce) {
    .open,
    [part='loading'] {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .card {
      display: none !important;
    }
  }
`;
