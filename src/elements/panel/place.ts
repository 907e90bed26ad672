import type { Id } from '../../core/model.js';
import type { Via } from '../store.js';

/** The lists that stand there when nothing is typed. */
export type Tab = 'page' | 'terms' | 'questions' | 'toolkits';
export const tabs: readonly Tab[] = ['page', 'terms', 'questions', 'toolkits'];

/** What the panel shows. An entry lies over the list that it was opened from. */
export interface Place {
  readonly tab: Tab;
  readonly query: string;
  /** Only entries of this category; none = all. */
  readonly category?: Id;
  readonly termId?: Id;
  readonly faqId?: Id;
  /** How the entry was reached. */
  readonly via?: Via;
}

interface Visit {
  readonly place: Place;
  readonly scroll: number;
  /** Which of what can have the focus had it. */
  readonly focus: number | undefined;
}

/** The steps that "Back" goes: each remembers what was shown, how far it was scrolled and what had the focus. */
export class Trail {
  #visits: Visit[] = [];

  get length(): number {
    return this.#visits.length;
  }
  get last(): Visit | undefined {
    return this.#visits.at(-1);
  }
  push(visit: Visit): void {
    this.#visits.push(visit);
  }
  pop(): Visit | undefined {
    return this.#visits.pop();
  }
  clear(): void {
    this.#visits = [];
  }
}
