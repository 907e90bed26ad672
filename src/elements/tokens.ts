import { css } from 'lit';

/**
 * The look, in one place. A page sets `--glossary-*` once on `:root`; they are never declared on `:host`,
 * where they would win over the page. Elements read the private `--_*` only. Text pairs have 4.5:1 or better on
 * surface and accent ground; `--_line` is for lines that carry meaning (3:1), `--_hairline` for those that do not.
 * `theme` forces light or dark; without it the reader's preference decides.
 */
export const tokens = css`
  :host {
    --_surface: var(--glossary-surface, light-dark(#ffffff, #16191d));
    --_text: var(--glossary-text, light-dark(#1b1f24, #e6e9ed));
    --_muted: var(--glossary-muted, light-dark(#57606a, #a0a9b4));
    --_hairline: var(--glossary-hairline, light-dark(#d8dee4, #30363d));
    --_line: var(--glossary-line, light-dark(#848d97, #6e7781));
    --_accent: var(--glossary-accent, light-dark(#1f5fbf, #8ab4f8));
    --_on-accent: var(--glossary-on-accent, light-dark(#ffffff, #10151b));
    --_accent-ground: var(--glossary-accent-ground, light-dark(#eef4fd, #1c2733));
    --_font: var(--glossary-font, var(--_page-font, inherit));
    --_size: var(--glossary-font-size, clamp(14px, var(--_page-size, 1em), 18px));
    --_radius: var(--glossary-radius, 10px);
    --_shadow: var(
      --glossary-shadow,
      0 1px 3px rgb(0 0 0 / 0.12),
      0 8px 28px light-dark(rgb(0 0 0 / 0.14), rgb(0 0 0 / 0.5))
    );
    --_motion: var(--glossary-motion, 120ms);
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /* Before Chrome 123, Firefox 120, Safari 17.5: the system's own colours, which follow the scheme, too. */
  @supports not (color: light-dark(red, red)) {
    :host {
      --_surface: var(--glossary-surface, Canvas);
      --_text: var(--glossary-text, CanvasText);
      --_muted: var(--glossary-muted, CanvasText);
      --_hairline: var(--glossary-hairline, GrayText);
      --_line: var(--glossary-line, GrayText);
      --_accent: var(--glossary-accent, LinkText);
      --_on-accent: var(--glossary-on-accent, Canvas);
      --_accent-ground: var(--glossary-accent-ground, Canvas);
      --_shadow: var(--glossary-shadow, 0 8px 28px rgb(0 0 0 / 0.2));
    }
  }
`;
