import { plainText } from './markdown.js';
import type { Entry, Faq, Glossary, Toolkit } from './model.js';
import { nameKey, words } from './search-text.js';

export type HitKind = 'term' | 'faq' | 'toolkit';

/** How much a field says about what its document is about. */
export const Rank = { name: 0, alias: 1, summary: 2, text: 3 } as const;

/** A searched text: the field's name, its plain text, its rank. */
export type Field = [name: string, text: string, rank: number];

/** What can be found: an entry, one of its questions, or a toolkit. */
export interface Doc {
  kind: HitKind;
  id: string;
  entry?: Entry;
  faq?: Faq;
  toolkit?: Toolkit;
  /** Its texts, once they were asked for to mark hits. */
  fields?: Field[];
}

/**
 * Words and names, sorted, in typed arrays. A posting is `doc << 2 | rank`: one for each word of a document,
 * with the best field it stands in. The texts themselves stay in the glossary.
 */
export interface SearchIndex {
  docs: Doc[];
  vocabulary: string[];
  /** Postings of word i: from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Uint32Array;
  postings: Uint32Array;
  /** Names without separators, sorted, and whose they are: `doc << 2 | rank`. */
  keys: string[];
  owners: Uint32Array;
}

export function fieldsOf({ entry, faq, toolkit }: Doc): Field[] {
  const fields: (Field | false | undefined)[] = toolkit
    ? [
        ['title', toolkit.title, Rank.name],
        ['badge', toolkit.badge ?? '', Rank.alias],
        ['description', toolkit.description, Rank.summary],
      ]
    : faq
      ? [
          ['question', faq.question, Rank.name],
          ['answer', plainText(faq.answer), Rank.text],
        ]
      : entry
        ? [
            ['term', entry.term, Rank.name],
            ['abbr', entry.abbr ?? '', Rank.alias],
            ...entry.forms.map((form, index): Field => [`forms/${index}`, form.text, Rank.alias]),
            ['definition', entry.definition, Rank.summary],
            ['body', plainText(entry.body ?? ''), Rank.text],
            ['example', plainText(entry.example ?? ''), Rank.text],
          ]
        : [];
  return fields.filter((field): field is Field => !!field && !!field[1]);
}

function documents(glossary: Glossary): Doc[] {
  const docs: Doc[] = [];
  for (const entry of glossary.entries) {
    if (entry.status === 'draft') continue;
    docs.push({ kind: 'term', id: entry.id, entry });
    entry.faqs?.forEach((faq, index) =>
      docs.push({ kind: 'faq', id: `${entry.id}/${faq.id ?? index}`, entry, faq }),
    );
  }
  for (const toolkit of glossary.toolkits) docs.push({ kind: 'toolkit', id: toolkit.id, toolkit });
  return docs;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function buildIndex(glossary: Glossary): SearchIndex {
  const docs = documents(glossary);
  const found = new Map<string, number[]>();
  const names: [key: string, owner: number][] = [];
  docs.forEach((doc, index) => {
    for (const [, text, rank] of fieldsOf(doc)) {
      if (rank <= Rank.alias) names.push([nameKey(text), (index << 2) | rank]);
      for (const word of words(text)) {
        const list = found.get(word.text);
        if (!list) found.set(word.text, [(index << 2) | rank]);
        // Fields come best first, so the first posting of a document is its best.
        else if (list[list.length - 1] >>> 2 !== index) list.push((index << 2) | rank);
      }
    }
  });
  const vocabulary = [...found.keys()].sort(byText);
  const offsets = new Uint32Array(vocabulary.length + 1);
  vocabulary.forEach((word, i) => (offsets[i + 1] = offsets[i] + (found.get(word)?.length ?? 0)));
  const postings = new Uint32Array(offsets[vocabulary.length]);
  vocabulary.forEach((word, i) => postings.set(found.get(word) ?? [], offsets[i]));
  names.sort((a, b) => byText(a[0], b[0]) || a[1] - b[1]);
  return {
    docs,
    vocabulary,
    offsets,
    postings,
    keys: names.map(([key]) => key),
    owners: Uint32Array.from(names, ([, owner]) => owner),
  };
}

/** Where the words that begin with `prefix` stand in a sorted list: [from, to). */
export function prefixRange(sorted: readonly string[], prefix: string): [number, number] {
  const first = (beyond: (text: string) => boolean, from: number) => {
    let low = from;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (beyond(sorted[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = first((text) => text >= prefix, 0);
  return [from, first((text) => !text.startsWith(prefix), from)];
}
