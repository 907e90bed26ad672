import type * as schema from './schema.js';
import type { Read, Written } from './schema-dsl.js';

/**
 * The glossary as the rest of the code sees it: read, ids assigned, forms as objects. The types are those of
 * `schema.ts`; nothing is said twice.
 */
export type Id = string;
/** Small Markdown, see `markdown.ts`. Never HTML. */
export type Md = string;
/** `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string;

export type Link = Read<typeof schema.link>;
export type Form = Read<typeof schema.form>;
export type Faq = Read<typeof schema.faq>;
export type Crosswalk = Read<typeof schema.crosswalk>;
export type Source = Read<typeof schema.source>;
export type Callout = Read<typeof schema.callout>;
export type Discount = Read<typeof schema.discount>;
export type Offer = Read<typeof schema.offer>;
export type Toolkit = Read<typeof schema.toolkit>;
export type Category = Read<typeof schema.category>;

/** What matching needs of an entry: the part that a page loads first. `term` and `abbr` are forms too and are not repeated in `forms`. */
export type NamedEntry = Read<typeof schema.namedEntry>;
/** What a card shows: the part that is loaded second. */
export type CardEntry = Read<typeof schema.cardEntry> & Foreign;
export type Entry = Read<typeof schema.entry> & Foreign;
/** Everything but the entries. */
export type GlossaryFrame = Read<typeof schema.frame>;
export interface Glossary extends GlossaryFrame {
  entries: Entry[];
}
/** A glossary as an author writes it: only `entries[].term` and `entries[].definition` are required. */
export type GlossaryInput = Written<typeof schema.glossary> & { $schema?: string };

/** Set where an entry, or some of its fields, come from a file in another language than the glossary's. */
export interface Foreign {
  /** The language of the whole entry (BCP 47). */
  lang?: string;
  /** The language of single fields (BCP 47), by the field's name. */
  fieldLang?: Readonly<Record<string, string>>;
}

/** The names of a glossary: what the matcher is compiled from. */
export interface GlossaryNames {
  locale?: string;
  entryUrl?: string;
  entries: NamedEntry[];
}

export interface Problem {
  /** JSON pointer (RFC 6901) to the place, '' for the whole. */
  path: string;
  message: string;
  /** What to do about it. */
  fix?: string;
  /** An error unless it says otherwise. */
  severity?: 'error' | 'warning';
}
