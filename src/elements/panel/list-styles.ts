import { css } from 'lit';

/** Lists, results, letters. */
export const listStyles = css`
  [part='list'] {
    list-style: ''; /* none would cost the list its role in Safari */
  }
  [part='row'] {
    position: relative;
    padding-block: 12px;
    border-block-end: 1px solid var(--_hairline);
  }
  [part='row']:last-child {
    border: 0;
  }
  [part='row']:hover {
    background: linear-gradient(var(--_accent-ground), var(--_accent-ground)) center / calc(100% + 24px) 100%
      no-repeat;
  }
  [part='term'] {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }
  /* The name alone is the control; the row is its target. */
  [part='term']::after {
    content: '';
    position: absolute;
    inset: 0 -12px;
    border-radius: 6px;
  }
  [part='term']:hover {
    color: var(--_accent);
  }
  [part='term']:focus-visible {
    outline: none;
  }
  [part='term']:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  [part='abbr'],
  [part='category'],
  [part='count'] {
    color: var(--_muted);
    font-size: max(0.8125em, 12px);
  }
  [part='category'] {
    flex: none;
    max-inline-size: 45%;
    text-align: end;
  }
  .name {
    flex: 1 1 auto;
  }
  p[part='count'] {
    padding-block: 12px 0;
  }
  [part='row-text'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    max-inline-size: 60ch;
    color: var(--_muted);
    font-size: max(0.9375em, 14px);
  }
  mark {
    padding-inline: 1px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_accent) 20%, var(--_surface));
    color: var(--_text);
    font-weight: 600;
  }
  [part='term'] mark {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  [part='show-in-text'] {
    position: relative;
    flex: none;
    min-block-size: 24px;
    color: var(--_accent);
    font-size: max(0.8125em, 12px);
  }
  [part='show-in-text']:hover {
    text-decoration: underline;
  }
  [part='chips'] {
    display: flex;
    gap: 8px;
    margin-inline: -20px;
    padding: 16px 20px 8px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  [part='chips'] [part='chip'] {
    flex: none;
    font-size: max(0.875em, 13px);
  }
  [part='chip'][aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_accent-ground);
    font-weight: 600;
  }
  .az {
    display: flex;
    gap: 12px;
    align-items: start;
  }
  .letters {
    flex: 1;
    min-inline-size: 0;
  }
  .letters section {
    content-visibility: auto;
    /* Not cut off: the ground and focus ring of a row reach beyond it. */
    margin-inline: -12px;
    padding-inline: 12px;
  }
  [part='letter'] {
    padding-block: 20px 4px;
    color: var(--_accent);
    font-weight: 600;
    scroll-margin-block-start: 0;
  }
  [part='rail'] {
    position: sticky;
    inset-block-start: 8px;
    flex: none;
    display: flex;
    flex-direction: column;
    margin-inline-end: -12px;
    margin-block-start: 16px;
    /* What the head leaves. */
    max-block-size: max(6em, var(--_room) - 13em);
    overflow-y: auto;
    scrollbar-width: none;
  }
  [part='rail-letter'] {
    min-inline-size: 24px;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 1;
    text-align: center;
  }
  [part='rail-letter']:hover {
    color: var(--_accent);
    background: var(--_accent-ground);
  }
  [part='empty'] {
    display: grid;
    justify-items: start;
    gap: 16px;
    padding-block: 24px;
  }
  .lists [part='toolkits'] {
    padding-block-start: 16px;
  }
  .lists [part='disclaimer'] {
    margin-block-start: 32px;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
    [part='chip'][aria-checked='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
