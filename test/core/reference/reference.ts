import type { GlossaryNames, NamedEntry } from '../../../src/core/model.js';
import type { Match } from '../../../src/core/matcher-types.js';
import {
  type Cell,
  endOfWord,
  firstOf,
  isCapital,
  isDigit,
  isHangul,
  isSpace,
  isWordChar,
  lastOf,
  partedBySegmenter,
  readCells,
  type Reader,
} from './cells.js';
import { endOf, type Pattern, patternsOf, phrasesOf } from './forms.js';
import type { Rule } from './rules.js';

/**
 * A matcher as slow and as plain as can be: at every place of the text it tries every form, by DESIGN's matching rules
 * 1-6 as they are written. With `broken` one of them does not hold.
 */
export function referenceMatcher(
  glossary: GlossaryNames,
  options: { locale?: string } = {},
  broken?: Rule,
): (text: string) => Match[] {
  const locale = options.locale ?? glossary.locale ?? 'en';
  const reader: Reader = { locale, holds: (rule) => rule !== broken, read: new Map() };
  const patterns = patternsOf(glossary, reader);
  const phrases = glossary.entries.flatMap((entry) => phrasesOf(entry, glossary.locale ?? locale, reader));
  return (text) => matchText(text, patterns, phrases, reader);
}

/** An occurrence of a form, in cells. */
interface Found {
  start: number;
  end: number;
  pattern: Pattern;
}

function matchText(text: string, patterns: Pattern[], phrases: Pattern[], reader: Reader): Match[] {
  const cells = readCells(text, reader);
  const excepted = reader.holds('except') ? occurrences(cells, phrases, reader) : [];
  const all = occurrences(cells, patterns, reader).filter(
    (found) =>
      !isShouted(cells, found, reader) && !excepted.some((phrase) => isExcepted(found, phrase, reader)),
  );
  return withContext(all, reader).map(({ start, end, pattern: { entry } }) => ({
    start: cells[start]!.start,
    end: cells[end - 1]!.end,
    termId: entry.id,
  }));
}

/** Every place where a form stands whole, by start and then in the order of the forms. */
function occurrences(cells: readonly Cell[], patterns: readonly Pattern[], reader: Reader): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < cells.length; start++)
    for (const pattern of patterns) {
      const end = endOf(pattern, cells, start, reader);
      if (end > start && mayStart(cells, start, reader) && mayEnd(cells, end, reader))
        found.push({ start, end, pattern });
    }
  return found;
}

/** Rule 1: whether a word goes on across the edge in front of a cell. */
function isInsideWord(cells: readonly Cell[], at: number, reader: Reader): boolean {
  if (at === 0 || at === cells.length) return false;
  const word = [endOfWord(cells[at - 1]!), firstOf(cells[at]!.chars)].map((char) => isWordChar(char, reader));
  return (word[0]! && word[1]!) || !(reader.holds('signs') || word[0] || word[1]);
}

/**
 * Rule 1, beyond its text: a sign right behind a joiner counts as joined, also where no pictograph stands in front of
 * it. The matcher leaves such stray joiners alone.
 */
function isJoined(cells: readonly Cell[], at: number, reader: Reader): boolean {
  const sign = firstOf(cells[at]!.chars);
  const before = cells[at - 1]?.chars ?? '';
  return before.endsWith('\u200d') && !isWordChar(sign, reader) && !/\p{RI}/u.test(sign);
}

function mayStart(cells: readonly Cell[], at: number, reader: Reader): boolean {
  if (isJoined(cells, at, reader)) return false;
  if (!reader.holds('signs') && !isWordChar(firstOf(cells[at]!.chars), reader)) return false;
  if (!isInsideWord(cells, at, reader)) return true;
  return partedBySegmenter(cells, at, reader) ?? !reader.holds('wordStart');
}

function mayEnd(cells: readonly Cell[], at: number, reader: Reader): boolean {
  if (!reader.holds('signs') && !isWordChar(lastOf(cells[at - 1]!.chars), reader)) return false;
  if (cutsNumber(cells, at, reader)) return false;
  if (!reader.holds('possessive') && isPossessive(cells, at)) return false;
  if (!isInsideWord(cells, at, reader)) return true;
  if (isParticle(cells, at, reader)) return true;
  return partedBySegmenter(cells, at, reader) ?? !reader.holds('wordEnd');
}

/** Rule 1: SOC 2 is not in SOC 2.5. (That it is not in SOC 21 follows from words.) */
function cutsNumber(cells: readonly Cell[], at: number, { holds }: Reader): boolean {
  if (!holds('number') || !isDigit(lastOf(cells[at - 1]!.chars))) return false;
  return /^[.,]$/.test(cells[at]?.chars ?? '') && isDigit(firstOf(cells[at + 1]?.chars ?? ' '));
}

