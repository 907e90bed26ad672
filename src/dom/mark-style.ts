/**
 * The look of marks: one constructed sheet, adopted by the document and by each shadow root that is marked.
 * `!important` at a specificity that no page reaches, and `all: unset` first, so that no rule of the host can break
 * it; every property that takes part in layout is as it would be without the mark. Read from the page:
 * `--glossary-mark-color`, `-style`, `-thickness`, `-offset`, `-accent`, `-flash`.
 */
const raised = ':not(#\\#):not(#\\#)';
/** A hand-written one whose term its glossary does not hold is plain text. */
const term = `glossary-term:not([data-plain])${raised}`;
const link = `${term}>a`;
const lit = `${term}:is(:hover,:focus-visible,[aria-expanded=true],[data-active],:has(>a:focus-visible,>a[aria-expanded=true]))`;
const underline = 'var(--glossary-mark-color,color-mix(in srgb,currentColor 60%,transparent))';
export const accent = 'var(--glossary-mark-accent,var(--glossary-accent,light-dark(#1f5fbf,#8ab4f8)))';
export const flash = `var(--glossary-mark-flash,color-mix(in srgb,${accent} 30%,transparent))`;
/** WebKit takes no style, colour or thickness in the shorthand. */
export const line = (style: string, color: string, important = '') =>
  Object.entries({
    line: 'underline',
    style,
    color,
    thickness: 'var(--glossary-mark-thickness,from-font)',
  })
    .map(([name, value]) => `text-decoration-${name}:${value}${important};`)
    .join('') + `text-underline-offset:var(--glossary-mark-offset,.2em)${important};`;
export const dotted = (important?: string) => line('var(--glossary-mark-style,dotted)', underline, important);

const css =
  `${term},${link}{all:unset!important;cursor:pointer!important;-webkit-tap-highlight-color:transparent!important}` +
  `${term}{${dotted('!important')}}` +
  `${term}::before,${term}::after,${link}::before,${link}::after{content:none!important}` +
  `${lit}{${line('solid', accent, '!important')}}` +
  `${term}[data-flash]{background:${flash}!important}` +
  `${term}:focus-visible,${link}:focus-visible{outline:2px solid ${accent}!important;outline-offset:2px!important}` +
  `@media(forced-colors:active){${term}{text-decoration-color:LinkText!important}${term}:focus-visible,${link}:focus-visible{outline-color:Highlight!important}}` +
  `@media print{${term}${raised}{text-decoration:none!important;background:none!important}}`;

export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

let shared: CSSStyleSheet | undefined;
/** The sheet for `<glossary-term>`; the same one for all instances. */
export const markSheet = (): CSSStyleSheet => (shared ??= sheetOf(css));

/** Adopts the sheet once more; the function returned takes that back. */
export function adopt(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): () => void {
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((_, i, all) => i !== all.lastIndexOf(sheet));
  };
}
