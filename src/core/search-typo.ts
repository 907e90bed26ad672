import Fuse from 'fuse.js/basic';

/** Letters of a word as bits, so that words that cannot be near are passed over in one instruction. */
const letters = (word: string) => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const sorted = (word: string) => [...word].sort().join('');

/** Most words that Fuse is asked to compare for one misspelt word. */
const maxCandidates = 64;
/** Most spellings that a misspelt word is taken for. */
const maxSpellings = 6;

/** A word of the vocabulary, and how near it is: 1 = the same. */
export type Spelling = [word: number, nearness: number];

/** Finds the words of a vocabulary that a misspelt one may stand for; best first. */
export function createSpelling(vocabulary: readonly string[]): (word: string) => Spelling[] {
  let bits: Uint32Array | undefined;

  /** Words of about the length and the letters, or that may go on after them; the most alike first. */
  function candidates(word: string): number[] {
    bits ??= Uint32Array.from(vocabulary, letters);
    const own = letters(word);
    const buckets: number[][] = [];
    for (let i = 0; i < bits.length; i++) {
      const missing = bitCount(own & ~bits[i]);
      const longer = vocabulary[i].length - word.length;
      if (missing > 2 || longer < -2) continue;
      const cost = longer > 2 ? missing * 2 + 3 : missing + bitCount(bits[i] & ~own) + Math.abs(longer);
      if (cost < 8) (buckets[cost] ??= []).push(i);
    }
    return buckets.flat().slice(0, maxCandidates);
  }

  return (word) => {
    if (word.length < 3) return [];
    const near = candidates(word);
    const fuse = new Fuse(
      near.map((i) => vocabulary[i]),
      { includeScore: true, threshold: 0.5, distance: 20, ignoreFieldNorm: true, shouldSort: false },
    );
    const letterBag = sorted(word);
    const rated = fuse.search(word).map(({ item, refIndex, score = 1 }): [number, number] => {
      const swapped = item.length === word.length && sorted(item) === letterBag ? 0.3 : 0;
      const begins = item[0] === word[0] ? 0 : 0.1;
      return [near[refIndex], score + begins - swapped + 0.02 * Math.abs(item.length - word.length)];
    });
    rated.sort((a, b) => a[1] - b[1]);
    return rated
      .filter(([, cost]) => cost <= rated[0][1] + 0.1)
      .slice(0, maxSpellings)
      .map(([i, cost]) => [i, Math.max(0.1, Math.min(1, 1 - cost))]);
  };
}
