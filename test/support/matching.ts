import { expect } from '@open-wc/testing';
import { compileMatcher } from '../../src/core/matcher.js';
import type { Matcher } from '../../src/core/matcher-types.js';
import type { NamedEntry } from '../../src/core/model.js';

/** A name, or an entry with what the row is about; the id is the name unless given. */
export type Name = string | (Partial<NamedEntry> & { term: string });

/** Options of a row: of the matcher (`locale`) and of the glossary (`language`). */
export interface Setting {
  locale?: string;
  language?: string;
}

/** One test: why, the glossary's names, and a text in which ⟦…⟧ stands round each match (⟦words→id⟧ says whose). */
export type MatchRow = [why: string, names: readonly Name[], text: string, setting?: Setting];

export function matcherFor(names: readonly Name[], { locale, language }: Setting = {}): Matcher {
  const entries = names.map((name): NamedEntry => {
    const given = typeof name === 'string' ? { term: name } : name;
    return { id: given.term, forms: [], ...given };
  });
  return compileMatcher({ entries, locale: language }, { locale });
}

/** Takes the brackets out of a row's text, and says what they mean. */
export function readMarks(row: string): { text: string; spans: string[] } {
  let text = '';
  const spans: string[] = [];
  for (const part of row.split('⟦')) {
    const [inside, rest] = part.includes('⟧') ? part.split('⟧') : ['', part];
    const [words, id] = inside.split('→');
    if (words) spans.push(`${text.length}-${text.length + words.length}${id ? ` ${id}` : ''}`);
    text += words + rest;
  }
  return { text, spans };
}

/** Offsets are compared, and the term where the row names it. */
export function expectMatches(names: readonly Name[], row: string, setting?: Setting): void {
  const { text, spans } = readMarks(row);
  const found = matcherFor(names, setting).match(text);
  const seen = found.map(({ start, end, termId }, i) => {
    const named = / /.test(spans[i] ?? '');
    return `${start}-${end}${named ? ` ${termId}` : ''}`;
  });
  const words = found.map(({ start, end }) => text.slice(start, end)).join(' | ');
  expect(seen, `found: ${words}`).to.deep.equal(spans);
}

/** Declares a table's tests under the name of the rule that they guard. */
export function matchTable(rule: string, rows: readonly MatchRow[]): void {
  describe(rule, () => {
    for (const [why, names, text, setting] of rows) {
      it(`${rule.split(':')[0]}: ${why}`, () => expectMatches(names, text, setting));
    }
  });
}
