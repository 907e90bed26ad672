/** The text of a marked node as its host knows it, and how to give the node back to the host. */
export interface Trapped {
  whole(): string;
  release(): void;
}

const trapped = new WeakMap<Text, Trapped>();
const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;

/** What the node really holds. */
export const heldBy = (node: Text): string => data.get!.call(node) as string;

const accessor = (name: 'data' | 'nodeValue' | 'textContent'): PropertyDescriptor => ({
  configurable: true,
  get(this: Text) {
    return trapped.get(this)?.whole() ?? heldBy(this);
  },
  set(this: Text, value: string) {
    trapped.get(this)?.release();
    this[name] = value;
  },
});

type Method = 'appendData' | 'insertData' | 'deleteData' | 'replaceData' | 'splitText';

const method = (name: Method): PropertyDescriptor => ({
  configurable: true,
  value(this: Text, ...given: [never, never, never]) {
    trapped.get(this)?.release();
    return this[name](...given);
  },
});

const traps: PropertyDescriptorMap = {};
for (const name of ['data', 'nodeValue', 'textContent'] as const) traps[name] = accessor(name);
for (const name of ['appendData', 'insertData', 'deleteData', 'replaceData', 'splitText'] as const)
  traps[name] = method(name);
// Reads only: the mark stays.
traps['substringData'] = {
  configurable: true,
  value(this: Text, ...given: [number, number]) {
    return new Text(this.data).substringData(...given);
  },
};

/**
 * Own properties on one text node of the host, as long as it is marked: a host that reads its node gets the whole
 * text (Solid compares it before it writes), and one that writes gets its node back first, so that no wrong text is
 * ever on the page. No prototype is touched, and neither are `remove`, `before` and `after`, which frameworks call.
 */
export function setTrap(node: Text, trap: Trapped): void {
  trapped.set(node, trap);
  Object.defineProperties(node, traps);
}

export function removeTrap(node: Text): void {
  trapped.delete(node);
  for (const name in traps) delete (node as unknown as Record<string, unknown>)[name];
}
