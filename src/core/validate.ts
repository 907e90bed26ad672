import { GlossaryError } from './messages.js';
import type { Glossary, Problem } from './model.js';
import { inspect, readGlossary } from './read-glossary.js';
import { warnOf } from './validate-warnings.js';

/** Everything that is wrong with a glossary, errors and warnings, all at once; an empty list is a good glossary. */
export function validateGlossary(input: unknown): Problem[] {
  const { glossary, problems } = inspect(input);
  glossary?.entries.forEach((entry, i) => problems.push(...warnOf(entry, `/entries/${i}`)));
  return problems;
}

/**
 * The glossary, ids assigned, forms as objects, unknown fields left out.
 * @throws {GlossaryError} with all errors, when there is one; warnings do not throw.
 */
export function parseGlossary(input: unknown): Glossary {
  const { glossary, problems } = readGlossary(input);
  if (!glossary || problems.length) throw new GlossaryError(problems);
  return glossary;
}
