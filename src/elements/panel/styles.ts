import { css } from '../css.js';

/**
 * The frame with a head that stays, and the dialog: beside the page on wide screens, a sheet from below on
 * narrow ones. Where the screen is low or much enlarged, the head scrolls away with the rest.
 * At a field below 16 px a phone would zoom into the page.
 */
export const panelStyles = css`
  :host(:not([floating])) {
    color-scheme: inherit;
  }
  :host([floating]) {
    display: contents;
  }
  [part='panel'] {
    block-size: var(--_room);
    border: 1px solid var(--_hairline);
    background: var(--_surface);
    color: var(--_text);
    overflow: clip;
  }
  section[part='panel'] {
    --_room: var(--glossary-panel-height, min(40em, 80vh));
    border-radius: var(--_radius);
  }
  dialog[part] {
    --_room: 100dvh;
    inline-size: min(var(--glossary-panel-size, 26em), 100%);
    max-inline-size: none;
    max-block-size: none;
    margin-block: auto 0;
    margin-inline: auto 0;
    padding: 0;
    border-width: 0;
    border-inline-start-width: 1px;
    box-shadow: var(--_shadow);
  }
  dialog[data-sheet] {
    --_room: 90dvh;
    inline-size: 100%;
    border-width: 1px 0 0;
    border-radius: 16px 16px 0 0;
  }
  [data-sheet]::backdrop {
    background: #0007;
  }
  [data-sheet] [part='head'] {
    padding-block-start: 8px;
  }
  [data-sheet] [part='head']::before {
    content: '';
    justify-self: center;
    inline-size: 36px;
    border: 2px solid var(--_hairline);
    border-radius: 2px;
  }
  .frame {
    display: grid;
    grid-template: auto 1fr / 100%;
    block-size: 100%;
  }
  .line,
  .az,
  [part='search'],
  [part='tabs'],
  [part='chips'],
  [part='back'] {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
  }
  [part='head'] {
    display: grid;
    gap: 12px;
    padding: 16px 20px 0;
    border-block-end: 1px solid var(--_hairline);
  }
  [part='head'] > * {
    align-items: center;
  }
  [part='tabs'],
  [part='back'],
  [part='chips'] {
    justify-content: start;
    font-size: max(0.875em, 13px);
  }
  [part='abbr'],
  [part='category'],
  [part='count'],
  [part='show-in-text'] {
    font-size: max(0.8125em, 12px);
  }
  [part='close'],
  [part='search'],
  [part='tabs'],
  [part='rail'],
  [part='abbr'],
  [part='category'],
  [part='count'],
  [part='row-text'] {
    color: var(--_muted);
  }
  [part='back'],
  [part='letter'],
  [part='show-in-text'] {
    color: var(--_accent);
  }
  [part='title'],
  [part='term'],
  [part='letter'],
  [part~='tab-selected'],
  [aria-checked='true'],
  mark {
    font-weight: 600;
  }
  [part='title'] {
    font-size: 1.125em;
    line-height: 1.3;
  }
  [part='close'],
  [part='clear'] {
    display: flex;
    padding: 6px;
  }
  [part='category'],
  [part='show-in-text'],
  [part='chip'] {
    flex: none;
  }
  [part='search'] {
    min-block-size: 44px;
    padding-inline: 12px 6px;
    border: 1px solid;
    border-radius: 8px;
  }
  [part='search']:last-child {
    margin-block-end: 16px;
  }
  [part='search-input'] {
    all: unset;
    flex: 1;
    min-inline-size: 0;
    font-size: max(1em, 16px);
    color: var(--_text);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  [part='tabs'] {
    flex-wrap: wrap;
    gap: 0 min(20px, 3.4vw);
  }
  [part~='tab'],
  [part='back'] {
    justify-self: start;
    min-block-size: 36px;
  }
  [part~='tab'] {
    border-radius: 0;
    border-block-end: 2px solid transparent;
  }
  [part~='tab']:hover,
  [part~='tab-selected'] {
    color: var(--_text);
  }
  [part~='tab-selected'],
  [aria-checked='true'] {
    border-color: var(--_accent);
  }
  [part='back'] {
    gap: 4px;
    margin-inline-start: -8px;
    padding-inline-end: 8px;
  }
  [dir='rtl'] [part='back'] svg {
    scale: -1;
  }
  [part='view'] {
    position: relative;
    padding: 0 20px max(24px, env(safe-area-inset-bottom));
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  @media (max-height: 28em) {
    .frame {
      display: block;
      overflow: auto;
      overscroll-behavior: contain;
    }
    [part='view'] {
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[part] {
      animation: enter var(--_motion) ease-out;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  @media (forced-colors: active) {
    [part~='tab-selected'],
    [aria-checked='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    dialog[part] {
      display: none;
    }
  }
`;
