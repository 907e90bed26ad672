import type { Id } from './model.js';

/** `encodeURIComponent` that does not throw at a lone surrogate. */
export const encode = (value: string) => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));

/**
 * The page of an entry, from the `entryUrl` (`…/{id}`) of a glossary that has been read: its address was judged then, and
 * what an encoded id puts into it cannot change the scheme. `entryHref` is for any other.
 */
export const entryPage = (entryUrl: string | undefined, id: Id): string | undefined =>
  entryUrl?.includes('{id}') ? entryUrl.replaceAll('{id}', encode(id)) : undefined;
