import { GlossaryError } from '../core/messages.js';
import type { CardEntry, Entry, Glossary, GlossaryFrame, Id, NamedEntry } from '../core/model.js';
import { resolveId } from '../core/redirects.js';
import type { GlossarySource } from '../core/source.js';
import * as problems from './messages.js';
import type { CardText, EntryDetails } from './pieces.js';

/** Loads once; what could not be had is asked for again the next time, and is a problem until then. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error instanceof GlossaryError ? error : new GlossaryError([problems.piece(String(error))]);
    }));
}

/**
 * The compliance glossary that comes with us, in pieces: names at once, definitions and details each with an
 * `import()` of its own when first wanted, so that no `connect-src` of the page stands in the way.
 */
export async function openBundled(): Promise<GlossarySource> {
  // Written by `npm run data`, as are the other pieces.
  const { names } = await once(() => import('./generated/names.js'))();
  const byId = new Map<Id, NamedEntry>(names.entries.map((entry) => [entry.id, entry]));
  let loaded: { frame: GlossaryFrame; cards: Record<Id, CardText> } | undefined;

  const cards = once(async () => (loaded = await import('./generated/cards.js')));
  const shelves = once(async () => (await import('./generated/shelves.js')).shelves);
  const opened = new Map<string, () => Promise<Record<Id, EntryDetails>>>();
  const shelf = (name: string) => {
    const open = once(async () => (await (await shelves())[name]!()).details);
    if (!opened.has(name)) opened.set(name, open);
    return opened.get(name)!();
  };

  const find = (id: Id) => {
    const at = resolveId(id, (there) => byId.has(there), loaded?.frame.redirects);
    return at === undefined ? undefined : byId.get(at);
  };
  const cardOf = (named: NamedEntry | undefined): CardEntry | undefined =>
    named && loaded && { ...named, ...loaded.cards[named.id]! };

  async function entry(id: Id): Promise<Entry | undefined> {
    await cards();
    const card = cardOf(find(id));
    return card && { ...card, ...(await shelf(card.category ?? 'other'))[card.id] };
  }

  return {
    names,
    problems: [],
    frame: async () => (await cards()).frame,
    async card(id) {
      await cards();
      return cardOf(find(id));
    },
    cardNow: (id) => cardOf(find(id)),
    entry,
    all: once(async (): Promise<Glossary> => {
      const { frame } = await cards();
      const entries = await Promise.all(names.entries.map(({ id }) => entry(id)));
      return { ...frame, entries: entries.filter((each) => each !== undefined) };
    }),
  };
}
