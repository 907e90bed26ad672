import type { Candidate, Match, Matcher } from '../core/matcher-types.js';
import type { MarkPolicy } from '../core/plan-types.js';
import { leftOut } from '../core/plan.js';
import type { PageRun } from './runs.js';

/** A matcher that remembers what it found, so that planning again costs nothing but what is new on the page. */
export class Scans implements Matcher {
  #texts = new Map<string, Candidate[]>();
  readonly #leaveOut;

  constructor(
    private readonly matcher: Matcher,
    policy: MarkPolicy,
  ) {
    this.#leaveOut = leftOut(matcher, policy);
  }

  /** Reads a text ahead of the planning. */
  read(text: string): void {
    if (!this.#texts.has(text)) this.#texts.set(text, this.matcher.scan(text, this.#leaveOut));
  }

  /** Forgets what is no longer on the page. */
  prune(runs: readonly PageRun[]): void {
    const texts = new Map<string, Candidate[]>();
    for (const { text } of runs) {
      const found = this.#texts.get(text);
      if (found) texts.set(text, found);
    }
    this.#texts = texts;
  }

  scan(text: string, leaveOut?: (termId: string, context: boolean) => boolean): Candidate[] {
    const found = this.#texts.get(text);
    // Nothing of it left out: the matcher would choose the same again.
    return found?.every(({ termId, needsContext }) => !leaveOut?.(termId, needsContext))
      ? found
      : this.matcher.scan(text, leaveOut);
  }

  match(text: string): Match[] {
    return this.matcher.match(text);
  }

  categoryOf(termId: string): string | undefined {
    return this.matcher.categoryOf(termId);
  }
}
