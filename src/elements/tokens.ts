import { css } from 'lit';

/**
 * The look, in one place. A page sets `--glossary-*` once on `:root`; they are never declared on `:host`,
 * where they would win over the page. Elements read the private `--_*` only.
 */
export const tokens = css`
  :host {
    --_surface: var(--glossary-surface, light-dark(#ffffff, #16191d));
    --_text: var(--glossary-text, light-dark(#1b1f24, #e6e9ed));
    --_muted: var(--glossary-muted, light-dark(#57606a, #a0a9b4));
    --_hairline: var(--glossary-hairline, light-dark(#d8dee4, #30363d));
    --_accent: var(--glossary-accent, light-dark(#1f5fbf, #8ab4f8));
    --_on-accent: var(--glossary-on-accent, light-dark(#ffffff, #10151b));
    --_accent-ground: var(--glossary-accent-ground, light-dark(#eef4fd, #1c2733));
    --_font: var(--glossary-font, inherit);
    --_size: var(--glossary-font-size, clamp(14px, 1em, 18px));
    --_radius: var(--glossary-radius, 10px);
    --_shadow: var(--glossary-shadow, 0 1px 3px rgb(0 0 0 / 0.12), 0 8px 28px rgb(0 0 0 / 0.14));
    --_motion: var(--glossary-motion, 120ms);
    color-scheme: light dark;
  }
`;
