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

/** A searched text: the field's name, its plain text, its rank. */
type Field = [name: string, text: string | undefined, rank: number];

/** An entry, one of its questions, or a toolkit. */
interface Doc {
  found: Found;
  /** Its texts, best first. */
  fields: Field[];
}

/** A posting is `document << 2 | rank`, one for each word of a document, with the best field that it stands in. */
export interface SearchIndex {
  docs: Doc[];
  postings: Map<string, number[]>;
  /** Names without separators, and whose they are: a posting each. */
  names: [key: string, owner: number][];
}

function documents({ entries, toolkits }: Glossary): Doc[] {
  const docs: Doc[] = [];
  for (const { status, id: termId, term, abbr, forms, definition, body, example, faqs } of entries) {
    if (status === 'draft') continue;
    docs.push({
      found: { kind: 'term', id: termId, termId },
      fields: [
        ['term', term, Rank.name],
        ['abbr', abbr, Rank.alias],
        ...forms.map(({ text }, index): Field => [`forms/${index}`, text, Rank.alias]),
        ['definition', definition, Rank.summary],
        ['body', plainText(body ?? ''), Rank.text],
        ['example', plainText(example ?? ''), Rank.text],
      ],
    });
    faqs?.forEach(({ id, question, answer }, index) =>
      docs.push({
        found: { kind: 'faq', id: `${termId}/${id ?? index}`, termId },
        fields: [
          ['question', question, Rank.name],
          ['answer', plainText(answer), Rank.text],
        ],
      }),
    );
  }
  for (const { id, title, badge, description } of toolkits)
    docs.push({
      found: { kind: 'toolkit', id },
      fields: [
        ['title', title, Rank.name],
        ['badge', badge, Rank.alias],
        ['description', description, Rank.summary],
      ],
    });
  return docs;
}

export function buildIndex(glossary: Glossary): SearchIndex {
  const docs = documents(glossary);
  const postings: SearchIndex['postings'] = new Map();
  const names: SearchIndex['names'] = [];
  docs.forEach(({ fields }, doc) => {
    for (const [, text = '', rank] of fields) {
      const posting = (doc << 2) | rank;
      if (text && rank <= Rank.alias) names.push([nameKey(text), posting]);
      for (const { word } of words(text)) {
        const list = postings.get(word);
        if (!list) postings.set(word, [posting]);
        // Fields come best first, so the first posting of a document is its best.
        else if (list.at(-1)! >> 2 !== doc) list.push(posting);
      }
    }
  });
  return { docs, postings, names };
}
