import type { Painter } from './pieces.js';

/** A text node of the host that is marked. */
export interface Trapped {
  readonly node: Text;
  /** Its text as its host knows it. */
  readonly original: string;
  /** What the node holds now: the part before the first mark. */
  readonly kept: string;
  /** Who marked it. */
  readonly painter: Painter;
  /** Gives the node back to the host. */
  takeBack(): void;
}

/** The marked text nodes of all instances. */
const trapped = new WeakMap<Text, Trapped>();
const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;

/** What the node really holds. */
export const heldBy = (node: Text): string => data.get!.call(node) as string;

/** True for a text node that carries marks of another painter. */
export const isTaken = (node: Text, painter?: Painter): boolean =>
  (trapped.get(node)?.painter ?? painter) !== painter;

const traps: PropertyDescriptorMap = {};
for (const name of ['data', 'nodeValue', 'textContent'] as const)
  traps[name] = {
    configurable: true,
    get(this: Text) {
      const held = heldBy(this);
      const each = trapped.get(this);
      // Guard, hazard 5: "gives its whole text by"
      // Guard, hazard 13: "holds what is written past its own accessors"
      return each?.kept === held ? each.original : held;
    },
    set(this: Text, value: string) {
      // Guard, hazard 1: "has lost its mark as soon as"
      trapped.get(this)?.takeBack();
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
  traps[name] = {
    configurable: true,
    value(this: Text, ...given: unknown[]) {
      const reads = name === 'substringData';
      // Guard, hazard 1: "deletes data"
      if (!reads) trapped.get(this)?.takeBack();
      // What only reads leaves the mark.
      const on = reads ? new Text(this.data) : this;
      return (on[name] as (...given: unknown[]) => unknown).apply(on, given);
    },
  };

/**
 * Own properties on one text node of the host, as long as it is marked: a host that reads its node gets the whole
 * text (Solid compares it before it writes), and one that writes gets its node back first, so that no wrong text is
 * ever on the page. No prototype is touched, and neither are `remove`, `before` and `after`, which frameworks call.
 */
export function setTrap(each: Trapped): void {
  trapped.set(each.node, each);
  Object.defineProperties(each.node, traps);
}

export function removeTrap({ node }: Trapped): void {
  trapped.delete(node);
  // Guard, hazard 38: "has nothing of ours on it once it is left"
  for (const name in traps) delete (node as unknown as Record<string, unknown>)[name];
}
