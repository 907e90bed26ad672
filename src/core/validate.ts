import { GlossaryError, isError } from './messages.js';
import type { Glossary, Problem } from './model.js';
import { inspect } from './read-glossary.js';
import { warnOf } from './validate-warnings.js';

/** Everything that is wrong with a glossary, errors and warnings, all at once; an empty list is a good glossary. */
export function validateGlossary(input: unknown): Problem[] {
  return inspect(input, warnOf).problems;
}

/**
 * The glossary, ids assigned, forms as objects, unknown fields left out.
 * @throws {GlossaryError} with all errors, when there is one; warnings do not throw.
 */
export function parseGlossary(input: unknown): Glossary {
  const { glossary, problems } = inspect(input);
  const errors = problems.filter(isError);
  if (!glossary || errors.length) throw new GlossaryError(errors);
  return glossary;
}
