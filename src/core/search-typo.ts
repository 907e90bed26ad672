import Fuse from 'fuse.js/basic';

/** Letters of a word as bits, so that words that cannot be near are passed over without reading them again. */
const letters = (word: string) => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << word.charCodeAt(i);
  return bits;
};

const bitCount = (bits: number) => {
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
};

const sorted = (word: string) => [...word].sort().join();

/** Most words that Fuse is asked to compare for one misspelt word. */
const maxCandidates = 64;
/** Most spellings that a misspelt word is taken for. */
const maxSpellings = 6;

const byCost = (a: [string, number], b: [string, number]) => a[1] - b[1];

/** Tells which words of a vocabulary a misspelt one may stand for, and how near they are (1 = the same); best first. */
export function createSpeller(
  vocabulary: readonly string[],
): (misspelt: string) => [word: string, nearness: number][] {
  let lettersOf: Int32Array | undefined;
  return (misspelt) => {
    if (misspelt.length < 3) return [];
    // Fuse cuts what is longer into pieces, which says little of a word.
    misspelt = misspelt.slice(0, 32);
    lettersOf ??= Int32Array.from(vocabulary, letters);
    const own = letters(misspelt);
    // Words of about the length and the letters, or that may go on after them; by how alike they are.
    const near: string[][] = Array.from({ length: 8 }, () => []);
    for (let i = 0; i < vocabulary.length; i++) {
      const bits = lettersOf[i]!;
      const missing = bitCount(own & ~bits);
      if (missing > 2) continue;
      const word = vocabulary[i]!;
      const longer = word.length - misspelt.length;
      if (longer > -3)
        near[longer > 2 ? missing * 2 + 3 : missing + bitCount(bits & ~own) + Math.abs(longer)]?.push(word);
    }
    const rated = near
      .flat()
      .slice(0, maxCandidates)
      .flatMap((word): [string, number][] => {
        const { isMatch, score } = Fuse.match(misspelt, word, { threshold: 0.5, distance: 20 });
        const swapped = letters(word) === own && sorted(word) === sorted(misspelt) ? 0.3 : 0;
        const begins = word[0] === misspelt[0] ? 0 : 0.1;
        return isMatch
          ? [[word, score + begins - swapped + 0.02 * Math.abs(word.length - misspelt.length)]]
          : [];
      });
    return rated
      .sort(byCost)
      .filter(([, cost]) => cost <= rated[0]![1] + 0.1)
      .slice(0, maxSpellings)
      .map(([word, cost]) => [word, Math.max(0.1, Math.min(1, 1 - cost))]);
  };
}
