import { UPPER } from './fold.js';
import { kinds, length, symbols } from './normalize.js';

/** One word of two or more letters, all capitals. */
export const CAPITALS = 1;
/** `link: context`. */
export const CONTEXT = 2;
/** A phrase in which the entry is not meant. */
export const EXCEPT = 4;
/** `link: never`: holds its place against other names and inflections of its entry, and is never found. */
export const NEVER = 8;
/** Matches only in its own case. */
export const EXACT = 16;
/** `match` is given. */
export const GIVEN = 32;

/** Above these bits: which entry. */
export const ENTRY = 6;
/** What tells forms apart that read alike. */
const OWN = (-1 << ENTRY) | EXCEPT | EXACT;

/** Forms that stand for the same words; more are not reachable in practice. */
const MAX_FORMS = 255;

/** A form as the matcher reads it: its symbols, each with a bit for a capital; its entry and flags. */
export interface CompiledForm {
  letters: number[];
  flags: number;
}

/** A symbol of the text that was read, with a bit for a capital. */
export const letterAt = (at: number): number => symbols[at] | ((kinds[at] & UPPER) << 13);

/** Whether the text that was read holds the form there, letter by letter, and in the case that it asks for (rule 2). */
export function isThere({ letters, flags }: CompiledForm, start: number, end: number): boolean {
  let at = letters.length;
  if (at !== end - start) return false;
  while (at-- && !((letters[at]! ^ letterAt(start + at)) & (flags & EXACT ? -1 : 0xffff)));
  return at < 0;
}

/** Adds the text that was read as a form; one that its entry has already is not added again. */
export function addForm(forms: CompiledForm[], flags: number): void {
  const isSame = (form: CompiledForm) => !((form.flags ^ flags) & OWN) && isThere(form, 0, length);
  if (forms.length >= MAX_FORMS || forms.some(isSame)) return;
  const letters: number[] = [];
  for (let at = 0; at < length; at++) letters.push(letterAt(at));
  forms.push({ letters, flags });
}
