import { formHash, formKey } from './form-key.js';
import type { Entry, Form } from './model.js';
import { shown, type Report } from './report.js';

/**
 * Checks the forms of entries, which are given one after the other. A form stands once in an entry, and a form that is
 * marked belongs to one entry. The doubled form is taken out of its entry; of two owners the first has it, which is the
 * matcher's rule as well. A form with a rule of its own that repeats `term` or `abbr` letter for letter stands for it:
 * it says how that name is matched and marked.
 */
export function formChecker(locale: string | undefined) {
  /** By hash: forms, the last entry that has each, and the term of the one that it belongs to. */
  const seen: Record<number, { form: Form; entry?: Entry; owner?: string }[]> = {};
  return (entry: Entry, error: Report): void => {
    const { forms, term, abbr, linkable, status } = entry;
    /** False for a name that the entry has already. */
    const take = (form: Form, path: string): boolean => {
      const { text, link } = form;
      const alike = (seen[formHash(form, locale)] ??= []);
      let same = alike.find((other) => formKey(other.form, locale) === formKey(form, locale));
      if (same?.entry === entry) {
        error(`the entry already has the form ${shown(text)}`, path);
        return false;
      }
      if (!same) alike.push((same = { form }));
      same.entry = entry;
      if (link !== 'never' && linkable !== false && status !== 'draft') {
        if (same.owner)
          error(
            `the form ${shown(text)} belongs to ${shown(same.owner)} too`,
            path,
            'Remove one, or set "link": "never" on it',
          );
        else same.owner = term;
      }
      return true;
    };
    const isRuled = (name: string) => forms.some(({ text, match, link }) => text === name && (match || link));
    if (!isRuled(term)) take({ text: term }, '/term');
    if (abbr && !isRuled(abbr) && !take({ text: abbr }, '/abbr')) delete entry.abbr;
    entry.forms = forms.filter((form, i) => take(form, `/forms/${i}`));
  };
}
