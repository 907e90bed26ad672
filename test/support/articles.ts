/** Articles whose jargon an editor has marked by hand (`[[…]]`), and what the compliance glossary would mark in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { compileMatcher } from '../../src/core/matcher.js';
import type { Glossary, Id } from '../../src/core/model.js';
import { planMarks } from '../../src/core/plan.js';
import type { Run } from '../../src/core/plan-types.js';

const folder = new URL('../fixtures/articles/', import.meta.url);

export interface Span {
  run: number;
  start: number;
  end: number;
  text: string;
}
export interface OurMark extends Span {
  termId: Id;
  /** Where it stands, for the report. */
  around: string;
}
export interface Article {
  name: string;
  title: string;
  kind: string;
  spelling: string;
  words: number;
  hand: Span[];
  ours: OurMark[];
}

/** What an editor said of marks that only one side has. Words in lower case; `04` … is an article. */
export interface Judged {
  /** Marks of ours that the hand did not make and that an editor would keep: words → why. */
  kept: Record<string, string>;
  /** Marks of ours that an editor would not keep: words, or `04 words`, → why. */
  wrong: Record<string, string>;
  /** Jargon marked by hand that the glossary has no entry for: words → why, or ''. */
  notCovered: Record<string, string>;
}

export const judged = JSON.parse(readFileSync(new URL('judged.json', folder), 'utf8')) as Judged;

/** The runs of an article as a page would have them, and the spans that were marked by hand. */
function cut(markdown: string): { runs: Run[]; hand: Span[] } {
  const runs: Run[] = [];
  const hand: Span[] = [];
  let section = 0;
  for (const line of markdown.split(/\n+/)) {
    if (!line.trim()) continue;
    const heading = /^#+ /.test(line);
    if (heading) section++;
    const run = runs.length;
    let text = '';
    for (const [, plain = '', marked = ''] of line
      .replace(/^(#+|-|\d+\.) /, '')
      .matchAll(/((?:(?!\[\[)[\s\S])+)|\[\[(.+?)\]\]/g)) {
      const start = text.length;
      text += plain + marked;
      if (marked) hand.push({ run, start, end: text.length, text: marked });
    }
    runs.push({ text, section, block: run, ...(heading && { readOnly: true }) });
  }
  return { runs, hand };
}

export function readArticles(glossary: Glossary): Article[] {
  const matcher = compileMatcher(glossary);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(new URL(name, folder), 'utf8'),
      )!;
      const field = (key: string) => new RegExp(`^${key}: *"?(.*?)"?$`, 'm').exec(front)?.[1] ?? '';
      const { runs, hand } = cut(body);
      const ours = planMarks(runs, matcher, { occurrences: 'all' }).map(({ run, start, end, termId }) => {
        const { text } = runs[run]!;
        return {
          run,
          start,
          end,
          termId,
          text: text.slice(start, end),
          around: text.slice(Math.max(0, start - 40), end + 40),
        };
      });
      return {
        name: name.replace(/\.md$/, ''),
        title: field('title'),
        kind: field('kind'),
        spelling: field('spelling'),
        words: runs.map(({ text }) => text.split(/\s+/).length).reduce((a, b) => a + b, 0),
        hand,
        ours,
      };
    });
}

const overlap = (a: Span, b: Span) => a.run === b.run && a.start < b.end && b.start < a.end;
const keyOf = (text: string) => text.toLowerCase();

export interface Score {
  /** Marks of ours that an editor would keep, and that he would not, or has not judged yet. */
  kept: OurMark[];
  wrong: OurMark[];
  /** Jargon marked by hand that we mark; that we should and do not; that the glossary does not hold. */
  found: Span[];
  missed: Span[];
  notCovered: Span[];
}

export function scoreOf({ name, hand, ours }: Article, { kept, wrong, notCovered }: Judged = judged): Score {
  const number = name.slice(0, 2);
  const isWrong = (mark: OurMark) => keyOf(mark.text) in wrong || `${number} ${keyOf(mark.text)}` in wrong;
  const isKept = (mark: OurMark) =>
    !isWrong(mark) && (hand.some((each) => overlap(each, mark)) || keyOf(mark.text) in kept);
  const found = hand.filter((each) => ours.some((mark) => overlap(each, mark) && isKept(mark)));
  const rest = hand.filter((each) => !found.includes(each));
  const isCovered = ({ text }: Span) =>
    !(keyOf(text) in notCovered) && !(`${number} ${keyOf(text)}` in notCovered);
  return {
    kept: ours.filter(isKept),
    wrong: ours.filter((mark) => !isKept(mark)),
    found,
    missed: rest.filter(isCovered),
    notCovered: rest.filter((each) => !isCovered(each)),
  };
}
