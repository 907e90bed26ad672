import { SPACELESS, WORD } from './fold.js';
import { scanScope } from './matcher-context.js';
import type { Scanner } from './matcher-types.js';
import type { Id } from './model.js';
import { streamFor } from './normalize.js';
import type { MarkPolicy, PlannedMark, Run } from './plan-types.js';
import { WordBoundaries } from './segment.js';

/** An occurrence that could carry a mark, or does already. */
interface Occurrence extends PlannedMark {
  there: boolean;
}

/**
 * Which words of a page are marked (rules 6 and 7), in reading order. The runs are one scope.
 * A match that is not marked still holds its words: nothing shorter is marked inside it.
 */
export function planMarks(runs: readonly Run[], matcher: Scanner, policy: MarkPolicy = {}): PlannedMark[] {
  const { occurrences = 'first', maxMarks = Infinity, cutWords } = policy;
  const leaveOut = leftOut(matcher, policy);
  const found = scanScope(
    matcher,
    runs.map((run) => (isReadOnly(run) ? '' : run.text)),
    leaveOut,
    () => runs.filter(isReadOnly).map((run) => run.text),
  );
  const all: Occurrence[] = [];
  runs.forEach((run, i) => {
    if (run.marked !== undefined) all.push({ run: i, start: 0, end: 0, termId: run.marked, there: true });
    for (const { start, end, termId } of found[i]) {
      if (run.ownTerm === termId || (!cutWords && isCut(run, start, end))) continue;
      all.push({ run: i, start, end, termId, there: false });
    }
  });

  const chosen = occurrences === 'all' ? all : choose(all, runs, occurrences === 'section');
  const room = maxMarks - all.filter(({ there }) => there).length;
  return chosen
    .filter(({ there }) => !there)
    .slice(0, Math.max(0, room))
    .map(({ run, start, end, termId }) => ({ run, start, end, termId }));
}

/** The entries that a policy leaves out. */
export function leftOut(matcher: Scanner, { skipTerms, categories }: MarkPolicy): (id: Id) => boolean {
  return (id) =>
    skipTerms?.includes(id) || (categories ? !categories.includes(matcher.categoryOf(id) ?? '') : false);
}

function isReadOnly(run: Run): boolean {
  return run.readOnly === true || run.marked !== undefined;
}

/** How well an occurrence stands for its term: what is there before what is not, what is seen before what is folded away. */
function rank({ there }: Occurrence, run: Run): number {
  return (run.deferred ? 2 : 0) + (there ? 0 : 1);
}

/** One occurrence of each term in the page, or in each section and then never twice in a block. */
function choose(all: readonly Occurrence[], runs: readonly Run[], bySection: boolean): Occurrence[] {
  const best = new Map<string, Occurrence>();
  for (const occurrence of all) {
    const run = runs[occurrence.run];
    const key = `${bySection ? run.section : ''} ${occurrence.termId}`;
    const rival = best.get(key);
    if (!rival || rank(occurrence, run) < rank(rival, runs[rival.run])) best.set(key, occurrence);
  }
  const blocks = new Set<string>();
  return all.filter((occurrence) => {
    const run = runs[occurrence.run];
    if (best.get(`${bySection ? run.section : ''} ${occurrence.termId}`) !== occurrence) return false;
    const block = `${run.block} ${occurrence.termId}`;
    return !blocks.has(block) && blocks.add(block);
  });
}

/** Whether an element begins or ends inside a word of the match (rule 8); between two words it may. */
function isCut({ text, cuts = [] }: Run, start: number, end: number): boolean {
  let low = 0;
  for (let high = cuts.length; low < high;) {
    const middle = (low + high) >> 1;
    if (cuts[middle] > start) high = middle;
    else low = middle + 1;
  }
  if (!(cuts[low] < end)) return false;
  const { offsets, kinds } = streamFor('en').read(text.slice(start, end));
  for (let i = 0; cuts[low] < end; low++) {
    const cut = cuts[low] - start;
    while (offsets[i] < cut) i++;
    if (!(kinds[i - 1] & WORD)) continue;
    const spaceless = (kinds[i - 1] | kinds[i]) & SPACELESS;
    const parted =
      spaceless && WordBoundaries.supported && new WordBoundaries(text.slice(start, end), 'en').at(cut);
    if (!parted && (kinds[i] & WORD || offsets[i] > cut)) return true;
  }
  return false;
}
