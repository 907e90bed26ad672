import { GlossaryError } from '../core/messages.js';
import type { CardEntry, Entry, Glossary, Id, NamedEntry } from '../core/model.js';
import { resolveId } from '../core/redirects.js';
import type { GlossarySource } from '../core/source.js';
import type * as Frame from './generated/frame.js';
import * as problems from './messages.js';
import type { CardText } from './pieces.js';

/** What could not be had is a problem; an `import()` of it asks again the next time. */
const piece = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    // Guard, hazard 32: "the words cannot be loaded"
    throw new GlossaryError([problems.piece(String(error))]);
  });

/**
 * The compliance glossary that comes with us, in pieces: names at once, definitions and details by category, each with
 * an `import()` of its own when first wanted, so that no `connect-src` of the page stands in the way. Each of its
 * entries has a category.
 */
export async function openBundled(): Promise<GlossarySource> {
  // Written by `npm run data`, as are the other pieces.
  const { names } = await piece(import('./generated/names.js'));
  const byId = new Map<Id, NamedEntry>(names.entries.map((entry) => [entry.id, entry]));
  let about: typeof Frame | undefined;
  /** By category. */
  const cards: Record<Id, Record<Id, CardText>> = {};
  let whole: Glossary | undefined;

  const open = async () => (about ??= await piece(import('./generated/frame.js')));
  const frame = async () => (await open()).frame;
  const named = (id: Id) => byId.get(resolveId(id, (there) => byId.has(there), about?.frame.redirects)!);
  const cardNow = (id: Id): CardEntry | undefined => {
    const entry = named(id);
    const text = entry && cards[entry.category!]?.[entry.id];
    return text && { ...entry, ...text };
  };
  const card = async (id: Id) => {
    const { shelves } = await open();
    const shelf = named(id)?.category;
    if (shelf) cards[shelf] ??= (await piece(shelves[shelf]!.cards())).cards;
    return cardNow(id);
  };
  const entry = async (id: Id): Promise<Entry | undefined> => {
    const found = await card(id);
    if (!found) return undefined;
    const { details } = await piece(about!.shelves[found.category!]!.details());
    return { ...found, ...details[found.id] };
  };
  const all = async (): Promise<Glossary> => {
    const entries = await Promise.all([...byId.keys()].map(entry));
    return (whole ??= { ...(await frame()), entries: entries as Entry[] });
  };
  return { names, problems: [], frame, card, cardNow, entry, all };
}
