/** Text, or an element; what is nothing is left out. */
export type Child = Node | string | false | null | undefined;
/** Attributes (undefined: none) and what is done at events. Never markup, never `style`. */
export type Props = Readonly<Record<string, string | ((event: MouseEvent) => void) | undefined>>;

/** Sets attributes, takes away those that are undefined, and hears events. */
export function set<E extends Element>(element: E, props: Props): E {
  for (const [name, value] of Object.entries(props))
    if (value === undefined) element.removeAttribute(name);
    else if (typeof value === 'string') element.setAttribute(name, value);
    else element.addEventListener(name, value as EventListener);
  return element;
}

/**
 * Gives an element these children and no others. One that is there already is not moved, so that it keeps the focus,
 * and a live region is heard; those that stay have to be given in the same order.
 */
export function fill<E extends Element>(element: E, ...children: readonly Child[]): E {
  const wanted = children.flatMap((child) => (typeof child === 'string' ? new Text(child) : child || []));
  const { childNodes } = element;
  for (const node of [...childNodes]) if (!wanted.includes(node as ChildNode)) node.remove();
  wanted.forEach((node, at) => childNodes[at] === node || element.insertBefore(node, childNodes[at] ?? null));
  return element;
}

/** Makes an HTML element, for what stands on a page before Lit is there. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => fill(set(document.createElement(tag), props), ...children);
