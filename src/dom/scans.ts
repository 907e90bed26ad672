import type { Candidate, Scanner } from '../core/matcher-types.js';
import type { MarkPolicy } from '../core/plan-types.js';
import { leftOut } from '../core/plan.js';
import type { PageRun } from './runs.js';

/** A matcher that remembers what it found, so that planning again costs nothing but what is new on the page. */
export interface Scans extends Scanner {
  /** Forgets what is no longer on the page. */
  prune(runs: readonly PageRun[]): void;
}

export function createScans(matcher: Scanner, policy?: MarkPolicy): Scans {
  const out = leftOut(matcher, policy ?? {});
  const texts = new Map<string, Candidate[] | undefined>();
  return {
    ...matcher,
    prune(runs) {
      if (texts.size > 2 * runs.length) texts.clear();
    },
    scan(text, leaveOut) {
      let found = texts.get(text);
      if (!found) texts.set(text, (found = matcher.scan(text, out)));
      // Nothing of it left out: the matcher would choose the same again.
      return found.every(({ termId, needsContext }) => !leaveOut?.(termId, needsContext))
        ? found
        : matcher.scan(text, leaveOut);
    },
  };
}
