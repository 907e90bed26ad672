/** CSS text as a constructed sheet, for `adoptedStyleSheets` and Lit's `styles`. Node has none: call it when an element is defined or made, not on import. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
