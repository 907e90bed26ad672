import { formatProblem } from '../core/messages.js';
import type { Problem } from '../core/model.js';

/** What is printed of something that was found in a file. */
export const lineOf = (file: string, found: Problem, rule?: string) =>
  `${file}: ${formatProblem(found)}${rule ? ` [${rule}]` : ''}`;

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
