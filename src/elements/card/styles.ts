import { css } from 'lit';

/** The host is nothing but a place; what is seen is `.card`, which no style of the page reaches. */
export const styles = css`
  :host {
    display: contents !important;
  }
  .card {
    all: initial;
    color-scheme: inherit;
    position: fixed;
    box-sizing: border-box;
    inline-size: min(21em, 100vw - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    font: 400 var(--_size) / 1.5 var(--_font);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    animation: in var(--_motion);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  .card:not(.open) {
    display: none;
  }
  @keyframes in {
    from {
      opacity: 0;
      translate: 0 var(--_from, 4px);
    }
  }
  [data-side='above'] {
    --_from: -4px;
  }
  .sheet {
    inset: auto 0 0;
    inline-size: 100%;
    max-block-size: 60vh;
    padding-block-end: env(safe-area-inset-bottom);
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .sheet[data-side='above'] {
    inset: 0 0 auto;
    padding-block-start: env(safe-area-inset-top);
    border-radius: 0;
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
  h2,
  [part='link'] {
    font-weight: 600;
  }
  h2,
  [part='related'],
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    list-style: none;
  }
  .small,
  [part='abbr'] {
    font-size: max(0.875em, 13px);
  }
  [part='abbr'] {
    padding: 0 6px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    font-weight: 400;
  }
  [part='definition'] {
    text-wrap: pretty;
  }
  [part='loading'] {
    min-block-size: 4.5em;
    animation: in 0.2s 0.3s backwards;
  }
  [part='footer'] {
    justify-content: space-between;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  button,
  a {
    all: unset;
    min-block-size: 24px;
    color: var(--_accent);
    border-radius: 3px;
    cursor: pointer;
  }
  [part='abbr'],
  [part='loading'],
  [part='category'],
  [part='offers'],
  [part='back'],
  [part='close'] {
    color: var(--_muted);
  }
  [part='back'] {
    justify-self: start;
  }
  :is(a, button):hover,
  [part='chip'] {
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  [part='chip']:hover {
    text-decoration-thickness: 2px;
  }
  .sheet :is(a, button) {
    line-height: 44px;
  }
  [part='close'] {
    position: absolute;
    inset: 3px 3px auto auto;
    inline-size: 44px;
    text-align: center;
  }
  [dir='rtl'] [part='close'] {
    inset: 3px auto auto 3px;
  }
  .sheet h2 {
    padding-inline-end: 32px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  /* No tab stop, only where the reading begins: its border is enough. */
  .card:focus-visible {
    outline-width: 1px;
    outline-offset: -1px;
  }
  @media (prefers-reduced-motion: reduce) {
    .card,
    [part='loading'] {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
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
