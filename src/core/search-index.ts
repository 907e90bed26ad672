import { plainText } from './markdown.js';
import type { Glossary, Id } from './model.js';
import { nameKey, words } from './search-text.js';

/** What can be found. */
export interface Found {
  kind: 'term' | 'faq' | 'toolkit';
  /** Of the term or toolkit; of a question `<termId>/<faqId, else its index>`. */
  id: string;
  /** The entry of a term or question. */
  termId?: Id;
}

/** What a word is worth by the field it stands in: how much the field says about what its document is about. */
export const Worth = { name: 8, alias: 6, summary: 3, text: 1 } as const;

/** A searched text: the field's name, its plain text, what it is worth; of a name or alias also its key (`nameKey`), else ''. */
type Field = [name: string, text: string, worth: number, key: string];

/** An entry, one of its questions, or a toolkit. */
export interface Doc {
  found: Found;
  /** Its texts, best first. */
  fields: Field[];
}

export interface SearchIndex {
  docs: Doc[];
  /** By word: the documents (by number) that have it, and what the best field that it stands in is worth. */
  postings: Map<string, { doc: number; worth: number }[]>;
}

export function buildIndex({ entries, toolkits }: Glossary): SearchIndex {
  const docs: Doc[] = [];
  const postings: SearchIndex['postings'] = new Map();
  const add = (
    found: Found,
    ...given: (readonly [name: string, text: string | undefined, worth: number])[]
  ) => {
    const doc = docs.length;
    const fields = given.map(([name, source = '', worth]): Field => {
      const text = worth === Worth.text ? plainText(source) : source;
      for (const { word } of words(text)) {
        const places = postings.get(word) ?? [];
        postings.set(word, places);
        // Fields come best first, so the first place in a document is its best.
        if (places.at(-1)?.doc !== doc) places.push({ doc, worth });
      }
      return [name, text, worth, worth > Worth.summary ? nameKey(text) : ''];
    });
    docs.push({ found, fields });
  };

  for (const { status, id: termId, term, abbr, forms, definition, body, example, faqs } of entries) {
    if (status === 'draft') continue;
    add(
      { kind: 'term', id: termId, termId },
      ['term', term, Worth.name],
      ['abbr', abbr, Worth.alias],
      ...forms.map(({ text }, index) => [`forms/${index}`, text, Worth.alias] as const),
      ['definition', definition, Worth.summary],
      ['body', body, Worth.text],
      ['example', example, Worth.text],
    );
    faqs?.forEach(({ id, question, answer }, index) =>
      add(
        { kind: 'faq', id: `${termId}/${id ?? index}`, termId },
        ['question', question, Worth.name],
        ['answer', answer, Worth.text],
      ),
    );
  }
  for (const { id, title, badge, description } of toolkits)
    add(
      { kind: 'toolkit', id },
      ['title', title, Worth.name],
      ['badge', badge, Worth.alias],
      ['description', description, Worth.summary],
    );
  return { docs, postings };
}
