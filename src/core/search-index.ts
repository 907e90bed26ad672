import { plainText } from './markdown.js';
import type { Glossary, Id } from './model.js';
import { nameKey, wordList } from './search-text.js';

/** What can be found. */
export interface Found {
  kind: 'term' | 'faq' | 'toolkit';
  /** Of the term or toolkit; of a question `<termId>/<faqId, else its index>`. */
  id: string;
  /** The entry of a term or question. */
  termId?: Id;
}

/** What a word is worth by the field it stands in: how much the field says about what its document is about. */
export const Worth = { name: 8, alias: 6, question: 4, summary: 3, text: 1 } as const;

/** A searched text: the field's name, its plain text, what it is worth. */
export type Field = [name: string, text: string, worth: number];

/** An entry, one of its questions, or a toolkit. */
export interface Doc {
  found: Found;
  /** Its texts as the glossary has them, best first. */
  given: () => (readonly [name: string, text: string | undefined, worth: number])[];
}

/** The searched texts of a document; made when asked for, so that an index holds none. */
export const fieldsOf = ({ given }: Doc): Field[] =>
  given().map(([name, text = '', worth]) => [name, worth === Worth.text ? plainText(text) : text, worth]);

/**
 * Sorted strings, and where each stands. All that begin alike stand side by side, and so do their places: number
 * `starts[i]` up to `starts[i + 1]` are those of `keys[i]`, in the order of the documents.
 */
export interface Table {
  keys: string[];
  starts: Uint32Array;
  /** The document's number and what the field is worth, in one: see `docOf` and `worthOf`. */
  places: Uint32Array;
}

export const docOf = (place: number): number => place >> 4;
export const worthOf = (place: number): number => place & 15;

/** Adds a place, if there is none of its document; fields come best first, so the first is the best. */
function put(found: Map<string, number[]>, key: string, place: number): void {
  const places = found.get(key);
  // A copy: a long piece of a text would keep all of it in memory.
  if (!places) found.set(` ${key}`.slice(1), [place]);
  else if (docOf(places.at(-1)!) !== docOf(place)) places.push(place);
}

function tableOf(found: Map<string, number[]>): Table {
  const keys = [...found.keys()].sort();
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => (starts[i + 1] = starts[i]! + found.get(key)!.length));
  const places = new Uint32Array(starts.at(-1)!);
  keys.forEach((key, i) => places.set(found.get(key)!, starts[i]));
  return { keys, starts, places };
}

/** Takes every place of a key, or of all that begin with it, and by how much these are longer. */
export function findIn(
  { keys, starts, places }: Table,
  wanted: string,
  begins: boolean,
  take: (place: number, rest: number) => void,
): void {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  for (; begins ? keys[low]?.startsWith(wanted) : keys[low] === wanted; low++)
    for (let at = starts[low]!; at < starts[low + 1]!; at++)
      take(places[at]!, keys[low]!.length - wanted.length);
}

export interface SearchIndex {
  docs: Doc[];
  /** Names and aliases by key (`nameKey`). */
  names: Table;
  /** Of each word the documents that have it, each once, with the best field that it stands in. */
  words: Table;
}

function* docsOf({ entries, toolkits }: Glossary): Generator<Doc> {
  for (const { status, id: termId, term, abbr, forms, definition, body, example, faqs = [] } of entries) {
    if (status === 'draft') continue;
    yield {
      found: { kind: 'term', id: termId, termId },
      given: () => [
        ['term', term, Worth.name],
        ['abbr', abbr, Worth.alias],
        ...forms.map(({ text }, index) => [`forms/${index}`, text, Worth.alias] as const),
        ['definition', definition, Worth.summary],
        ['body', body, Worth.text],
        ['example', example, Worth.text],
      ],
    };
    for (const [index, { id = index, question, answer }] of faqs.entries())
      yield {
        found: { kind: 'faq', id: `${termId}/${id}`, termId },
        given: () => [
          ['question', question, Worth.question],
          ['answer', answer, Worth.text],
        ],
      };
  }
  for (const { id, title, badge, description } of toolkits)
    yield {
      found: { kind: 'toolkit', id },
      given: () => [
        ['title', title, Worth.name],
        ['badge', badge, Worth.alias],
        ['description', description, Worth.summary],
      ],
    };
}

export function buildIndex(glossary: Glossary): SearchIndex {
  const docs = [...docsOf(glossary)];
  const names = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  docs.forEach((doc, number) => {
    for (const [, text, worth] of fieldsOf(doc)) {
      const place = number * 16 + worth;
      for (const word of wordList(text)) put(words, word, place);
      if (text && worth > Worth.summary) put(names, nameKey(text), place);
    }
  });
  return { docs, names: tableOf(names), words: tableOf(words) };
}
