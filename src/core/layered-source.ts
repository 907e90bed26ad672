import { mergeGlossaries } from './merge.js';
import type { Glossary, Id } from './model.js';
import type { GlossarySource } from './source.js';

/**
 * Several glossaries as one, without loading more of any than is asked for. The first wins: its frame, its entry of
 * an id and its forms; what lost is among the problems.
 */
export function layeredSource(sources: readonly GlossarySource[]): GlossarySource {
  const owner = new Map<Id, GlossarySource>();
  for (const source of sources)
    for (const { id } of source.names.entries) if (!owner.has(id)) owner.set(id, source);
  // The rules for what wins look at names only.
  const { glossary: names, problems } = mergeGlossaries(
    sources.map((source) => source.names as Partial<Glossary>),
  );
  const merged = async (parts: Promise<Partial<Glossary>>[]) =>
    mergeGlossaries(await Promise.all(parts)).glossary;
  const first = async <T>(id: Id, ask: (source: GlossarySource) => Promise<T | undefined>) => {
    const known = owner.get(id);
    // An id that nobody has may be one that a glossary redirects.
    for (const source of known ? [known] : sources) {
      const found = await ask(source);
      if (found) return found;
    }
    return undefined;
  };
  return {
    names,
    problems: [...sources.flatMap((source) => source.problems), ...problems],
    frame: () => merged(sources.map((source) => source.frame())),
    card: (id) => first(id, (source) => source.card(id)),
    cardNow: (id) => owner.get(id)?.cardNow(id),
    entry: (id) => first(id, (source) => source.entry(id)),
    all: () => merged(sources.map((source) => source.all())),
  };
}
