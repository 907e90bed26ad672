import type { Id } from './model.js';

/**
 * A stretch of text that can hold a match: the text between two block boundaries or skipped elements, across
 * inline formatting. Both adapters (live page, HTML file) cut a document into the same runs.
 */
export interface Run {
  text: string;
  /** Counts up at each heading; `occurrences: section` marks once in each. */
  section: number;
  /** Counts up at each block (paragraph, item, cell). */
  block: number;
  /** Read as evidence for context only, never marked (headings, links, dfn, abbr[title]). */
  readOnly?: boolean;
  /** In a closed `<details>`, a hidden tab or `hidden=until-found`: marked, but does not use up a `first`. */
  deferred?: boolean;
  /** The run stands in this term's own entry, where the term is not marked. */
  ownTerm?: Id;
  /** Offsets, ascending, at which an element begins or ends inside the run. A match that one of them cuts inside a word
   * is not marked unless the policy says `cutWords`. */
  cuts?: readonly number[];
  /** A mark that is already there (hand-written `<glossary-term>`): counts as an occurrence. */
  marked?: Id;
}

export interface MarkPolicy {
  /** Default 'first'. */
  occurrences?: 'first' | 'section' | 'all';
  /** Upper limit of marks, those that are there already included; default none. */
  maxMarks?: number;
  /** Mark matches that an element boundary cuts inside a word (highlight mode). Default false. */
  cutWords?: boolean;
  /** Term ids never marked. */
  skipTerms?: readonly Id[];
  /** Only entries of these categories are marked. Default all. */
  categories?: readonly Id[];
}

export interface PlannedMark {
  /** Index of the run. */
  run: number;
  start: number;
  end: number;
  termId: Id;
}
// planMarks(runs: readonly Run[], matcher: Matcher, policy?: MarkPolicy): PlannedMark[]
