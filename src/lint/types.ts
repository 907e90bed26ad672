import type { Entry, Glossary, Problem } from '../core/model.js';
import type { Name } from './names.js';

/** A problem and the rule that found it; `format` for what the core's validation says. */
export interface Finding extends Problem {
  rule: string;
}

/** A running text of an entry. */
export interface Text {
  /** JSON pointer. */
  path: string;
  kind: 'definition' | 'body' | 'example' | 'callout' | 'answer';
  /** As the author wrote it: plain in a definition, small Markdown elsewhere. */
  source: string;
  /** Without Markdown. */
  sentences: readonly string[];
}

export interface Draft {
  entry: Entry;
  /** As the author wrote it. */
  raw: Readonly<Record<string, unknown>>;
  path: string;
  names: readonly Name[];
  texts: readonly Text[];
}

/** What the rules look at. */
export interface Manuscript {
  glossary: Glossary;
  /** Without those that the format refuses. */
  drafts: readonly Draft[];
  byId: ReadonlyMap<string, Draft>;
  locale: string;
  /** The name of each entry's file without its ending, by the entry's pointer; none for a glossary in one file. */
  fileNames: ReadonlyMap<string, string>;
}

/** Says what is wrong, where, and what to do about it. */
export type Say = (path: string, message: string, fix: string) => void;

export interface Rule {
  id: string;
  /** True where the rule knows English only, and is passed over for other languages. */
  english?: boolean;
  check(manuscript: Manuscript, say: Say): void;
}
