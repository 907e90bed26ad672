import { first, type Params, type Stem, textFrom } from './strings.js';
import { launcherStrings } from './strings-launcher.js';

/** The interface's texts in English: short, plain, sentence case. A glossary says others in its `strings`. */
export const english = {
  ...launcherStrings,
  ...first,
  tryAgain: 'Try again',
  notFound: 'This glossary has no entry “{id}”.',
  questionOf: 'What is {term}?',
  // panel
  search: 'Search',
  searchGlossary: 'Search the glossary',
  clearSearch: 'Clear search',
  onThisPage: 'On this page',
  showInText: 'Show in text',
  showTermInText: 'Show in text: {term}',
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

/** A text's name; names with plural forms are given without the form. */
export type StringKey = Stem<keyof typeof english>;

/** Any text of the interface; see `textFrom`. */
export const text = (
  overrides: Readonly<Record<string, string>> | undefined,
  key: StringKey,
  params?: Params,
  locale?: string,
): string => textFrom(english, overrides, key, params, locale);

/** A number, a day or a list in the locale's way, else `plain`: an engine may refuse a locale, a currency or a date. */
export function format(
  type: 'NumberFormat' | 'DateTimeFormat' | 'ListFormat',
  plain: string,
  value: unknown,
  locale: string | undefined,
  how?: object,
): string {
  const Format = Intl[type] as new (locale?: string, how?: object) => { format(value: unknown): string };
  try {
    return new Format(locale, how).format(value);
  } catch {
    return plain;
  }
}
