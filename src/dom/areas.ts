import type { PageRun } from './runs.js';
import { within } from './tree.js';

/** Those of the elements that are in none of the others and still in one of the roots, in document order. */
export function outermostOf(elements: Iterable<Element>, roots: readonly Element[]): Element[] {
  const here = [...elements].filter(
    (element) => element.isConnected && roots.some((root) => within(root, element)),
  );
  here.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const areas: Element[] = [];
  for (const element of here) if (!areas.at(-1)?.contains(element)) areas.push(element);
  return areas;
}

/** The runs without those that are no longer there, and those of the areas, which are read again. */
export function keepRuns(
  runs: readonly PageRun[],
  areas: readonly Element[],
  roots: readonly Element[],
): PageRun[] {
  let last: Element | undefined;
  let stays = false;
  return runs.filter(({ container }) => {
    if (container !== last) {
      last = container;
      stays =
        container.isConnected &&
        !areas.some((area) => within(area, container)) &&
        roots.some((root) => within(root, container));
    }
    return stays;
  });
}

/** Puts the runs of an area where they belong. */
export function insertRuns(runs: PageRun[], area: Element, added: readonly PageRun[]): void {
  let low = 0;
  for (let high = runs.length; low < high;) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    const place = run.nodes[0] ?? run.element ?? run.container;
    if (area.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) low = middle + 1;
    else high = middle;
  }
  runs.splice(low, 0, ...added);
}
