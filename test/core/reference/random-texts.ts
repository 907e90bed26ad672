import { pick, type Random, type RandomGlossary } from './random-glossaries.js';

type Mutation = (name: string, random: Random) => string;

const good = [
  ' ',
  '  ',
  '\xa0',
  '\u202f',
  '\u2009',
  '\u3000',
  '\n',
  '\r\n   ',
  '\t ',
  '\u2028',
  '-',
  '\u2010',
  '\u2011',
  '–',
];
const bad = [' - ', '- ', ' -', '--', '—', '−', '/', ', ', '', '_', ' – ', '\xad', '\u200b'];
const invisible = [
  '\xad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\xad\xad',
  '\ufe0f',
  '\ufe0e',
  '\u{e0100}',
];
const particles = ['는', '를', '의', '에서는', '까지도', '입니다', '들의', '보호', '자', '요', '은행'];
const after = [
  '1',
  '.5',
  ',000',
  '. 5',
  '.',
  ', 3',
  '²',
  '_KEY',
  '_',
  'x',
  'é',
  '\u0323',
  'я',
  '법',
  '的',
  '-first',
  '’',
  '🏽',
  '️⃣',
];
const before = [
  'x',
  '2',
  '_',
  'non-',
  'O’',
  'é',
  'я',
  '공개',
  '新',
  '½',
  'x\u0323',
  '(',
  '«',
  '🔥',
  '.',
  '-',
  '🇺',
  '🏃\u200d',
];
/** Letters that fold to the same one. */
const alike: Record<string, string> = {
  s: 'ſ',
  k: '\u212a',
  å: '\u212b',
  ς: 'σ',
  σ: 'ς',
  μ: 'µ',
  ß: 'ẞ',
  ω: '\u2126',
  i: 'İ',
  ı: 'I',
};

/** A place between two characters. */
const at = (name: string, random: Random) =>
  pick(
    random,
    [...name, ''].map((_, i, chars) => chars.slice(0, i).join('').length),
  );
const insert = (name: string, place: number, what: string) => name.slice(0, place) + what + name.slice(place);
/** Changes each separator of a name, or the one that the name gets. */
const separate = (name: string, kinds: readonly string[], random: Random) =>
  /[ –-]/.test(name.trim())
    ? name.replace(/ - |[ –-]/g, () => pick(random, kinds))
    : insert(name, at(name, random), pick(random, kinds));
const other = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

/** Each makes of a name something that still is it, or just is not. */
const mutations: readonly (readonly [weight: number, Mutation])[] = [
  [3, (name, random) => separate(name, good, random)],
  [2, (name, random) => separate(name, bad, random)],
  [2, (name) => name.toUpperCase()],
  [2, (name) => name.toLowerCase()],
  [1, (name) => name.replace(/^./u, other)],
  [1, (name, random) => name.replace(/\p{L}/gu, (char) => (random() < 0.3 ? other(char) : char))],
  [1, (name) => name.replace(/\p{L}/gu, (char) => alike[char.toLowerCase()] ?? char)],
  [3, (name, random) => insert(name, at(name, random), pick(random, invisible))],
  [1, (name) => name.normalize('NFD')],
  [
    1,
    (name, random) => insert(name, at(name, random), pick(random, ['\u0301', '\u0323', '\u0308', '\u20e3'])),
  ],
  [1, (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
  [1, (name) => name.replace(/[aeiou]/, '$&\u0301')],
  [1, (name) => name.replace('\u0323\u0307', '\u0307\u0323').replace(/ß/g, 'ss').replace(/fi/, 'ﬁ')],
  [4, (name, random) => name.replace(/['’]/g, () => pick(random, ["'", '’', '‘', '"', '”', '`', 'ʼ']))],
  [1, (name) => `remote ${name}`],
  [4, (name) => inflected(name)],
  [1, (name) => `${name}s`],
  [1, (name) => `${name}es`],
  [1, (name) => name.replace(/s$/i, '')],
  [
    2,
    (name) =>
      name.replace(/^(\S+?)s?(?=[ -](of|for|to)[ -])/i, (word) =>
        /s$/.test(word) ? word.slice(0, -1) : inflected(word),
      ),
  ],
  [2, (name, random) => name + pick(random, ['’s', "'s", 's’', '’', 'ing', 'ed', '’d'])],
  [3, (name, random) => name + pick(random, after)],
  [2, (name, random) => pick(random, before) + name],
  [1, (name, random) => name + pick(random, particles)],
  [1, (name) => name.replace(/.$/u, '')],
  [1, (name) => name.replace(/[ -][^ -]*$/u, '')],
  [
    1,
    (name, random) =>
      `${pick(random, ['ASK ', 'READ THIS ', 'remote ', 'THE '])}${name}${pick(random, ['', ' KNOWS', ' freak', '\nNOW'])}`,
  ],
];
const weighted = mutations.flatMap(([weight, mutation]) => Array.from({ length: weight }, () => mutation));

/** The plural, or the singular of a plural, of the nouns that names are made of. */
const plurals: Record<string, string> = {
  criterion: 'criteria',
  analysis: 'analyses',
  basis: 'bases',
  index: 'indices',
  life: 'lives',
  person: 'people',
  policy: 'policies',
  party: 'parties',
  licence: 'licences',
  process: 'processes',
  breach: 'breaches',
  status: 'statuses',
  bias: 'biases',
  cookie: 'cookies',
};
const singulars = Object.fromEntries(Object.entries(plurals).map(([one, many]) => [many, one]));

function inflected(name: string): string {
  const word = /[A-Za-zÀ-ɏ]+$/.exec(name)?.[0] ?? '';
  const lower = word.toLowerCase();
  const known = plurals[lower] ?? singulars[lower];
  if (known) return name.slice(0, name.length - word.length) + word[0] + known.slice(1);
  return /[a-z]s$/.test(word) ? name.slice(0, -1) : `${name}s`;
}

const glue = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  ', ',
  '. ',
  '\n',
  ' and ',
  '/',
  ' (',
  ') ',
  ': ',
  '; ',
  '-',
  '’s ',
  '',
  '\xa0',
  ' – ',
  '“',
  '\n\n',
];

/** A text that is made of a glossary's names. */
export function randomText(
  random: Random,
  { entries, around, locale, matcherLocale }: RandomGlossary,
): string {
  const names = entries.flatMap(({ term, abbr, forms, except }) => [
    term,
    term,
    ...(abbr === undefined ? [] : [abbr]),
    ...forms.map(({ text }) => text),
    ...(except ?? []),
  ]);
  const dense = /^(zh|ja|th|km)/.test(matcherLocale ?? locale ?? '');
  let text = '';
  for (let left = 6 + Math.floor(random() * 6); left; left--) {
    let piece = random() < 0.12 ? pick(random, around) : pick(random, names);
    for (let chance = 0.45; random() < chance; chance /= 3) piece = pick(random, weighted)(piece, random);
    text += piece + (dense && random() < 0.5 ? '' : pick(random, glue));
  }
  return text;
}
