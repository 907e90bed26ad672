import { mergeGlossaries } from './merge.js';
import type { Glossary, Id } from './model.js';
import type { GlossarySource } from './source.js';

/**
 * Several glossaries as one, without loading more of any than is asked for. The first wins: its frame, its entry of
 * an id and its forms; what lost is among the problems.
 */
export function layeredSource(sources: readonly GlossarySource[]): GlossarySource {
  /** By the id of an entry; the last to be put in is the first that has it. */
  const owners = new Map(
    sources
      .toReversed()
      .flatMap((source) => source.names.entries.map(({ id }): [Id, GlossarySource] => [id, source])),
  );
  // The rules for what wins look at names only.
  const { glossary: names, problems } = mergeGlossaries(
    sources.map((source) => source.names as Partial<Glossary>),
  );
  const merged = (part: 'frame' | 'all') => async () =>
    mergeGlossaries(await Promise.all(sources.map((source): Promise<Partial<Glossary>> => source[part]())))
      .glossary;
  const first =
    <T>(ask: (source: GlossarySource, id: Id) => Promise<T | undefined>) =>
    async (id: Id) => {
      const owner = owners.get(id);
      // An id that nobody has may be one that a glossary redirects.
      for (const source of owner ? [owner] : sources) {
        const found = await ask(source, id);
        if (found) return found;
      }
      return undefined;
    };
  return {
    names,
    problems: [...sources.flatMap((source) => source.problems), ...problems],
    costly: sources.some(({ costly }) => costly),
    frame: merged('frame'),
    card: first((source, id) => source.card(id)),
    cardNow: (id) => owners.get(id)?.cardNow(id),
    entry: first((source, id) => source.entry(id)),
    all: merged('all'),
  };
}
