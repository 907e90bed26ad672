import { openBundled } from '../bundled/source.js';
import { GlossaryError } from '../core/messages.js';
import type { Problem } from '../core/model.js';
import type { GlossarySource } from '../core/source.js';

/** Where a glossary is to come from; the first that is set. None: the bundled one. */
export interface Origin {
  /** A glossary as an object. */
  glossary?: unknown;
  /** One or more addresses separated by white space; the word `bundled` names ours. */
  src?: string;
  /** A glossary as JSON text. */
  json?: string | undefined;
}

/**
 * A glossary, ready to be asked. What is not ours is fetched and read by a part that is loaded for it.
 * @throws {GlossaryError} with what is wrong and what to do, where there is no glossary to be had.
 */
export async function loadSource(origin: Origin, signal?: AbortSignal): Promise<GlossarySource> {
  const { glossary, json } = origin;
  const src = origin.src?.trim();
  if (glossary == null && json === undefined && (!src || src === 'bundled')) return openBundled();
  return (await import('./load-own.js')).loadOwn(origin, openBundled, signal);
}

/** What is wrong where there is no glossary to be had. */
export const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof GlossaryError ? error.problems : [{ path: '', message: String(error) }];
