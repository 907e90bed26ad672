import type { IsoDate } from './model.js';

let clock = () => new Date();

/** The time by which discounts end and reviews fall due. */
export const now = (): Date => clock();

/** Puts another clock in place (tests, previews, builds that must not depend on the day); without one, the real one. */
export function setClock(next: () => Date = () => new Date()): void {
  clock = next;
}

/** The day in the reader's own time zone, as `YYYY-MM-DD` (ISO 8601). */
export const localDay = (date: Date = now()): IsoDate =>
  new Date(+date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
