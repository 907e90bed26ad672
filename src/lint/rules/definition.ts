import { compileMatcher } from '../../core/matcher.js';
import { quoted } from '../phrases.js';
import { grade } from '../grade.js';
import { wordsOf } from '../sentences.js';
import type { Draft, Rule } from '../types.js';

/** "Security (TSC)" is spoken of as "Security". */
const bareName = (term: string) => term.replace(/\s*\([^)]*\)$/, '');

/** Where the entry's own name ends at the beginning of its definition, after an article; undefined when it does not begin so. */
function ownStart({ entry, names }: Draft, locale: string): number | undefined {
  const { definition, id, inflect } = entry;
  const texts = new Set([entry.term, bareName(entry.term), ...names.map(({ text }) => text)]);
  const forms = [...texts].filter(Boolean).map((text) => ({ text, match: 'insensitive' as const }));
  const own = { id, term: entry.term, forms, ...(inflect === false && { inflect }) };
  const article = /^(?:(?:an?|the)\s+)?["“]?/i.exec(definition)![0].length;
  const [first] = compileMatcher({ locale, entries: [own] }).match(definition);
  return first && (first.start === 0 || first.start === article) ? first.end : undefined;
}

/** Under its heading, a definition that begins with its own term says it twice and its class too late. */
export const definitionStart: Rule = {
  id: 'definition-start',
  check({ drafts, locale }, say) {
    for (const draft of drafts) {
      const end = ownStart(draft, locale);
      const { definition } = draft.entry;
      if (end !== undefined)
        say(
          `${draft.path}/definition`,
          `the definition begins with its own term, ${quoted(definition.slice(0, end))}`,
          'Begin with what kind of thing it is: "The person who …", "A report in which …"',
        );
    }
  },
};

/** A card shows the definition alone. That 320 characters are the end, the format says itself. */
export const definitionLength: Rule = {
  id: 'definition-length',
  check({ drafts }, say) {
    for (const { entry, path, texts } of drafts) {
      const { length } = entry.definition;
      const sentences = texts.find(({ kind }) => kind === 'definition')!.sentences.length;
      if (length < 40)
        say(
          `${path}/definition`,
          `a definition of ${length} characters says little`,
          'Write 40 to 320 characters',
        );
      if (sentences > 2)
        say(
          `${path}/definition`,
          `the definition has ${sentences} sentences`,
          'Keep two, and put the rest into "body"',
        );
    }
  },
};

/**
 * Of our first 77 definitions nine tenths read at 16 or easier. The others were single sentences of 24 words or more,
 * full of long ones, and came below it in two sentences. A lower limit would forbid the names of the trade themselves.
 */
export const hardestGrade = 16;

export const readingGrade: Rule = {
  id: 'reading-grade',
  english: true,
  check({ drafts }, say) {
    for (const { path, texts } of drafts) {
      const { sentences } = texts.find(({ kind }) => kind === 'definition')!;
      const found = grade(sentences);
      if (found > hardestGrade)
        say(
          `${path}/definition`,
          `the definition reads at grade ${found.toFixed(1)} (Flesch-Kincaid), ${hardestGrade} is the limit`,
          'Split the sentence, or use shorter words',
        );
    }
  },
};

export const bodyLength: Rule = {
  id: 'body-length',
  check({ drafts }, say) {
    for (const { path, texts } of drafts) {
      const body = texts.find(({ kind }) => kind === 'body');
      const words = body ? body.sentences.flatMap(wordsOf).length : 0;
      if (words < 80 || words > 250)
        say(
          `${path}/body`,
          body ? `the body has ${words} words` : 'there is no body',
          'Write 80 to 250 words',
        );
    }
  },
};
