import { sheet } from './sheet.js';

/**
 * The look of marks: one constructed sheet, adopted by the document and by each shadow root that is marked.
 * `!important` at a specificity that no page reaches, and `all: unset` first, so that no rule of the host can break
 * it; every property that takes part in layout is as it would be without the mark. Read from the page:
 * `--glossary-mark-color`, `-style`, `-thickness`, `-offset`, `-accent`, `-flash`.
 */
const underline = 'var(--glossary-mark-color,color-mix(in srgb,currentColor 60%,transparent))';
const accent = 'var(--glossary-mark-accent,var(--glossary-accent,light-dark(#1f5fbf,#8ab4f8)))';
export const flash = `background:var(--glossary-mark-flash,color-mix(in srgb,${accent} 30%,transparent))!important`;
/** WebKit takes no style, colour or thickness in the shorthand. */
const line = (style: string, color: string) =>
  'text-decoration-line:underline!important;' +
  `text-decoration-style:${style}!important;` +
  `text-decoration-color:${color}!important;` +
  'text-decoration-thickness:var(--glossary-mark-thickness,from-font)!important;' +
  'text-underline-offset:var(--glossary-mark-offset,.2em)!important';
export const dotted = line('var(--glossary-mark-style,dotted)', underline);
export const solid = line('solid', accent);
export const plain = 'text-decoration:none!important;background:none!important';

// Guard, hazard 25: "a11y mark: host CSS cannot break it"
// Guard, hazard 41: "a11y mark: has no underline in print"
// A hand-written one whose term its glossary does not hold is plain text.
const css =
  'glossary-term:not([data-plain]):not(#\\#):not(#\\#){' +
  '&,>a{all:unset!important;cursor:pointer!important;-webkit-tap-highlight-color:transparent!important}' +
  `&{${dotted}}` +
  '&::before,&::after,>a::before,>a::after{content:none!important}' +
  `&:is(:hover,:focus-visible,[data-active],:has(>a:focus-visible)){${solid}}` +
  `&[data-flash]{${flash}}` +
  `&:focus-visible,>a:focus-visible{outline:2px solid ${accent}!important;outline-offset:2px!important}` +
  `@media print{&:not(#\\#){${plain}}}}`;

let shared: CSSStyleSheet | undefined;
/** The sheet for `<glossary-term>`; the same one for all instances. */
export const markSheet = (): CSSStyleSheet => (shared ??= sheet(css));

/** Adopts the sheet once more; the function returned takes that back. */
export function adopt(root: DocumentOrShadowRoot, ours: CSSStyleSheet): () => void {
  // Guard, hazard 26: "own adopted style sheets stay"
  root.adoptedStyleSheets.push(ours);
  return () => {
    // Guard, hazard 33: "the style sheets go with the last instance"
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((_, i, all) => i !== all.lastIndexOf(ours));
  };
}
