import type { Glossary, Id, Problem } from './model.js';
import { resolveId } from './redirects.js';
import type { GlossarySource } from './source.js';
import type { Steps } from './steps.js';

/**
 * A source over a glossary that is all there: an author's JSON, or an object given as a property. `checking` finds what
 * else is wrong with it, and adds that to the problems.
 */
export function plainSource(
  glossary: Glossary,
  problems: readonly Problem[] = [],
  checking?: Steps,
): GlossarySource {
  const { entries, ...frame } = glossary;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: Id) =>
    byId.get(id) ?? byId.get(resolveId(id, (there) => byId.has(there), frame.redirects)!);
  const found = async (id: Id) => find(id);
  return {
    names: glossary,
    problems,
    ...(checking && { checking }),
    frame: async () => frame,
    card: found,
    cardNow: find,
    entry: found,
    all: async () => glossary,
  };
}
