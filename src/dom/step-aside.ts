import { chain, turn } from './chain.js';
import { quietly } from './own.js';
import { markOf } from './registry.js';
import { offsetIn, placeIn } from './selection.js';
import { trapped, type Trapped } from './traps.js';

/** What follows a place while nodes of ours come and go. WebKit moves the ends of a selection where these lie between. */
function follow(node: Node, offset: number, all: readonly Trapped[], on: boolean): () => [Node, number] {
  for (const each of all) {
    const [before, after] = on ? [[each.node], chain(each)] : [chain(each), [each.node]];
    const at = offsetIn(before, node, offset);
    if (at !== undefined) return () => placeIn(after, at);
  }
  const range = new Range();
  range.setStart(node, offset);
  return () => [range.startContainer, range.startOffset];
}

/** Puts our nodes in, or takes them out; what is selected stays selected. */
function turnAll(all: readonly Trapped[], on: boolean): void {
  const selection = getSelection()!;
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection;
  // Guard, hazard 18: "copied from, the page selects as it likes"
  const ends = !isCollapsed &&
    selection.rangeCount === 1 && [
      follow(anchorNode!, anchorOffset, all, on),
      follow(focusNode!, focusOffset, all, on),
    ];
  quietly(() => {
    for (const each of all) turn(each, on);
  });
  if (ends) selection.setBaseAndExtent(...ends[0]!(), ...ends[1]!());
}

/**
 * Takes our elements out of what the reader has selected until the event is over, so that page and browser copy what
 * is the host's, and nothing else; the clipboard is never touched.
 */
function stepAside(): void {
  const selection = getSelection()!;
  const focused = markOf(document.activeElement);
  const all = [...trapped.values()].filter(
    ({ added, parent }) =>
      // Guard, hazard 18: "copied twice in one task, it is put back once"
      // Guard, hazard 18: "leaves the marks in what is not selected"
      added[0]!.isConnected && selection.containsNode(parent, true),
  );
  turnAll(all, false);
  // The browser copies when all have heard of it.
  setTimeout(() => {
    // What the host has changed meanwhile is no longer there.
    // Guard, hazard 18: "what the page writes while it is copied stays"
    const left = all.filter((each) => trapped.get(each.node) === each);
    turnAll(left, true);
    // Guard, hazard 18: "copied with the focus on a mark keeps it there"
    if (document.activeElement === document.body) focused?.trigger?.focus({ preventScroll: true });
  });
}

/** Until the signal, what is copied off the page holds nothing of ours. */
export function copyClean(signal: AbortSignal): void {
  for (const type of ['copy', 'cut'])
    // Before any listener of the page: it may read the page by itself.
    // Guard, hazard 18: "copies the same HTML with and without marks"
    addEventListener(type, stepAside, { capture: true, signal });
}
