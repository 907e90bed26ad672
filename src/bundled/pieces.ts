import type { CardEntry, Entry, NamedEntry } from '../core/model.js';

/** What the second piece adds to the names. */
export type CardText = Omit<CardEntry, keyof NamedEntry>;
/** What the third piece adds to a card. */
export type EntryDetails = Omit<Entry, keyof CardEntry>;
