import { formKey } from './form-key.js';
import type { Entry, Form } from './model.js';
import * as say from './validate-messages.js';

/**
 * A form stands once in an entry, and a form that is marked belongs to one entry. The doubled form is taken out
 * of its entry; of two owners the first has it, which is the matcher's rule as well. A form with a rule of its own
 * that repeats `term` or `abbr` letter for letter stands for it: it says how that name is matched and marked.
 */
export function checkForms(
  entries: readonly Entry[],
  pathOf: (index: number) => string,
  locale: string | undefined,
  error: say.Report,
): void {
  const owners = new Map<string, Entry>();
  entries.forEach((entry, i) => {
    const { forms, term, abbr, linkable, status } = entry;
    const path = pathOf(i);
    const own = new Set<string>();
    /** False for a name that the entry has already. */
    const take = (form: Form, at: string): boolean => {
      const key = formKey(form, locale);
      if (own.has(key)) {
        error(path + at, say.twice(form.text));
        return false;
      }
      own.add(key);
      if (form.link !== 'never' && linkable !== false && status !== 'draft') {
        const owner = owners.get(key);
        if (owner) error(path + at, say.owned(form.text, owner.term));
        else owners.set(key, entry);
      }
      return true;
    };
    const isRuled = (name: string) => forms.some(({ text, match, link }) => text === name && (match || link));
    if (!isRuled(term)) take({ text: term }, '/term');
    if (abbr && !isRuled(abbr) && !take({ text: abbr }, '/abbr')) delete entry.abbr;
    entry.forms = forms.filter((form, at) => take(form, `/forms/${at}`));
  });
}
