import { turn } from './chain.js';
import { markOf } from './registry.js';
import { trapped } from './traps.js';

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
      added[0]!.isConnected &&
      // What is selected in a shadow tree no engine tells.
      (parent.getRootNode() !== document || selection.containsNode(parent, true)),
  );
  turn(all, false, true);
  // The browser copies when all have heard of it.
  setTimeout(() => {
    // What the host has changed meanwhile is no longer there.
    const left = all.filter((each) => trapped.get(each.node) === each);
    turn(left, true, true);
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
