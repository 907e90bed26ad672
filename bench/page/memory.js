import { compileMatcher, parseGlossary } from '../../dist/lib/core.js';
import { hashscan } from './hashscan.js';

let input;
globalThis.bench = {
  async prepare(glossary, names) {
    const [raw, all] = await Promise.all([glossary, names].map(async (path) => (await fetch(path)).json()));
    input = { glossary: parseGlossary(raw), names: all };
  },
  build(name) {
    globalThis.kept = name === 'ours' ? compileMatcher(input.glossary) : hashscan(input.names);
  },
  count(texts) {
    const { kept } = globalThis;
    return texts.reduce(
      (sum, text) => sum + (kept.match ? kept.match(text).length : kept(text).length / 3),
      0,
    );
  },
};
