import type { Entry, GlossaryInput } from '../../../src/core/model.js';
import { lintGlossary } from '../../../src/lint/lint.js';

type Written<T> = { -readonly [K in keyof T]: T[K] };
/** A glossary as an author writes it, loose enough to be written wrongly. */
export type Draft = Written<Omit<GlossaryInput, 'entries'>> & {
  entries: (Omit<Partial<Entry>, 'forms'> & { forms?: unknown[] })[];
};

const aboutBells =
  'A lock says no. A bell tells somebody that a door was tried, and at what hour. ' +
  'Many houses have both, and the older of the two is the cheaper one to keep. ' +
  'Whoever hangs one writes down where it hangs and who comes when it rings.\n\n' +
  'It has to be heard. For that reason it is rung once a month, with nobody told before. ' +
  'A rope that has rotted is found that way, and so is a guard who sleeps.\n\n' +
  '- In a house it hangs under the roof.\n- In a shop it hangs over the door, near the till.';
const aboutBooks =
  'Each page begins with a date and ends with a name. Between the two stands what came in, what went out, and what is left. ' +
  'Nothing is rubbed out: a wrong line is struck through once, and the right one follows below it.\n\n' +
  'Two people keep it. One writes, the other reads what was written, and they change places each month. ' +
  'Small offices find that hard, so they ask a neighbor to read. Where [[door-bell|bells]] ring, the hour goes on the page too.\n\n' +
  'It is kept for seven years, dry and out of the light.';

/** Two entries in which there is nothing to find. */
export const good = (): Draft => ({
  locale: 'en',
  title: 'Houses',
  categories: [
    { id: 'houses', label: 'Houses', links: [{ label: 'All about houses', url: 'https://houses.example/' }] },
    { id: 'general', label: 'General' },
  ],
  toolkits: [
    {
      id: 'house-kit',
      title: 'House kit',
      description: 'Twelve forms for those who keep a house, and a list of what to look at each month.',
      url: 'https://houses.example/kit',
    },
  ],
  entries: [
    {
      id: 'door-bell',
      term: 'Night Bell',
      abbr: 'NBX',
      category: 'houses',
      forms: [{ text: 'rope bell', link: 'context' }, 'bell under the roof'],
      definition: 'A small thing that rings when a door is tried at night. It wakes whoever has to come.',
      body: aboutBells,
      example: 'In March a baker in Ghent tried his own door at two. The guard came within a minute.',
      related: ['house-book'],
      faqs: [
        {
          id: 'loud',
          question: 'How loud must it be?',
          answer: 'Loud enough to wake the guard behind a closed door.',
        },
        {
          id: 'wire',
          question: 'Does it need a wire?',
          answer: 'No. A rope will do, and it lasts for years.',
        },
      ],
      toolkits: ['house-kit'],
      crosswalk: [{ framework: 'SOC 2', ref: 'CC6.4' }],
      sources: [{ label: 'Rules of the house', ref: '3.1', url: 'https://houses.example/rules' }],
      updated: '2026-11-26',
    },
    {
      id: 'house-book',
      term: 'House Book',
      category: 'houses',
      definition:
        'The pages on which a house writes what comes in and goes out. Nothing in them is ever rubbed out.',
      body: aboutBooks,
      related: ['door-bell'],
      sources: [{ label: 'Rules of the house', ref: '4' }],
      updated: '2026-11-26',
    },
  ],
});

/** What is found after a change, each as `rule path`. */
export function findings(change: (draft: Draft) => void): string[] {
  const draft = good();
  change(draft);
  return lintGlossary(draft).findings.map(({ rule, path }) => `${rule} ${path}`);
}

/** A sentence of that many words; each seed makes another. */
export const sentence = (words: number, seed = 'so') =>
  `They ${Array.from({ length: words - 2 }, () => 'go').join(' ')} ${seed}.`;

/** A change to the good glossary; where something is to be found, by a pointer; none where nothing is. */
export type Case = [what: string, change: (draft: Draft) => void, path?: string];

/** The first entry of the good glossary, with its pointer, and the second. */
export const bell = (draft: Draft) => draft.entries[0]!;
export const E = '/entries/0';
export const book = (draft: Draft) => draft.entries[1]!;

/** Changes that many cases make. */
export const define =
  (definition: string): Case[1] =>
  (draft) =>
    void (bell(draft).definition = definition);
export const illustrate =
  (example: string): Case[1] =>
  (draft) =>
    void (bell(draft).example = example);
export const form =
  (...forms: unknown[]): Case[1] =>
  (draft) =>
    void bell(draft).forms!.push(...forms);
export const offer =
  (description: string): Case[1] =>
  (draft) =>
    void (draft.toolkits = [
      { id: 'house-kit', title: 'House kit', description, url: 'https://houses.example/kit' },
    ]);
