import type { Problem } from './model.js';

/** Problems with the loading of a glossary. What is wrong inside one is in `validate-messages.ts`, loaded when needed. */
export const loading = {
  scope: (selector: string) =>
    note(`nothing on this page matches scope="${selector}"`, 'Give a selector of elements that are there'),
  selector: (selector: string) => note(`${selector} is not a valid CSS selector`, 'Correct it'),
  status: (url: string, status: number) => note(`${url} answered with status ${status}`, 'Check the address'),
  unreachable: (url: string) =>
    note(
      `${url} could not be loaded`,
      'Check the address, and that its server allows other origins (CORS) where it is on one',
    ),
  address: (url: string) => note(`the address ${url} is not allowed`, 'Use https:, or a path of this site'),
  timeout: (url: string) => note(`${url} took too long`, 'Serve the file faster, or make it smaller'),
  tooLarge: (url: string, limit: string) => note(`${url} is larger than ${limit}`, 'Split the glossary'),
  piece: (error: string) =>
    note(
      `a part of the bundled glossary could not be loaded (${error})`,
      'Serve the folder parts/ beside the script, and allow it in script-src',
    ),
  notJson: (url: string, type: string) =>
    note(`${url} is ${type || 'of an unknown type'}, not JSON`, 'Point src at a glossary’s JSON file'),
};

function note(message: string, fix: string): Problem {
  return { path: '', message, fix, severity: 'error' };
}

/** A text that is no JSON. */
export const notJson = (found: string, where: string) =>
  note(`this is no JSON: ${found} in ${where}`, 'Correct the file there, or a little before');

/** One line for a console or a terminal: `Glossary: <what> at <JSON pointer>: <detail>. <what to do>.` */
export function formatProblem({ path, message, fix, severity = 'error' }: Problem): string {
  return `Glossary: ${severity}${path && ` at ${path}`}: ${message}.${fix ? ` ${fix}.` : ''}`;
}

export const isError = ({ severity }: Problem) => severity !== 'warning';

/** A glossary that cannot be taken as it is. `problems` has all errors; the message lists the first of them. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError';

  constructor(readonly problems: readonly Problem[]) {
    const more = problems.length - 20;
    super(
      [...problems.slice(0, 20).map(formatProblem), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'),
    );
  }
}
