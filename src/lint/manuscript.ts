import type { Entry, Glossary } from '../core/model.js';
import { namesOf } from './names.js';
import { bareText, sentencesOf } from './sentences.js';
import type { Draft, Manuscript, Text } from './types.js';

/** Every running text of an entry, with its pointer. */
function textsOf(entry: Entry, path: string, locale: string, nameOf: (id: string) => string): Text[] {
  const text = (kind: Text['kind'], place: string, source: string | undefined): Text[] => {
    if (!source) return [];
    const bare = kind === 'definition' ? source : bareText(source, nameOf);
    return [{ path: `${path}/${place}`, kind, source, sentences: sentencesOf(bare, locale) }];
  };
  return [
    ...text('definition', 'definition', entry.definition),
    ...text('body', 'body', entry.body),
    ...text('example', 'example', entry.example),
    ...text('callout', 'callout/text', entry.callout?.text),
    // Not flatMap's index: what the format refuses has left a hole.
    ...(entry.faqs ?? []).map((faq, i) => text('answer', `faqs/${i}/answer`, faq.answer)).flat(),
  ];
}

/**
 * Prepares a glossary for the rules.
 *
 * @param glossary As `inspect` reads it: with holes, so that each entry stands where the author put it.
 * @param input What it was read from.
 */
export function manuscriptOf(
  glossary: Glossary,
  input: { entries?: unknown[] },
  fileNames: Manuscript['fileNames'] = new Map(),
): Manuscript {
  const locale = glossary.locale ?? 'en';
  const terms = new Map(glossary.entries.map(({ id, term }) => [id, term] as const).filter(Boolean));
  const drafts: Draft[] = [];
  glossary.entries.forEach((entry, i) => {
    const path = `/entries/${i}`;
    const raw = input.entries![i] as Draft['raw'];
    const texts = textsOf(entry, path, locale, (id) => terms.get(id) ?? id);
    drafts.push({ entry, raw, path, names: namesOf(entry, raw, path, locale), texts });
  });
  const byId = new Map(drafts.map((draft) => [draft.entry.id, draft]));
  return { glossary, drafts, byId, locale, fileNames };
}
