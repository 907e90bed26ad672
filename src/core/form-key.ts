import { UPPER } from './fold.js';
import type { Form } from './model.js';
import { streamFor } from './normalize.js';

/**
 * Two forms with the same key are the same to the matcher: no text matches one and not the other. What the
 * matcher reads of them is equal (NFC, folded, separators and apostrophes alike, invisible characters passed over),
 * and so is, for exact forms (rule 2), where their capitals are.
 */
export function formKey({ text, match }: Pick<Form, 'text' | 'match'>, locale = 'en'): string {
  const exact = match ? match === 'exact' : /^\p{Lu}{2,}$/u.test(text.normalize().trim());
  const { symbols, kinds, length } = streamFor(locale).read(text.trim());
  const capitals = exact && kinds.slice(0, length).map((kind) => kind & UPPER);
  return `${symbols.slice(0, length)} ${capitals}`;
}
