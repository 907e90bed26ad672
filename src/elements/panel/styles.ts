import { css } from 'lit';

/** The frame: a head that stays, and what scrolls below it. */
export const panelStyles = css`
  :host {
    color-scheme: inherit;
  }
  section[part='panel'] {
    --_room: var(--glossary-panel-height, min(40em, 80vh));
    block-size: var(--_room);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    overflow: clip;
  }
  [part='panel'] {
    background: var(--_surface);
    color: var(--_text);
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .line {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
  }
  [part='head'] {
    flex: none;
    display: grid;
    gap: 12px;
    padding: 16px 20px 0;
    border-block-end: 1px solid var(--_hairline);
  }
  [part='head'] .line {
    align-items: center;
    min-block-size: 32px;
  }
  [part='title'] {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  [part='title']:focus-visible,
  [part='search-input']:focus-visible,
  [part='entry-view']:focus-visible {
    outline: none;
  }
  [part='close'],
  [part='clear'] {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    color: var(--_muted);
  }
  [part='close'] {
    margin-inline-end: -6px;
  }
  [part='close']:hover,
  [part='clear']:hover,
  [part='back']:hover {
    color: var(--_accent);
    background: var(--_accent-ground);
  }
  [part='search'] {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 12px 6px;
    border: 1px solid var(--_muted);
    border-radius: 8px;
    color: var(--_muted);
  }
  [part='search']:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  svg {
    flex: none;
  }
  [dir='rtl'] [part='back'] svg {
    transform: scaleX(-1);
  }
  [part='search-input'] {
    flex: 1;
    min-inline-size: 0;
    block-size: 42px;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    font: inherit;
    /* Below 16 px a phone would zoom into the page. */
    font-size: max(1em, 16px);
    color: var(--_text);
    appearance: none;
  }
  [part='search-input']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  [part='search-input']::-webkit-search-cancel-button {
    display: none;
  }
  [part='tabs'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 20px;
  }
  [part~='tab'] {
    min-block-size: 36px;
    padding-block: 6px;
    border-radius: 0;
    border-block-end: 2px solid transparent;
    color: var(--_muted);
    font-size: max(0.875em, 13px);
  }
  [part~='tab']:hover {
    color: var(--_text);
  }
  [part~='tab-selected'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  [part='back'] {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    justify-self: start;
    min-block-size: 36px;
    margin-block-end: 4px;
    margin-inline-start: -8px;
    padding-inline: 4px 10px;
    color: var(--_accent);
    font-size: max(0.875em, 13px);
  }
  [part='search']:last-child {
    margin-block-end: 16px;
  }
  [part='view'] {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
    padding: 0 20px 24px;
  }
  [part='entry-view'] {
    padding-block: 20px 0;
  }
  /* Low, or much enlarged: the head scrolls away with the rest. */
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
  @media (forced-colors: active) {
    [part~='tab-selected'] {
      border-block-end-color: Highlight;
    }
  }
`;
