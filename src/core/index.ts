/**
 * `glossary-embed/core`: the model, validation, matching and search, without a page. Runs in Node and in a worker.
 */
export { compileMatcher } from './matcher.js';
export { planMarks } from './plan.js';
export { createSearch, type Hit, type Search, type SearchOptions } from './search.js';
export { validateGlossary, parseGlossary } from './validate.js';
export { readGlossary } from './read-glossary.js';
export { parseGlossaryText, readGlossaryText } from './parse-text.js';
export { GlossaryError, formatProblem } from './messages.js';
export { mergeGlossaries } from './merge.js';
export { withFallback } from './locale-fallback.js';
export { plainSource } from './plain-source.js';
export { resolveId } from './redirects.js';
export { parseMarkdown, plainText, type Block, type Inline } from './markdown.js';
export { withAttribution } from './attribution.js';
export { entryHref, safeUrl } from './url.js';
export { currentDiscount, formatDiscount, formatPrice } from './offer.js';
export { now, setClock } from './clock.js';
export { english, text, type StringKey } from './strings-all.js';
export type { GlossarySource } from './source.js';
export type { Candidate, Match, Matcher, MatcherOptions } from './matcher-types.js';
export type { MarkPolicy, PlannedMark, Run } from './plan-types.js';
export type * from './model.js';
