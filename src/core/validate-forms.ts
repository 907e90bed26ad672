import { formHash } from './form-key.js';
import type { Entry, Form } from './model.js';
import { shown, type Report } from './report.js';

/**
 * Checks the forms of entries, which are given one after the other. A form stands once in an entry, and a form that is
 * marked belongs to one entry. The doubled form is taken out of its entry; of two owners the first has it, which is the
 * matcher's rule as well. A form with a rule of its own that repeats `term` or `abbr` letter for letter stands for it:
 * it says how that name is matched and marked.
 */
export function formChecker(locale: string | undefined) {
  /** By the hash of a form: the term of the entry that it belongs to. */
  const owners = new Map<number, string>();
  return (entry: Entry, error: Report): void => {
    const { forms, term, abbr, linkable, status } = entry;
    const own = new Set<number>();
    /** False for a name that the entry has already. */
    const take = (form: Form, path: string): boolean => {
      const { text, link } = form;
      const key = formHash(form, locale);
      if (own.has(key)) {
        error(`the entry already has the form ${shown(text)}`, path);
        return false;
      }
      own.add(key);
      if (link !== 'never' && linkable !== false && status !== 'draft') {
        const owner = owners.get(key);
        if (owner)
          error(
            `the form ${shown(text)} belongs to ${shown(owner)} too`,
            path,
            'Remove one, or set "link": "never" on it',
          );
        else owners.set(key, term);
      }
      return true;
    };
    const isRuled = (name: string) => forms.some(({ text, match, link }) => text === name && (match || link));
    if (!isRuled(term)) take({ text: term }, '/term');
    if (abbr && !isRuled(abbr) && !take({ text: abbr }, '/abbr')) delete entry.abbr;
    entry.forms = forms.filter((form, i) => take(form, `/forms/${i}`));
  };
}
