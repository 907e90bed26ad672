import { isDeferred, kindOf, kindOfTag, type Kind } from '../core/document-rules.js';

const none = () => null;

/** What the rules say of an element; `exclude` is a valid selector. */
export function kindOfElement(element: Element, exclude?: string): Kind {
  if (exclude && element.matches(exclude)) return 'skip';
  const { localName } = element;
  return element.hasAttributes() ? kindOf(localName, attributesOf(element)) : kindOfTag(localName);
}

const attributesOf = (element: Element) =>
  element.hasAttributes() ? (name: string) => element.getAttribute(name) : none;

/** The parent, across the edge of a shadow root. */
export function parentOf(node: Node): Element | null {
  // Asked first, since nearly all have one.
  const { parentElement } = node;
  if (parentElement) return parentElement;
  const parent = node.parentNode ?? node;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The first of these elements that is met on the way up from a node, itself included. */
export function nearest(node: Node | null, elements: ReadonlySet<Node>): Node | undefined {
  for (let at = node; at; at = parentOf(at)) if (elements.has(at)) return at;
  return undefined;
}

/** What holds for the text in an element. */
export interface Inside {
  element: Element | null;
  /** The block that it stands in. */
  box?: Element | undefined;
  inline?: boolean;
  readOnly: boolean;
  /** Folded away. */
  deferred: boolean;
  /** What holds around the element. */
  outer?: Inside;
}

export function enter(element: Element, kind: Kind, outer: Inside): Inside {
  const { localName } = element;
  const isHeading = kind === 'heading';
  // The summary of a closed details is in sight, as the details itself is.
  const around = localName === 'summary' && outer.element?.localName === 'details' ? outer.outer! : outer;
  return {
    element,
    box: isHeading || kind === 'block' ? element : outer.box,
    inline: kind === 'inline',
    readOnly: isHeading || kind === 'read' || outer.readOnly,
    deferred: isDeferred(localName, attributesOf(element)) || around.deferred,
    outer,
  };
}

/** What holds in an element of the page; undefined where nothing is marked. */
export function insideOf(element: Element | null, exclude?: string): Inside | undefined {
  if (!element) return { element, readOnly: false, deferred: false };
  const kind = kindOfElement(element, exclude);
  const outer = kind === 'skip' || kind === 'term' ? undefined : insideOf(parentOf(element), exclude);
  return outer && enter(element, kind, outer);
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
