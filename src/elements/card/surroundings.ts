/** The first that passes the test, of an element and those around it, across the edges of shadow roots. */
function closest(element: Element, test: (element: Element) => boolean): Element | undefined {
  for (let at: Element | null | undefined = element; at;) {
    if (test(at)) return at;
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
}

/**
 * Where the card has to stand for a mark: outside a modal dialog all is inert, a popover closes at a click outside
 * itself, and a dialog that keeps the focus pulls it back in. So it goes into the one that holds the mark, else after
 * the body, where no selector of the page that counts children is changed.
 */
export const homeOf = (element: Element): Element =>
  closest(element, (at) => at.matches('dialog[open], [popover], [aria-modal="true"]')) ??
  document.documentElement;

/**
 * Whether the page is light or dark where the mark stands, by the first opaque ground behind it; undefined where the
 * reader's preference decides, which is so on pages that say they follow it.
 */
export function schemeAt(element: Element): 'light' | 'dark' | undefined {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const [light, dark] = ['light', 'dark'].map((scheme) => colorScheme.includes(scheme));
  if (light && dark) return undefined;
  let ground = '';
  const isOpaque = (at: Element) =>
    !/^transparent|[,/] 0(\.\d+)?\)$/.test((ground = getComputedStyle(at).backgroundColor));
  if (!closest(element, isOpaque)) return dark ? 'dark' : 'light';
  const [red = 255, green = 255, blue = 255] = /^rgb/.test(ground)
    ? ground.match(/[\d.]+/g)!.map(Number)
    : [];
  // Perceived brightness (ITU-R BT.601), 0-255.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
