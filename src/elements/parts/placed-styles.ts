import { css } from '../css.js';

/** How parts sit in somebody else's page: on a ground of their own, in the colour scheme of the page. */
export const placedStyles = css`
  :host {
    color-scheme: inherit;
  }
  .frame,
  .offers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block: 24px;
  }
  .frame {
    padding: clamp(16px, 5%, 32px);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .frame > button {
    justify-self: start;
  }
  [part='loading'] {
    min-block-size: 16em;
  }
`;
