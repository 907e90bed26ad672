import type { Mark } from './mark.js';
import { textOf } from './traps.js';

/** Words inside one text node of the host. */
export interface Place {
  node: Text;
  /** Offsets in the node's whole text. */
  start: number;
  end: number;
  text: string;
}

/** A part of a mark. */
export interface Piece extends Place {
  mark: Mark;
  /** What stands for the words in link mode. */
  element?: HTMLElement;
}

export type MarkState = 'active' | 'flash';

/** Shows a state of a mark, or takes it back. */
export type Show = (mark: Mark, state: MarkState, on: boolean) => void;

/** Draws marks on the page, one way or the other. */
export interface Painter {
  show: Show;
  /** A style sheet that is needed wherever marks are drawn. */
  sheet?: CSSStyleSheet;
  /** Makes the page show exactly these marks (in reading order), changing as little as it can; in steps. */
  draw(marks: readonly Mark[]): Generator<void>;
  /** What the host did: whatever no longer fits is taken back, now. */
  heal(records: readonly MutationRecord[]): void;
  /** Leaves the page as it was. */
  clear(): void;
}

/** True while the node still holds the words. */
export const stands = ({ node, start, end, text }: Piece): boolean =>
  // Guard, hazard 4: "lost marks are reported in the same delivery"
  // Guard, hazard 1: "are dropped in the delivery in which the host writes"
  wholeOf(node).slice(start, end) === text;
/** The host's text of a node that is in the page. */
export const wholeOf = (node: Text): string => (node.isConnected ? textOf(node) : '');

/** For marks that have elements. */
export const showOnElements: Show = ({ elements }, state, on) => {
  for (const element of elements) element.toggleAttribute(`data-${state}`, on);
};

/** From the start of one part of a node to the end of another. */
export function rangeOf(first: Stretch, last = first): Range {
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
interface Stretch {
  node: Node;
  start: number;
  end: number;
}

/** True where the CSS Custom Highlight API is there. */
export const canHighlight = (): boolean =>
  // Guard, old browsers: "a mode that the browser lacks comes to link"
  typeof Highlight === 'function' && 'highlights' in CSS;

/** True for lists of the same, in the same order. */
export const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);
