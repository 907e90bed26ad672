/** CSS text as a constructed sheet. Node has none: call it when an element is made, not on import. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
