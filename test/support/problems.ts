import type { Problem } from '../../src/core/model.js';

/** One line a problem: `!` an error, `?` a warning, then the path and the message. */
export const lines = (problems: readonly Problem[]) =>
  problems.map(({ path, message, severity }) => `${severity === 'warning' ? '?' : '!'}${path} ${message}`);

/** A title, an input, and the problems that it has, as `lines` shows them. */
export type ProblemRow = [title: string, input: unknown, ...problems: string[]];

/** Two good entries to start from. */
export const entry = { id: 'risk', term: 'Risk', definition: 'What could go wrong.' };
export const other = { id: 'threat', term: 'Threat', definition: 'What makes it go wrong.' };
export const entries = (...list: object[]) => ({ entries: list });
export const one = (more: object) => entries({ ...entry, ...more });
