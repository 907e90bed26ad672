import { quietly } from './own.js';

type Chain = readonly ChildNode[];

/** Offset in the text that a chain of siblings holds, whatever they say of it; undefined for a place outside. */
function offsetIn(chain: Chain, node: Node, offset: number): number | undefined {
  const last = chain.at(-1)!;
  if (!last.parentNode) return undefined; // taken away by the host
  const range = new Range();
  range.setStart(chain[0]!, 0);
  range.setEndAfter(last);
  if (!range.isPointInRange(node, offset)) return undefined;
  range.setEnd(node, offset);
  return `${range}`.length;
}

function placeIn(chain: Chain, offset: number): [Node, number] {
  let rest = offset;
  for (const each of chain) {
    let node: Node = each;
    while (node.firstChild) node = node.firstChild;
    const { length } = node as Text;
    if (rest <= length && length) return [node, rest];
    rest -= length;
  }
  return [chain[0]!, 0];
}

/** Both ends of the selection, read when it has changed: an engine lays out the page to tell them. */
let ends: (Node | null | undefined)[] | undefined;

export function forgetSelection(): void {
  ends = undefined;
  document.removeEventListener('selectionchange', forgetSelection);
}

function selectedNodes(): (Node | null | undefined)[] {
  // Guard, hazard 15: "costs no layout for each mark"
  if (!ends) {
    const selection = getSelection();
    ends = [selection?.anchorNode, selection?.focusNode];
    document.addEventListener('selectionchange', forgetSelection);
  }
  return ends;
}

/**
 * Quietly changes chains of nodes into others of the same text; what the reader has selected in them stays selected.
 * `isSelected`: they may lie between the ends of the selection, which WebKit moves where nodes are taken away.
 */
export function exchange(
  before: Chain[],
  change: () => void,
  after: Chain[],
  isSelected = selectedNodes().some((node) =>
    before[0]!.some((each) => each.contains(node!) || each.parentNode === node),
  ),
): void {
  const selection = getSelection();
  // Guard, hazard 18: "stays selected while it is marked"
  if (!isSelected || selection?.rangeCount !== 1) return quietly(change);
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection;
  // A caret that stands beside an element stands in it, where that is a field.
  // Guard, hazard 16: "a caret in a field stays there"
  if (isCollapsed && anchorNode!.nodeType === 1) return quietly(change);
  const follow = (node: Node, offset: number): (() => [Node, number]) => {
    for (const [i, chain] of before.entries()) {
      const at = offsetIn(chain, node, offset);
      if (at !== undefined) return () => placeIn(after[i]!, at);
    }
    const range = new Range();
    range.setStart(node, offset);
    return () => [range.startContainer, range.startOffset];
  };
  const anchor = follow(anchorNode!, anchorOffset);
  const focus = follow(focusNode!, focusOffset);
  quietly(change);
  selection.setBaseAndExtent(...anchor(), ...focus());
  ends = undefined;
}
