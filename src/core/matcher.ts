import { compilingNames, MAX_STEPS } from './compile.js';
import { DIGIT, EXTEND, HANGUL, REGIONAL, SPACE, UPPER, WORD } from './fold.js';
import { scanScope } from './matcher-context.js';
import { CAPITALS, type CompiledForm, CONTEXT, ENTRY, EXCEPT, isThere, NEVER } from './matcher-index.js';
import type { Candidate, Matcher, MatcherOptions, Scanner } from './matcher-types.js';
import type { GlossaryNames, Id } from './model.js';
import { endOffset, ends, follow, kinds, offsets, read, starts, symbols, tokens } from './normalize.js';
import { isParted } from './segment.js';
import { atOnce, type Steps } from './steps.js';

/** Rule 5: the Korean particles that may follow a name, as one closed list: a case and a topic marker. */
const PARTICLE =
  /^들?(에(게?서?|서부터)|께서?|한테|으?로([서써]|부터)?|까지|부터|마다|조차|마저|보다|처럼|같이|이?([나란며랑고]|라[는고])|하고|이다|입니다|[와과만뿐씩])?[은는도만의이가을를]?$/;
const LONGEST_PARTICLE = 5;

/** Rules 1 and 5 before a match. */
function mayStart(at: number): boolean {
  if (!at) return true;
  // UAX #29 GB9 and GB11: nothing is cut from its cluster. A joiner joins signs, neither words nor flags.
  if (kinds[at] & EXTEND || (symbols[at - 1] === 0x200d && !(kinds[at] & (WORD | REGIONAL)))) return false;
  return !(kinds[at - 1] & kinds[at] & WORD) || isParted(at);
}

/** Rules 1 and 5 behind a match. */
function mayEnd(at: number): boolean {
  const last = kinds[at - 1];
  const next = kinds[at];
  if (next & EXTEND) return false;
  // "SOC 2" is not in "SOC 2.5".
  if (last & DIGIT && (symbols[at] === 46 || symbols[at] === 44) && kinds[at + 1] & DIGIT) return false;
  return !(last & next & WORD) || isParted(at) || ((next & HANGUL) > 0 && isParticle(at));
}

function isParticle(at: number): boolean {
  let end = at;
  while (kinds[end] & HANGUL && end - at <= LONGEST_PARTICLE) end++;
  return !(kinds[end] & WORD) && PARTICLE.test(String.fromCharCode(...symbols.subarray(at, end)));
}

/** Rule 2: whether a match stands in a run of three or more all-capital words, parted by white space only. */
function inCapitals(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!(kinds[i] & UPPER)) return false;
  let words = 1;
  for (let at = start; words < 3 && kinds[at - 1] & SPACE; words++) {
    let first = at - 1;
    while (kinds[first - 1] & UPPER) first--;
    if (first === at - 1 || kinds[first - 1] & WORD) break;
    at = first;
  }
  for (let at = end; words < 3 && kinds[at] & SPACE; words++) {
    let last = at + 1;
    while (kinds[last] & UPPER) last++;
    if (last === at + 1 || kinds[last] & WORD) break;
    at = last;
  }
  return words >= 3;
}

/** Compiles the names of a glossary, once, into what finds them in a text in one pass. */
export function compileMatcher(glossary: GlossaryNames, options?: MatcherOptions): Matcher {
  const scanner = atOnce(compilingScanner(glossary, options));
  return {
    ...scanner,
    match: (text) =>
      atOnce(scanScope(scanner, [{ text }]))[0].map(({ start, end, termId }) => ({ start, end, termId })),
  };
}

/** The same in steps, without the rule that needs a scope (6): its owner asks `planMarks`. */
export function* compilingScanner(glossary: GlossaryNames, options: MatcherOptions = {}): Steps<Scanner> {
  const { entries } = glossary;
  const locale = options.locale ?? glossary.locale ?? 'en';
  const { lookUp, formsOf } = yield* compilingNames(glossary, locale);
  const excepts = entries.some(({ except }) => except);
  /** By entry: where the last phrase ends in which it is not meant. */
  const excepted = new Map<number, number>();
  /** By the entries that were found. */
  const categories = new Map<Id, Id | undefined>();
  /** The forms found along one path, the longest last and of those that read alike the first. */
  const forms: CompiledForm[] = [];

  return {
    categoryOf: (termId) => categories.get(termId),
    scan(text, leaveOut) {
      read(text, locale);
      const found: Candidate[] = [];
      if (excepts) excepted.clear();
      let free = 0;
      for (let token = 0; token < tokens; token++) {
        const start = starts[token];
        if (start < free && !excepts) continue;
        let count = 0;
        let key = 0;
        for (let last = token; last < tokens && last < token + MAX_STEPS; last++) {
          key = follow(key, last);
          const name = lookUp(key);
          if (!name) break;
          const end = ends[last];
          if (name < 0 || !mayStart(start) || !mayEnd(end)) continue;
          const before = count;
          for (let inflected = 0; inflected < 2 && count === before; inflected++)
            for (const form of formsOf(name, inflected)) {
              const { flags } = form;
              const entry = flags >> ENTRY;
              // Inside a match only phrases count in which an entry is not meant.
              if (flags & NEVER || (start < free && !(flags & EXCEPT)) || !isThere(form, start, end))
                continue;
              if (flags & EXCEPT) excepted.set(entry, Math.max(end, excepted.get(entry) ?? 0));
              else forms[count++] = form;
            }
        }
        while (count--) {
          const { flags, letters } = forms[count];
          const entry = flags >> ENTRY;
          const end = start + letters.length;
          const { id: termId, category } = entries[entry];
          const needsContext = (flags & CONTEXT) > 0;
          if (flags & CAPITALS && inCapitals(start, end)) continue;
          categories.set(termId, category);
          if (excepted.get(entry)! >= end || leaveOut?.(termId, needsContext)) continue;
          found.push({ start: offsets[start], end: endOffset(end), termId, needsContext });
          free = end;
          break;
        }
      }
      return found;
    },
  };
}
