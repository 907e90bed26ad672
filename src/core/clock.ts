import type { IsoDate } from './model.js';

let clock = () => new Date();

/** The time by which discounts end and reviews fall due. */
export function now(): Date {
  return clock();
}

/** Puts another clock in place (tests, previews, builds that must not depend on the day); without one, the real one. */
export function setClock(next: () => Date = () => new Date()): void {
  clock = next;
}

/** The day in the reader's own time zone, as `YYYY-MM-DD` (ISO 8601). */
export function localDay(date: Date = now()): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
