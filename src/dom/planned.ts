import type { Id } from '../core/model.js';
import type { PlannedMark } from '../core/plan-types.js';
import type { Steps } from '../core/steps.js';
import { Mark } from './mark.js';
import type { Place, Show } from './pieces.js';
import { markOfTerm } from './registry.js';
import type { PageRun } from './runs.js';

/** So many runs are one step; a judge may ask for the style of each. */
const batch = 16;

/** The marks in reading order: those that are still right are the same objects as before. */
export function* marksOf(
  runs: readonly PageRun[],
  planned: readonly PlannedMark[],
  previous: readonly Mark[],
  instance: string,
  showIn: (run: PageRun) => Show,
): Steps<Mark[]> {
  const before = Map.groupBy(
    previous.filter(({ pieces, lost }) => pieces[0] && !lost),
    ({ pieces }) => pieces[0]!.node,
  );
  const marks: Mark[] = [];
  let next = 0;
  for (let i = 0; i < runs.length; i++) {
    if (i % batch === 0) yield;
    const run = runs[i]!;
    const { nodes, starts, text, marked, element } = run;
    const written = marked === undefined ? undefined : markOfTerm(element!);
    if (written) marks.push(written);
    const show = planned[next]?.run === i ? showIn(run) : undefined;
    /** The node in which the words begin. */
    let at = 0;
    for (; planned[next]?.run === i; next++) {
      const { start, end, termId } = planned[next]!;
      while (starts[at + 1]! <= start) at++;
      const places: Place[] = [];
      for (let each = at; starts[each]! < end; each++) {
        const base = starts[each]!;
        const from = Math.max(start, base);
        const to = Math.min(end, starts[each + 1] ?? end);
        places.push({ node: nodes[each]!, start: from - base, end: to - base, text: text.slice(from, to) });
      }
      const rivals = before.get(nodes[at]!);
      marks.push(
        (rivals && same(rivals, termId, show!, places)) ?? new Mark(termId, instance, show!, places),
      );
    }
  }
  return marks;
}

const same = (marks: readonly Mark[], termId: Id, show: Show, places: readonly Place[]) =>
  marks.find(
    (mark) =>
      mark.termId === termId &&
      mark.show === show &&
      mark.pieces.length === places.length &&
      mark.pieces.every(
        ({ node, start, text }, i) =>
          node === places[i]!.node && start === places[i]!.start && text === places[i]!.text,
      ),
  );
