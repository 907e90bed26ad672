/** The interface's texts in English. Short, plain, sentence case. `{name}` is filled in; `.one`/`.other` are plural forms. */
export const english = {
  // shared
  glossary: 'Glossary',
  close: 'Close',
  back: 'Back',
  loading: 'Loading…',
  failed: 'This could not be loaded.',
  tryAgain: 'Try again',
  questionOf: 'What is {term}?',
  // mark and card
  fullEntry: 'Full entry',
  related: 'Related terms',
  definitionOf: 'Definition of {term}',
  'toolkitsCover.one': '1 toolkit covers this',
  'toolkitsCover.other': '{count} toolkits cover this',
  // launcher and panel
  openGlossary: 'Open the glossary',
  'launcherCount.one': '1 term on this page',
  'launcherCount.other': '{count} terms on this page',
  search: 'Search',
  searchGlossary: 'Search the glossary',
  clearSearch: 'Clear search',
  onThisPage: 'On this page',
  showInText: 'Show in text',
  showTermInText: 'Show {term} in text',
  allTerms: 'All terms',
  terms: 'Terms',
  questions: 'Questions',
  toolkits: 'Toolkits',
  categories: 'Categories',
  allCategories: 'All',
  letters: 'Jump to letter',
  nothingOnPage: 'No term of this glossary is on this page.',
  nothingFound: 'Nothing found for “{query}”. Try fewer letters, or browse A–Z.',
  'results.one': '1 result',
  'results.other': '{count} results',
  backToGlossary: 'Back to the glossary',
  notFound: 'This glossary has no entry “{id}”.',
  // entry
  forExample: 'For example',
  calloutNote: 'Note',
  calloutPractice: 'Good practice',
  calloutWarning: 'Watch out',
  calloutProduct: 'Promotion',
  crosswalk: 'In other frameworks',
  framework: 'Framework',
  reference: 'Reference',
  note: 'Note',
  faqs: 'Questions and answers',
  sources: 'Sources',
  checked: 'checked {date}',
  links: 'Further reading',
  alsoCalled: 'Also called',
  deprecated: 'No longer in use.',
  replacedBy: 'See {term}.',
  updated: 'Updated {date}',
  reviewDue: 'Due for review since {date}',
  disclaimer: 'Disclaimer',
  publishedBy: 'Published by {name}',
  marks: '{marks} are marks of their owners, named here only to describe.',
  // toolkits
  toolkitsFor: 'Toolkits that cover {term}',
  promotion: 'Promotion',
  promotionBy: 'Promotion · {partner}',
  viewToolkit: 'View toolkit',
  viewToolkitNamed: '{label}: {title}',
  price: 'Price',
  priceAsOf: 'as of {date}',
  discountOff: '{value} off',
  discountUntil: 'until {date}',
  code: 'Code',
  copyCode: 'Copy code',
  codeCopied: 'Code copied',
  codeNotCopied: 'Copying was refused. The code is selected; copy it from there.',
};

type Stem<K> = K extends `${infer S}.${'one' | 'other'}` ? S : K;
/** A text's name; names with plural forms are given without the form. */
export type StringKey = Stem<keyof typeof english>;

/**
 * One text of the interface: the glossary's own (`glossary.strings`), else English. `{name}` takes the parameter
 * of that name; `count` also picks the plural form (`key.one`, `key.few` … by CLDR's rules for the locale).
 */
export function text(
  overrides: Readonly<Record<string, string>> | undefined,
  key: StringKey,
  params: Readonly<Record<string, string | number>> = {},
  locale = 'en',
): string {
  const form = (table: Readonly<Record<string, string>> | undefined, plural: string): string | undefined => {
    const own = (name: string) => (table && Object.hasOwn(table, name) ? table[name] : undefined);
    return own(`${key}.${plural}`) ?? own(`${key}.other`) ?? own(key);
  };
  const { count } = params;
  const pattern = form(overrides, pluralOf(count, locale)) ?? form(english, pluralOf(count, 'en')) ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

function pluralOf(count: string | number | undefined, locale: string): string {
  if (typeof count !== 'number') return 'other';
  try {
    return new Intl.PluralRules(locale).select(count);
  } catch {
    return count === 1 ? 'one' : 'other'; // not a language tag
  }
}
