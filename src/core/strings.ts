/** What the card says; `strings-launcher.ts` and `strings-all.ts` have the rest, loaded with launcher and panel. */
export const first = {
  close: 'Close',
  back: 'Back',
  loading: 'Loading…',
  failed: 'This could not be loaded.',
  fullEntry: 'Full entry',
  related: 'Related terms',
  'toolkitsCover.one': '1 toolkit covers this',
  'toolkitsCover.other': '{count} toolkits cover this',
};

/** A table of texts. `{name}` is filled in; `key.one` and `key.other` are plural forms of `key`. */
type Table = Readonly<Record<string, string>>;
/** A text's name; names with plural forms are given without the form. */
export type Stem<K> = K extends `${infer S}.${'one' | 'other'}` ? S : K;
export type FirstKey = Stem<keyof typeof first>;
export type Params = Readonly<Record<string, string | number>>;

/**
 * One text of the interface: the glossary's own (`glossary.strings`), else the table's. `{name}` takes the parameter
 * of that name; `count` also picks the plural form (`key.one`, `key.few` … by CLDR's rules for the locale).
 */
export function textFrom(
  table: Table,
  overrides: Table | undefined,
  key: string,
  params: Params = {},
  locale = 'en',
): string {
  const { count } = params;
  const own = (words: Table | undefined, lang: string): string | undefined => {
    const plural = typeof count === 'number' ? new Intl.PluralRules(lang).select(count) : 'other';
    const found = [`.${plural}`, '.other', ''].find((form) => words && Object.hasOwn(words, key + form));
    return found === undefined ? found : words![key + found];
  };
  const pattern = own(overrides, locale) ?? own(table, 'en')!;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** A text of the first load; see `textFrom`. */
export const text = (overrides: Table | undefined, key: FirstKey, params?: Params, locale?: string): string =>
  textFrom(first, overrides, key, params, locale);
