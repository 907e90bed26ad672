import type { Form } from './model.js';

const upper = /^\p{Lu}{2,}$/u;

/** Whether a form matches only in its own case: said so, or one word of capitals (rule 2). */
export function isExact({ text, match }: Pick<Form, 'text' | 'match'>): boolean {
  return match ? match === 'exact' : upper.test(text.normalize('NFC'));
}

/**
 * Two forms are the same when no text could match one and not the other: equal after NFC, folded unless both are
 * exact (rule 2), every separator alike, apostrophes alike, what is passed over taken out (rule 3).
 */
export function formKey(form: Pick<Form, 'text' | 'match'>, locale?: string): string {
  const words = form.text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufe00-\ufe0f]/g, '')
    .replace(/[‘’]/g, "'")
    .trim()
    .replace(/(?<=\S)[-\u2010\u2011\u2013](?=\S)|\s+/g, ' ');
  return isExact(form) ? '=' + words : '~' + words.toLocaleLowerCase(locale).replaceAll('ς', 'σ');
}
