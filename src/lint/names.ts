import { inflect } from '../core/inflect.js';
import type { Entry, Form } from '../core/model.js';

/** A name of an entry with the rule under which it is marked. */
export interface Name extends Pick<Form, 'text' | 'match'> {
  /** JSON pointer. */
  path: string;
  link: NonNullable<Form['link']>;
  /** Singular or plural, where the matcher makes one. */
  inflected: readonly string[];
}

/** All names of an entry; as in the matcher, a form that repeats `term` or `abbr` stands for it. */
export function namesOf(entry: Entry, raw: Readonly<Record<string, unknown>>, path: string, locale: string) {
  const { term, abbr, forms } = entry;
  // By its place in the author's list: a form that is refused is not in the entry any more.
  const written = (Array.isArray(raw.forms) ? raw.forms : []).map((form: unknown) =>
    typeof form === 'string' ? form.trim() : (form as Form | null)?.text?.trim(),
  );
  const isInflected = entry.inflect !== false && /^en\b/i.test(locale);
  const name = ({ text, match, link = 'auto' }: Form, place: string): Name => ({
    text,
    ...(match && { match }),
    link,
    path: `${path}/${place}`,
    inflected: isInflected && link !== 'never' ? inflect(text.normalize('NFC').trim()) : [],
  });
  const isListed = (text: string) => forms.some((form) => form.text === text);
  return [
    ...(isListed(term) ? [] : [name({ text: term }, 'term')]),
    ...(abbr && !isListed(abbr) ? [name({ text: abbr }, 'abbr')] : []),
    ...forms.map((form) => name(form, `forms/${written.indexOf(form.text)}`)),
  ];
}

/** Whether the matcher takes the entry's names at all. */
export const isLinkable = ({ linkable, status }: Entry) => linkable !== false && status !== 'draft';
