/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Measures {
  /** The pieces and lines of what is pointed at; at least one. */
  readonly lines: readonly Box[];
  /** Where the pointer is; without one (keyboard) the first line counts. */
  readonly point?: Point | undefined;
  /** Size of the card when nothing restrains its height. */
  readonly width: number;
  readonly height: number;
  /** What can be seen: the visual viewport. */
  readonly view: Box;
  /** The text runs from right to left: the card begins at the line's right end. */
  readonly rtl?: boolean;
}
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  /** Where the card lies, seen from the mark. */
  readonly side: 'below' | 'above' | 'right' | 'left';
}

/** Between the mark and the card; small, so that the pointer crosses it easily. */
export const gap = 6;
/** Between the card and the edge of what can be seen. */
export const edge = 8;
/** The least height in which a card is of use (about two lines); with less room it may cover the mark. */
const least = 64;

/** Where both cannot be, `low` goes before `high`. */
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** The line that was pointed at. */
export function lineAt(lines: readonly Box[], point: Point | undefined): Box {
  const far = ({ left, right, top, bottom }: Box) =>
    point ? Math.hypot(point.x - clamp(point.x, left, right), point.y - clamp(point.y, top, bottom)) : 0;
  return lines.reduce((best, line) => (far(line) < far(best) ? line : best));
}

/** The box around all of them. */
export function around(lines: readonly Box[]): Box {
  const all = (side: keyof Box) => lines.map((line) => line[side]);
  return {
    left: Math.min(...all('left')),
    top: Math.min(...all('top')),
    right: Math.max(...all('right')),
    bottom: Math.max(...all('bottom')),
  };
}

/**
 * Where a card goes: below or above the line that was pointed at, begun where the line begins; else below or
 * above all lines, else beside them. The first place in which it is whole in view and covers no piece of the mark
 * is taken; where none is, the highest of the rooms above and below, in which its content scrolls.
 */
export function position({ lines, point, width, height, view, rtl }: Measures): Place {
  const line = lineAt(lines, point);
  const all = around(lines);
  const start = view.top + edge;
  const end = view.bottom - edge;
  const inX = (left: number) => clamp(left, view.left + edge, view.right - edge - width);
  const inY = (top: number) => clamp(top, start, end - height);
  // Begin with the line, but stay under the pointer on a line longer than the card, and in view above all.
  const first = rtl ? line.right - width : line.left;
  const across = inX(point ? clamp(first, point.x - width + 2 * edge, point.x) : first);

  const beside: [Place['side'], left: number, top: number][] = [
    ['right', all.right + gap, inY(line.top)],
    ['left', all.left - gap - width, inY(line.top)],
  ];
  if (rtl) beside.reverse();
  const places: typeof beside = [
    ['below', across, line.bottom + gap],
    ['above', across, line.top - gap - height],
    ['below', across, all.bottom + gap],
    ['above', across, all.top - gap - height],
    ...beside,
  ];
  for (const [side, left, top] of places) {
    const covers = (each: Box) =>
      left < each.right && left + width > each.left && top < each.bottom && top + height > each.top;
    if (left === inX(left) && top === inY(top) && !lines.some(covers))
      return { side, left, top, maxHeight: end - top };
  }

  const below = Math.max(all.bottom + gap, start);
  const under = end - below;
  const over = Math.min(all.top - gap, end) - start;
  if (over > under && over >= least)
    return { side: 'above', left: across, top: Math.max(start, start + over - height), maxHeight: over };
  const top = under < least ? inY(below) : below;
  return { side: 'below', left: across, top, maxHeight: end - top };
}
