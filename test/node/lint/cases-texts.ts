import { bell, book, type Case, define, E, illustrate, offer, sentence } from './support.js';

/** List items of 25 words. */
const items = (count: number) =>
  Array.from({ length: count }, (_, i) => `- ${'**a** '.repeat(24)}b${i}.\n`).join('');

/** By rule: what it finds, and what looks like it and is none. */
export const cases: Record<string, Case[]> = {
  'definition-start': [
    ['the term', define('Night bell is what rings when a door is tried at night.'), `${E}/definition`],
    [
      'after an article, in the plural',
      define('The night bells ring when a door is tried at night.'),
      `${E}/definition`,
    ],
    ['the abbreviation', define('An NBX rings when a door is tried at night.'), `${E}/definition`],
    [
      'a form that is marked by context',
      define('A rope bell rings when a door is tried at night.'),
      `${E}/definition`,
    ],
    [
      'the term without its bracket',
      (d) => {
        book(d).term = 'House book (pages)';
        book(d).definition = 'A house book says what comes in and what goes out.';
      },
      '/entries/1/definition',
    ],
    ['the term further on', define('A thing that, unlike the night bell of old, rings by itself.')],
    ['a word that begins like it', define('A nightly ring that wakes whoever has to come and look.')],
  ],
  'definition-length': [
    ['too short', define('It rings at night.'), `${E}/definition`],
    [
      'three sentences',
      define('It rings at night. It wakes the guard. Then he comes to look.'),
      `${E}/definition`,
    ],
    ['forty characters', define('It rings at night, and the guard comes .')],
    [
      'an abbreviation ends no sentence',
      define('It rings at night, e.g. At two. It wakes the guard under Art. 5 too.'),
    ],
  ],
  'reading-grade': [
    [
      'long words in one long sentence',
      define(
        'Organizational documentation demonstrating implementation of authentication, authorization, ' +
          'confidentiality and availability considerations across geographically distributed environments.',
      ),
      `${E}/definition`,
    ],
    ['twenty-four plain words', define(`A thing on a rope ${'that rings and '.repeat(6)}wakes us.`)],
  ],
  'body-length': [
    ['no body', (d) => void delete bell(d).body, `${E}/body`],
    [
      '79 words',
      (d) => void (bell(d).body = `${sentence(30)} ${sentence(30, 'on')} ${sentence(19, 'in')}`),
      `${E}/body`,
    ],
    ['80 words', (d) => void (bell(d).body = `${sentence(30)} ${sentence(30, 'on')} ${sentence(20, 'in')}`)],
    ['250 words, and Markdown is none', (d) => void (bell(d).body = items(10))],
    ['251 words', (d) => void (bell(d).body = `${items(10)}- a.`), `${E}/body`],
  ],
  'sentence-length': [
    ['36 words in an example', illustrate(sentence(36)), `${E}/example`],
    ['in an answer', (d) => void (bell(d).faqs![0]!.answer = sentence(36)), `${E}/faqs/0/answer`],
    [
      'in a callout',
      (d) => void (bell(d).callout = { kind: 'note', text: sentence(36) }),
      `${E}/callout/text`,
    ],
    ['an abbreviation does not end it', illustrate(`They go on, e.g. ${sentence(34)}`), `${E}/example`],
    ['35 words', illustrate(sentence(35))],
    ['items of a list', illustrate(`- ${'go '.repeat(20)}\n- ${'come '.repeat(20)}`)],
    ['"No." ends one', illustrate(`Is it so? No. ${sentence(35)}`)],
  ],
  filler: [
    ['a word', illustrate('A robust rope holds for years.'), `${E}/example`],
    ['at the start of a sentence', illustrate('Crucial is the rope.'), `${E}/example`],
    ['any ending', illustrate('They leveraged the rope.'), `${E}/example`],
    ['with words between', illustrate('It plays a truly great role at night.'), `${E}/example`],
    ['in a toolkit', offer('A comprehensive set of forms for a house.'), '/toolkits/0/description'],
    ['a name', illustrate('The ENISA Threat Landscape says so.')],
    ['a name at the start', illustrate('Comprehensive Test Ban is its name.')],
    ['a word that begins like it', illustrate('The vitality of robustness is a matter of taste.')],
    ['a term of the law', illustrate('It protects vital interests of a person.')],
  ],
  'shared-sentence': [
    [
      'in another entry, but for case and signs',
      (d) => {
        bell(d).example = 'The guard came within a minute, and he saw nothing.';
        book(d).example = 'The **guard** came within a minute – and he saw nothing!';
      },
      '/entries/1/example',
    ],
    [
      'twice in an entry',
      illustrate('Then this. Loud enough to wake the guard behind a closed door.'),
      `${E}/faqs/0/answer`,
    ],
    [
      'a short one',
      (d) => {
        bell(d).example = 'It depends on the house.';
        book(d).example = 'It depends on the house.';
      },
    ],
  ],
};
