import { exchange } from './selection.js';
import { heldBy, hold, type Trapped } from './traps.js';

/** The host's node and ours in reading order. */
const chain = ({ node, added }: Trapped): ChildNode[] => [node, ...added];
const alone = ({ node }: Trapped): ChildNode[] => [node];

/**
 * Puts our nodes in, and the host's keep the first part of their text; or takes ours out: what the host has written
 * stays, else its nodes get their text back.
 */
export const turn = (all: readonly Trapped[], on: boolean, isSelected?: boolean): void => {
  const change = () => {
    for (const { node, added, kept, original } of all) {
      if (on) node.after(...added);
      else for (const child of added) child.remove();
      // Guard, hazard 13: "holds what is written past its own accessors"
      if (on || heldBy(node) === kept) hold(node, on ? kept : original);
    }
  };
  exchange(all.map(on ? alone : chain), change, all.map(on ? chain : alone), isSelected);
};

/** True while our nodes stand beside the host's, in order, and nothing between them. */
export const intact = (each: Trapped): boolean =>
  chain(each).every(
    (node, i, nodes) => node.parentNode === each.parent && (!i || node.previousSibling === nodes[i - 1]),
  );
