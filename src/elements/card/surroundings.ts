/** The parent, across the edge of a shadow root. */
const above = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function closest(element: Element | null, test: (element: Element) => boolean): Element | undefined {
  for (let at = element; at; at = above(at)) if (test(at)) return at;
  return undefined;
}

/**
 * Where the card has to stand for a mark: outside a modal dialog all is inert, a popover closes at a click outside
 * itself, and a dialog that keeps the focus pulls it back in. So it goes into the one that holds the mark, else after
 * the body, where no selector of the page that counts children is changed.
 */
export const homeOf = (element: Element | null): Element =>
  closest(element, (at) => at.matches('dialog[open], [popover], [aria-modal="true"]')) ??
  document.documentElement;

/**
 * Whether the page is light or dark where the mark stands, by the first opaque ground behind it; undefined where the
 * reader's preference decides, which is so on pages that say they follow it.
 */
export function schemeAt(element: Element | null): 'light' | 'dark' | undefined {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (scheme.includes('light') && scheme.includes('dark')) return undefined;
  const ground = closest(
    element,
    (at) => !/^transparent|[,/] 0(\.\d+)?\)$/.test(getComputedStyle(at).backgroundColor),
  );
  if (!ground) return scheme.includes('dark') ? 'dark' : 'light';
  const [red = 0, green = 0, blue = 0] = /^rgba?\(([\d., ]+)/
    .exec(getComputedStyle(ground).backgroundColor)?.[1]
    ?.split(/[, ]+/)
    .map(Number) ?? [255, 255, 255];
  // Perceived brightness (ITU-R BT.601), 0-255.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
