import type { Id } from './model.js';

/** One occurrence of a term. Offsets are UTF-16 code units of the text as given. */
export interface Match {
  start: number;
  end: number;
  termId: Id;
}

/** A match before the rules that need the whole scope (rule 6, `link: context`) are applied. */
export interface Candidate extends Match {
  /**
   * `context`: marked only where the scope also holds the entry's long form or a neighbour of its category. Any other
   * occurrence is itself evidence for that.
   */
  needsContext: boolean;
}

export interface MatcherOptions {
  /** BCP 47; decides case folding of i (tr, az) and the word segmenter. Default: the glossary's, else 'en'. */
  locale?: string;
}

/** Says of an entry (and of its forms that need context) that it is not there. */
export type LeaveOut = (termId: Id, context: boolean) => boolean;

/** Something that has a text. */
export interface Scanned {
  text: string;
}

export interface Scanner {
  /**
   * Rules 1-5 and `except`: what `planMarks` works on.
   *
   * @param leaveOut Says of an entry (and of its forms that need context) that it is not there: a shorter form, or
   * another entry's, may match in its place.
   * @param of Whose text it is, for a scanner that remembers what it found there.
   */
  scan(text: string, leaveOut?: LeaveOut, of?: Scanned): Candidate[];
  /** The category of an entry that has been found, for the context rule. */
  categoryOf(termId: Id): Id | undefined;
}

export interface Matcher extends Scanner {
  /** Rules 1-6, the text being the scope. In order, not overlapping. */
  match(text: string): Match[];
}
