import { prefixRange, Rank, type SearchIndex } from './search-index.js';
import type { Spelling } from './search-typo.js';

/** How a document was found, best first. */
const Tier = {
  name: 0,
  alias: 1,
  namePrefix: 2,
  aliasPrefix: 3,
  wordsInNames: 4,
  words: 5,
  misspelt: 6,
  someWords: 7,
} as const;
const none = 8;

/** What a word is worth by the field it stands in. */
const worth = [8, 6, 3, 1];
/** Worth of the beginning of a word, and of its other number. */
const begun = 0.7;
const otherForm = 0.95;
/** Within a tier, terms go before toolkits, and these before questions. */
const kindGap = { term: 0, toolkit: 100, faq: 150 };

export interface WordQuery {
  /** Other forms of the word, equally meant. */
  others: readonly string[];
  /** It may be the beginning of a word. */
  grows: boolean;
  /** A document without it has not all the words. */
  must: boolean;
}

/** The score of one search at a time; its lists are made once, so that a keystroke allocates next to nothing. */
export class Board {
  /** Documents whose name or alias is, or begins with, the whole query. */
  named = 0;
  #guessed = false;
  #touched: number[] = [];
  readonly #score: Float32Array;
  readonly #found: Uint8Array;
  readonly #foundInNames: Uint8Array;
  readonly #tier: Uint8Array;
  readonly #rest: Uint16Array;
  /** Of the word being looked up: its best worth in each document, and the documents. */
  readonly #now: Float32Array;
  #nowTouched: number[] = [];
  readonly #nowInNames: Uint8Array;

  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
    const size = index.docs.length;
    this.#score = new Float32Array(size);
    this.#now = new Float32Array(size);
    this.#nowInNames = new Uint8Array(size);
    this.#found = new Uint8Array(size);
    this.#foundInNames = new Uint8Array(size);
    this.#rest = new Uint16Array(size);
    this.#tier = new Uint8Array(size).fill(none);
  }

  start(): void {
    for (const doc of this.#touched) {
      this.#score[doc] = this.#found[doc] = this.#foundInNames[doc] = this.#rest[doc] = 0;
      this.#tier[doc] = none;
    }
    this.#touched = [];
    this.named = 0;
    this.#guessed = false;
  }

  /** The whole query as a name, its other number, or the beginning of a name. */
  names(key: string, others: readonly string[]): void {
    const { keys, owners } = this.#index;
    const rate = (from: number, to: number, exactLength: number) => {
      for (let i = from; i < to; i++) {
        const alias = (owners[i] & 3) === Rank.name ? 0 : 1;
        const rest = keys[i].length - exactLength;
        this.#name(owners[i] >>> 2, rest ? Tier.namePrefix + alias : Tier.name + alias, rest);
      }
    };
    rate(...prefixRange(keys, key), key.length);
    for (const other of others) {
      const [from, to] = prefixRange(keys, other);
      let end = from;
      while (end < to && keys[end] === other) end++;
      rate(from, end, other.length);
    }
  }

  #name(doc: number, tier: number, rest: number): void {
    if (this.#tier[doc] === none) {
      this.#touch(doc);
      this.named++;
      this.#rest[doc] = rest;
    } else if (tier < this.#tier[doc] || (tier === this.#tier[doc] && rest < this.#rest[doc]))
      this.#rest[doc] = rest;
    else return;
    this.#tier[doc] = tier;
  }

  #touch(doc: number): void {
    if (!this.#score[doc] && this.#tier[doc] === none) this.#touched.push(doc);
  }

  /** Looks a word up; false when no document has it. */
  word(word: string, { others, grows, must }: WordQuery): boolean {
    const { vocabulary } = this.#index;
    const [from, to] = prefixRange(vocabulary, word);
    for (let i = from; i < to; i++) {
      const same = vocabulary[i] === word;
      if (same || grows) this.#posting(i, same ? 1 : begun);
      else break;
    }
    for (const other of others) {
      const [i] = prefixRange(vocabulary, other);
      if (vocabulary[i] === other) this.#posting(i, otherForm);
    }
    return this.#settle(must);
  }

  /** Takes a word that no document has for others that are like it. */
  misspelt(spellings: readonly Spelling[]): void {
    for (const [i, nearness] of spellings) this.#posting(i, nearness / 2);
    if (this.#settle(true)) this.#guessed = true;
  }

  #posting(word: number, factor: number): void {
    const { offsets, postings } = this.#index;
    for (let p = offsets[word]; p < offsets[word + 1]; p++) {
      const doc = postings[p] >>> 2;
      const rank = postings[p] & 3;
      const value = worth[rank] * factor;
      if (!this.#now[doc]) this.#nowTouched.push(doc);
      if (value > this.#now[doc]) this.#now[doc] = value;
      if (rank <= Rank.alias) this.#nowInNames[doc] = 1;
    }
  }

  #settle(must: boolean): boolean {
    // A rare word says more than one that stands everywhere.
    const rarity = Math.log(1 + this.#index.docs.length / (this.#nowTouched.length || 1));
    for (const doc of this.#nowTouched) {
      this.#touch(doc);
      this.#score[doc] += this.#now[doc] * rarity;
      if (must) {
        this.#found[doc]++;
        this.#foundInNames[doc] += this.#nowInNames[doc];
      }
      this.#now[doc] = this.#nowInNames[doc] = 0;
    }
    const any = this.#nowTouched.length > 0;
    this.#nowTouched = [];
    return any;
  }

  /** The best documents, best first. `required`: how many words a document must have to have them all. */
  best(required: number, limit: number): number[] {
    const top: { doc: number; place: number }[] = [];
    const most = this.#touched.reduce((max, doc) => Math.max(max, this.#score[doc]), 1);
    for (const doc of this.#touched) {
      if (!this.#found[doc] && this.#tier[doc] === none) continue;
      const place = this.#place(doc, required, most);
      if (top.length === limit && place >= top[limit - 1].place) continue;
      let at = top.length;
      while (at > 0 && (top[at - 1].place > place || (top[at - 1].place === place && top[at - 1].doc > doc)))
        at--;
      top.splice(at, 0, { doc, place });
      if (top.length > limit) top.pop();
    }
    return top.map(({ doc }) => doc);
  }

  #place(doc: number, required: number, most: number): number {
    const gap = kindGap[this.#index.docs[doc].kind];
    if (this.#tier[doc] < none) return this.#tier[doc] * 1000 + gap + Math.min(500, this.#rest[doc]);
    const all = this.#found[doc] >= required;
    const tier = !all
      ? Tier.someWords
      : this.#guessed
        ? Tier.misspelt
        : this.#foundInNames[doc] >= required
          ? Tier.wordsInNames
          : Tier.words;
    return tier * 1000 + gap + 800 * (1 - this.#score[doc] / most);
  }
}
