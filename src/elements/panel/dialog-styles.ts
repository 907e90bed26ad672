import { css } from 'lit';

/** Over the page: beside it on wide screens, a sheet from below on narrow ones. */
export const dialogStyles = css`
  :host([floating]) {
    display: contents;
    color-scheme: light dark;
  }
  dialog {
    --_room: 100vh;
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    inline-size: min(var(--glossary-panel-size, 26em), 100%);
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_hairline);
    box-shadow: var(--_shadow);
    overflow: clip;
    animation: from-side var(--_motion) ease-out;
  }
  dialog:not([open], :popover-open) {
    display: none;
  }
  dialog [part='head'] {
    padding-block-start: max(16px, env(safe-area-inset-top));
  }
  dialog [part='view'] {
    padding-block-end: max(24px, env(safe-area-inset-bottom));
  }
  dialog[data-sheet] {
    inset: auto 0 0;
    --_room: 90dvh;
    inline-size: 100%;
    block-size: 90%;
    block-size: 90dvh;
    border: 0;
    border-block-start: 1px solid var(--_hairline);
    border-start-start-radius: 16px;
    border-start-end-radius: 16px;
    animation-name: from-below;
  }
  dialog[data-sheet] [part='head'] {
    padding-block-start: 20px;
  }
  dialog[data-sheet] .frame::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: calc(50% - 18px);
    inline-size: 36px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_muted);
    opacity: 0.5;
  }
  dialog::backdrop {
    background: none;
  }
  dialog[data-sheet]::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  @keyframes from-side {
    from {
      opacity: 0;
      translate: 4px 0;
    }
  }
  @keyframes from-below {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      animation: none;
    }
  }
  @media print {
    dialog {
      display: none !important;
    }
  }
`;
