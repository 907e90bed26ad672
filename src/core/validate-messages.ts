import type { Problem } from './model.js';

/** What is wrong, and what to do about it. */
export type Saying = readonly [message: string, fix: string];

/** Takes an error at a place; gives undefined, which is what is left of the value there. */
export type Report = (path: string, saying: Saying) => undefined;

/** Adds errors to a list. */
export const reportTo =
  (problems: Problem[]): Report =>
  (path, [message, fix]) =>
    void problems.push({ path, message, fix, severity: 'error' });

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'an object';
  return (typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)).slice(0, 80);
}

export const found = (value: unknown, write: string): Saying => [
  value === undefined ? 'this is missing' : `found ${shown(value)}`,
  `Write ${write}`,
];
export const empty: Saying = ['there is nothing to see in this text', 'Write it, or remove the field'];
export const long = (length: number, max: number): Saying => [
  `this is ${length} characters long`,
  `Keep it within ${max}`,
];
export const proto: Saying = ['a key is named __proto__', 'Remove it'];
export const sameId = (id: string): Saying => [`the id "${id}" is used twice`, 'Give each its own'];
export const unknown = (id: string, what: string): Saying => [
  `no ${what} has the id ${shown(id)}`,
  'Correct or remove it',
];
export const self: Saying = ['the entry names itself', 'Remove it'];
export const cycle = (id: string): Saying => [
  `the redirects through ${shown(id)} run in a circle`,
  'Let one lead to an entry',
];
export const twice = (form: string): Saying => [
  `the entry already has the form ${shown(form)}`,
  'Remove one',
];
export const owned = (form: string, term: string): Saying => [
  `the form ${shown(form)} belongs to ${shown(term)} too`,
  'Remove one, or set "link": "never" on it',
];
export const both: Saying = ['percent and amount are given together', 'Remove one'];
export const above: Saying = ['the amount is zero or more than the price', 'Correct it'];
export const never: Saying = ['validFrom is after validThrough', 'Correct it'];
