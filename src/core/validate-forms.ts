import { formKey } from './form-key.js';
import type { Entry, Form } from './model.js';
import type { Reading } from './schema-read.js';
import { say } from './validate-messages.js';

/** An entry and where it stood in the input. */
export interface Placed {
  readonly entry: Entry;
  readonly path: string;
}

/**
 * A form stands once in an entry, and a form that is marked belongs to one entry. The doubled form is taken out
 * of its entry; of two owners the first has it, which is the matcher's rule as well. A form with a rule of its own
 * that repeats `term` or `abbr` letter for letter stands for it: it says how that name is matched and marked.
 */
export function checkForms(entries: readonly Placed[], locale: string | undefined, to: Reading): void {
  const owners = new Map<string, Entry>();
  for (const { entry, path } of entries) {
    const marked = entry.linkable !== false && entry.status !== 'draft';
    const own = new Set<string>();
    /** False for a name that the entry has already. */
    const take = (form: Form, at: string): boolean => {
      const key = formKey(form, locale);
      if (own.has(key)) {
        to.error(at, say.twice(form.text));
        return false;
      }
      own.add(key);
      if (form.link === 'never' || !marked) return true;
      const owner = owners.get(key);
      if (owner) to.error(at, say.owned(form.text, owner.term));
      else owners.set(key, entry);
      return true;
    };
    const ruled = new Set(entry.forms.flatMap(({ text, match, link }) => (match || link ? text : [])));
    const { forms, term, abbr } = entry;
    if (!ruled.has(term)) take({ text: term }, `${path}/term`);
    if (abbr !== undefined && !ruled.has(abbr) && !take({ text: abbr }, `${path}/abbr`)) delete entry.abbr;
    entry.forms = forms.filter((form, i) => take(form, `${path}/forms/${to.place(forms, i)}`));
  }
}
