import type { Glossary, Id, Problem } from './model.js';
import { resolveId } from './redirects.js';
import type { GlossarySource } from './source.js';

/** A source over a glossary that has been read. */
export function plainSource(glossary: Glossary, problems: readonly Problem[] = []): GlossarySource {
  const { entries, ...frame } = glossary;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: Id) =>
    byId.get(id) ?? byId.get(resolveId(id, (there) => byId.has(there), frame.redirects)!);
  const found = async (id: Id) => find(id);
  return {
    names: glossary,
    problems,
    frame: async () => frame,
    card: found,
    cardNow: find,
    entry: found,
    all: async () => glossary,
  };
}
