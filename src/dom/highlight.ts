import type { Mark } from './mark.js';
import { accent, dotted, flash, line, sheetOf } from './mark-style.js';
import { stands, type MarkState, type Painter } from './pieces.js';

export { canHighlight } from './pieces.js';

/** The rules for highlights of that name, and of `name-active` and `name-flash`. */
const highlightCss = (name: string): string =>
  `::highlight(${name}){${dotted()}}` +
  `::highlight(${name}-active){${line('solid', accent)}}` +
  `::highlight(${name}-flash){background-color:${flash}}` +
  `@media print{::highlight(${name}),::highlight(${name}-active){text-decoration:none}::highlight(${name}-flash){background-color:transparent}}`;

/** A name under which nobody else on the page highlights. */
function freeName(instance: string): string {
  const wanted = `glossary-${instance.replace(/[^\w-]/g, '_')}`;
  let name = wanted;
  for (let i = 2; CSS.highlights.has(name); i++) name = `${wanted}-${i}`;
  return name;
}

/**
 * Draws marks as highlights: no node is changed. Static ranges cost the host nothing when it changes its page; whoever
 * writes into a marked node drops its marks.
 */
export class Highlighter implements Painter {
  readonly sheet: CSSStyleSheet;
  readonly #name: string;
  readonly #all = new Highlight();
  readonly #states: Record<MarkState, Highlight> = { active: new Highlight(), flash: new Highlight() };
  readonly #ranges = new Map<Mark, StaticRange>();
  readonly #byNode = new Map<Text, Set<Mark>>();

  constructor(
    instance: string,
    private readonly roots: () => Iterable<Document | ShadowRoot>,
  ) {
    this.#name = freeName(instance);
    this.sheet = sheetOf(highlightCss(this.#name));
    this.#states.active.priority = 1;
    CSS.highlights.set(this.#name, this.#all);
    CSS.highlights.set(`${this.#name}-active`, this.#states.active);
    CSS.highlights.set(`${this.#name}-flash`, this.#states.flash);
  }

  *draw(marks: readonly Mark[]): Generator<void> {
    const wanted = new Set(marks);
    for (const mark of this.#ranges.keys()) if (!wanted.has(mark)) this.#drop(mark);
    for (const mark of wanted) {
      if (this.#ranges.has(mark)) continue;
      if (!mark.pieces.every(stands)) {
        mark.lost = true;
        continue;
      }
      const { node, start } = mark.pieces[0]!;
      const last = mark.pieces.at(-1)!;
      const range = new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: last.node,
        endOffset: last.end,
      });
      this.#ranges.set(mark, range);
      for (const piece of mark.pieces) {
        const here = this.#byNode.get(piece.node);
        if (here) here.add(mark);
        else this.#byNode.set(piece.node, new Set([mark]));
      }
      this.#all.add(range);
      yield;
    }
  }

  heal(records: readonly MutationRecord[]): void {
    let removal = false;
    for (const { target, removedNodes } of records) {
      removal ||= removedNodes.length > 0;
      for (const mark of this.#byNode.get(target as Text) ?? []) if (!mark.alive) this.#drop(mark);
    }
    if (removal)
      for (const mark of this.#ranges.keys())
        if (mark.pieces.some(({ node }) => !node.isConnected)) this.#drop(mark);
  }

  rects(mark: Mark): DOMRect[] {
    return mark.pieces.flatMap(({ node, start, end }) => [
      ...rangeOf(node, start, node, end).getClientRects(),
    ]);
  }

  range({ pieces }: Mark): Range | undefined {
    const last = pieces.at(-1)!;
    return rangeOf(pieces[0]!.node, pieces[0]!.start, last.node, last.end);
  }

  show(mark: Mark, state: MarkState, on: boolean): void {
    const range = this.#ranges.get(mark);
    if (!range) return;
    // Two lines would lie over each other: a mark is dotted or solid.
    const other = state === 'active' ? this.#all : undefined;
    if (on) {
      this.#states[state].add(range);
      other?.delete(range);
    } else {
      this.#states[state].delete(range);
      other?.add(range);
    }
  }

  at(x: number, y: number): Mark | undefined {
    const shadowRoots = [...this.roots()].filter((root) => root instanceof ShadowRoot);
    // Not highlightsFromPoint: two engines lack it, and Chromium's finds nothing where the device's scale is emulated.
    const node = document.caretPositionFromPoint
      ? document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode
      : document.caretRangeFromPoint(x, y)?.startContainer;
    // The nearest place is found from any distance: the point must be in a box of the words.
    for (const mark of this.#byNode.get(node as Text) ?? [])
      if (this.rects(mark).some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom))
        return mark;
    return undefined;
  }

  clear(): void {
    for (const mark of this.#ranges.keys()) this.#drop(mark);
    for (const name of [this.#name, `${this.#name}-active`, `${this.#name}-flash`])
      CSS.highlights.delete(name);
  }

  #drop(mark: Mark): void {
    const range = this.#ranges.get(mark)!;
    for (const highlight of [this.#all, ...Object.values(this.#states)]) highlight.delete(range);
    this.#ranges.delete(mark);
    for (const { node } of mark.pieces) {
      const here = this.#byNode.get(node);
      here?.delete(mark);
      if (!here?.size) this.#byNode.delete(node);
    }
    mark.lost = true;
  }
}

function rangeOf(start: Node, from: number, end: Node, to: number): Range {
  const range = new Range();
  range.setStart(start, from);
  range.setEnd(end, to);
  return range;
}
