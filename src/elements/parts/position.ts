/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Measures {
  /** The pieces and lines of what is pointed at; at least one. */
  readonly lines: readonly Box[];
  /** Where the pointer is; without one (keyboard) the first line counts. */
  readonly point?: { readonly x: number; readonly y: number } | undefined;
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

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
const apart = (low: number, high: number, value: number) => Math.max(low - value, 0, value - high);

/** The line that was pointed at. */
export function lineAt(lines: readonly Box[], point: Measures['point']): Box {
  if (!point) return lines[0]!;
  const far = ({ left, right, top, bottom }: Box) =>
    Math.hypot(apart(left, right, point.x), apart(top, bottom, point.y));
  return lines.reduce((best, line) => (far(line) < far(best) ? line : best));
}

/**
 * Where a card goes: below or above the line that was pointed at, begun where the line begins; else below or
 * above all lines, else beside them. The first place in which it is whole in view and covers no piece of the mark
 * is taken; where none is, the highest of the rooms above and below, in which its content scrolls.
 */
export function position({ lines, point, width, height, view, rtl }: Measures): Place {
  const line = lineAt(lines, point);
  const all: Box = {
    left: Math.min(...lines.map((each) => each.left)),
    top: Math.min(...lines.map((each) => each.top)),
    right: Math.max(...lines.map((each) => each.right)),
    bottom: Math.max(...lines.map((each) => each.bottom)),
  };
  const low = { x: view.left + edge, y: view.top + edge };
  const high = { x: view.right - edge, y: view.bottom - edge };
  // Begin with the line, but stay under the pointer on a line longer than the card, and in view above all.
  let start = rtl ? line.right - width : line.left;
  if (point) start = clamp(start, point.x - width + 2 * edge, point.x);
  const across = clamp(start, low.x, Math.max(low.x, high.x - width));
  const along = clamp(line.top, low.y, Math.max(low.y, high.y - height));

  const right = { side: 'right', left: all.right + gap, top: along } as const;
  const left = { side: 'left', left: all.left - gap - width, top: along } as const;
  const places = [
    { side: 'below', left: across, top: line.bottom + gap },
    { side: 'above', left: across, top: line.top - gap - height },
    { side: 'below', left: across, top: all.bottom + gap },
    { side: 'above', left: across, top: all.top - gap - height },
    ...(rtl ? [left, right] : [right, left]),
  ] as const;
  const whole = places.find(
    (place) =>
      place.left >= low.x &&
      place.top >= low.y &&
      place.left + width <= high.x &&
      place.top + height <= high.y &&
      !lines.some(
        (each) =>
          place.left < each.right &&
          place.left + width > each.left &&
          place.top < each.bottom &&
          place.top + height > each.top,
      ),
  );
  if (whole) return { ...whole, maxHeight: high.y - whole.top };

  const under = high.y - Math.max(all.bottom + gap, low.y);
  const over = Math.min(all.top - gap, high.y) - low.y;
  const room = Math.max(under, over);
  if (room < least) {
    const top = clamp(all.bottom + gap, low.y, Math.max(low.y, high.y - height));
    return { side: 'below', left: across, top, maxHeight: high.y - top };
  }
  return under >= over
    ? { side: 'below', left: across, top: high.y - under, maxHeight: under }
    : { side: 'above', left: across, top: Math.max(low.y, low.y + over - height), maxHeight: over };
}
