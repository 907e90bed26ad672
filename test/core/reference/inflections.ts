import type { Holds } from './rules.js';

/** Rule 4, written anew: singular, plural. */
const irregular = [
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['person', 'people'],
  ['child', 'children'],
  ['memorandum', 'memoranda'],
  ['life', 'lives'],
  ['man', 'men'],
] as const;
/** No singular and no plural of their own, or one that reads as another word (its). */
const alone = /^(data|means|news|forensics|software)$/i;

/** A word that is already a plural. */
function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (irregular.some(([, plural]) => lower.endsWith(plural))) return true;
  if (/\p{Lu}s$/u.test(word)) return true;
  return word.endsWith('s') && !/(ss|us|is|bias)$/.test(lower);
}

function pluralsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const out: string[] = [];
  for (const [one, many] of irregular)
    if (lower.endsWith(one)) out.push(word.slice(0, word.length - one.length) + many);
  if (/[^aeiou]y$/.test(lower) || /quy$/.test(lower)) out.push(`${word.slice(0, -1)}ies`);
  else if (/[^aeiou]is$/.test(lower)) out.push(`${word.slice(0, -2)}es`);
  else if (/(s|x|z|ch|sh)$/.test(lower)) out.push(`${word}es`);
  else out.push(`${word}s`);
  return out;
}

function singularsOf(word: string): string[] {
  const lower = word.toLowerCase();
  for (const [one, many] of irregular)
    if (lower.endsWith(many)) return [word.slice(0, word.length - many.length) + one];
  if (lower.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(analy|ba|hypothe|ax)ses$|axes$/.test(lower)) return [`${word.slice(0, -2)}is`, word.slice(0, -1)];
  if (/(s|x|z|ch|sh)es$/.test(lower)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}

/** What is generated from a name: the plural, or the singular of a plural, of its head noun. */
export function inflections(name: string, holds: Holds): string[] {
  const head = /^(.+?)(?=[ -](?:of|for|to)[ -])/iu.exec(name);
  const noun = head && holds('headNoun') ? head[0] : name;
  const rest = name.slice(noun.length);
  const word = /[^ -]*$/u.exec(noun)![0].replace(/.*[^\s-]*[\s]/u, '');
  const before = noun.slice(0, noun.length - word.length);
  if (!/\p{L}$/u.test(word) || alone.test(word)) return [];
  // "Annex As" would be "annex as", "shadow ITs" would be "shadow its".
  if (before && ([...word].length < 2 || /^it$/i.test(word))) return [];
  // Capitals take a lower-case s; words of a name that is all shouted do not.
  const capitals = /\p{Lu}$/u.test(word) && (!before || /\p{Ll}/u.test(name));
  const words: string[] = [];
  if (capitals) words.push(...(holds('pluralOfCapitals') ? [`${word}s`] : []));
  else if (isPlural(word)) words.push(...(holds('singular') ? singularsOf(word) : []));
  else if (holds('plural')) words.push(...pluralsOf(word));
  // Only the ending changes: the first letter keeps its case.
  return words.map((other) => before + word[0] + other.slice(1) + rest);
}
