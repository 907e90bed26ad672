/**
 * What on the page is ours, and how our writes are kept from being taken for the host's.
 * Shared by all instances: none reacts to what another one writes.
 */
const own = new WeakSet<Node>();

/** True for a node that was made by us. */
export const isOwn = (node: Node): boolean => own.has(node);
export const claim = (node: Node): unknown => own.add(node);
export const disown = (node: Node): unknown => own.delete(node);

/** Holds an observer's records. */
export interface Listener {
  /** Puts aside what the host did until now. */
  keep(): void;
  /** Forgets what happened since. */
  drop(): void;
}

export const listeners = new Set<Listener>();
let depth = 0;

/** Changes the page without any of our observers hearing of it; what the host did before is not lost. */
export function quietly(change: () => void): void {
  if (!depth++) for (const each of listeners) each.keep();
  try {
    change();
  } finally {
    if (!--depth) for (const each of listeners) each.drop();
  }
}
