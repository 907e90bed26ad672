import type { Problem } from './model.js';

/** An error, of the whole unless a path is given. */
export const problem = (message: string, fix: string, path = ''): Problem => ({
  path,
  message,
  fix,
  severity: 'error',
});

/** What can be wrong with a `scope` or `exclude`; what with an address is said in `elements/load-own.ts`. */
export const loading = {
  scope: (selector: string) =>
    problem(`nothing on this page matches scope="${selector}"`, 'Give a selector of elements that are there'),
  selector: (selector: string) => problem(`${selector} is not a valid CSS selector`, 'Correct it'),
};

/** One line for a console or a terminal: `Glossary: <what> at <JSON pointer>: <detail>. <what to do>.` */
export function formatProblem({ path, message, fix, severity = 'error' }: Problem): string {
  return `Glossary: ${severity}${path && ` at ${path}`}: ${message}.${fix ? ` ${fix}.` : ''}`;
}

export const isError = ({ severity }: Problem) => severity !== 'warning';

/** A glossary that cannot be taken as it is. `problems` has all errors; its message lists the first twenty. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.slice(0, 20).map(formatProblem).join('\n'));
  }
}
