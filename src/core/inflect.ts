import { unicode } from './unicode.js';

/**
 * Rule 4: the plural of an English name, or the singular of one given in the plural. Used when a matcher is compiled,
 * never on the page's text. A form that no text contains ("compliances") does no harm; another word's form would.
 */
/** One, many, one, many … */
export const irregularWords =
  'person|people|child|children|man|men|woman|women|ombudsman|ombudsmen|' +
  'criterion|criteria|phenomenon|phenomena|index|indices|matrix|matrices|appendix|appendices|' +
  'addendum|addenda|memorandum|memoranda|medium|media|schema|schemata|life|lives|' +
  'tech|techs';
const irregular = irregularWords.split('|');
/** Names that have no other number, or whose other number is another word (means, a mean; news, new). */
const UNCHANGED = /^(data|information|evidence|(soft|hard)ware|series|species|news|means|goods|premises)$/i;

/** The singular of a regular plural, with the spellings that it may have (breach or cache, policy or cookie). */
function singularsOf(word: string): string[] {
  const one = word.slice(0, -1);
  const stem = word.slice(0, -2);
  // The names of fields (analytics, forensics) are no plurals; their singulars would be adjectives.
  if (/ics$/i.test(word) && !/(metr|top|graph)ics$/i.test(word)) return [];
  if (/(aly|cri|gno|pha|the)ses$/i.test(word)) return [stem + 'is'];
  if (/bases$/i.test(word)) return [one, stem + 'is'];
  if (/ies$/i.test(word)) return [one, word.slice(0, -3) + 'y'];
  return /([sxz]|[cs]h)es$/i.test(word) ? [one, stem] : [one];
}

function pluralOf(word: string): string {
  if (/[sx]is$/i.test(word)) return word.slice(0, -2) + 'es';
  if (/([^aeiou]|qu)y$/i.test(word)) return word.slice(0, -1) + 'ies';
  return word + (/([sxz]|[cs]h)$/i.test(word) ? 'es' : 's');
}

/** Singular for all that it ends like a plural. */
const SINGULAR_S = /([isu]s|(bi|ali|canv|atl|^g)as|lens|chaos|ethos)$/i;
/** The last word of a name. */
const LAST_WORD = /[^ \-\n\t\xa0\u2010\u2011\u2013\u202f]*$/;
const PREPOSITION = /[\s\-\u2010\u2011](of|for|to)[\s\-\u2010\u2011]/i;

/** Further forms of an English name; none when its head noun does not end in a letter. */
export function inflect(name: string): string[] {
  // The head noun: the last word, or the one before the preposition in "X of/for/to Y".
  const end = PREPOSITION.exec(name)?.index || name.length;
  const head = LAST_WORD.exec(name.slice(0, end))![0];
  // "Annex A" has no plural that could not be read as "annex as", "shadow IT" none that is not "shadow its".
  if (!unicode('\\p{L}$').test(head) || (/^(.|it)$/i.test(head) && head !== name)) return [];
  const put = (word: string): string => name.slice(0, end - head.length) + word + name.slice(end);
  // Capitals take a lower-case s; words in a name that is all shouted do not.
  if (unicode('\\p{Lu}$').test(head) && (head === name || unicode('\\p{Ll}').test(name)))
    return [put(head + 's')];
  if (unicode('\\p{Lu}{2}s$').test(head)) return [put(head.slice(0, -1))];
  if (UNCHANGED.test(head)) return [];
  const at = irregular.indexOf(head.toLowerCase());
  const other = at < 0 ? [] : [head[0] + irregular[at % 2 ? at - 1 : at + 1].slice(1)];
  if (at % 2 > 0) return other.map(put);
  // What stands before the ending keeps its case, for forms that match only in their own.
  const isPlural = /s$/i.test(head) && !SINGULAR_S.test(head);
  return (isPlural ? singularsOf(head) : [...other, pluralOf(head)]).map(put);
}
