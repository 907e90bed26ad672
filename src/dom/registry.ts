import type { Id } from '../core/model.js';
import { Mark } from './mark.js';
import { ownerOf } from './own.js';
import { showOnElements } from './pieces.js';

/** What finds the highlight under a point, one for each instance that highlights. */
export const finders = new Set<(x: number, y: number) => Mark | undefined>();
/** Of hand-written ones. */
const written = new WeakMap<Element, Mark>();

/**
 * The mark of a `<glossary-term>`: ours, or one for a hand-written element, the same as long as it stands for the same
 * entry. None where the element says that its glossary does not hold the term; the term as written where the element
 * is not defined.
 */
export function markOfTerm(element: HTMLElement): Mark | undefined {
  const ours = ownerOf(element)?.mark;
  if (ours) return ours;
  const id =
    'termId' in element
      ? (element.termId as Id | undefined)
      : element.getAttribute('term') || element.textContent;
  if (!id) return undefined;
  const instance = element.getAttribute('for') || 'default';
  const known = written.get(element);
  if (known?.termId === id && known.instance === instance) return known;
  const mark = new Mark(id, instance, showOnElements, [], element);
  written.set(element, mark);
  return mark;
}

/** The mark whose element holds the target of an event; a hand-written `<glossary-term>` anywhere has one, too. */
export function markOf(target: EventTarget | null): Mark | undefined {
  const element = target instanceof Element ? target : (target as Node | null)?.parentElement;
  const term = element?.closest<HTMLElement>('glossary-term');
  return term ? markOfTerm(term) : undefined;
}

/** The highlight under that point of the viewport, of any instance. */
export function markAt(x: number, y: number): Mark | undefined {
  for (const find of finders) {
    const mark = find(x, y);
    if (mark) return mark;
  }
  return undefined;
}
