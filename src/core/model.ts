/**
 * The glossary as the rest of the code sees it: parsed, ids assigned, forms as objects.
 * (Placeholder for the types inferred from schema.ts; the names and shapes are the contract.)
 */
export type Id = string;
/** Small Markdown, see markdown.ts. Never HTML. */
export type Md = string;
export type IsoDate = string;

export interface Link {
  label: string;
  url: string;
  kind?: 'guide' | 'templates' | 'glossary' | 'source' | 'other';
}
export interface Form {
  text: string;
  kind?: 'synonym' | 'abbreviation' | 'variant' | 'misspelling';
  match?: 'insensitive' | 'exact';
  link?: 'auto' | 'context' | 'never';
  hidden?: boolean;
}
export interface Faq {
  id?: Id;
  question: string;
  answer: Md;
}
export interface Crosswalk {
  framework: string;
  ref: string;
  note?: string;
}
export interface Source {
  label: string;
  ref?: string;
  url?: string;
  checked?: IsoDate;
}
export interface Callout {
  kind: 'note' | 'practice' | 'warning' | 'product';
  text: Md;
}
export interface Discount {
  percent?: number;
  amount?: string;
  code?: string;
  note?: string;
  validFrom?: IsoDate;
  validThrough?: IsoDate;
}
export interface Offer {
  price: string;
  currency: string;
  asOf?: IsoDate;
  discount?: Discount;
}
export interface Toolkit {
  id: Id;
  title: string;
  badge?: string;
  description: string;
  url: string;
  ctaLabel?: string;
  order?: number;
  offer?: Offer;
}
export interface Category {
  id: Id;
  label: string;
  order?: number;
  links?: Link[];
}

/** What matching needs of an entry: the part that a page loads first. */
export interface NamedEntry {
  id: Id;
  term: string;
  abbr?: string;
  category?: Id;
  /** Further surface forms; `term` and `abbr` are forms too and are not repeated here. */
  forms: Form[];
  inflect?: boolean;
  except?: string[];
  linkable?: boolean;
  status?: 'draft' | 'published' | 'deprecated';
}
/** What a card shows: the part that is loaded second. */
export interface CardEntry extends NamedEntry {
  definition: string;
  question?: string;
  related?: Id[];
  toolkits?: Id[];
}
export interface Entry extends CardEntry {
  tags?: string[];
  body?: Md;
  example?: Md;
  callout?: Callout;
  broader?: Id[];
  faqs?: Faq[];
  links?: Link[];
  crosswalk?: Crosswalk[];
  sources?: Source[];
  replacedBy?: Id;
  updated?: IsoDate;
  reviewBy?: IsoDate;
}
/** Everything but the entries. */
export interface GlossaryFrame {
  schemaVersion?: string;
  id?: Id;
  version?: string;
  locale?: string;
  title?: string;
  description?: string;
  updated?: IsoDate;
  publisher?: { name: string; url?: string };
  license?: { text: string; spdx?: string; url?: string };
  url?: string;
  entryUrl?: string;
  disclaimer?: { text: Md; marks?: string[] };
  attribution?: { parameter: string; extra?: Record<string, string> };
  categories: Category[];
  toolkits: Toolkit[];
  redirects?: Record<Id, Id>;
  strings?: Record<string, string>;
}
export interface Glossary extends GlossaryFrame {
  entries: Entry[];
}
/** The names of a glossary: what the matcher is compiled from. */
export interface GlossaryNames {
  locale?: string;
  entryUrl?: string;
  entries: NamedEntry[];
}

export interface Problem {
  /** JSON pointer to the place, '' for the whole. */
  path: string;
  message: string;
  /** What to do about it. */
  fix?: string;
  severity?: 'error' | 'warning';
}
