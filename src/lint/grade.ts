import { syllable } from 'syllable';
import { wordsOf } from './sentences.js';

/**
 * The reading grade of a text by Flesch and Kincaid: years of school in the United States that it takes to follow.
 * Of the known formulas the one that weighs the length of sentences most, which is what a writer can mend; that it
 * overrates long words of the trade is why the limit is higher than in a newspaper.
 */
export function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (!words.length) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}
