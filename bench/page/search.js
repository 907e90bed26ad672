import { documents, engines, parseGlossary } from '../peers/search/engines.js';

let input;
let find;
globalThis.bench = {
  async prepare(path) {
    const glossary = parseGlossary(await (await fetch(path)).json());
    input = { glossary, docs: documents(glossary) };
  },
  async build(name) {
    const from = performance.now();
    find = await engines[name].build(input.docs, input.glossary);
    return performance.now() - from;
  },
  /** Types every query letter by letter until the time is up: [kind, milliseconds] of each key, in order. */
  type(queries, seconds) {
    const end = performance.now() + seconds * 1000;
    const all = [];
    for (const { kind, query } of queries)
      for (let length = 1; length <= query.length; length++) {
        if (performance.now() > end) return all;
        const from = performance.now();
        find(query.slice(0, length));
        all.push([kind, performance.now() - from]);
      }
    return all;
  },
  ask: (queries) => queries.map((query) => find(query).slice(0, 5)),
};
