/**
 * How search reads text: words without case and diacritics, digits apart from letters (so that `iso27001`,
 * `ISO 27001` and `iso-27001` are the same two words), one word per character in scripts without spaces.
 * Matching on the page keeps diacritics; search is the forgiving one of the two.
 */

/** A word as it is compared, and where it stands in the text as given (UTF-16). */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const spaceless = 'Han,Hiragana,Katakana,Thai,Lao,Khmer,Myanmar'.replace(/(\w+),?/g, '\\p{sc=$1}');
// Soft hyphens, joiners and variation selectors belong to the word they stand in.
const inside = '\\ufe0f\\u00ad\\u200b-\\u200d';
const anyWord = new RegExp(
  `\\p{N}+|[${spaceless}]\\p{M}*|(?:(?![${spaceless}])[\\p{L}\\p{M}${inside}])+`,
  'gu',
);
const asciiWord = /[a-z]+|[0-9]+/gi;
const isAscii = (text: string) => !/[^\0-~]/.test(text);
// Latin, Greek, Cyrillic accents; Hebrew and Arabic points. Vowel signs of other scripts are letters to a reader.
const points = new RegExp(`[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670${inside}]`, 'g');
const apart: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const isApart = new RegExp(`[${Object.keys(apart).join('')}]`, 'g');

/** Text as it is compared: without case, diacritics and width. */
export function plain(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(points, '')
    .replace(isApart, (letter) => apart[letter]!)
    .normalize('NFC');
}

/** The words of a text, in order. */
export function words(text: string): Word[] {
  // Most texts; the other pattern takes several times as long.
  return [...text.matchAll(isAscii(text) ? asciiWord : anyWord)]
    .map(({ 0: found, index }) => ({ word: plain(found), start: index, end: index + found.length }))
    .filter(({ word }) => word);
}

/** The same without their places, which takes a fraction of the time. */
export function wordList(text: string): string[] {
  return (isAscii(text) && text.toLowerCase().match(asciiWord)) || words(text).map(({ word }) => word);
}

/** A name without its separators: `ISO/IEC 27001` -> `isoiec27001`; `C++` and `C#` keep what tells them apart. */
export function nameKey(text: string): string {
  const folded = plain(text);
  return folded.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '') || folded.trim();
}

/** The other number of an English word, for a query: policy/policies, control/controls. */
export function otherNumber(word: string): string[] {
  if (word.length < 4) return word.length > 1 ? [`${word}s`] : [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return [word.slice(0, -1)];
  return /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`] : [`${word}s`];
}
