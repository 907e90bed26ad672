import type { Problem } from './model.js';

/** Problems with the loading of a glossary. What is wrong inside one is in `validate-messages.ts`, loaded when needed. */
export const loading = {
  scope: (selector: string) =>
    note(`nothing on this page matches scope="${selector}"`, 'Give a selector of elements that are there'),
  status: (url: string, status: number) => note(`${url} answered with status ${status}`, 'Check the address'),
  unreachable: (url: string) =>
    note(
      `${url} could not be loaded`,
      'Check the address, and that its server allows other origins (CORS) where it is on one',
    ),
  address: (url: string) => note(`the address ${url} is not allowed`, 'Use https:, or a path of this site'),
  timeout: (url: string) => note(`${url} took too long`, 'Serve the file faster, or make it smaller'),
  tooLarge: (url: string, limit: string) => note(`${url} is larger than ${limit}`, 'Split the glossary'),
  notJson: (url: string, type: string) =>
    note(`${url} is ${type || 'of an unknown type'}, not JSON`, 'Point src at a glossary’s JSON file'),
};

function note(message: string, fix: string): Problem {
  return { path: '', message, fix, severity: 'error' };
}

/** One line for a console or a terminal: `Glossary: <what> at <JSON pointer>: <detail>. <what to do>.` */
export function formatProblem({ path, message, fix, severity = 'error' }: Problem): string {
  return `Glossary: ${severity}${path && ` at ${path}`}: ${message}.${fix ? ` ${fix}.` : ''}`;
}
