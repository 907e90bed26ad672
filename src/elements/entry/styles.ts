import { css } from 'lit';

export const styles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    justify-items: start;
    padding: clamp(16px, 5%, 32px);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='entry'] {
    inline-size: 100%;
  }
  [part='back'] {
    min-block-size: 32px;
    color: var(--_accent);
  }
  @media print {
    .frame {
      padding: 0;
      border: 0;
    }
    [part='back'] {
      display: none;
    }
  }
`;
