import { isDeferred, kindOf, type Kind } from '../core/document-rules.js';

const none = () => null;

/** What the rules say of an element; `exclude` is a valid selector. */
export function kindOfElement(element: Element, exclude?: string): Kind {
  if (exclude && element.matches(exclude)) return 'skip';
  return kindOf(element.localName, attributesOf(element));
}

export const isFolded = (element: Element): boolean => isDeferred(element.localName, attributesOf(element));

const attributesOf = (element: Element) =>
  element.hasAttributes() ? (name: string) => element.getAttribute(name) : none;

/** The parent, across the edge of a shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** `contains` across the edges of shadow roots. */
export function within(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at;) {
    if (ancestor.contains(at)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** What an element inherits: undefined where nothing is marked, else whether it is only read, and folded away. */
export interface Standing {
  readOnly: boolean;
  deferred: boolean;
}

export function standingOf(element: Element, exclude?: string): Standing | undefined {
  const standing: Standing = { readOnly: false, deferred: false };
  let below: Element | undefined;
  for (let at: Element | null = element; at; below = at, at = parentOf(at)) {
    const kind = kindOfElement(at, exclude);
    if (kind === 'skip' || kind === 'term') return undefined;
    if (kind === 'heading' || kind === 'read') standing.readOnly = true;
    if (below?.localName !== 'summary' && isFolded(at)) standing.deferred = true;
  }
  return standing;
}

/** The block that has to be cut again when something in `node` changed; undefined where nothing is marked anyway. */
export function blockOf(node: Node, root: Element, exclude?: string): Element | undefined {
  let block: Element | undefined;
  for (let at = node instanceof Element ? node : parentOf(node); at; at = parentOf(at)) {
    const kind = kindOfElement(at, exclude);
    if (kind === 'skip') return undefined;
    if (at === root) return block ?? root;
    if (kind === 'block' || kind === 'heading') block ??= at;
  }
  return undefined;
}
