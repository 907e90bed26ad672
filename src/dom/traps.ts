import type { Painter } from './pieces.js';

/** A text node of the host that is marked. */
export interface Trapped {
  readonly node: Text;
  /** Its text as its host knows it. */
  readonly original: string;
  /** What the node holds now: the part before the first mark. */
  readonly kept: string;
  /** Where it stood when it was marked. */
  readonly parent: Node;
  /** Ours, in order, behind it. */
  readonly added: readonly ChildNode[];
  /** Who marked it. */
  readonly painter: Painter;
  /** Gives the node back to the host. */
  takeBack(each: Trapped): void;
}

/** The marked text nodes of all instances. */
export const trapped = new Map<Text, Trapped>();
const { prototype } = Text;
/** Read and written past what stands before it: what a node really holds. */
export const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;

export const heldBy = (node: Text): string => data.get!.call(node) as string;

/** True for a text node that carries marks of another painter. */
export const isTaken = (node: Text, painter?: Painter): boolean =>
  (trapped.get(node)?.painter ?? painter) !== painter;

/** Its text as its host knows it. */
export function textOf(node: Text): string {
  const held = heldBy(node);
  const each = trapped.get(node);
  // Guard, hazard 5: "gives its whole text by"
  // Guard, hazard 13: "holds what is written past its own accessors"
  return each?.kept === held ? each.original : held;
}

/** Before the host writes into it. */
const giveBack = (node: Text) => {
  const each = trapped.get(node);
  each?.takeBack(each);
};

/** The texts that a script of the page has read whole in this task. */
export const asked = new Set<Node>();

const accessors: PropertyDescriptorMap = {};
for (const name of ['data', 'nodeValue', 'textContent'] as const)
  accessors[name] = {
    get(this: Text) {
      // Guard, hazard 13: "read by a script long before"
      if (!asked.size) setTimeout(() => asked.clear());
      // Guard, hazard 13: "read as it goes"
      if (this.isConnected) asked.add(this);
      return textOf(this);
    },
    set(this: Text, value: string) {
      // Guard, hazard 1: "has lost its mark as soon as"
      giveBack(this);
      this[name] = value;
    },
  };
for (const name of [
  // Guard, hazard 5: "gives a part of its text, and keeps its mark"
  'substringData',
  'appendData',
  'insertData',
  'deleteData',
  'replaceData',
  'splitText',
] as const)
  accessors[name] = {
    value(this: Text, ...given: unknown[]) {
      const reads = name === 'substringData';
      // Guard, hazard 1: "deletes data"
      if (!reads) giveBack(this);
      // What only reads leaves the mark.
      const on = reads ? new Text(textOf(this)) : this;
      return (on[name] as (...given: unknown[]) => unknown).apply(on, given);
    },
  };

/** Between a marked text node and what it inherits from. */
const traps = Object.create(prototype, accessors) as Text;

/**
 * A text node that is marked reads and writes through accessors of ours: a host that reads it gets the whole text
 * (Solid compares it before it writes); one that writes gets its node back first, so that no wrong text is ever on the
 * page. They are inherited, which costs a page of many marks far less than properties on each node. No prototype of the
 * page is touched, and neither are `remove`, `before` and `after`, which frameworks call.
 */
export function setTraps(each: Trapped): void {
  const { node } = each;
  trapped.set(node, each);
  // A text of another frame, or of a page's own kind, heals without.
  // Guard, hazard 36: "of a page’s own kind keeps its kind"
  if (Object.getPrototypeOf(node) === prototype) Object.setPrototypeOf(node, traps);
}

export function removeTraps({ node }: Trapped): void {
  trapped.delete(node);
  // Guard, hazard 38: "has nothing of ours on it once it is left"
  if (Object.getPrototypeOf(node) === traps) Object.setPrototypeOf(node, prototype);
}
