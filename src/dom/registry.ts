import type { Id } from '../core/model.js';
import { Mark } from './mark.js';
import { elementView } from './pieces.js';

/** What the triggers have to know of a marked page. */
export interface MarkedPage {
  at(x: number, y: number): Mark | undefined;
}

export const pages = new Set<MarkedPage>();
const marks = new WeakMap<Element, Mark>();

export const register = (element: Element, mark: Mark): unknown => marks.set(element, mark);

/**
 * The mark of a hand-written `<glossary-term>`; the same one as long as it stands for the same entry. None where the
 * element says that its glossary does not hold the term; the term as written where the element is not defined.
 */
export function writtenMark(element: HTMLElement): Mark | undefined {
  const id =
    'termId' in element
      ? (element.termId as Id | undefined)
      : element.getAttribute('term') || element.textContent;
  if (!id) return undefined;
  const instance = element.getAttribute('for') || 'default';
  const known = marks.get(element);
  if (known?.isWritten && known.termId === id && known.instance === instance) return known;
  const mark = new Mark(id, instance, '', elementView, element);
  register(element, mark);
  return mark;
}

/** The mark whose element holds the target of an event; a hand-written `<glossary-term>` anywhere has one, too. */
export function markOf(target: EventTarget | null): Mark | undefined {
  const node = target instanceof Node ? target : null;
  const element = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    'glossary-term',
  );
  if (!element) return undefined;
  const known = marks.get(element);
  return known && !known.isWritten && !known.lost ? known : writtenMark(element);
}

/** The highlight under that point of the viewport, of any instance. */
export function markAt(x: number, y: number): Mark | undefined {
  for (const page of pages) {
    const mark = page.at(x, y);
    if (mark) return mark;
  }
  return undefined;
}
