import { exchange } from './selection.js';
import { heldBy, hold, type Trapped } from './traps.js';

/** The host's node and ours in reading order. */
const chain = ({ node, added }: Trapped): ChildNode[] => [node, ...added];
const alone = ({ node }: Trapped): ChildNode[] => [node];

/** Puts our nodes in; the host's keep the first part of their text. */
export const putIn = (all: readonly Trapped[], isSelected?: boolean): void => {
  const change = () => {
    for (const { node, added, kept } of all) {
      node.after(...added);
      hold(node, kept);
    }
  };
  exchange(all.map(alone), change, all.map(chain), isSelected);
};

/** Takes our nodes out. What the host has written stays; else its nodes get their text back. */
export const takeOut = (all: readonly Trapped[], isSelected?: boolean): void => {
  const change = () => {
    for (const { node, added, kept, original } of all) {
      for (const child of added) child.remove();
      // Guard, hazard 13: "holds what is written past its own accessors"
      if (heldBy(node) === kept) hold(node, original);
    }
  };
  exchange(all.map(chain), change, all.map(alone), isSelected);
};

/** True while our nodes stand beside the host's, in order, and nothing between them. */
export const intact = (each: Trapped): boolean =>
  chain(each).every(
    (node, i, nodes) => node.parentNode === each.parent && (!i || node.previousSibling === nodes[i - 1]),
  );
