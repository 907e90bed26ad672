import type { PageRun } from './runs.js';
import { within } from './tree.js';

/** Those of the elements that are in none of the others and still in one of the roots, in document order. */
export function outermostOf(elements: Iterable<Element>, roots: readonly Element[]): Element[] {
  const here = [...elements].filter((element) => isUnder(roots, element));
  here.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const areas: Element[] = [];
  for (const element of here) if (!areas.at(-1)?.contains(element)) areas.push(element);
  return areas;
}

const isUnder = (roots: readonly Element[], element: Element): boolean =>
  roots.some((root) => root.isConnected && within(root, element));

/** The runs without those that are no longer there, and those of the areas, which are read again. */
export const keepRuns = (
  runs: readonly PageRun[],
  areas: readonly Element[],
  roots: readonly Element[],
): PageRun[] => runs.filter(({ container }) => !isUnder(areas, container) && isUnder(roots, container));

/** Puts the runs of an area where they belong. */
export function insertRuns(runs: PageRun[], area: Element, added: readonly PageRun[]): void {
  let low = 0;
  for (let high = runs.length; low < high;) {
    const middle = (low + high) >> 1;
    const { nodes, element, container } = runs[middle]!;
    const place = nodes[0] ?? element ?? container;
    if (area.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) low = middle + 1;
    else high = middle;
  }
  runs.splice(low, 0, ...added);
}
