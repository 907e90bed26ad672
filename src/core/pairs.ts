/**
 * A set of pairs of 32-bit numbers, each with a small number of its own from 1 upward: open addressing in typed
 * arrays, no object for an entry.
 */
export class Pairs {
  size = 0;
  private first = new Int32Array(64);
  private second = new Int32Array(64);
  private slots = new Int32Array(64);

  /** The number of a pair, 0 when it is not there. */
  find(a: number, b: number): number {
    const { first, second, slots } = this;
    const mask = slots.length - 1;
    for (let i = spread(a, b); ; i++) {
      const id = slots[i & mask];
      if (!id || (first[id] === a && second[id] === b)) return id;
    }
  }

  /** Adds a pair that is not there. */
  add(a: number, b: number): number {
    if (this.size + 1 > this.slots.length * 0.7) this.grow();
    const id = ++this.size;
    this.first[id] = a;
    this.second[id] = b;
    this.place(id);
    return id;
  }

  /** Gives back the room that growing left over. */
  trim(): void {
    this.first = this.first.slice(0, this.size + 1);
    this.second = this.second.slice(0, this.size + 1);
  }

  private place(id: number): void {
    const mask = this.slots.length - 1;
    let i = spread(this.first[id], this.second[id]);
    while (this.slots[i & mask]) i++;
    this.slots[i & mask] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.first = widen(this.first);
    this.second = widen(this.second);
    for (let id = 1; id <= this.size; id++) this.place(id);
  }
}

function spread(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** The same content with room for as much again. */
function widen(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(array.length * 2);
  wide.set(array);
  return wide;
}
