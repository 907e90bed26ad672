import type { GlossaryFrame, Id } from './model.js';

/** Longest address that is accepted, in UTF-16 code units. */
const longest = 8192;

/** Never part of an address: white space, control and invisible characters, lone surrogates, backslashes (raw) … */
const forbidden = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\\\]';
/** … and control characters in their escaped form. */
const escapedControl = '%(?:[01][\\da-fA-F]|7[fF])';
/** `http(s)://host`, an optional port, no credentials; the host is not looked up. */
const absolute =
  '[hH][tT][tT][pP][sS]?:\\/\\/(?:\\[[\\da-fA-F:.]+\\]|[^\\/?#@:%<>"\'`^{|}\\[\\]]+)(?::\\d{1,5})?(?:[\\/?#]|$)';
const mailto = '[mM][aA][iI][lL][tT][oO]:[^?]';
/** A path whose first segment cannot be taken for a scheme, not even after decoding; never `//`. */
const relative = '[?#]|\\/(?!\\/)|(?:[\\p{L}\\p{M}\\p{N}._~\\-]|%(?!3[aA])[\\da-fA-F]{2})+(?:[\\/?#]|$)';

const pattern = `^(?!.*(?:${forbidden}|${escapedControl}))(?:${absolute}|${mailto}|${relative})`;

/** The rule of `safeUrl`; the JSON Schema carries the same. */
export const allowedUrl = new RegExp(pattern, 'u');

/**
 * The address as given when it may stand in a link, else undefined. Allowed: `https:`, `http:`, `mailto:`, relative
 * paths, `?…`, `#…`. Refused: every other scheme, credentials, `//host`, `https:` without `//`, backslashes, white
 * space, control and invisible characters (also percent-encoded control characters). Written by hand because
 * `core` has no `URL` and because the parser of the WHATWG URL Standard repairs what must be refused here.
 */
export function safeUrl(url: unknown): string | undefined {
  return typeof url === 'string' && url.length <= longest && allowedUrl.test(url) ? url : undefined;
}

/** `encodeURIComponent` that does not throw at a lone surrogate. */
const encode = (value: string) => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));

/** `decodeURIComponent` that leaves a malformed escape as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/**
 * The address with the partner's parameter in its query, before its hash, encoded, exactly once; `extra` pairs
 * (`utm_…`) are added where the address has none of that name. Without a partner, and for `mailto:`, unchanged.
 * The parameter's name is the glossary's `attribution.parameter`, by default `ref`.
 */
export function withAttribution(
  url: string,
  attribution: GlossaryFrame['attribution'],
  partner: string | undefined,
): string {
  if (!partner || /^mailto:/i.test(url)) return url;
  const hashAt = (url + '#').indexOf('#');
  const [path = '', ...query] = url.slice(0, hashAt).split('?');
  const parameter = attribution?.parameter || 'ref';
  const pairs = query
    .join('?')
    .split('&')
    .filter((pair) => pair && decoded(pair.split('=', 1)[0]!) !== parameter);
  const names = new Set(pairs.map((pair) => decoded(pair.split('=', 1)[0]!)));
  const add = (name: string, value: string) => pairs.push(`${encode(name)}=${encode(value)}`);
  for (const [name, value] of Object.entries(attribution?.extra ?? {}))
    if (name !== parameter && !names.has(name)) add(name, value);
  add(parameter, partner);
  return `${path}?${pairs.join('&')}${url.slice(hashAt)}`;
}

/** The page of an entry, from the glossary's `entryUrl` (`…/{id}`); undefined without one, or when it is not allowed. */
export function entryHref(entryUrl: string | undefined, id: Id): string | undefined {
  return entryUrl?.includes('{id}') ? safeUrl(entryUrl.replaceAll('{id}', encode(id))) : undefined;
}
