import type { Mark } from './mark.js';
import { dotted, flash, plain, solid } from './mark-style.js';
import { stands, type Painter } from './pieces.js';
import { finders } from './registry.js';
import { sheet } from './sheet.js';

/** The rules for highlights of that name, and of `name-active` and `name-flash`. */
const highlightCss = (name: string): string =>
  `::highlight(${name}){${dotted}}` +
  `::highlight(${name}-active){${solid}}` +
  `::highlight(${name}-flash){${flash}}` +
  // Guard, hazard 41: "a11y mark: as a highlight it is underlined, and not in print"
  `@media print{::highlight(${name}),::highlight(${name}-active),::highlight(${name}-flash){${plain}}}`;

/** A name under which nobody else on the page highlights. */
function freeName(instance: string): string {
  const wanted = `glossary-${instance.replace(/[^\w-]/g, '_')}`;
  let name = wanted;
  // Guard, names of highlights: "have names that nobody else has"
  for (let i = 2; CSS.highlights.has(name); i++) name = `${wanted}-${i}`;
  return name;
}

/**
 * Draws marks as highlights: no node is changed. Static ranges cost the host nothing when it changes its page; whoever
 * writes into a marked node drops its marks. `roots` is where marks may stand.
 */
export function createHighlighter(instance: string, roots: Iterable<Document | ShadowRoot>): Painter {
  const name = freeName(instance);
  const all = new Highlight();
  const states = { active: new Highlight(), flash: new Highlight() };
  states.active.priority = 1;
  const highlights = Object.entries({
    [name]: all,
    [`${name}-active`]: states.active,
    [`${name}-flash`]: states.flash,
  });
  for (const [each, highlight] of highlights) CSS.highlights.set(each, highlight);
  const ranges = new Map<Mark, StaticRange>();

  const drop = (mark: Mark) => {
    for (const [, highlight] of highlights) highlight.delete(ranges.get(mark)!);
    ranges.delete(mark);
    mark.lost = true;
  };

  const find = (x: number, y: number) => {
    const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
    // Not highlightsFromPoint: two engines lack it, and Chromium's finds nothing where the device's scale is emulated.
    const at = document.caretPositionFromPoint
      ? document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode
      : document.caretRangeFromPoint(x, y)?.startContainer;
    // The nearest place is found from any distance: the point must be in a box of the words.
    for (const mark of ranges.keys())
      if (
        mark.pieces.some(({ node }) => node === at) &&
        // Guard, hazard 20: "are found under a point, and only there"
        mark.rects().some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)
      )
        return mark;
    return undefined;
  };
  finders.add(find);

  return {
    sheet: sheet(highlightCss(name)),

    show(mark, state, on) {
      const range = ranges.get(mark);
      if (!range) return;
      states[state][on ? 'add' : 'delete'](range);
      // Two lines would lie over each other: a mark is dotted or solid.
      if (state === 'active') all[on ? 'delete' : 'add'](range);
    },

    *draw(marks) {
      const wanted = new Set(marks);
      for (const mark of ranges.keys()) if (!wanted.has(mark)) drop(mark);
      const fresh: Mark[] = [];
      for (const mark of wanted) {
        if (ranges.has(mark)) continue;
        // What has been taken back in between is found again in the next pass.
        // Guard, hazard 10: "what the host writes while its page is being marked"
        if (mark.lost || !mark.pieces.every(stands)) {
          mark.lost = true;
          continue;
        }
        const [first] = mark.pieces;
        const last = mark.pieces.at(-1)!;
        const range = new StaticRange({
          startContainer: first!.node,
          startOffset: first!.start,
          endContainer: last.node,
          endOffset: last.end,
        });
        ranges.set(mark, range);
        fresh.push(mark);
        yield;
      }
      // In one go: a browser goes through all highlights of the page before each frame in which one was added.
      for (const mark of fresh) {
        const range = ranges.get(mark);
        if (range && !states.active.has(range)) all.add(range);
      }
    },

    heal() {
      // Guard, hazard 4: "are dropped in the delivery in which the host writes"
      for (const mark of ranges.keys()) if (!mark.alive) drop(mark);
    },

    clear() {
      for (const mark of ranges.keys()) drop(mark);
      // Guard, hazard 38: "have names that nobody else has, and give them back"
      for (const [each] of highlights) CSS.highlights.delete(each);
      // Guard, hazard 38: "are no longer looked for under the pointer"
      finders.delete(find);
    },
  };
}
