import { mergeGlossaries } from './merge.js';
import type { Entry, Glossary, Id, NamedEntry } from './model.js';
import type { GlossarySource } from './source.js';

/**
 * Several glossaries as one, without loading more of any than is asked for. The first wins: its frame, its entry of
 * an id and its forms; what lost is among the problems.
 */
export function layeredSource(sources: readonly GlossarySource[]): GlossarySource {
  const owner = new Map<Id, GlossarySource>();
  for (const source of sources)
    for (const { id } of source.names.entries) if (!owner.has(id)) owner.set(id, source);
  const merge = (parts: readonly Glossary[]) => mergeGlossaries(parts).glossary;
  // The rules for what wins look at names only.
  const bare = sources.map(({ names }) => ({
    ...names,
    categories: [],
    toolkits: [],
    entries: names.entries as (NamedEntry & Pick<Entry, 'definition'>)[],
  }));
  const { glossary: names, problems } = mergeGlossaries(bare);
  const first = async <T>(ask: (source: GlossarySource) => Promise<T | undefined>, id: Id) => {
    const known = owner.get(id);
    // An id that nobody has may be one that a glossary redirects.
    for (const source of known ? [known] : sources) {
      const found = await ask(source);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    names,
    problems: [...sources.flatMap((source) => source.problems), ...problems],
    async frame() {
      const frames = await Promise.all(sources.map((source) => source.frame()));
      return merge(frames.map((frame) => ({ ...frame, entries: [] })));
    },
    card: (id) => first((source) => source.card(id), id),
    cardNow: (id) => owner.get(id)?.cardNow(id),
    entry: (id) => first((source) => source.entry(id), id),
    all: async () => merge(await Promise.all(sources.map((source) => source.all()))),
  };
}
