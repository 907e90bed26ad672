import type { Mark } from './mark.js';

/** A part of a mark: words inside one text node of the host. */
export interface Piece {
  mark: Mark;
  /** The host's node, and offsets in its whole text. */
  node: Text;
  start: number;
  end: number;
  text: string;
  /** What stands for the words in link mode. */
  element?: HTMLElement;
}

/** How a mark that is drawn that way is found and shown. */
export interface View {
  /** All boxes of the mark. */
  rects(mark: Mark): DOMRect[];
  range(mark: Mark): Range | undefined;
  /** Shows a state of the mark. */
  show(mark: Mark, state: MarkState, on: boolean): void;
}

/** Draws marks on the page, one way or the other. */
export interface Painter extends View {
  /** A style sheet that is needed wherever marks are drawn. */
  readonly sheet?: CSSStyleSheet;
  /** Makes the page show exactly these marks (in reading order), changing as little as it can; in steps. */
  draw(marks: readonly Mark[]): Iterator<void>;
  /** What the host did: whatever no longer fits is taken back, now. */
  heal(records: readonly MutationRecord[]): void;
  at?(x: number, y: number): Mark | undefined;
  /** Leaves the page as it was. */
  clear(): void;
}

export type MarkState = 'active' | 'flash';

/** True while the node still holds the words. */
export const stands = ({ node, start, end, text }: Piece): boolean =>
  node.isConnected && node.data.slice(start, end) === text;

/** The view of a mark that has elements. */
export const elementView: View = {
  rects: ({ elements }) => elements.flatMap((element) => [...element.getClientRects()]),
  range({ elements }) {
    if (!elements.length) return undefined;
    const range = new Range();
    const last = elements.at(-1)!;
    range.setStart(elements[0]!, 0);
    range.setEnd(last, last.childNodes.length);
    return range;
  },
  show(mark, state, on) {
    for (const element of mark.elements) element.toggleAttribute(`data-${state}`, on);
  },
};

/** True where the CSS Custom Highlight API is there. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;
