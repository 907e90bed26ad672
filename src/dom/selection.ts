import { quietly } from './own.js';

/** Offset in the whole text that the chain of siblings holds; undefined for a place outside. */
function offsetIn(chain: readonly ChildNode[], node: Node | null, offset: number): number | undefined {
  let before = 0;
  for (const each of chain) {
    const { length } = each.textContent!;
    if (each.contains(node)) return before + (node instanceof Text ? offset : offset && length);
    before += length;
  }
  return undefined;
}

function placeIn(chain: readonly ChildNode[], offset: number): [Node, number] {
  let rest = offset;
  for (const each of chain) {
    const { length } = each.textContent!;
    if (rest <= length && length) {
      let node: Node = each;
      while (node.firstChild) node = node.firstChild;
      return [node, rest];
    }
    rest -= length;
  }
  return [chain[0]!, 0];
}

/** Both ends of the selection, read when it has changed: an engine lays out the page to tell them. */
let ends: (Node | null)[] | undefined;

export function forgetSelection(): void {
  ends = undefined;
  document.removeEventListener('selectionchange', forgetSelection);
}

function selectedNodes(): (Node | null)[] {
  // Guard, hazard 15: "costs no layout for each mark"
  if (!ends) {
    const { anchorNode = null, focusNode = null } = getSelection() ?? {};
    ends = [anchorNode, focusNode];
    document.addEventListener('selectionchange', forgetSelection);
  }
  return ends;
}

/**
 * Quietly changes one chain of nodes, none of them trapped, into another one of the same text; what the reader has
 * selected in it stays selected.
 */
export function exchange(
  before: readonly ChildNode[],
  change: () => void,
  after: readonly ChildNode[],
): void {
  const isSelected = selectedNodes().some((node) => before.some((each) => each.contains(node)));
  // Guard, hazard 18: "stays selected while it is marked"
  if (!isSelected) return quietly(change);
  const selection = getSelection()!;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const anchor = offsetIn(before, anchorNode, anchorOffset);
  const focus = offsetIn(before, focusNode, focusOffset);
  quietly(change);
  const from: [Node, number] = anchor == null ? [anchorNode!, anchorOffset] : placeIn(after, anchor);
  const to: [Node, number] = focus == null ? [focusNode!, focusOffset] : placeIn(after, focus);
  selection.setBaseAndExtent(...from, ...to);
  ends = undefined;
}
