import type { CardEntry, Entry, Glossary, GlossaryFrame, GlossaryNames, Id, Problem } from './model.js';

/**
 * A glossary in the order in which a page needs it: names to mark the words, then what a card shows, then
 * whole entries. The bundled glossary and built manifests load these parts from separate files; a plain
 * JSON glossary has them all at once.
 */
export interface GlossarySource {
  /** Names for the matcher; there as soon as the source is. */
  readonly names: GlossaryNames;
  /** A card may be a request of its own: none is asked for that nobody opens. */
  readonly costly?: boolean;
  /** Problems found while reading; entries that have errors are already left out. */
  readonly problems: readonly Problem[];
  /** Where only the names have been read: all of it, and its problems. Rejects when it is not wanted any more. */
  rest?(): Promise<GlossarySource>;
  /** Title, categories, toolkits, disclaimer …: everything but the entries. */
  frame(): Promise<GlossaryFrame>;
  /** What a card shows of an entry; undefined for an id that is not (or no longer, see `redirects`) there. */
  card(id: Id): Promise<CardEntry | undefined>;
  /** The same without waiting, once it has been loaded. */
  cardNow(id: Id): CardEntry | undefined;
  /** The whole entry. */
  entry(id: Id): Promise<Entry | undefined>;
  /**
   * The whole glossary, for the panel's lists and for search. Of one that is too large for that, entries have names
   * alone and an empty definition; `entry` then has the rest.
   */
  all(): Promise<Glossary>;
}
