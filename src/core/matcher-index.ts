import { UPPER } from './fold.js';
import type { SymbolStream } from './normalize.js';
import { Pairs } from './pairs.js';

/** One word of two or more letters, all capitals. */
export const CAPITALS = 1;
/** `link: context`. */
export const CONTEXT = 2;
/** A phrase in which the entry is not meant. */
export const EXCEPT = 4;
/** `link: never`: holds its place against other names and inflections of its entry, and is never found. */
export const NEVER = 8;
const FLAG_BITS = 4;

/** No name has more words (or characters, where each is a token) than this; it bounds the work at each place. */
const MAX_STEPS = 255;
/** Forms of different entries or cases that read alike; more are not reachable in practice. */
const MAX_ALIKE = 15;
const FILTER_BITS = 18;

/**
 * The forms of a glossary as a tree of tokens in typed arrays. Every distinct token has a number; an edge is
 * (node, token and whether a separator stands before it). Tokens are verified letter by letter and edges are
 * compared whole, so a collision of hashes cannot make a match.
 */
export class FormIndex {
  hasExcepts = false;
  hasContext = false;
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly tokens = new Pairs();
  private readonly edges = new Pairs();
  private tokenText: Uint16Array<ArrayBuffer> = new Uint16Array(1024);
  private textLength = 0;
  private tokenAt: number[] | Int32Array = [0];
  /** By node: the first of its forms, and whether a longer form goes on from here. */
  private heads: number[] | Int32Array = [0];
  private longer: number[] | Uint8Array = [1];
  /** By form: entry and flags; the next form of the node; where its capitals are kept, when it is exact. */
  private owners: number[] | Int32Array = [0];
  private nexts: number[] | Int32Array = [0];
  private cases: number[] | Int32Array = [0];
  private capitals: number[] | Uint8Array = [0];

  /** Whether a name may begin with a token of this hash. */
  mayBegin(hash: number): boolean {
    const bit = hash >>> (32 - FILTER_BITS);
    return ((this.filter[bit >>> 5] >>> bit) & 1) === 1;
  }

  /** The number of a token of the text, 0 when no form has it. */
  tokenId(stream: SymbolStream, token: number): number {
    const known = stream.ids[token];
    if (known >= 0) return known;
    const start = stream.starts[token];
    const length = stream.ends[token] - start;
    for (let hash = stream.hashes[token]; ; hash = (hash + 1) | 0) {
      const id = this.tokens.find(hash, length);
      if (!id || this.sameToken(stream, start, length, id)) return (stream.ids[token] = id);
    }
  }

  /** The node reached from a node (0 = the beginning) by a token; 0 when there is none. */
  step(node: number, id: number, separator: number): number {
    return this.edges.find(node, id * 2 + separator);
  }

  goesOn(node: number): boolean {
    return this.longer[node] === 1;
  }

  firstForm(node: number): number {
    return this.heads[node];
  }

  nextForm(form: number): number {
    return this.nexts[form];
  }

  entryOf(form: number): number {
    return this.owners[form] >> FLAG_BITS;
  }

  flagsOf(form: number): number {
    return this.owners[form] & ((1 << FLAG_BITS) - 1);
  }

  /** Rule 2: whether the text has the case that an exact form asks for. */
  hasCase(form: number, stream: SymbolStream, start: number, end: number): boolean {
    const at = this.cases[form];
    if (at)
      for (let i = start; i < end; i++)
        if ((stream.kinds[i] & UPPER) !== this.capitals[at + i - start]) return false;
    return true;
  }

  /** Adds a form that the stream has read; a form that its entry has already is not added again. */
  add(stream: SymbolStream, entry: number, flags: number, exact: boolean): void {
    if (!stream.tokens || stream.tokens > MAX_STEPS) return;
    const node = this.path(stream);
    let last = 0;
    let alike = 0;
    for (let form = this.heads[node]; form; form = this.nexts[form]) {
      const same = this.entryOf(form) === entry && ((this.flagsOf(form) ^ flags) & EXCEPT) === 0;
      if (same && exact === this.cases[form] > 0 && this.hasCase(form, stream, 0, stream.length)) return;
      last = form;
      if (++alike > MAX_ALIKE) return;
    }
    const form = (this.owners as number[]).push((entry << FLAG_BITS) | flags) - 1;
    this.nexts[form] = this.cases[form] = 0;
    if (last) this.nexts[last] = form;
    else this.heads[node] = form;
    if (exact) {
      this.cases[form] = this.capitals.length;
      for (let i = 0; i < stream.length; i++) (this.capitals as number[]).push(stream.kinds[i] & UPPER);
    }
    if (flags & EXCEPT) this.hasExcepts = true;
    if (flags & CONTEXT) this.hasContext = true;
  }

  /** Ends building: what has grown takes only the room it needs. */
  freeze(): void {
    this.tokens.trim();
    this.edges.trim();
    this.tokenText = this.tokenText.slice(0, this.textLength);
    this.tokenAt = Int32Array.from(this.tokenAt);
    this.heads = Int32Array.from(this.heads);
    this.longer = Uint8Array.from(this.longer);
    this.owners = Int32Array.from(this.owners);
    this.nexts = Int32Array.from(this.nexts);
    this.cases = Int32Array.from(this.cases);
    this.capitals = Uint8Array.from(this.capitals);
  }

  private path(stream: SymbolStream): number {
    const bit = stream.hashes[0] >>> (32 - FILTER_BITS);
    this.filter[bit >>> 5] |= 1 << bit;
    let node = 0;
    for (let i = 0; i < stream.tokens; i++) {
      const id = this.tokenId(stream, i) || this.addToken(stream, i);
      const edge = id * 2 + (i ? stream.starts[i] - stream.ends[i - 1] : 0);
      this.longer[node] = 1;
      let next = this.edges.find(node, edge);
      if (!next) {
        next = this.edges.add(node, edge);
        this.heads[next] = this.longer[next] = 0;
      }
      node = next;
    }
    return node;
  }

  private addToken(stream: SymbolStream, token: number): number {
    const start = stream.starts[token];
    const length = stream.ends[token] - start;
    let hash = stream.hashes[token];
    while (this.tokens.find(hash, length)) hash = (hash + 1) | 0;
    while (this.textLength + length > this.tokenText.length) {
      const text = new Uint16Array(this.tokenText.length * 2);
      text.set(this.tokenText);
      this.tokenText = text;
    }
    this.tokenText.set(stream.symbols.subarray(start, start + length), this.textLength);
    const id = this.tokens.add(hash, length);
    this.tokenAt[id] = this.textLength;
    this.textLength += length;
    return (stream.ids[token] = id);
  }

  private sameToken(stream: SymbolStream, start: number, length: number, id: number): boolean {
    const { symbols } = stream;
    const { tokenText } = this;
    const at = this.tokenAt[id];
    for (let i = 0; i < length; i++) if (symbols[start + i] !== tokenText[at + i]) return false;
    return true;
  }
}
