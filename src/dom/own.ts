import { decisive } from '../core/document-rules.js';
import type { Mark } from './mark.js';

/**
 * What on the page is ours, and what the host changes there.
 * Shared by all instances: none reacts to what another one writes. On the node itself, since nothing else is as quick for
 * tens of thousands.
 */
const own = Symbol();
type OwnNode = Node & { [own]?: Owner | undefined };

/** What a node of ours was made for: a text node of the host, or a piece of a mark in it. */
export interface Owner {
  node: Node;
  mark?: Mark;
}

/** What a node was made for; nothing for one that is not ours. */
export const ownerOf = (node: Node): Owner | undefined => (node as OwnNode)[own];
/** What we put into a page is claimed before. */
export function claim<T extends Node>(node: T, owner: Owner): T {
  // Guard, hazard 12: "marking twice is marking once"
  (node as OwnNode)[own] = owner;
  return node;
}
export const disown = (node: Node): unknown => delete (node as OwnNode)[own];

type Hear = (records: readonly MutationRecord[]) => void;

const hearers = new Set<Hear>();
/** Silent, and without a timer, while nobody writes; there while somebody hears. */
let observer: MutationObserver | undefined;
/** What the host did before we wrote, and nobody has heard yet. */
let kept: MutationRecord[] = [];
let depth = 0;
const observed = new Set<Node>();

function deliver(records: readonly MutationRecord[]): void {
  const all = [...kept, ...records];
  kept = [];
  if (all.length) for (const hear of hearers) hear(all);
}

/** Hears what the host changes where it is observed, and nothing of what we write. The function returned ends it. */
export function watch(hear: Hear): () => void {
  observer ??= new MutationObserver(deliver);
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
    if (hearers.size) return;
    // Guard, hazard 38: "is gone with the last that listens"
    observer?.disconnect();
    observer = undefined;
    observed.clear();
  };
}

/** The document or a shadow root is heard as long as anybody hears. */
export function observe(root: Node): void {
  observed.add(root);
  observer?.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: decisive,
  });
}

const unheard = (): MutationRecord[] => observer?.takeRecords() ?? [];

/** What was not yet heard is heard at once. */
export const flush = (): void => deliver(unheard());

/** Changes the page without any of us hearing of it; what the host did before is not lost. */
export function quietly(change: () => void): void {
  if (!depth++) {
    // Guard, hazard 12: "delivers what the host did before our own change"
    kept.push(...unheard());
    if (kept.length) queueMicrotask(flush);
    // What nobody observes costs no records.
    observer?.disconnect();
  }
  // Guard, hazard 36: "tells ours from theirs also after a change of ours has failed"
  try {
    change();
  } finally {
    // Guard, hazard 12: "does not react to its own writes"
    if (!--depth) observed.forEach(observe);
  }
}
