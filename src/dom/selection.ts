import { heldBy } from './traps.js';

/** The length of a piece of the chain. */
const lengthOf = (node: ChildNode) => (node instanceof Text ? heldBy(node) : (node.textContent ?? '')).length;

/** Offset in the whole text that the chain of siblings holds; undefined for a place outside. */
function offsetIn(chain: readonly ChildNode[], node: Node | null, offset: number): number | undefined {
  let before = 0;
  for (const each of chain) {
    if (each.contains(node)) return before + (node instanceof Text ? offset : offset ? lengthOf(each) : 0);
    before += lengthOf(each);
  }
  return undefined;
}

function placeIn(chain: readonly ChildNode[], offset: number): [Node, number] {
  let rest = offset;
  for (const each of chain) {
    const length = lengthOf(each);
    if (rest <= length && length) {
      let node: Node = each;
      while (node.firstChild) node = node.firstChild;
      return [node, rest];
    }
    rest -= length;
  }
  return [chain[0]!, 0];
}

/** Both ends of the selection, read once a task: an engine may lay out the page to tell them. */
let ends: (Node | null)[] | undefined;

function selectedNodes(): (Node | null)[] {
  if (!ends) {
    const { anchorNode = null, focusNode = null } = getSelection() ?? {};
    ends = [anchorNode, focusNode];
    queueMicrotask(() => (ends = undefined));
  }
  return ends;
}

/** Changes one chain of nodes into another one of the same text; what the reader has selected in it stays selected. */
export function keepSelection(
  before: readonly ChildNode[],
  change: () => void,
  after: readonly ChildNode[],
): void {
  if (!selectedNodes().some((node) => node && before.some((each) => each.contains(node)))) {
    change();
    return;
  }
  const selection = getSelection()!;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const anchor = offsetIn(before, anchorNode, anchorOffset);
  const focus = offsetIn(before, focusNode, focusOffset);
  change();
  if (anchor == null && focus == null) return;
  const from = anchor == null ? ([anchorNode!, anchorOffset] as const) : placeIn(after, anchor);
  const to = focus == null ? ([focusNode!, focusOffset] as const) : placeIn(after, focus);
  selection.setBaseAndExtent(...from, ...to);
  ends = undefined;
}
