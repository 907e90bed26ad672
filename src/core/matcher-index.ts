import { UPPER } from './fold.js';
import type { SymbolStream } from './normalize.js';
import { Pairs, widen } from './pairs.js';

/** One word of two or more letters, all capitals. */
export const CAPITALS = 1;
/** `link: context`. */
export const CONTEXT = 2;
/** A phrase in which the entry is not meant. */
export const EXCEPT = 4;
/** `link: never`: holds its place against other names and inflections of its entry, and is never found. */
export const NEVER = 8;
const FLAGS = 15;
const FLAG_BITS = 4;

/** No name has more words (or characters, where each is a token) than this; it bounds the work at each place. */
const MAX_STEPS = 255;
/** Forms of different entries or cases that read alike; more are not reachable in practice. */
const MAX_ALIKE = 15;
const FILTER_BITS = 18;

/** In `forms`: entry and flags; the next form of the node; where its capitals are kept, when it is exact. */
const NEXT = 1;
const CASE = 2;
const FORM_SIZE = 3;

/**
 * The forms of a glossary as a tree of tokens in typed arrays. Every distinct token has a number; an edge is
 * (node, token and whether a separator stands before it). Tokens are verified letter by letter and edges are
 * compared whole, so a collision of hashes cannot make a match.
 */
export class FormIndex {
  hasExcepts = false;
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly tokens = new Pairs();
  private readonly edges = new Pairs();
  private letters = new Uint16Array(256);
  private letterCount = 0;
  /** By token: its first letter in `letters`. */
  private tokenAt = new Int32Array(64);
  /** By node: twice its first form, and one more when a longer form goes on from here. */
  private nodes = new Int32Array(64);
  private forms = new Int32Array(64);
  private formEnd = FORM_SIZE;
  private capitals = new Uint8Array(64);
  private capitalCount = 1;

  /** Whether a name may begin with a token of this hash. */
  mayBegin(hash: number): boolean {
    const bit = hash >>> (32 - FILTER_BITS);
    return ((this.filter[bit >>> 5] >>> bit) & 1) === 1;
  }

  /** The number of a token of the text, 0 when no form has it. */
  tokenId(stream: SymbolStream, token: number): number {
    const known = stream.ids[token];
    return known < 0 ? (stream.ids[token] = this.lookUp(stream, token, false)) : known;
  }

  /** The node reached from a node (0 = the beginning) by a token; 0 when there is none. */
  step(node: number, id: number, separator: number): number {
    return this.edges.find(node, id * 2 + separator);
  }

  goesOn(node: number): boolean {
    return (this.nodes[node] & 1) === 1;
  }

  firstForm(node: number): number {
    return this.nodes[node] >> 1;
  }

  nextForm(form: number): number {
    return this.forms[form + NEXT];
  }

  entryOf(form: number): number {
    return this.forms[form] >> FLAG_BITS;
  }

  flagsOf(form: number): number {
    return this.forms[form] & FLAGS;
  }

  /** Rule 2: whether the text has the case that an exact form asks for. */
  hasCase(form: number, { kinds }: SymbolStream, start: number, end: number): boolean {
    let at = this.forms[form + CASE];
    if (at) while (start < end) if ((kinds[start++] & UPPER) !== this.capitals[at++]) return false;
    return true;
  }

  /** Adds a form that the stream has read; a form that its entry has already is not added again. */
  add(stream: SymbolStream, entry: number, flags: number, exact: boolean): void {
    const { length, tokens, kinds } = stream;
    if (!tokens || tokens > MAX_STEPS) return;
    const node = this.path(stream);
    const form = this.formEnd;
    let last = 0;
    let alike = 0;
    for (let other = this.firstForm(node); other; other = this.nextForm(other)) {
      const same = this.entryOf(other) === entry && !((this.forms[other] ^ flags) & EXCEPT);
      if (same && exact === this.forms[other + CASE] > 0 && this.hasCase(other, stream, 0, length)) return;
      last = other;
      if (++alike > MAX_ALIKE) return;
    }
    this.forms = widen(this.forms, (this.formEnd += FORM_SIZE));
    this.forms[form] = (entry << FLAG_BITS) | flags;
    if (last) this.forms[last + NEXT] = form;
    else this.nodes[node] |= form * 2;
    if (exact) {
      this.forms[form + CASE] = this.capitalCount;
      this.capitals = widen(this.capitals, this.capitalCount + length);
      for (let i = 0; i < length; i++) this.capitals[this.capitalCount++] = kinds[i] & UPPER;
    }
    if (flags & EXCEPT) this.hasExcepts = true;
  }

  /** Ends building: what has grown keeps only the room it needs. */
  trim(): void {
    this.tokens.trim();
    this.edges.trim();
    this.letters = this.letters.slice(0, this.letterCount);
    this.tokenAt = this.tokenAt.slice(0, this.tokens.size + 1);
    this.nodes = this.nodes.slice(0, this.edges.size + 1);
    this.forms = this.forms.slice(0, this.formEnd);
    this.capitals = this.capitals.slice(0, this.capitalCount);
  }

  /** The node of a form, made where it is not there. */
  private path(stream: SymbolStream): number {
    const { starts, ends } = stream;
    const bit = stream.hashes[0] >>> (32 - FILTER_BITS);
    this.filter[bit >>> 5] |= 1 << bit;
    let node = 0;
    for (let i = 0; i < stream.tokens; i++) {
      const edge = this.lookUp(stream, i, true) * 2 + (i && starts[i] - ends[i - 1]);
      this.nodes[node] |= 1;
      node = this.edges.find(node, edge) || this.edges.add(node, edge);
      this.nodes = widen(this.nodes, node + 1);
    }
    return node;
  }

  /** The number of a token; hashes that collide take the next number that is free. */
  private lookUp({ symbols, starts, ends, hashes }: SymbolStream, token: number, add: boolean): number {
    const start = starts[token];
    const length = ends[token] - start;
    for (let hash = hashes[token]; ; hash = (hash + 1) | 0) {
      let id = this.tokens.find(hash, length);
      if (!id && add) {
        id = this.tokens.add(hash, length);
        this.tokenAt = widen(this.tokenAt, id + 1);
        this.tokenAt[id] = this.letterCount;
        this.letters = widen(this.letters, this.letterCount + length);
        this.letters.set(symbols.subarray(start, start + length), this.letterCount);
        this.letterCount += length;
      }
      let i = 0;
      while (id && i < length && symbols[start + i] === this.letters[this.tokenAt[id] + i]) i++;
      if (!id || i === length) return id;
    }
  }
}