/** Rule 4, broken: a form that 's follows is another word. */
const isPossessive = (cells: readonly Cell[], at: number) =>
  cells[at]?.chars === "'" && cells[at + 1]?.chars === 's';

/** Rule 5: the closed list, with the pairs that test/core/matcher-scripts.test.ts names. */
const particles = new Set(
  (
    '은 는 이 가 을 를 의 에 와 과 도 만 로 나 란 며 고 들 께 씩 뿐 에서 에게 에는 에도 으로 까지 부터 마다 조차 마저 보다 ' +
    '처럼 같이 이나 이란 이며 이고 이다 하고 한테 라는 라고 로서 로써 과의 와의 들은 들이 들을 들의 에서는 에서도 에게는 에게서 ' +
    '으로는 으로도 으로서 으로써 이라는 이라고 입니다 으로부터 에서부터 까지도'
  ).split(' '),
);

function isParticle(cells: readonly Cell[], at: number, reader: Reader): boolean {
  if (!reader.holds('particle') || !isHangul(firstOf(cells[at]!.chars))) return false;
  let end = at;
  while (end < cells.length && isWordChar(firstOf(cells[end]!.chars), reader)) end++;
  const rest = cells
    .slice(at, end)
    .map(({ chars }) => chars)
    .join('');
  return particles.has(rest) || !reader.holds('particleClosed');
}

/** Rule 2: an all-capital form in a run of three or more all-capital words, which white space alone parts. */
function isShouted(cells: readonly Cell[], { start, end, pattern }: Found, reader: Reader): boolean {
  if (!reader.holds('shouting') || !pattern.capitals) return false;
  if (!cells.slice(start, end).every(({ chars }) => isCapital(chars))) return false;
  return 1 + capitalsFrom(cells, start - 1, -1, reader) + capitalsFrom(cells, end, 1, reader) >= 3;
}

/** How many all-capital words stand on one side. */
function capitalsFrom(cells: readonly Cell[], at: number, step: 1 | -1, reader: Reader): number {
  let i = at;
  while (isSpace(cells[i], reader)) i += step;
  const from = i;
  let capital = true;
  let ended = false;
  for (; cells[i] && !ended && isWordChar(firstOf(cells[i]!.chars), reader); i += step) {
    // A skin tone ends the word of its letter.
    ended = !isWordChar(lastOf(cells[i]!.chars), reader);
    capital &&= isCapital(cells[i]!.chars) && !(ended && step < 0);
  }
  if (from === at || i === from || !capital) return 0;
  return ended ? 1 : 1 + capitalsFrom(cells, i, step, reader);
}

/** Rule 6: inside a phrase of its entry in which it is not meant. */
function isExcepted(found: Found, phrase: Found, { holds }: Reader): boolean {
  if (phrase.pattern.entry !== found.pattern.entry && holds('exceptOwn')) return false;
  if (!holds('exceptInside')) return phrase.start < found.end && found.start < phrase.end;
  return phrase.start <= found.start && found.end <= phrase.end;
}

/** Rule 1: leftmost, then longest, never overlapping; of the same words the form that comes first. */
function choose(all: readonly Found[], { holds }: Reader): Found[] {
  const order = (one: Found, other: Found) => {
    const leftmost = holds('leftmost') ? one.start - other.start : other.start - one.start;
    return leftmost || (holds('longest') ? other.end - one.end : one.end - other.end);
  };
  const chosen: Found[] = [];
  for (const found of [...all].sort(order)) {
    const taken = chosen.some(({ start, end }) =>
      holds('overlap') ? start < found.end && found.start < end : start === found.start,
    );
    if (!taken) chosen.push(found);
  }
  return chosen.sort((one, other) => one.start - other.start);
}

/**
 * Rule 6: the forms that need context are left out where it is wanting, and make room for what they hid. Context is what
 * would be found if there were only forms `link: auto`.
 */
function withContext(all: readonly Found[], reader: Reader): Found[] {
  const { holds } = reader;
  const evidence = choose(holds('contextAuto') ? all.filter(({ pattern }) => !pattern.context) : all, reader);
  const lacks = ({ pattern }: Found) => pattern.context && !hasContext(pattern.entry, evidence, reader);
  if (!holds('contextHides')) return choose(all, reader).filter((found) => !lacks(found));
  return choose(
    all.filter((found) => !lacks(found)),
    reader,
  );
}

function hasContext(entry: NamedEntry, evidence: readonly Found[], { holds }: Reader): boolean {
  const { category } = entry;
  return evidence.some(({ pattern }) => {
    const other = pattern.entry;
    if (other === entry) return holds('contextOwn') && !pattern.context;
    if (category === undefined || (category === 'general' && holds('contextGeneral'))) return false;
    return holds('contextCategory') && (other.category === category || !holds('contextSame'));
  });
}
