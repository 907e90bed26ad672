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

/** How much a field says about what its document is about. */
export const Rank = { name: 0, alias: 1, summary: 2, text: 3 } as const;

/** A searched text: the field's name, its plain text, its rank; of a name or alias also its key (`nameKey`), else ''. */
type Field = [name: string, text: string, rank: number, key: string];

/** An entry, one of its questions, or a toolkit. */
export interface Doc {
  found: Found;
  /** Its texts, best first. */
  fields: Field[];
}

export interface SearchIndex {
  docs: Doc[];
  /** By word: the documents (by number) that have it, and the rank of the best field that it stands in. */
  postings: Map<string, Map<number, number>>;
}

export function buildIndex({ entries, toolkits }: Glossary): SearchIndex {
  const docs: Doc[] = [];
  const postings: SearchIndex['postings'] = new Map();
  const add = (
    found: Found,
    ...given: (readonly [name: string, text: string | undefined, rank: number])[]
  ) => {
    const fields = given.map(([name, source = '', rank]): Field => {
      const text = rank === Rank.text ? plainText(source) : source;
      for (const { word } of words(text)) {
        const ranks = postings.get(word) ?? new Map<number, number>();
        postings.set(word, ranks);
        // Fields come best first.
        if (!ranks.has(docs.length)) ranks.set(docs.length, rank);
      }
      return [name, text, rank, rank > Rank.alias ? '' : nameKey(text)];
    });
    docs.push({ found, fields });
  };

  for (const { status, id: termId, term, abbr, forms, definition, body, example, faqs } of entries) {
    if (status === 'draft') continue;
    add(
      { kind: 'term', id: termId, termId },
      ['term', term, Rank.name],
      ['abbr', abbr, Rank.alias],
      ...forms.map(({ text }, index) => [`forms/${index}`, text, Rank.alias] as const),
      ['definition', definition, Rank.summary],
      ['body', body, Rank.text],
      ['example', example, Rank.text],
    );
    faqs?.forEach(({ id, question, answer }, index) =>
      add(
        { kind: 'faq', id: `${termId}/${id ?? index}`, termId },
        ['question', question, Rank.name],
        ['answer', answer, Rank.text],
      ),
    );
  }
  for (const { id, title, badge, description } of toolkits)
    add(
      { kind: 'toolkit', id },
      ['title', title, Rank.name],
      ['badge', badge, Rank.alias],
      ['description', description, Rank.summary],
    );
  return { docs, postings };
}
