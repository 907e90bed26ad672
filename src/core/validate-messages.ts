import type { TextSpec } from './schema-dsl.js';

/** What is wrong, and what to do about it. */
export type Saying = readonly [message: string, fix: string];

/** What each kind of text must look like; completes "Write …". */
const expected: Readonly<Record<string, string>> = {
  text: 'text',
  id: 'letters, digits and . _ : - only, a letter or digit first',
  date: 'a day that exists, as YYYY-MM-DD',
  url: 'an address with https:, http: or mailto:, or a path, without blanks, backslashes or credentials',
  entryUrl: 'an address that holds {id}, like https://example.com/glossary/{id}',
  money: 'an amount like "59" or "59.00"',
  currency: 'a code of ISO 4217, like "USD"',
  version: '"1.0", or use a newer glossary-embed',
  semver: 'a version like "1.2.0"',
  locale: 'a language tag of BCP 47, like "en" or "pt-BR"',
  parameter: 'letters, digits and . _ ~ - only',
};

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'an object';
  return (typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)).slice(0, 80);
}

const found = (value: unknown, write: string): Saying => [
  value === undefined ? 'this is missing' : `found ${shown(value)}`,
  `Write ${write}`,
];

export const say = {
  text: (value: unknown, spec: TextSpec) => found(value, expected[spec.say]!),
  empty: (): Saying => ['there is nothing to see in this text', 'Write it, or leave the field out'],
  long: (length: number, max: number): Saying => [
    `this is ${length} characters long`,
    `Keep it within ${max}`,
  ],
  number: (value: unknown, min: number, max: number) => found(value, `a number from ${min} to ${max}`),
  flag: (value: unknown) => found(value, 'true or false'),
  choice: (value: unknown, of: readonly string[]) => found(value, `one of ${of.join(', ')}`),
  list: (value: unknown) => found(value, 'a list: [ … ]'),
  object: (value: unknown, short?: string) => found(value, `${short ? 'text or ' : ''}an object: { … }`),
  proto: (): Saying => ['a key is named __proto__', 'Remove it'],
  sameId: (id: string): Saying => [`the id "${id}" is used twice`, 'Give each its own'],
  unknown: (id: string, what: string): Saying => [
    `no ${what} has the id ${shown(id)}`,
    'Correct or remove it',
  ],
  self: (): Saying => ['the entry names itself', 'Remove it'],
  cycle: (id: string): Saying => [
    `the redirects through ${shown(id)} run in a circle`,
    'Let one lead to an entry',
  ],
  twice: (form: string): Saying => [`the entry already has the form ${shown(form)}`, 'Remove one of the two'],
  owned: (form: string, term: string): Saying => [
    `the form ${shown(form)} belongs to ${shown(term)} too`,
    'Give it to one entry, or set "link": "never" on one',
  ],
  both: (): Saying => ['percent and amount are given together', 'Keep one'],
  above: (): Saying => ['the amount is zero or more than the price', 'Correct it'],
  never: (): Saying => ['validFrom is after validThrough', 'Swap or correct them'],
};
