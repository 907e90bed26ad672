/** The first answer of an element and those around it, across the edges of shadow roots. */
function climb<T>(element: Element, ask: (element: Element) => T | undefined): T | undefined {
  let at: Element | null | undefined = element;
  let answer: T | undefined;
  while (at && !(answer = ask(at))) at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
  return answer;
}

/**
 * Where the card has to stand for a mark: outside a modal dialog all is inert, a popover closes at a click outside
 * itself, and a dialog that keeps the focus pulls it back in. So it goes into the one that holds the mark, else after
 * the body, where no selector of the page that counts children is changed.
 */
export const homeOf = (element: Element): Element =>
  // Guard, hazard 23: "can be read and used for a mark in a modal dialog"
  // Guard, hazard 23: "does not close the popover of the page that its mark is in"
  // Guard, hazard 23: "into a dialog of the page’s own making"
  climb(element, (at) => (at.matches('dialog[open],[popover],[aria-modal=true]') ? at : undefined)) ??
  // Guard, hazard 27: "stands outside the body"
  document.documentElement;

/**
 * Whether the page is light or dark where the mark stands, by the first opaque ground behind it; undefined where the
 * reader's preference decides, which is so on pages that say they follow it.
 */
export function schemeAt(element: Element): 'light' | 'dark' | undefined {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark = colorScheme.includes('dark');
  if (isDark && colorScheme.includes('light')) return undefined;
  const ground = climb(element, (at) => {
    const { backgroundColor } = getComputedStyle(at);
    const [red = 0, green = 0, blue = 0, alpha = 1] = backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (alpha < 1) return undefined;
    // Perceived brightness (ITU-R BT.601), 0-255.
    const bright = red * 0.299 + green * 0.587 + blue * 0.114;
    return backgroundColor.startsWith('rgb') && bright < 128 ? 'dark' : 'light';
  });
  return ground ?? (isDark ? 'dark' : 'light');
}

/** The style by which what stands outside the body has the font and size of the words that it belongs to. */
export function typeOf(element: Element): string {
  const { fontFamily, fontSize } = getComputedStyle(element);
  return `--_page-font:${fontFamily};--_page-size:${fontSize}`;
}
