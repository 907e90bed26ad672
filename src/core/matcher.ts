import { compileForms } from './compile.js';
import { DIGIT, EXTEND, HANGUL, SPACE, SPACELESS, UPPER, WORD } from './fold.js';
import { scanScope } from './matcher-context.js';
import { CAPITALS, CONTEXT, EXCEPT, type FormIndex, NEVER } from './matcher-index.js';
import type { Candidate, Match, Matcher, MatcherOptions } from './matcher-types.js';
import type { GlossaryNames, Id, NamedEntry } from './model.js';
import { type SymbolStream, streamFor } from './normalize.js';
import { WordBoundaries } from './segment.js';

/** Rule 5: the Korean particles that may follow a name, as one closed list: a case and a topic marker. */
const PARTICLE =
  /^들?(에서?|에게서?|께서?|한테|으?로서?|으?로써|으?로부터|에서부터|까지|부터|마다|조차|마저|보다|처럼|같이|이?나|이?란|이?며|이?라[는고]|이?랑|하고|이?고|이다|입니다|[와과만뿐씩])?[은는도만의이가을를]?$/;
const LONGEST_PARTICLE = 5;

class CompiledMatcher implements Matcher {
  private readonly index: FormIndex;
  private readonly stream: SymbolStream;
  private readonly entries: readonly NamedEntry[];
  private categories: Map<Id, Id | undefined> | undefined;
  private boundaries: WordBoundaries | undefined;
  /** The names found along one path, longest last: their nodes and last tokens. */
  private readonly nodes = new Int32Array(256);
  private readonly lasts = new Int32Array(256);
  /** Where the last phrase ends in which an entry is not meant. */
  private readonly excepted = new Map<number, number>();

  constructor(
    glossary: GlossaryNames,
    private readonly locale: string,
  ) {
    this.entries = glossary.entries;
    this.stream = streamFor(locale);
    this.index = compileForms(glossary, locale);
  }

  match(text: string): Match[] {
    return scanScope(this, [text])[0].map(({ start, end, termId }) => ({ start, end, termId }));
  }

  categoryOf(termId: Id): Id | undefined {
    this.categories ??= new Map(this.entries.map(({ id, category }) => [id, category]));
    return this.categories.get(termId);
  }

  scan(text: string, leaveOut?: (termId: Id, context: boolean) => boolean): Candidate[] {
    const { index } = this;
    const stream = this.stream.read(text);
    const { tokens, starts, ends, hashes, offsets } = stream;
    const found: Candidate[] = [];
    this.boundaries = undefined;
    this.excepted.clear();
    let free = 0;
    for (let token = 0; token < tokens; token++) {
      if (!index.mayBegin(hashes[token])) continue;
      const start = starts[token];
      if (start < free && !index.hasExcepts) continue;
      let names = this.follow(token);
      if (!names || !this.mayStart(start)) continue;
      if (index.hasExcepts) this.noteExcepts(names, start);
      if (start < free) continue;
      while (names--) {
        const end = ends[this.lasts[names]];
        const form = this.mayEnd(end) ? this.choose(this.nodes[names], start, end, leaveOut) : 0;
        if (!form) continue;
        const needsContext = (index.flagsOf(form) & CONTEXT) > 0;
        const termId = this.entries[index.entryOf(form)].id;
        found.push({
          start: offsets[start],
          end: stream.endOffset(end),
          termId,
          needsContext,
          givesContext: !needsContext,
        });
        free = end;
        break;
      }
    }
    return found;
  }

  /** Walks the longest path of names from a token; returns how many names end on it. */
  private follow(token: number): number {
    const { index, stream } = this;
    const { starts, ends, tokens } = stream;
    let node = 0;
    let names = 0;
    let separator = 0;
    for (let next = token; ; separator = starts[next] - ends[next - 1]) {
      const id = index.tokenId(stream, next);
      if (!id || !(node = index.step(node, id, separator))) return names;
      if (index.firstForm(node)) {
        this.nodes[names] = node;
        this.lasts[names++] = next;
      }
      if (!index.goesOn(node) || ++next === tokens) return names;
    }
  }

  /** Of the forms that read alike the first that rules 2 and 6 allow here. */
  private choose(
    node: number,
    start: number,
    end: number,
    leaveOut?: (termId: Id, context: boolean) => boolean,
  ): number {
    const { index, stream } = this;
    for (let form = index.firstForm(node); form; form = index.nextForm(form)) {
      const flags = index.flagsOf(form);
      const entry = index.entryOf(form);
      if (flags & (EXCEPT | NEVER) || !index.hasCase(form, stream, start, end)) continue;
      if (flags & CAPITALS && this.inCapitals(start, end)) continue;
      if (this.excepted.get(entry)! >= end) continue;
      if (leaveOut?.(this.entries[entry].id, (flags & CONTEXT) > 0)) continue;
      return form;
    }
    return 0;
  }

  /** Rule 6: remembers the phrases that begin here and in which an entry is not meant. */
  private noteExcepts(names: number, start: number): void {
    const { index, stream, excepted } = this;
    while (names--) {
      const end = stream.ends[this.lasts[names]];
      for (let form = index.firstForm(this.nodes[names]); form; form = index.nextForm(form)) {
        if (!(index.flagsOf(form) & EXCEPT) || !index.hasCase(form, stream, start, end)) continue;
        const entry = index.entryOf(form);
        if (end > (excepted.get(entry) ?? 0) && this.mayEnd(end)) excepted.set(entry, end);
      }
    }
  }

  /** Rules 1 and 5 before a match. */
  private mayStart(at: number): boolean {
    const { kinds, symbols } = this.stream;
    if (!at) return true;
    const before = kinds[at - 1];
    // UAX #29 GB9 and GB11: nothing is cut from its cluster.
    if (kinds[at] & EXTEND || symbols[at - 1] === 0x200d) return false;
    return !(before & kinds[at] & WORD) || this.isBoundary(at);
  }

  /** Rules 1 and 5 behind a match. */
  private mayEnd(at: number): boolean {
    const { kinds, symbols } = this.stream;
    const last = kinds[at - 1];
    const next = kinds[at];
    if (next & EXTEND) return false;
    // "SOC 2" is not in "SOC 2.5".
    if (last & DIGIT && (symbols[at] === 46 || symbols[at] === 44) && kinds[at + 1] & DIGIT) return false;
    return !(last & next & WORD) || this.isBoundary(at) || ((next & HANGUL) > 0 && this.isParticle(at));
  }

  /** Between two word characters: whether the segmenter parts them. */
  private isBoundary(at: number): boolean {
    const { kinds, offsets, text } = this.stream;
    if (!((kinds[at - 1] | kinds[at]) & SPACELESS)) return false;
    if (!WordBoundaries.supported) return true;
    return (this.boundaries ??= new WordBoundaries(text, this.locale)).at(offsets[at]);
  }

  private isParticle(at: number): boolean {
    const { kinds, symbols } = this.stream;
    let end = at;
    while (kinds[end] & HANGUL && end - at <= LONGEST_PARTICLE) end++;
    return !(kinds[end] & WORD) && PARTICLE.test(String.fromCharCode(...symbols.subarray(at, end)));
  }

  /** Rule 2: whether a match stands in a run of three or more all-capital words, parted by white space only. */
  private inCapitals(start: number, end: number): boolean {
    const { kinds } = this.stream;
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
}

/** Compiles the names of a glossary, once, into what finds them in a text in one pass. */
export function compileMatcher(glossary: GlossaryNames, options: MatcherOptions = {}): Matcher {
  return new CompiledMatcher(glossary, options.locale ?? glossary.locale ?? 'en');
}
