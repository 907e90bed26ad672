import { css } from 'lit';

/** How parts sit in somebody else's page: on a ground of their own, in the colour scheme of the page. */
export const placedStyles = css`
  :host {
    color-scheme: inherit;
  }
  [part='loading'],
  [part='error'] {
    padding: 24px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
  }
  .frame,
  .offers,
  [part='loading'],
  [part='error'] {
    margin-block: 24px;
  }
  .offers {
    display: grid;
    gap: 16px;
  }
  [part='loading'] {
    min-block-size: 16em;
  }
`;
