import type { PageRun } from './runs.js';
import { isOwned, mayHydrate } from './signs.js';
import { structureOf } from './structure.js';
import { parentOf } from './tree.js';

/** Why the words of a region are highlighted in `auto`, and its nodes left as they are. */
export type Sign =
  'may hydrate' | 'owned' | 'changed by a script' | 'in a dialog' | 'flex or grid' | 'selectors';

/** Decides in `auto` mode where a page may be changed. */
export interface Judge {
  /** What the host changed: there it may do so again. */
  note(records: readonly MutationRecord[]): void;
  /** Looks at the page anew. */
  look(): void;
  end(): void;
  /** What speaks against changing the nodes of a run; undefined: nothing. */
  signOf(run: PageRun): Sign | undefined;
}

/** `again` is told when the page has to be judged anew: with all its scripts there, it shows who owns it. */
export function createJudge(again: () => void): Judge {
  // Guard, hazard 3: "are highlights while the page loads its scripts"
  addEventListener('load', again);

  const changed = new WeakSet<Node>();
  let page: Sign | undefined;
  let sheets = -1;
  let structure: string | undefined;
  let known: Map<Element, Sign | undefined>;

  /** What holds for an element and all in it. */
  function around(element: Element | null): Sign | undefined {
    for (let at = element; at; at = parentOf(at)) {
      // Guard, hazard 7: "what a script puts into the page is highlighted"
      if (changed.has(at)) return 'changed by a script';
      // Guard, hazard 1: "highlights in what is owned by"
      if (isOwned(at)) return 'owned';
      // Guard, hazard 23: "takes its focus as without us"
      // A dialog gives the focus to the first in it that takes it; a focus trap counts them.
      if (at.matches('dialog,[role$=dialog],[popover]')) return 'in a dialog';
    }
    return undefined;
  }

  /** What holds for text that stands in an element. */
  function inside(element: Element): Sign | undefined {
    const sign = around(element);
    if (sign) return sign;
    let box: Element | null = element;
    let { display } = getComputedStyle(element);
    while (display === 'contents' && (box = parentOf(box!))) ({ display } = getComputedStyle(box));
    // Guard, hazard 28: "highlights text that stands in a flex or grid box itself"
    if (/flex|grid/.test(display)) return 'flex or grid';
    // Guard, hazard 27: "beside a link where the page says"
    return structure && element.querySelector(structure) ? 'selectors' : undefined;
  }

  return {
    note(records) {
      // What the parser adds is no change.
      // Guard, a page that is read: "are highlights while the page loads its scripts"
      if (document.readyState === 'loading') return;
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (type === 'attributes') continue;
        for (const node of addedNodes) changed.add(node);
        // Where text comes and goes, the whole element is the script's.
        // Guard, hazard 1: "a text that a script writes is highlighted"
        if (type === 'characterData') changed.add(target.parentNode ?? target);
        else if ([...addedNodes, ...removedNodes].some((each) => each.nodeType === 3)) changed.add(target);
      }
    },

    look() {
      known = new Map();
      const { length } = document.styleSheets;
      if (length !== sheets) structure = structureOf(document);
      sheets = length;
      // Guard, hazard 3: "highlights everywhere on a page that"
      // Guard, hazard 27: "where :has() asks for what is in an element"
      page = mayHydrate() ? 'may hydrate' : structure == null ? 'selectors' : undefined;
    },

    // Guard, hazard 38: "leave no listener behind"
    end: () => removeEventListener('load', again),

    signOf({ nodes }) {
      let sign = page;
      for (const node of nodes) {
        const parent = sign ? null : parentOf(node);
        if (!parent) continue;
        if (!known.has(parent)) known.set(parent, inside(parent));
        sign = known.get(parent);
      }
      return sign;
    },
  };
}
