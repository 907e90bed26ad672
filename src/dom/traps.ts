import type { Painter } from './pieces.js';

/** A text node of the host that is marked. */
export interface Trapped {
  readonly node: Text;
  /** It, and those of ours that hold the rest of its text. */
  readonly texts: readonly Text[];
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
      const { node, kept, original } = trapped.get(this)!;
      // A script that reads text by text has the whole of it from the host's node, and nothing from ours.
      return node !== this ? '' : kept === held ? original : held;
    },
    set(this: Text, value: string) {
      trapped.get(this)?.takeBack();
      this[name] = value;
    },
  };
for (const name of [
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
      // What only reads leaves the mark.
      if (name === 'substringData')
        return this.data.substring(given[0] as number, (given[0] as number) + (given[1] as number));
      trapped.get(this)?.takeBack();
      return (this[name] as (...given: unknown[]) => unknown)(...given);
    },
  };

/**
 * Own properties on one text node of the host, as long as it is marked: a host that reads its node gets the whole
 * text (Solid compares it before it writes), and one that writes gets its node back first, so that no wrong text is
 * ever on the page. No prototype is touched, and neither are `remove`, `before` and `after`, which frameworks call.
 */
export function setTraps(each: Trapped): void {
  for (const node of each.texts) {
    trapped.set(node, each);
    Object.defineProperties(node, traps);
  }
}

export function removeTraps({ texts }: Trapped): void {
  for (const node of texts) {
    trapped.delete(node);
    for (const name in traps) delete (node as unknown as Record<string, unknown>)[name];
  }
}
