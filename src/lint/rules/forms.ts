import style from '../../../data/house-style.json' with { type: 'json' };
import { formKey } from '../../core/form-key.js';
import { compileMatcher } from '../../core/matcher.js';
import type { Matcher } from '../../core/matcher-types.js';
import { shown } from '../../core/report.js';
import { isLinkable, type Name } from '../names.js';
import type { Draft, Manuscript, Rule } from '../types.js';

/** Marked wherever it stands, in any case. */
const isFree = ({ entry }: Draft, { link, match }: Name) =>
  link === 'auto' && match !== 'exact' && !entry.except?.length;

/**
 * The format refuses two marked forms that no text can tell apart. Forms that only their case tells apart are refused
 * here, unless at most one of them is marked freely.
 */
export const sharedForm: Rule = {
  id: 'shared-form',
  check({ drafts, locale }, say) {
    const owners = new Map<string, { draft: Draft; name: Name }>();
    for (const draft of drafts.filter(({ entry }) => isLinkable(entry)))
      for (const name of draft.names) {
        if (!isFree(draft, name)) continue;
        const key = formKey({ ...name, match: 'insensitive' }, locale);
        const first = owners.get(key);
        if (!first) owners.set(key, { draft, name });
        else if (first.draft !== draft && formKey(first.name, locale) !== formKey(name, locale))
          say(
            name.path,
            `${shown(name.text)} and ${shown(first.name.text)} of "${first.draft.entry.id}" are the same but for capitals`,
            'Set "match": "exact", or "link": "context" or "never", on all but one',
          );
      }
  },
};

/** A sentence that lends a context form what it needs: a free name of its entry, else one of another of its category. */
function contextFor({ drafts }: Manuscript, { entry, names }: Draft): string | undefined {
  const free = (from: readonly Name[]) => from.find(({ link }) => link === 'auto')?.text;
  const neighbours = () =>
    drafts.filter(
      ({ entry: other }) => other !== entry && isLinkable(other) && other.category === entry.category,
    );
  const hasNeighbours = entry.category && entry.category !== 'general';
  return (
    free(names) ??
    (hasNeighbours
      ? neighbours()
          .map((other) => free(other.names))
          .find(Boolean)
      : undefined)
  );
}

/** The entry that the matcher finds in the name's place, if any. */
function foundIn(matcher: Matcher, text: string, rest: string): string | undefined {
  const lead = 'Text about ';
  const matches = matcher.match(`${lead}${text} here.${rest && ` Besides, ${rest}.`}`);
  const end = lead.length + text.length;
  return matches.find((match) => match.start === lead.length && match.end === end)?.termId;
}

/** What no text can bring to a mark is no form, and what another entry takes is that entry's. */
export const formFound: Rule = {
  id: 'form-found',
  check(manuscript, say) {
    const { glossary, drafts, locale } = manuscript;
    // Without the holes that entries leave which the format refuses.
    const matcher = compileMatcher({ ...glossary, entries: drafts.map(({ entry }) => entry) }, { locale });
    for (const draft of drafts.filter(({ entry }) => isLinkable(entry)))
      for (const { text, link, path, inflected } of draft.names) {
        if (link === 'never') continue;
        const context = link === 'context' ? contextFor(manuscript, draft) : '';
        if (context === undefined) {
          say(
            path,
            `${shown(text)} needs context that nothing can give`,
            'Give the entry a name with "link": "auto", or set "never"',
          );
          continue;
        }
        const found = [text, ...inflected].map((form) => ({ form, id: foundIn(matcher, form, context) }));
        const wrong = found.find(({ id }) => id !== draft.entry.id);
        if (wrong)
          say(
            path,
            `${shown(wrong.form)} in a text is ${wrong.id ? `marked as "${wrong.id}"` : 'not marked'}`,
            'Change or remove the form, or the rule or "except" that keeps it from being marked',
          );
      }
  },
};

const everyday = new Set(Object.values(style.everyday).flatMap((words) => words.split(' ')));
const capitalWords = new Set(style.ambiguous.words);
const severalMeanings = new Set(style.ambiguous.abbreviations);

/** A word that means other things as well is marked under a rule, or the glossary marks what nobody asked about. */
export const ambiguousForm: Rule = {
  id: 'ambiguous-form',
  english: true,
  check({ drafts }, say) {
    for (const draft of drafts.filter(({ entry }) => isLinkable(entry)))
      for (const { text, link, match, path, inflected } of draft.names) {
        if (link !== 'auto' || draft.entry.except?.length) continue;
        if (severalMeanings.has(text))
          say(
            path,
            `${shown(text)} stands for other things as well, and in the same capitals`,
            'Set "link": "context" or "never", or give the entry an "except"',
          );
        else if (match === 'exact') continue;
        else if (capitalWords.has(text))
          say(
            path,
            `${shown(text)} is a word too`,
            'Set "match": "exact", "link": "context" or "never", or give the entry an "except"',
          );
        else if ([text, ...inflected].some((form) => everyday.has(form.toLowerCase())))
          say(
            path,
            `${shown(text)} is an everyday word`,
            'Set "link": "never" or "context", or "match": "exact", or give the entry an "except"',
          );
      }
  },
};
