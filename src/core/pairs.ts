/** The array, or a copy with more room when `size` elements do not fit. */
export function widen<T extends Uint8Array | Uint16Array | Int32Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const wide = new (array.constructor as new (length: number) => T)(Math.max(size, array.length * 2));
  wide.set(array);
  return wide;
}

/**
 * A set of pairs of 32-bit numbers, each with a small number of its own from 1 upward: open addressing in typed
 * arrays, no object for an entry.
 */
export class Pairs {
  size = 0;
  /** The pairs, one after the other, from element 2 on. */
  private pairs = new Int32Array(128);
  private slots = new Int32Array(128);

  /** The number of a pair, 0 when it is not there. */
  find(a: number, b: number): number {
    const { pairs, slots } = this;
    for (let i = spread(a, b); ; i++) {
      const id = slots[i & (slots.length - 1)];
      if (!id || (pairs[2 * id] === a && pairs[2 * id + 1] === b)) return id;
    }
  }

  /** Adds a pair that is not there. */
  add(a: number, b: number): number {
    const id = ++this.size;
    this.pairs = widen(this.pairs, 2 * id + 2);
    this.pairs[2 * id] = a;
    this.pairs[2 * id + 1] = b;
    if (id > this.slots.length * 0.7) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let other = 1; other < id; other++) this.place(other);
    }
    this.place(id);
    return id;
  }

  /** Gives back the room that growing left over. */
  trim(): void {
    this.pairs = this.pairs.slice(0, 2 * this.size + 2);
  }

  private place(id: number): void {
    const { pairs, slots } = this;
    let i = spread(pairs[2 * id], pairs[2 * id + 1]);
    while (slots[i & (slots.length - 1)]) i++;
    slots[i & (slots.length - 1)] = id;
  }
}

function spread(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
