import { WORD } from './fold.js';
import { scanScope } from './matcher-context.js';
import type { Scanner } from './matcher-types.js';
import type { Id } from './model.js';
import { kinds, offsets, read } from './normalize.js';
import type { MarkPolicy, PlannedMark, Run } from './plan-types.js';
import { isParted } from './segment.js';
import { atOnce, type Steps } from './steps.js';

/** All of `planning` at once. */
export const planMarks = (...about: Parameters<typeof planning>): PlannedMark[] => atOnce(planning(...about));

/**
 * Which words of a page are marked (rules 6 and 7), in reading order. The runs are one scope.
 * A match that is not marked still holds its words: nothing shorter is marked inside it.
 */
export function* planning(
  runs: readonly Run[],
  matcher: Scanner,
  policy: MarkPolicy = {},
): Steps<PlannedMark[]> {
  const { occurrences = 'first', maxMarks = Infinity, cutWords } = policy;
  const found = yield* scanScope(
    matcher,
    runs.map((run) => (isReadOnly(run) ? nothing : run)),
    leftOut(matcher, policy),
    () => runs.filter(isReadOnly),
  );
  const all: PlannedMark[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 16 === 0) yield;
    const { text, cuts = [], marked, ownTerm } = runs[run];
    // A mark that is there stands for its run.
    if (marked !== undefined) all.push({ run, start: 0, end: 0, termId: marked });
    let first = 0;
    for (let i = 0; i < found[run].length; i++) {
      const { start, end, termId } = found[run][i];
      while (cuts[first] <= start) first++;
      if (ownTerm === termId) continue;
      if (cutWords || !(cuts[first] < end) || !isCut(text.slice(start, end), start, cuts, first))
        all.push({ run, start, end, termId });
    }
  }

  const chosen = occurrences === 'all' ? all : choose(all, runs, occurrences === 'section');
  const isThere = ({ run }: PlannedMark) => runs[run].marked !== undefined;
  return chosen.filter((mark) => !isThere(mark)).slice(0, Math.max(0, maxMarks - all.filter(isThere).length));
}

/** The entries that a policy leaves out. */
export function leftOut(matcher: Scanner, { skipTerms = [], categories }: MarkPolicy): (id: Id) => boolean {
  return (id) => skipTerms.includes(id) || categories?.includes(matcher.categoryOf(id)!) === false;
}

const nothing = { text: '' };
const isReadOnly = ({ readOnly, marked }: Run) => readOnly || marked !== undefined;

/** One occurrence of each term in the page, or in each section and then never twice in a block. */
function choose(all: readonly PlannedMark[], runs: readonly Run[], bySection: boolean): PlannedMark[] {
  const placeOf = ({ run, termId }: PlannedMark) => `${bySection ? runs[run].section : ''} ${termId}`;
  /** What is there before what is not, what is seen before what is folded away. */
  const rankOf = ({ run }: PlannedMark) =>
    (runs[run].deferred ? 2 : 0) + (runs[run].marked === undefined ? 1 : 0);
  const best = new Map<string, PlannedMark>();
  for (const mark of all) {
    const rival = best.get(placeOf(mark));
    if (!rival || rankOf(mark) < rankOf(rival)) best.set(placeOf(mark), mark);
  }
  const chosen = new Set(best.values());
  const blocks = new Set<string>();
  return all.filter((mark) => {
    if (!chosen.has(mark)) return false;
    const block = `${runs[mark.run].block} ${mark.termId}`;
    return !blocks.has(block) && blocks.add(block);
  });
}

/** Whether an element begins or ends inside a word of the match (rule 8); between two words it may. */
function isCut(words: string, start: number, cuts: readonly number[], first: number): boolean {
  read(words);
  for (let i = 0; cuts[first] < start + words.length; first++) {
    const cut = cuts[first] - start;
    while (offsets[i] < cut) i++;
    if (kinds[i - 1] & WORD && !isParted(i, cut) && (kinds[i] & WORD || offsets[i] > cut)) return true;
  }
  return false;
}
