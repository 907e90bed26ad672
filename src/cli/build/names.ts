import { isDeepStrictEqual } from 'node:util';
import { formKey } from '../../core/form-key.js';
import { inflect } from '../../core/inflect.js';
import { readingNames, ZERO } from '../../core/manifest.js';
import type { Entry, Form, Glossary, Id, NamedEntry } from '../../core/model.js';
import { atOnce } from '../../core/steps.js';

/** A flag that only says what goes without saying is left out. */
function nameOf(form: Form): Form {
  const { text, match, link, hidden, kind } = form;
  return {
    text,
    ...(match && { match }),
    ...(link && link !== 'auto' && { link }),
    ...((hidden || kind === 'misspelling') && { hidden: true }),
  };
}

/** What a page needs of an entry to mark words and to list it. */
export function namesOf({ id, term, forms, category, abbr, ...more }: Entry): NamedEntry {
  const { inflect, linkable, except, status } = more;
  return {
    id,
    term,
    forms: forms.map(nameOf),
    ...(category && { category }),
    ...(abbr && { abbr }),
    ...(inflect === false && { inflect }),
    ...(linkable === false && { linkable }),
    ...(except?.length && { except }),
    ...(status === 'draft' && { status }),
  };
}

const signs = ({ match, link, hidden }: Form) =>
  [match && '^', link && (link === 'never' ? '!' : '?'), hidden && '-'].filter(Boolean).join('');

/** How much of a term a line takes over from the one before; no character is cut in two. */
function shared(term: string, before: string): number {
  let count = 0;
  while (count < term.length && count < 78 && term[count] === before[count]) count++;
  return count && /^[\udc00-\udfff]/.test(term.slice(count)) ? count - 1 : count;
}

const fields = ({ term, abbr, forms }: NamedEntry, id: Id | undefined) => [
  term,
  ...(id === undefined ? [] : [`${id}#`]),
  ...(abbr ? [`${abbr}=`] : []),
  ...forms.map(
    (form) => (form.text.startsWith(term) ? `~${form.text.slice(term.length)}` : form.text) + signs(form),
  ),
];

const assemble = (
  entries: readonly NamedEntry[],
  categories: readonly Id[] = [],
  kinds = '',
  lines: readonly string[] = [],
) => [JSON.stringify({ categories, entries }), kinds, ...lines].join('\n');

/** As a page reads it. */
export function readNames(text: string): NamedEntry[] {
  const [head, ...lines] = text.split('\n');
  return atOnce(readingNames(JSON.parse(head!), lines)).map((entry) => ({ ...entry, id: entry.id }));
}

/** The line of an entry, without the sign at its beginning; undefined where no line gives the same entry back. */
function lineOf(given: NamedEntry): string | undefined {
  const entry = { ...given };
  delete entry.category;
  for (const id of [undefined, entry.id]) {
    const line = fields(entry, id).join('\t');
    // Half a character would not come out of UTF-8 as it went in.
    if (/\p{Cs}/u.test(line)) return undefined;
    if (isDeepStrictEqual(readNames(assemble([], [], '', [String.fromCharCode(ZERO) + line])), [entry]))
      return line;
  }
  return undefined;
}

/**
 * The entries that have a name in common, inflections included, whatever their case: of these the first in the list has
 * it, so their order must stay.
 */
function rivals(entries: readonly NamedEntry[], locale: string): Set<NamedEntry> {
  const owners = new Map<string, NamedEntry>();
  const found = new Set<NamedEntry>();
  for (const entry of entries) {
    const { term, abbr = term, forms } = entry;
    for (const name of [term, abbr, ...forms.map(({ text }) => text)])
      for (const text of [name, ...(/^en\b/i.test(locale) ? inflect(name.normalize()) : [])]) {
        // Whatever its case.
        const key = formKey({ text, match: 'insensitive' }, locale);
        const owner = owners.get(key) ?? entry;
        owners.set(key, owner);
        if (owner !== entry) found.add(owner).add(entry);
      }
  }
  return found;
}

/**
 * The file of names: as `readNames` reads it. With `sorted` the entries come in the order of their terms, which is what
 * makes a large file small; those whose order counts stay in front, in theirs.
 */
export function writeNames({ entries, locale = 'en' }: Glossary, sorted: boolean): string {
  const all = entries.map(namesOf);
  const ahead = sorted ? rivals(all, locale) : new Set<NamedEntry>();
  /** An entry, and its line where it has one. */
  const rows = all.map((entry) => ({ entry, line: ahead.has(entry) ? undefined : lineOf(entry) }));
  const empty = rows.filter(({ line }) => line === undefined);
  if (sorted) {
    const full = rows.filter(({ line }) => line !== undefined);
    rows.splice(0, rows.length, ...empty, ...full.sort((a, b) => (a.line! < b.line! ? -1 : 1)));
  }
  const categories = [...new Set(rows.flatMap(({ entry }) => entry.category ?? []))].sort();
  let before = '';
  const lines = rows.map(({ entry: { term }, line }) => {
    if (line === undefined) return '';
    const count = shared(term, before);
    before = term;
    return String.fromCharCode(ZERO + count) + line.slice(count);
  });
  const kinds = rows.map(({ entry: { category } }) =>
    String.fromCharCode(ZERO + (category ? categories.indexOf(category) + 1 : 0)),
  );
  return assemble(
    empty.map(({ entry }) => entry),
    categories,
    kinds.join(''),
    lines,
  );
}
