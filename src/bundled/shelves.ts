import type { Rest } from '../core/late-source.js';
import type { CardEntry, Entry, Glossary, GlossaryNames, Id, NamedEntry } from '../core/model.js';
import { resolveId } from '../core/redirects.js';
import type * as Frame from './generated/frame.js';
import type { CardText } from './pieces.js';

/** What the bundled glossary holds beside its names, each shelf when it is first wanted; `piece` says what is missing. */
export function openShelves(
  names: GlossaryNames,
  { frame, shelves }: typeof Frame,
  piece: <T>(loading: Promise<T>) => Promise<T>,
): Rest {
  const byId = new Map<Id, NamedEntry>(names.entries.map((entry) => [entry.id, entry]));
  /** By category. */
  const cards: Record<Id, Record<Id, CardText>> = {};
  let whole: Glossary | undefined;

  const named = (id: Id) => byId.get(resolveId(id, (there) => byId.has(there), frame.redirects)!);
  const cardNow = (id: Id): CardEntry | undefined => {
    const entry = named(id);
    const text = entry && cards[entry.category!]?.[entry.id];
    return text && { ...entry, ...text };
  };
  const card = async (id: Id) => {
    const shelf = named(id)?.category;
    if (shelf) cards[shelf] ??= (await piece(shelves[shelf]!.cards())).cards;
    return cardNow(id);
  };
  const entry = async (id: Id): Promise<Entry | undefined> => {
    const found = await card(id);
    if (!found) return undefined;
    const { details } = await piece(shelves[found.category!]!.details());
    return { ...found, ...details[found.id] };
  };
  const all = async (): Promise<Glossary> => {
    const entries = await Promise.all([...byId.keys()].map(entry));
    return (whole ??= { ...frame, entries: entries as Entry[] });
  };
  return { frame: async () => frame, card, cardNow, entry, all };
}
