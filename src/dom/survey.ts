import type { Id } from '../core/model.js';
import { markOfTerm } from './registry.js';
import { cut, type CutOptions, type PageRun } from './runs.js';
import { resolveScope, type Scope, type ScopeOptions } from './scope.js';
import { blockOf, nearest, parentOf } from './tree.js';

export interface SurveyOptions extends ScopeOptions, Pick<CutOptions, 'isTaken' | 'onShadow'> {
  instance: string;
  /** The entry whose page this is. */
  ownTerm?: Id | undefined;
}

/** What the scope of an instance holds, kept up with the host's changes: only what changed is read again. */
export interface Survey {
  /** Something is to be read. */
  readonly pending: boolean;
  /** Finds the scope again; what is new in it is to be read. */
  locate(): Scope;
  /** The part of the page round a node is to be read again; without one, all of it. */
  soil(node?: Node): void;
  /** What the host changed. */
  note(records: readonly MutationRecord[]): void;
  /**
   * Reads what is to be read, in steps. Returns all runs, in reading order. `early` is given those so far, once, when a
   * screenful has been read; a second time cost a page of 2 MB a twelfth of all its work.
   */
  read(early?: (runs: readonly PageRun[]) => Generator<void, unknown>): Generator<void, PageRun[]>;
}

/** Milliseconds of reading for a screenful or two; nothing is measured, which would ask for a layout. */
const screenful = 2;
/** More comparisons than this cost more than reading everything again. */
const many = 100_000;

export function createSurvey(options: SurveyOptions): Survey {
  const { instance, ownTerm, isTaken, onShadow } = options;
  let scope: Scope = { roots: [], invalid: [] };
  /** The scope may match something else now. */
  let moved = false;
  let runs: PageRun[] = [];
  const dirty = new Set<Element>();

  function locate(): Scope {
    moved = false;
    const before = scope.roots;
    scope = resolveScope(options);
    for (const root of scope.roots) if (!before.includes(root)) dirty.add(root);
    return scope;
  }

  function soil(node?: Node): void {
    for (const root of scope.roots) {
      const block = !node || node.contains(root) ? root : blockOf(node, root, scope.exclude);
      if (block) dirty.add(block);
    }
  }

  /** Looks at what is marked already. */
  function look(run: PageRun): void {
    const { element } = run;
    run.ownTerm = ownTerm;
    if (element) {
      // A hand-written mark counts where it is one of this instance's.
      const mark = markOfTerm(element);
      if (mark?.instance === instance) run.marked = mark.termId;
      else run.readOnly = true;
    }
  }

  return {
    get pending() {
      return moved || dirty.size > 0;
    },
    locate,
    soil,

    note(records) {
      const seen = new Set<Node>();
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        let node: Node | null = target;
        if (type === 'attributes') {
          const { localName } = target as Element;
          if (localName === 'glossary-term' || (attributeName === 'title' && localName !== 'abbr')) continue;
          // What the element is may have changed, and with it how its surroundings are cut.
          node = target.parentNode;
        } else moved ||= [...addedNodes, ...removedNodes].some((each) => each.nodeType === 1);
        if (!node || seen.has(node)) continue;
        seen.add(node);
        soil(node);
      }
    },

    *read(early) {
      if (moved) locate();
      const { roots, shadowRoots } = scope;
      const limits = new Set<Node>(roots);
      let areas = [...dirty].filter((each) => nearest(each, limits) && !nearest(parentOf(each), dirty));
      // Places in different shadow trees have no order: all is read in one go.
      if (areas.length * runs.length > many || (shadowRoots && areas.length)) areas = roots;
      dirty.clear();
      const fresh: PageRun[][] = [];
      const begun = performance.now();
      for (const area of areas) {
        const found: PageRun[] = [];
        fresh.push(found);
        const cutting = cut(area, { isTaken, onShadow, ...scope }, (run) => {
          look(run);
          found.push(run);
        });
        for (; !cutting.next().done; yield)
          if (early && performance.now() > begun + screenful) {
            yield* early(fresh.flat());
            early = undefined;
          }
      }
      // What is no longer there goes, and what has been read again.
      const again = new Set<Node>(areas);
      for (const area of areas) limits.add(area);
      runs = runs.filter(({ box }) => {
        const near = nearest(box, limits);
        return near && !again.has(near);
      });
      areas.forEach((area, i) => {
        if (area.isConnected) runs.splice(placeIn(runs, area), 0, ...fresh[i]!);
      });
      return runs;
    },
  };
}

/** Where the runs of an area belong. */
function placeIn(runs: readonly PageRun[], area: Element): number {
  let low = 0;
  for (let high = runs.length; low < high;) {
    const middle = (low + high) >> 1;
    const { nodes, element, box } = runs[middle]!;
    const place = nodes[0] ?? element ?? box;
    if (area.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) low = middle + 1;
    else high = middle;
  }
  return low;
}
