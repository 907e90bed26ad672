import { formatProblem, GlossaryError } from '../core/messages.js';
import type { GlossarySource } from '../core/source.js';
import type { Instance } from './store.js';

/** Where a glossary is to come from; the first that is set. None: the bundled one. */
export interface Origin {
  /** A glossary as an object. */
  glossary?: unknown;
  /** One or more addresses separated by white space; the word `bundled` names ours. */
  src?: string | undefined;
  /** A glossary as JSON text. */
  json?: string;
}

const bundled = async () => {
  // Asked for at once, not one after the other; whether that worked shows when they are used.
  import('../bundled/generated/names.js').catch(() => {});
  return (await import('../bundled/source.js')).openBundled();
};

/**
 * A glossary, ready to be asked. What is not ours is fetched and read by a part that is loaded for it.
 * @throws {GlossaryError} with what is wrong and what to do, where there is no glossary to be had.
 */
export async function loadSource(origin: Origin, signal?: AbortSignal): Promise<GlossarySource> {
  const { glossary, json } = origin;
  const src = origin.src?.trim();
  if (glossary == null && json === undefined && (!src || src === 'bundled')) return bundled();
  return (await import('./load-own.js')).loadOwn(origin, bundled, signal);
}

/** Resolves when the document has been read to its end. */
export const parsed = (): Promise<unknown> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();

const asked = new WeakSet<Instance>();

/**
 * Gives an instance the bundled glossary where nothing else on the page gives it one: an entry, a panel or an offer
 * works without a `<glossary-embed>`, and does not get ahead of one that stands further down.
 */
export function ensureSource(instance: Instance): void {
  const isFree = () => !instance.source && !instance.failure && instance.owner === undefined;
  if (!isFree() || asked.has(instance)) return;
  asked.add(instance);
  void parsed()
    .then(() => (isFree() ? loadSource({}) : undefined))
    .then((source) => source && isFree() && instance.update({ source }))
    .catch((error: unknown) => {
      asked.delete(instance);
      const problems =
        error instanceof GlossaryError ? error.problems : [{ path: '', message: String(error) }];
      if (!isFree()) return;
      instance.update({ failure: problems });
      console.warn(formatProblem(problems[0]!));
    });
}
