import { letterAt } from './matcher-index.js';
import type { Form } from './model.js';
import { hashes, length, read, symbols, tokens } from './normalize.js';

/**
 * Two forms with the same key are the same to the matcher: no text matches one and not the other. What the
 * matcher reads of them is equal (NFC, folded, separators and apostrophes alike, invisible characters passed over),
 * and so is, for exact forms (rule 2), where their capitals are.
 */
export function formKey({ text, match }: Pick<Form, 'text' | 'match'>, locale = 'en'): string {
  const exact = match ? match === 'exact' : /^\p{Lu}{2,}$/u.test(text.normalize().trim());
  read(text.trim(), locale);
  return `${exact} ${Array.from({ length }, (_, at) => (exact ? letterAt(at) : symbols[at]))}`;
}

/** A number that forms with the same key share, and few others with them; far quicker to have. */
export function formHash({ text }: Form, locale?: string): number {
  read(text.trim(), locale);
  let hash = 0;
  for (let token = 0; token < tokens; token++) hash = Math.imul(hash ^ hashes[token], 0x9e3779b1);
  return hash >>> 2;
}
