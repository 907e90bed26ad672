import type { Candidate, LeaveOut, Scanner } from '../core/matcher-types.js';
import type { MarkPolicy } from '../core/plan-types.js';
import { leftOut } from '../core/plan.js';
import type { PageRun } from './runs.js';

/**
 * A matcher that remembers on a run what it found there, so that planning again costs nothing but what is new
 * on the page.
 */
export function createScans(matcher: Scanner, policy?: MarkPolicy): Scanner {
  const out = leftOut(matcher, policy ?? {});
  return {
    ...matcher,
    scan(text, leaveOut, of) {
      const found = ((of as PageRun).found ??= matcher.scan(text, out));
      // Nothing of it left out: the matcher would choose the same again.
      return found[0] && some(found, leaveOut!) ? matcher.scan(text, leaveOut) : found;
    },
  };
}

const some = (found: readonly Candidate[], leaveOut: LeaveOut) =>
  found.some(({ termId, needsContext }) => leaveOut(termId, needsContext));
