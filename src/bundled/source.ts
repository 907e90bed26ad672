import { GlossaryError } from '../core/messages.js';
import type { CardEntry, Entry, Glossary, GlossaryFrame, Id, NamedEntry } from '../core/model.js';
import { resolveId } from '../core/redirects.js';
import type { GlossarySource } from '../core/source.js';
import * as problems from './messages.js';
import type { CardText } from './pieces.js';

/** What could not be had is a problem; an `import()` of it asks again the next time. */
const piece = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    // Guard, hazard 32: "the words cannot be loaded"
    throw new GlossaryError([problems.piece(String(error))]);
  });

/**
 * The compliance glossary that comes with us, in pieces: names at once, definitions and details each with an
 * `import()` of its own when first wanted, so that no `connect-src` of the page stands in the way.
 */
export async function openBundled(): Promise<GlossarySource> {
  // Written by `npm run data`, as are the other pieces.
  const { names } = await piece(import('./generated/names.js'));
  const byId = new Map<Id, NamedEntry>(names.entries.map((entry) => [entry.id, entry]));
  let loaded: { frame: GlossaryFrame; cards: Record<Id, CardText> } | undefined;
  let whole: Glossary | undefined;

  const cards = async () => (loaded ??= await piece(import('./generated/cards.js')));
  const frame = async () => (await cards()).frame;
  const cardNow = (id: Id): CardEntry | undefined => {
    const named = byId.get(resolveId(id, (there) => byId.has(there), loaded?.frame.redirects)!);
    return named && loaded && { ...named, ...loaded.cards[named.id]! };
  };
  const card = async (id: Id) => {
    await cards();
    return cardNow(id);
  };
  const entry = async (id: Id): Promise<Entry | undefined> => {
    const found = await card(id);
    if (!found) return undefined;
    const { shelves } = await piece(import('./generated/shelves.js'));
    const { details } = await piece(shelves[found.category ?? 'other']!());
    return { ...found, ...details[found.id] };
  };
  const all = async (): Promise<Glossary> => {
    const entries = await Promise.all([...byId.keys()].map(entry));
    return (whole ??= { ...(await frame()), entries: entries as Entry[] });
  };
  return { names, problems: [], frame, card, cardNow, entry, all };
}
