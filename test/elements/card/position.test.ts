import { expect } from '@open-wc/testing';
import {
  edge,
  gap,
  lineAt,
  position,
  type Box,
  type Measures,
  type Place,
} from '../../../src/elements/parts/position.js';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A word in the middle of a usual window, the card of usual size. */
const usual: Measures = {
  lines: [box(300, 400, 80, 20)],
  width: 350,
  height: 200,
  view: box(0, 0, 1280, 800),
};

/** One row, one test: what differs from the usual, and where the card then goes. */
const rows: [title: string, differs: Partial<Measures>, expected: Partial<Place>][] = [
  ['below the line, begun where the word begins', {}, { side: 'below', left: 300, top: 420 + gap }],
  [
    'above near the lower edge',
    { lines: [box(300, 700, 80, 20)] },
    { side: 'above', left: 300, top: 500 - gap },
  ],
  ['shifted in at the right edge', { lines: [box(1180, 400, 80, 20)] }, { left: 1280 - edge - 350 }],
  ['shifted in at the left edge', { lines: [box(-40, 400, 80, 20)] }, { left: edge }],
  ['right to left: ends where the word begins', { rtl: true, lines: [box(700, 400, 80, 20)] }, { left: 430 }],
  ['right to left, near the left edge', { rtl: true, lines: [box(20, 400, 80, 20)] }, { left: edge }],
  [
    'beside the second line when that was pointed at',
    { lines: [box(1100, 400, 100, 20), box(100, 424, 60, 20)], point: { x: 120, y: 434 } },
    { side: 'below', left: 100, top: 444 + gap },
  ],
  [
    'above the first line when that was pointed at and the second lies below it',
    { lines: [box(160, 400, 200, 20), box(100, 424, 200, 20)], point: { x: 180, y: 410 } },
    { side: 'above', left: 160, top: 200 - gap },
  ],
  [
    'below the first line when the second is far aside',
    { lines: [box(900, 400, 100, 20), box(100, 424, 60, 20)], point: { x: 920, y: 410 } },
    { side: 'below', left: 900, top: 420 + gap },
  ],
  [
    'without a pointer the first line counts',
    { lines: [box(900, 400, 100, 20), box(100, 424, 60, 20)] },
    { left: 900, top: 420 + gap },
  ],
  [
    'near the top it goes below all lines, not between them',
    { lines: [box(160, 40, 200, 20), box(100, 64, 200, 20)], point: { x: 180, y: 50 } },
    { side: 'below', top: 84 + gap },
  ],
  [
    'stays under the pointer on a line that is longer than the card',
    { lines: [box(100, 400, 900, 20)], point: { x: 900, y: 410 } },
    { left: 900 - 350 + 2 * edge },
  ],
  [
    'beside tall vertical text',
    { lines: [box(600, 100, 24, 600)], point: { x: 610, y: 300 } },
    { side: 'right', left: 624 + gap, top: 100 },
  ],
  [
    'beside tall vertical text, right to left',
    { rtl: true, lines: [box(600, 100, 24, 600)], point: { x: 610, y: 300 } },
    { side: 'left', left: 600 - gap - 350, top: 100 },
  ],
  [
    '320 px wide: fills the width, inside both edges',
    { lines: [box(200, 100, 80, 20)], width: 304, view: box(0, 0, 320, 560) },
    { left: edge, top: 120 + gap },
  ],
  [
    '400 %: too low for the whole card, which then scrolls in the larger room',
    { lines: [box(40, 60, 80, 20)], width: 304, view: box(0, 0, 320, 256) },
    { side: 'below', top: 80 + gap, maxHeight: 256 - edge - 80 - gap },
  ],
  [
    '400 %, the mark low: scrolls above it',
    { lines: [box(40, 180, 80, 20)], width: 304, view: box(0, 0, 320, 256) },
    { side: 'above', top: edge, maxHeight: 180 - gap - edge },
  ],
  [
    'zoomed in by the fingers: inside the visual viewport',
    { lines: [box(520, 420, 80, 20)], width: 200, view: box(500, 400, 300, 300) },
    { left: 520, top: 440 + gap },
  ],
  [
    'no room above or below: in view, whatever it covers',
    { lines: [box(40, 40, 80, 20)], width: 304, height: 90, view: box(0, 0, 320, 110) },
    { side: 'below', left: edge, top: 12 },
  ],
  [
    'wider than the view: begins at its edge',
    { lines: [box(40, 100, 80, 20)], width: 350, view: box(0, 0, 320, 560) },
    { left: edge, top: 120 + gap },
  ],
];

describe('a11y card: its place', () => {
  for (const [title, differs, expected] of rows)
    it(title, () => {
      const place = position({ ...usual, ...differs });
      expect({ ...place, ...expected }).to.deep.equal(place);
    });

  it('stays in view and never covers the mark, wherever that stands', () => {
    const view = box(0, 0, 375, 667);
    for (let x = 0; x <= 295; x += 59)
      for (let y = 0; y <= 647; y += 23)
        for (const height of [90, 200, 420])
          for (const rtl of [false, true]) {
            const lines = [box(x, y, 80, 20)];
            const place = position({ lines, point: { x: x + 4, y: y + 4 }, width: 350, height, view, rtl });
            const bottom = place.top + Math.min(height, place.maxHeight);
            const where = `${x},${y} ${height} ${rtl}: ${JSON.stringify(place)}`;
            expect(place.left >= 0 && place.left + 350 <= 375, `inside across ${where}`).to.be.true;
            expect(place.top >= 0 && bottom <= 667, `inside along ${where}`).to.be.true;
            expect(place.top >= y + 20 || bottom <= y, `beside the mark ${where}`).to.be.true;
          }
  });

  it('finds the line nearest to the pointer', () => {
    const lines = [box(900, 400, 100, 20), box(100, 424, 60, 20)];
    expect(lineAt(lines, { x: 1005, y: 415 })).to.equal(lines[0]);
    expect(lineAt(lines, { x: 90, y: 422 })).to.equal(lines[1]);
  });
});
