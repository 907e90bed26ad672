import type { Candidate, LeaveOut, Scanned, Scanner } from './matcher-types.js';
import type { Id } from './model.js';
import type { Steps } from './steps.js';

/**
 * Rule 6: scans the texts of one scope and leaves a form that needs context only where the scope holds its entry's
 * long form, or another entry of its category, by a form that needs none. What is left out does not hide a shorter
 * match, so the texts concerned are scanned again without it.
 *
 * @param evidence Texts that are read for context only; asked for when some form needs it.
 */
export function* scanScope(
  matcher: Scanner,
  scope: readonly Scanned[],
  leaveOut: (termId: Id) => boolean = () => false,
  evidence: () => readonly Scanned[] = () => [],
): Steps<Candidate[][]> {
  const scan = (of: Scanned, out: LeaveOut) => matcher.scan(of.text, out, of);
  const found = yield* each(scope, (of) => scan(of, leaveOut));
  if (!found.some(isDoubtful)) return found;

  const plain = (of: Scanned) => scan(of, (id, context) => context || leaveOut(id));
  const certain = yield* each(found, (candidates, i) =>
    isDoubtful(candidates) ? plain(scope[i]) : candidates,
  );
  const read = yield* each(evidence(), plain);
  const ids = new Set([...certain, ...read].flat().map(({ termId }) => termId));
  const categories = new Set([...ids].map((id) => matcher.categoryOf(id)));
  categories.delete('general');
  categories.delete(undefined);

  // An entry that is evidence itself is in `ids`, so what its category holds beside it is another entry.
  const supported = (id: Id): boolean => ids.has(id) || categories.has(matcher.categoryOf(id));
  return yield* each(found, (candidates, i) =>
    candidates.every(({ needsContext, termId }) => !needsContext || supported(termId))
      ? candidates
      : scan(scope[i], (id, context) => leaveOut(id) || (context && !supported(id))),
  );
}

const needsContext = (candidate: Candidate) => candidate.needsContext;
const isDoubtful = (candidates: readonly Candidate[]) => candidates.some(needsContext);

function* each<T, R>(items: readonly T[], of: (item: T, i: number) => R): Steps<R[]> {
  const all: R[] = [];
  for (let i = 0; i < items.length; i++) {
    // To stop costs more than what is known already.
    if (all.push(of(items[i], i)) % 16 === 0) yield;
  }
  return all;
}
