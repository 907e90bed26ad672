/**
 * Rule 4: the plural of an English name, or the singular of one given in the plural. Used when a matcher is compiled,
 * never on the page's text. A form that no text contains ("compliances") does no harm; a wrong one could.
 */
const IRREGULAR =
  'person:persons person:people child:children criterion:criteria phenomenon:phenomena index:indexes index:indices ' +
  'matrix:matrixes matrix:matrices appendix:appendixes appendix:appendices vertex:vertices half:halves life:lives ' +
  'knife:knives shelf:shelves self:selves leaf:leaves thief:thieves foot:feet tooth:teeth mouse:mice ' +
  'addendum:addenda memorandum:memoranda memorandum:memorandums erratum:errata curriculum:curricula stimulus:stimuli ' +
  'medium:media medium:mediums schema:schemas schema:schemata quiz:quizzes veto:vetoes echo:echoes hero:heroes ' +
  'embargo:embargoes epoch:epochs stomach:stomachs monarch:monarchs tech:techs bias:biases alias:aliases canvas:canvases ' +
  'atlas:atlases gas:gases lens:lenses chaos:chaoses ethos:ethoses axis:axes menu:menus cookie:cookies movie:movies ' +
  'selfie:selfies cache:caches niche:niches headache:headaches axe:axes';

/** Names that have no other number, or whose other number is another word (means, a mean; news, new). */
const UNCHANGED = new Set(
  'data information evidence software hardware series species news means goods premises whereas always'.split(
    ' ',
  ),
);

const plurals = new Map<string, string[]>();
const singulars = new Map<string, string[]>();
for (const pair of IRREGULAR.split(' ')) {
  const [one, many] = pair.split(':');
  plurals.set(one, [...(plurals.get(one) ?? []), many]);
  singulars.set(many, [...(singulars.get(many) ?? []), one]);
}

/** The singular of a regular plural, with the spellings that it may have. */
function singularOf(word: string): string[] {
  const one = word.slice(0, -1);
  if (/ies$/.test(word)) return word.length > 4 ? [word.slice(0, -3) + 'y'] : [one];
  if (/(aly|ba|cri|gno|pha|the)ses$/.test(word)) {
    const sis = word.slice(0, -2) + 'is';
    return /ba/.test(word) ? [sis, one] : [sis];
  }
  if (/(ss|x|z[^aeiou]*|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  if (/ses$/.test(word)) return [one, word.slice(0, -2)];
  return [one];
}

function pluralOf(word: string): string {
  if (/[sx]is$/.test(word)) return word.slice(0, -2) + 'es';
  if (/([^aeiou]|qu)y$/.test(word)) return word.slice(0, -1) + 'ies';
  if (/(^|wo|chair|crafts|fire|fore|middle|police|sales|spokes|trades|work)man$/.test(word))
    return word.slice(0, -2) + 'en';
  return word + (/(s|x|z|[^aeiou]?ch|sh)$/.test(word) ? 'es' : 's');
}

/** The other numbers of a word. */
function otherNumbers(word: string, acronym: boolean): string[] {
  if (acronym) return [word + 's'];
  // A plural of capitals: APIs.
  if (/\p{Lu}{2}s$/u.test(word)) return [word.slice(0, -1)];
  const lower = word.toLowerCase();
  if (UNCHANGED.has(lower)) return [];
  const known = plurals.get(lower) ?? singulars.get(lower);
  if (known) return known;
  if (/[^isu]s$/.test(lower)) {
    // The names of fields (analytics, forensics) are no plurals; their singulars are adjectives.
    if (/ics$/.test(lower)) return /(metr|top|graph)ics$/.test(lower) ? [lower.slice(0, -1)] : [];
    return singularOf(lower);
  }
  return [pluralOf(lower)];
}

/** Where the head noun ends: before the preposition in "X of/for/to Y". */
const PREPOSITION = /[\s\-\u2010\u2011](of|for|to)[\s\-\u2010\u2011]/i;
const HEAD = /[^\s\-\u2010\u2011\u2013]*\p{L}$/u;

/** Further forms of an English name; none when its head noun does not end in a letter. */
export function inflect(name: string): string[] {
  const end = PREPOSITION.exec(name)?.index || name.length;
  const front = name.slice(0, end);
  const head = HEAD.exec(front)?.[0];
  // "Annex A" has no plural that could not be read as "annex as", "shadow IT" none that is not "shadow its".
  if (!head || ((head.length < 2 || /^it$/i.test(head)) && head !== name)) return [];
  const acronym = /\p{Lu}$/u.test(head) && (head === name || /\p{Ll}/u.test(name));
  const start = end - head.length;
  return otherNumbers(head, acronym).map((word) => {
    // The unchanged beginning keeps its case, for forms that match only in their own.
    let same = 0;
    while (same < word.length && word[same] === head[same]?.toLowerCase()) same++;
    return name.slice(0, start) + (acronym ? word : head.slice(0, same) + word.slice(same)) + name.slice(end);
  });
}
