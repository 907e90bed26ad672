import type { Scanner } from '../core/matcher-types.js';
import type { GlossaryNames, Id } from '../core/model.js';
import type { MarkPolicy } from '../core/plan-types.js';

export type MarkMode = 'auto' | 'link' | 'highlight' | 'none';

/** One marked occurrence on the page, drawn as elements or as a highlight. The same object as long as it stands. */
export interface PageMark {
  readonly termId: Id;
  /** Name of the instance that it belongs to. */
  readonly instance: string;
  /** The words as they stand on the page. */
  readonly text: string;
  /** The `<glossary-term>`s of the mark in reading order, several where formatting cuts it; none for a highlight. */
  readonly elements: readonly HTMLElement[];
  /** What takes the focus and is announced: the first element, or the link in it; undefined for a highlight. */
  readonly trigger: HTMLElement | undefined;
  /** False once the words were taken out of the page, or are no longer marked. */
  readonly alive: boolean;
  /** A range over the words as they stand now; undefined once they are gone. */
  range(): Range | undefined;
  /** The boxes of the words, one a line, in CSS pixels of the viewport. */
  rects(): DOMRect[];
  /** Lights the words up. */
  flash(on: boolean): void;
  /** The card of the mark is open: `aria-expanded` on the trigger, all pieces solid. */
  setExpanded(open: boolean): void;
  /** The pointer is over a piece: all pieces solid. */
  setActive(active: boolean): void;
  /** The short definition, as `aria-description` of the trigger where it has none of its author's. */
  describe(definition: string): void;
}

export interface PageMarksOptions {
  matcher: Scanner;
  /** For the ids, and for `entryUrl`. */
  names: GlossaryNames;
  /** Default 'default'. */
  instance?: string;
  /** Selector of the elements to mark in; see `resolveScope` for what is taken without one. */
  scope?: string;
  /** Selector of elements in them that are left out. */
  exclude?: string;
  /** Selector of host elements whose open shadow roots are marked, too. */
  shadowRoots?: string;
  policy?: MarkPolicy;
  /** Default 'auto'. */
  mode?: MarkMode;
  /** Called after each pass that changed the marks, and when marks were lost because the host changed the page. */
  onChange?(marks: readonly PageMark[]): void;
}

/** The marks of one instance on this page. Nothing here throws into the host; at most one console warning. */
export interface PageMarks {
  readonly instance: string;
  /** As asked for, and as this browser can do it. */
  readonly mode: MarkMode;
  /** In reading order, hand-written `<glossary-term>`s of the scope among them. */
  readonly marks: readonly PageMark[];
  /** Marks the page and keeps up with it. Resolves when the page has been marked; never rejects. */
  start(): Promise<void>;
  /** Looks again at that part of the page, else at all of it. Resolves when done. */
  refresh(root?: Node): Promise<void>;
  /** Takes all marks, listeners and styles out; the page is as it was. May be started again. */
  disconnect(): void;
}
