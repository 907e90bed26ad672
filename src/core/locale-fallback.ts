import type { Entry, Glossary } from './model.js';

/** What an entry takes over from the base language where its own file leaves it out. */
const shown = [
  'abbr',
  'question',
  'body',
  'example',
  'callout',
  'faqs',
  'links',
  'crosswalk',
  'sources',
  'tags',
] as const satisfies readonly (keyof Entry)[];
/** The same in every language: no `fieldLang` needed. */
const structural = [
  'category',
  'related',
  'broader',
  'toolkits',
  'status',
  'replacedBy',
  'reviewBy',
  'linkable',
] as const satisfies readonly (keyof Entry)[];

function fill(entry: Entry, base: Entry, lang: string): Entry {
  const fieldLang: Record<string, string> = {};
  const taken: Partial<Entry> = {};
  const take = <K extends keyof Entry>(key: K) => {
    if (entry[key] !== undefined || base[key] === undefined) return false;
    taken[key] = base[key];
    return true;
  };
  for (const key of structural) take(key);
  for (const key of shown) if (take(key)) fieldLang[key] = lang;
  return { ...entry, ...taken, ...(Object.keys(fieldLang).length ? { fieldLang } : {}) };
}

/**
 * A translation completed from the file it was translated from: an entry it lacks is the base's, with `lang`; a
 * field it lacks is the base's, named in `fieldLang`. Same ids, the translation's order, then what only the base has.
 */
export function withFallback(translation: Glossary, base: Glossary): Glossary {
  const lang = base.locale ?? 'en';
  const originals = new Map(base.entries.map((entry) => [entry.id, entry]));
  const entries = translation.entries.map((entry) => {
    const original = originals.get(entry.id);
    return original ? fill(entry, original, lang) : entry;
  });
  const there = new Set(entries.map(({ id }) => id));
  for (const entry of base.entries) if (!there.has(entry.id)) entries.push({ ...entry, lang });
  const byId = <T extends { id: string }>(own: T[], other: T[]) => {
    const ids = new Set(own.map(({ id }) => id));
    return [...own, ...other.filter(({ id }) => !ids.has(id))];
  };
  return {
    ...base,
    ...translation,
    redirects: { ...base.redirects, ...translation.redirects },
    categories: byId(translation.categories, base.categories),
    toolkits: byId(translation.toolkits, base.toolkits),
    entries,
  };
}
