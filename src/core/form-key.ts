import { letterAt } from './matcher-index.js';
import type { Form } from './model.js';
import { length, read } from './normalize.js';
import { isCapitals } from './unicode.js';

/** Reads a form; gives the bits that count of each letter, which are all where the form has its own case (rule 2). */
function heed({ text, match }: Pick<Form, 'text' | 'match'>, locale = 'en'): number {
  read(text.trim(), locale);
  return (match ? match === 'exact' : isCapitals(text.normalize().trim())) ? -1 : 0xffff;
}

/**
 * Two forms with the same key are the same to the matcher: no text matches one and not the other. What the
 * matcher reads of them is equal (NFC, folded, separators and apostrophes alike, invisible characters passed over),
 * and so is, for exact forms (rule 2), where their capitals are.
 */
export function formKey(form: Pick<Form, 'text' | 'match'>, locale?: string): string {
  const bits = heed(form, locale);
  return `${bits} ${Array.from({ length }, (_, at) => letterAt(at) & bits)}`;
}

/** The same as a number of 53 bits: far quicker to have, and among a million forms no two keys share one by chance. */
export function formHash(form: Form, locale?: string): number {
  const bits = heed(form, locale);
  let high = bits;
  let low = 0;
  for (let at = 0; at < length; at++) {
    high = Math.imul(high ^ (letterAt(at) & bits), 0x9e3779b1);
    low = Math.imul(low + (letterAt(at) & bits), 0x85ebca6b);
  }
  return high * 2 ** 21 + (low >>> 11);
}
