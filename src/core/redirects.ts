import type { Id } from './model.js';

/**
 * Where an id leads: itself when it is there, else along `redirects` to one that is; undefined when nothing is
 * there or the redirects run in a circle.
 */
export function resolveId(
  id: Id,
  isThere: (id: Id) => boolean,
  redirects: Readonly<Record<Id, Id>> | undefined,
): Id | undefined {
  const seen = new Set<Id>();
  while (!isThere(id)) {
    if (!redirects || seen.has(id) || !Object.hasOwn(redirects, id)) return undefined;
    seen.add(id);
    id = redirects[id]!;
  }
  return id;
}
