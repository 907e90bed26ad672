import { css } from '../css.js';

/**
 * Lists, results, letters. In a row the name alone is the control, and the row its target; rows far away are not laid
 * out. A list with `none` for its style would be none to Safari.
 */
export const listStyles = css`
  [part='entry-view'],
  .lists [part='toolkits'] {
    padding-block-start: 20px;
  }
  [part='list'] {
    list-style: '';
  }
  [part='row'] {
    position: relative;
    margin-inline: -12px;
    padding: 12px;
    border-block-end: 1px solid var(--_hairline);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 96px;
  }
  [part='row']:last-child {
    border: 0;
  }
  [part='term'] {
    color: inherit;
    text-decoration: none;
  }
  [part='term']::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 6px;
  }
  [part='entry-view'],
  [part='term']:focus-visible {
    outline: none;
  }
  [part='search']:focus-within,
  [part='term']:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  [part='category'] {
    max-inline-size: 45%;
    text-align: end;
  }
  [part='row-text'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-inline-size: 60ch;
    overflow: hidden;
    font-size: max(0.9375em, 14px);
  }
  mark {
    border-radius: 3px;
    background: color-mix(in oklab, var(--_accent) 20%, var(--_surface));
    color: var(--_text);
  }
  [part='show-in-text'] {
    position: relative;
    min-block-size: 24px;
  }
  [part='term'] mark,
  [part='show-in-text']:hover {
    text-decoration: underline;
  }
  [part='chips'] {
    margin-inline: -20px;
    padding: 16px 20px 8px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .az {
    align-items: start;
  }
  .letters {
    flex: 1;
    min-inline-size: 0;
  }
  [part='letter'] {
    padding-block: 20px 4px;
  }
  [part='rail'] {
    position: sticky;
    inset-block-start: 8px;
    display: grid;
    min-inline-size: 24px;
    margin-block-start: 16px;
    margin-inline: 4px -12px;
    max-block-size: max(6em, var(--_room) - 13em);
    overflow-y: auto;
    scrollbar-width: none;
    text-align: center;
  }
  [part='rail-letter'] {
    font-size: 12px;
    line-height: 2;
  }
  p[part='count'] {
    padding-block-start: 12px;
  }
  [part='empty'] {
    display: grid;
    justify-items: start;
    gap: 16px;
    padding-block: 24px;
  }
  .lists [part='disclaimer'] {
    margin-block-start: 32px;
  }
  [part='term']:hover {
    color: var(--_accent);
  }
  [part='row']:hover,
  [aria-checked='true'] {
    background: var(--_accent-ground);
  }
  [part='close']:hover,
  [part='clear']:hover,
  [part='back']:hover,
  [part='rail-letter']:hover {
    color: var(--_accent);
    background: var(--_accent-ground);
  }
`;
