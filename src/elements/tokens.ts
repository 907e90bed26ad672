import { sheet } from '../dom/sheet.js';

/**
 * The look, in one place. A page sets `--glossary-*` once on `:root`; they are never declared on `:host`,
 * where they would win over the page. Elements read the private `--_*` only. Text pairs have 4.5:1 or better on
 * surface and accent ground.
 * `theme` forces light or dark; without it the reader's preference decides.
 *
 * A colour's name, its light and its dark value.
 */
const colors =
  'surface fff 16191d,text 1b1f24 e6e9ed,muted 57606a a0a9b4,hairline d8dee4 30363d,accent 1f5fbf 8ab4f8,' +
  'on-accent fff 10151b,accent-ground eef4fd 1c2733,';

const css = () =>
  `:host{${colors.replace(/(\S+) (\S+) (\S+),/g, '--_$1:var(--glossary-$1,light-dark(#$2,#$3));')}` +
  '--_font:var(--glossary-font,var(--_page-font,inherit));' +
  '--_size:var(--glossary-font-size,clamp(14px,var(--_page-size,1em),18px));--_radius:var(--glossary-radius,10px);' +
  '--_shadow:var(--glossary-shadow,0 1px 3px #0002,0 8px 28px light-dark(#0002,#0008));--_motion:var(--glossary-motion,120ms);' +
  'color-scheme:light dark}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}';

let made: CSSStyleSheet | undefined;
/** The tokens as a sheet, one for all elements: the first that each of them adopts. */
export const tokens = (): CSSStyleSheet => (made ??= sheet(css()));
