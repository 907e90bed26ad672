import type { Id } from '../../core/model.js';

const mark = '#glossary=';

/**
 * Keeps the address in step with the entry that is open, so that it can be shared. Replaces, never pushes: the
 * reader's own "back" still leaves the page, and nothing scrolls.
 */
export class DeepLink {
  /** The hash that the page had; undefined while it still has it. */
  #before: string | undefined;

  show(termId: Id, faqId?: Id): void {
    this.#before ??= location.hash.startsWith(mark) ? '' : location.hash;
    replaceHash(mark + encodeURIComponent(termId) + (faqId ? `/${encodeURIComponent(faqId)}` : ''));
  }

  /** Gives the page its hash back, unless the page has set another meanwhile. */
  restore(): void {
    if (this.#before !== undefined && location.hash.startsWith(mark)) replaceHash(this.#before);
    this.#before = undefined;
  }
}

function replaceHash(hash: string): void {
  if (hash === location.hash) return;
  try {
    // The whole address: a bare hash would be resolved against the page's <base>.
    history.replaceState(history.state, '', location.href.split('#')[0] + hash);
  } catch {
    // A sandboxed frame, or more changes than the browser allows: the address stays, nothing else depends on it.
  }
}
