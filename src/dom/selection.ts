import { chain, turn } from './chain.js';
import { quietly } from './own.js';
import type { Trapped } from './traps.js';

type Chain = readonly ChildNode[];

/** Offset in the text that a chain of siblings holds, whatever they say of it; undefined for a place outside. */
export function offsetIn(chain: Chain, node: Node, offset: number): number | undefined {
  const last = chain.at(-1)!;
  if (!last.parentNode) return undefined; // taken away by the host
  const range = new Range();
  range.setStart(chain[0]!, 0);
  range.setEndAfter(last);
  if (!range.isPointInRange(node, offset)) return undefined;
  range.setEnd(node, offset);
  return `${range}`.length;
}

export function placeIn(chain: Chain, offset: number): [Node, number] {
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

/** Quietly puts our nodes in, or takes them out; what the reader has selected in the text stays selected. */
export function exchange(each: Trapped, on: boolean): void {
  const change = () => turn(each, on);
  const nodes = selectedNodes();
  // Nearly always.
  if (!nodes[0]) return quietly(change);
  const chains = [chain(each), [each.node]];
  const before = chains[+on]!;
  const after = chains[+!on]!;
  const isSelected = nodes.some((node) => before.some((each) => each.contains(node!)));
  // Guard, hazard 18: "stays selected while it is marked"
  if (!isSelected) return quietly(change);
  const selection = getSelection()!;
  const anchor = offsetIn(before, selection.anchorNode!, selection.anchorOffset);
  const focus = offsetIn(before, selection.focusNode!, selection.focusOffset);
  quietly(change);
  // The engine keeps what lies outside.
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const from: [Node, number] = anchor == null ? [anchorNode!, anchorOffset] : placeIn(after, anchor);
  const to: [Node, number] = focus == null ? [focusNode!, focusOffset] : placeIn(after, focus);
  selection.setBaseAndExtent(...from, ...to);
  ends = undefined;
}
