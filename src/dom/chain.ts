import { data, heldBy, type Trapped } from './traps.js';

/** The host's node and ours in reading order. */
export const chain = ({ node, added }: Trapped): ChildNode[] => [node, ...added];

/**
 * Puts our nodes in, and the host's keeps the first part of its text; or takes ours out: what the host has written
 * stays, else its node gets its text back.
 */
export const turn = ({ node, added, kept, original }: Trapped, on: boolean): void => {
  if (on) (node as ChildNode).after(...added);
  else for (const child of added) child.remove();
  // Guard, hazard 13: "holds what is written past its own accessors"
  if (on || heldBy(node) === kept) data.set!.call(node, on ? kept : original);
};

/** True while our nodes stand beside the host's, in order, and nothing between them. */
export const intact = (each: Trapped): boolean =>
  chain(each).every(
    (node, i, nodes) => node.parentNode === each.parent && (!i || node.previousSibling === nodes[i - 1]),
  );
