import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createSearch, parseGlossary } from '../../../dist/lib/core.js';

/** The same texts for all: of each entry its name, abbreviation, forms, definition and questions. */
export const documents = ({ entries }) =>
  entries.map(({ id, term, abbr = '', forms = [], definition, faqs = [] }) => ({
    id,
    term,
    abbr,
    forms: forms.map((form) => form.text ?? form),
    definition,
    questions: faqs.map(({ question }) => question),
  }));
const flat = (docs) =>
  docs.map((doc) => ({ ...doc, forms: doc.forms.join(' · '), questions: doc.questions.join(' · ') }));
const weights = { term: 8, abbr: 6, forms: 6, questions: 4, definition: 2 };
const fields = Object.keys(weights);
const keys = fields.map((name) => ({ name, weight: weights[name] }));
const limit = 20;

const fuse = (extended) => (docs) => {
  const engine = new Fuse(docs, { keys, ignoreLocation: true, threshold: 0.35, useExtendedSearch: extended });
  return (query) => engine.search(query, { limit }).map(({ item }) => item.id);
};

/** How they are set is told in `harness/labels.mjs`. Each takes documents (ours a glossary) and gives a function from a query to ids, best first. */
export const engines = {
  ours: {
    build(docs, glossary) {
      const engine = createSearch(glossary);
      return (query) => [...new Set(engine.search(query, { limit }).map(({ id, termId }) => termId ?? id))];
    },
  },
  fuse: { build: fuse(false) },
  fuseExtended: { build: fuse(true) },
  minisearch: {
    build(docs) {
      const engine = new MiniSearch({ fields, searchOptions: { prefix: true, fuzzy: 0.2, boost: weights } });
      engine.addAll(flat(docs));
      return (query) =>
        engine
          .search(query)
          .slice(0, limit)
          .map(({ id }) => id);
    },
  },
  flexsearch: {
    build(docs) {
      const engine = new Document({ tokenize: 'forward', document: { id: 'id', index: fields } });
      for (const doc of flat(docs)) engine.add(doc);
      return (query) => engine.search(query, { limit, suggest: true, merge: true }).map(({ id }) => id);
    },
  },
  ufuzzy: {
    build(docs) {
      const engine = new uFuzzy({ intraMode: 1 });
      const names = docs.map(({ term, abbr, forms }) => [term, abbr, ...forms].join(' · '));
      const all = docs.map(({ definition, questions }, i) =>
        [names[i], ...questions, definition].join(' · '),
      );
      const ask = (texts, query) => {
        const [found, info, order] = engine.search(texts, query, 1, 1000);
        return order ? order.map((i) => info.idx[i]) : (found ?? []);
      };
      return (query) =>
        [...new Set([...ask(names, query), ...ask(all, query)])].slice(0, limit).map((i) => docs[i].id);
    },
  },
  orama: {
    async build(docs) {
      const engine = create({ schema: Object.fromEntries(fields.map((name) => [name, 'string'])) });
      await insertMultiple(engine, flat(docs), 5000);
      return (term) =>
        oramaSearch(engine, { term, tolerance: 1, boost: weights, limit }).hits.map(({ id }) => id);
    },
  },
};

export { parseGlossary };
