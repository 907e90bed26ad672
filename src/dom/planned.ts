import type { PlannedMark } from '../core/plan-types.js';
import { Mark } from './mark.js';
import type { Piece, View } from './pieces.js';
import { writtenMark } from './registry.js';
import type { PageRun } from './runs.js';

type Place = Omit<Piece, 'mark'>;

/** The parts of a run's stretch in each of its text nodes. */
function placesOf({ nodes, starts, text }: PageRun, from: number, to: number): Place[] {
  const places: Place[] = [];
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= from) low = middle;
    else high = middle;
  }
  for (let i = low; i < nodes.length && starts[i]! < to; i++) {
    const base = starts[i]!;
    const begin = Math.max(from, base);
    const end = Math.min(to, starts[i + 1] ?? text.length);
    places.push({ node: nodes[i]!, start: begin - base, end: end - base, text: text.slice(begin, end) });
  }
  return places;
}

const same = (mark: Mark, id: string, places: readonly Place[]): boolean =>
  mark.termId === id &&
  mark.pieces.length === places.length &&
  mark.pieces.every(({ node, start, end, text }, i) => {
    const place = places[i]!;
    return node === place.node && start === place.start && end === place.end && text === place.text;
  });

/** The marks in reading order: those that are still right are the same objects as before. */
export function marksOf(
  runs: readonly PageRun[],
  planned: readonly PlannedMark[],
  previous: readonly Mark[],
  instance: string,
  view: View,
): Mark[] {
  const before = new Map<Text, Mark[]>();
  for (const mark of previous) {
    const node = mark.pieces[0]?.node;
    if (!node || mark.lost) continue;
    const there = before.get(node);
    if (there) there.push(mark);
    else before.set(node, [mark]);
  }
  const marks: Mark[] = [];
  let next = 0;
  runs.forEach((run, i) => {
    const written = run.marked === undefined ? undefined : writtenMark(run.element!);
    if (written) marks.push(written);
    for (; planned[next]?.run === i; next++) {
      const { start, end, termId } = planned[next]!;
      const places = placesOf(run, start, end);
      let mark = before.get(places[0]!.node)?.find((each) => same(each, termId, places));
      if (!mark) {
        const made = new Mark(termId, instance, run.text.slice(start, end), view);
        made.pieces.push(...places.map((place) => ({ ...place, mark: made })));
        mark = made;
      }
      marks.push(mark);
    }
  });
  return marks;
}
