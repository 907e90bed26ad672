/** A pattern for phrases as the lists in `data/house-style.json` write them: whole words, in any case. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) =>
    phrase
      .split(' ')
      .map((word) => word.replace(/[.+?()[\]{}|\\^$]/g, '\\$&').replace('*', '\\p{L}*'))
      .join(' ')
      .replaceAll(' … ', ' (?:\\S+ ){0,8}?'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The same for a list of patterns. */
export const anyOf = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** As it may stand in a message. */
export const quoted = (sentence: string) =>
  `"${sentence.length > 60 ? `${sentence.slice(0, 60).trimEnd()} …` : sentence}"`;
