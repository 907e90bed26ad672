import { problem } from './messages.js';
import type { Problem } from './model.js';

/** Takes what is wrong, where, and what to do about it; gives undefined, which is what is left of the value there. */
export type Report = (message: string, path?: string, fix?: string) => undefined;

/** Adds errors to a list. */
export const reportTo =
  (problems: Problem[]): Report =>
  (message, path, fix = 'Correct or remove it') =>
    void problems.push(problem(message, fix, path));

/** The same for what stands at a key below: a JSON pointer (RFC 6901) is put together when there is something to say. */
export const within =
  (error: Report, key: string | number): Report =>
  (message, path = '', fix) =>
    error(message, `/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}${path}`, fix);

/** Visits the items of a list (holes are none), each with a report for what is wrong at its place. */
export const each = <T>(items: readonly T[], error: Report, visit: (item: T, error: Report) => void) =>
  items.forEach((item, i) => visit(item, within(error, i)));

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'an object';
  return (typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)).slice(0, 80);
}

/** A value is not what it should be; `write` completes "Write …". */
export const wrong = (error: Report, value: unknown, write: string) =>
  error(value === undefined ? 'this is missing' : `found ${shown(value)}`, '', `Write ${write}`);

export const sameId = (error: Report, id: string) => error(`the id "${id}" is used twice`, '/id');
