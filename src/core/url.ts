import { entryPage } from './entry-url.js';
import type { Id } from './model.js';

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

/** The page of an entry, from `entryUrl` (`…/{id}`); undefined without one, or when it is not allowed. */
export const entryHref = (entryUrl: string | undefined, id: Id): string | undefined =>
  safeUrl(entryPage(entryUrl, id));
