import { choice, filled, flag, list, map, number, object, text, whole } from './schema-dsl.js';
import { allowedUrl, safeUrl } from './url.js';

/**
 * The glossary format, schemaVersion 1.0: the one place that says what a glossary holds. Types (`model.ts`),
 * validation (`validate.ts`) and `data/glossary.schema.json` come from here; its descriptions, which no browser
 * needs, are in `schema-docs.ts`.
 */

/** More than one screen can show of a name, a label or a line. */
const line = text(500);
const md = text(200_000);
const definition = text(20_000);
/** Letters and digits of any script, inside also `. _ : -`: fits an address, an attribute and `[[id]]`. */
export const id = text(
  200,
  'letters, digits and . _ : - only, a letter or digit first',
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:-]*$/u,
);
export const date = text(
  10,
  'a day that exists, as YYYY-MM-DD',
  /^\d{4}-\d{2}-\d{2}$/u,
  (value) => !!new Date(value).toJSON()?.startsWith(value),
);
const url = text(
  8192,
  'https:, http:, mailto: or a path, without blanks, backslashes or credentials',
  allowedUrl,
);
/** Where it is refused, no address: the rest of its object is kept, and shown as plain text. */
const linkUrl: typeof url = {
  ...url,
  read: (value, error) => url.read(value, error) ?? (value === undefined ? value : ''),
};
const money = text(16, 'an amount like "59.00"', /^\d+(?:\.\d{1,4})?$/u);
/** The name of a query parameter, in characters that need no escape. */
const parameter = text(64, 'letters, digits and . _ ~ - only', /^[\w.~-]+$/u);
const order = number(-1e9, 1e9);
const isLocale = (value: string) => {
  try {
    return !!Intl.getCanonicalLocales(value);
  } catch {
    return false;
  }
};

export const link = object(
  { label: line, url: linkUrl },
  { kind: choice('guide', 'templates', 'glossary', 'source', 'other') },
);
export const form = whole(
  object(
    { text: line },
    {
      kind: choice('synonym', 'abbreviation', 'variant', 'misspelling'),
      match: choice('insensitive', 'exact'),
      link: choice('auto', 'context', 'never'),
      hidden: flag,
    },
    'text',
  ),
);
export const faq = object({ question: line, answer: md }, { id });
export const crosswalk = object({ framework: line, ref: line }, { note: line });
export const source = object({ label: line }, { ref: line, url, checked: date });
export const callout = object({ kind: choice('note', 'practice', 'warning', 'product'), text: md }, {});
export const discount = whole(
  object(
    {},
    {
      percent: number(0.01, 100),
      amount: money,
      code: line,
      note: line,
      validFrom: date,
      validThrough: date,
    },
  ),
);
export const offer = object(
  { price: money, currency: text(3, 'a code like "USD" (ISO 4217)', /^[A-Z]{3}$/u) },
  { asOf: date, discount },
);
export const toolkit = object(
  { id, title: line, description: md, url: linkUrl },
  { badge: line, ctaLabel: line, order, offer },
);
export const category = object({ id, label: line }, { order, links: list(link) });

/** What matching needs of an entry: the part that a page loads first. */
const name = { term: line };
const named = {
  id: filled(id),
  abbr: line,
  category: id,
  forms: filled(list(form)),
  inflect: flag,
  except: list(line),
  linkable: flag,
  status: choice('draft', 'published', 'deprecated'),
};
/** What a card shows: the part that is loaded second. */
const card = { ...name, definition };
const carded = { ...named, question: line, related: list(id), toolkits: list(id) };
export const namedEntry = /* @__PURE__ */ object(name, named);
export const cardEntry = /* @__PURE__ */ object(card, carded);
export const entry = object(card, {
  ...carded,
  tags: list(line),
  body: md,
  example: md,
  callout,
  broader: list(id),
  faqs: list(faq),
  links: list(link),
  crosswalk: list(crosswalk),
  sources: list(source),
  replacedBy: id,
  updated: date,
  reviewBy: date,
});
const everythingElse = {
  schemaVersion: text(16, '"1.0", or use a newer glossary-embed', /^1(?:\.\d+)*$/u),
  id,
  version: text(64, 'a version like "1.2.0"', /^\d+\.\d+\.\d+(?:[-+][\dA-Za-z.+-]+)?$/u),
  locale: text(35, 'a language tag like "pt-BR" (BCP 47)', /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/u, isLocale),
  title: line,
  description: md,
  updated: date,
  publisher: object({ name: line }, { url }),
  license: object({ text: line }, { spdx: line, url }),
  url,
  entryUrl: text(
    8192,
    'an address that holds {id}',
    /\{id\}/u,
    (value) => !!safeUrl(value.replaceAll('{id}', 'id')),
  ),
  disclaimer: object({ text: md }, { marks: list(line) }),
  attribution: object({ parameter }, { extra: map(parameter, line) }),
  categories: filled(list(category)),
  toolkits: filled(list(toolkit)),
  redirects: map(id, id),
  strings: map(text(100), line),
};
export const frame = /* @__PURE__ */ object({}, everythingElse);
export const glossary = object({ entries: list(entry) }, everythingElse);
