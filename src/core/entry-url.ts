import type { Id } from './model.js';

/** `encodeURIComponent` that does not throw at a lone surrogate. */
export const encode = (value: string) => encodeURIComponent(value.toWellFormed());

/** `http(s):` or no scheme at all. */
const harmless = /^(?:https?:|[^:]*(?:[/?#]|$))/i;

/**
 * The page of an entry, from the `entryUrl` (`…/{id}`) of a glossary that has been read: its address was judged then by
 * the rules of `safeUrl`, and what an encoded id puts into it cannot change the scheme. Whatever happened there, no
 * scheme gets through that could run a script. `entryHref` is for any other.
 */
export function entryPage(entryUrl: string | undefined, id: Id): string | undefined {
  const page = entryUrl?.includes('{id}') ? entryUrl.replaceAll('{id}', encode(id)) : undefined;
  return page && harmless.test(page) ? page : undefined;
}
