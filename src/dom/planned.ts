import type { PlannedMark } from '../core/plan-types.js';
import { Mark } from './mark.js';
import { addTo, type Piece, type Show } from './pieces.js';
import { markOfTerm } from './registry.js';
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

/** The marks in reading order: those that are still right are the same objects as before. */
export function marksOf(
  runs: readonly PageRun[],
  planned: readonly PlannedMark[],
  previous: readonly Mark[],
  instance: string,
  show: Show,
): Mark[] {
  const before = new Map<Text, Mark[]>();
  for (const mark of previous) {
    const [first] = mark.pieces;
    if (first && !mark.lost) addTo(before, first.node, mark);
  }
  const marks: Mark[] = [];
  let next = 0;
  runs.forEach((run, i) => {
    const written = run.marked === undefined ? undefined : markOfTerm(run.element!);
    if (written) marks.push(written);
    for (; planned[next]?.run === i; next++) {
      const { start, end, termId } = planned[next]!;
      const places = placesOf(run, start, end);
      const same = ({ node, start, text }: Piece, i: number) =>
        node === places[i]!.node && start === places[i]!.start && text === places[i]!.text;
      let mark = before
        .get(places[0]!.node)
        ?.find(
          (each) => each.termId === termId && each.pieces.length === places.length && each.pieces.every(same),
        );
      if (!mark) {
        const made = new Mark(termId, instance, run.text.slice(start, end), show);
        made.pieces.push(...places.map((place) => ({ ...place, mark: made })));
        mark = made;
      }
      marks.push(mark);
    }
  });
  return marks;
}
