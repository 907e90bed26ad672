import type { Entry, Glossary, GlossaryFrame, Id, Problem } from './model.js';
import { resolveId } from './redirects.js';
import type { GlossarySource } from './source.js';

/** A source over a glossary that is all there: an author's JSON, or an object given as a property. */
export function plainSource(glossary: Glossary, problems: readonly Problem[] = []): GlossarySource {
  const entries = new Map<Id, Entry>();
  for (const entry of glossary.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const find = (id: Id) => {
    const at = resolveId(id, (there) => entries.has(there), glossary.redirects);
    return at === undefined ? undefined : entries.get(at);
  };
  const frame: GlossaryFrame & Partial<Glossary> = { ...glossary };
  delete frame.entries;
  return {
    names: glossary,
    problems,
    frame: async () => frame,
    card: async (id) => find(id),
    cardNow: find,
    entry: async (id) => find(id),
    all: async () => glossary,
  };
}
