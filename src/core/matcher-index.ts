import { UPPER } from './fold.js';
import { ends, hashes, kinds, length, starts, symbols, tokens } from './normalize.js';

/** One word of two or more letters, all capitals. */
export const CAPITALS = 1;
/** `link: context`. */
export const CONTEXT = 2;
/** A phrase in which the entry is not meant. */
export const EXCEPT = 4;
/** `link: never`: holds its place against other names and inflections of its entry, and is never found. */
export const NEVER = 8;
/** Matches only in its own case. */
const EXACT = 16;

/** No name has more words (or characters, where each is a token) than this; it bounds the work at each place. */
const MAX_STEPS = 255;
/** Forms of different entries or cases that read alike; more are not reachable in practice. */
const MAX_ALIKE = 15;

/** A node: its parent, the next one of its bucket, its last form; how many letters lead to it, and these. */
const PARENT = 0;
const NEXT = 1;
export const FORM = 2;
const COUNT = 3;
const LETTERS = 4;
/** A form: an earlier one of the node shares `NEXT`, … */
export const ALIKE = 0;
export const ENTRY = 1;
export const FLAGS = 2;
/** … and where its capitals are, when it is exact. */
const CASE = 3;

/**
 * The forms of a glossary as a tree of tokens: nodes and forms one after the other in one typed array, each known by
 * where it begins; at 0 is the root. Letters are compared one by one (a separator in front of a token being one of
 * them) and the parent with them, so a collision of hashes cannot make a match.
 */
export interface FormIndex {
  cells: Int32Array;
  /** The end of what is used of `cells`. */
  end: number;
  /** By hash of parent and token: the node that was added last. */
  buckets: Int32Array;
}

export const createIndex = (entries: number): FormIndex => ({
  cells: new Int32Array(1024),
  end: LETTERS,
  // Most words of a page are to meet an empty bucket, and the buckets of a small glossary stay in the nearest cache.
  buckets: new Int32Array(1 << (entries > 500 ? 17 : 14)),
});

const bucketOf = ({ buckets }: FormIndex, node: number, token: number): number =>
  (Math.imul(node, 0x85ebca6b) ^ hashes[token]) & (buckets.length - 1);

/** Adds a node or a form, with room for `size` cells. */
function append(index: FormIndex, size: number): number {
  const at = index.end;
  index.end += size;
  if (index.end > index.cells.length) {
    const wide = new Int32Array(index.end * 2);
    wide.set(index.cells);
    index.cells = wide;
  }
  return at;
}

/** Whether a form may begin with a token of the text: for most words of a page all that is asked. */
export const mayBegin = (index: FormIndex, token: number): boolean =>
  index.buckets[bucketOf(index, 0, token)] > 0;

/** The node reached from another one by a token of the text; 0 when there is none. */
export function step(index: FormIndex, node: number, token: number): number {
  const { cells, buckets } = index;
  const start = node ? ends[token - 1] : starts[token];
  const count = ends[token] - start;
  for (let next = buckets[bucketOf(index, node, token)]; next; next = cells[next + NEXT]) {
    if (cells[next + PARENT] !== node || cells[next + COUNT] !== count) continue;
    let i = 0;
    while (i < count && symbols[start + i] === cells[next + LETTERS + i]) i++;
    if (i === count) return next;
  }
  return 0;
}

function grow(index: FormIndex, node: number, token: number): number {
  const start = node ? ends[token - 1] : starts[token];
  const count = ends[token] - start;
  const next = append(index, LETTERS + count);
  const { cells, buckets } = index;
  const bucket = bucketOf(index, node, token);
  cells[next + PARENT] = node;
  cells[next + NEXT] = buckets[bucket];
  cells[next + COUNT] = count;
  for (let i = 0; i < count; i++) cells[next + LETTERS + i] = symbols[start + i];
  return (buckets[bucket] = next);
}

/** Rule 2: whether the text has the case that an exact form asks for. */
export function hasCase({ cells }: FormIndex, form: number, start: number, end: number): boolean {
  if (cells[form + FLAGS] & EXACT)
    for (let at = form + CASE; start < end;) if ((kinds[start++] ^ cells[at++]) & UPPER) return false;
  return true;
}

/** Adds the text that was read as a form; one that its entry has already is not added again. */
export function add(index: FormIndex, entry: number, flags: number, exact: boolean): void {
  if (!tokens || tokens > MAX_STEPS) return;
  let node = 0;
  for (let token = 0; token < tokens; token++) node = step(index, node, token) || grow(index, node, token);
  if (exact) flags |= EXACT;
  let alike = 0;
  const last = index.cells[node + FORM];
  for (let form = last; form; form = index.cells[form + ALIKE]) {
    const same =
      index.cells[form + ENTRY] === entry && !((index.cells[form + FLAGS] ^ flags) & (EXCEPT | EXACT));
    if ((same && hasCase(index, form, 0, length)) || ++alike > MAX_ALIKE) return;
  }
  const form = append(index, CASE + (exact ? length : 0));
  const { cells } = index;
  cells[form + ALIKE] = last;
  cells[form + ENTRY] = entry;
  cells[form + FLAGS] = flags;
  if (exact) for (let i = 0; i < length; i++) cells[form + CASE + i] = kinds[i];
  cells[node + FORM] = form;
}
