/**
 * How well the compliance glossary marks ten articles that were written, and whose jargon was marked by hand, without
 * sight of it (test/fixtures/articles). Writes docs/articles.md.
 *
 *   npm run articles
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseGlossary } from '../src/core/validate.js';
import { judged, readArticles, scoreOf } from '../test/support/articles.js';
import { readCompliance } from './build-data.js';

const articles = readArticles(parseGlossary(readCompliance()));
const scores = articles.map((article) => ({ ...article, ...scoreOf(article) }));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const sum = (count: (score: (typeof scores)[number]) => number) =>
  scores.reduce((total, score) => total + count(score), 0);

const row = (name: string, count: (of: (score: (typeof scores)[number]) => readonly unknown[]) => number) => {
  const [words, ours, kept, hand, notCovered, found, missed] = (
    ['ours', 'ours', 'kept', 'hand', 'notCovered', 'found', 'missed'] as const
  ).map((key, i) => (i ? count((score) => score[key]) : 0));
  return {
    name,
    words,
    ours: ours!,
    kept: kept!,
    hand: hand!,
    notCovered: notCovered!,
    found: found!,
    missed: missed!,
  };
};
const rows = [
  ...scores.map((score) => ({
    ...row(score.name, (of) => of(score).length),
    words: score.words,
    more: `${score.kind}, ${score.spelling}`,
  })),
  { ...row('all', (of) => sum((score) => of(score).length)), words: sum(({ words }) => words), more: '' },
];

/** The same words, how often and where. */
function grouped(
  of: (score: (typeof scores)[number]) => readonly { text: string; termId?: string }[],
): string[] {
  const groups = new Map<string, string[]>();
  for (const score of scores)
    for (const { text, termId } of of(score)) {
      const key = `${text.toLowerCase()}${termId ? ` (\`${termId}\`)` : ''}`;
      groups.set(key, [...(groups.get(key) ?? []), score.name.slice(0, 2)]);
    }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .map(([text, where]) => `${text} × ${where.length} [${[...new Set(where)].join(', ')}]`);
}
const reason = (list: Record<string, string>, line: string) => {
  const text = line.replace(/ \(`.*| × .*/, '');
  const why = list[text] ?? Object.entries(list).find(([key]) => key.endsWith(` ${text}`))?.[1];
  return why ? `${line}: ${why}` : line;
};
const listed = (lines: readonly string[]) =>
  lines.length ? lines.map((line) => `- ${line}`).join('\n') : 'None.';

const text = `# Ten articles, marked by hand and by us

Written by \`npm run articles\`. The articles (blog, policy, contract, news; American and British spelling; about 1,500 words each) were written from a topic alone,
without sight of the glossary, and an editor marked every occurrence of jargon before our marks were shown. Both are in \`test/fixtures/articles\`, with what was judged
afterwards (\`judged.json\`). All occurrences count, not only the first of each term.

- **kept**: our mark lies on words that the editor marked too, or that he would keep when shown.
- **not covered**: jargon that the glossary has no entry for.
- **found**: of the jargon that it covers, what we mark.

| article | kind | words | our marks | kept | | by hand | not covered | found | of those covered |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows
  .map(
    ({ name, more, words, ours, kept, hand, notCovered, found, missed }) =>
      `| ${name} | ${more} | ${words} | ${ours} | ${kept} | ${percent(kept, ours)} | ${hand} | ${notCovered} | ${found} | ${percent(found, found + missed)} |`,
  )
  .join('\n')}

## Marks that an editor would not keep

${listed(grouped(({ wrong }) => wrong).map((line) => reason(judged.wrong, line)))}

## Covered, and not marked

${listed(grouped(({ missed }) => missed))}

## Marks that only we made, and that an editor keeps

${listed(grouped(({ kept, hand }) => kept.filter((mark) => !hand.some((each) => each.run === mark.run && each.start < mark.end && mark.start < each.end))).map((line) => reason(judged.kept, line)))}

## Jargon that has no entry

${grouped(({ notCovered }) => notCovered).join(' · ') || 'None.'}
`;
writeFileSync(fileURLToPath(new URL('../docs/articles.md', import.meta.url)), text);
const all = rows.at(-1)!;
console.log(
  `${percent(all.kept, all.ours)} of ${all.ours} marks kept, ${percent(all.found, all.found + all.missed)} of ${all.found + all.missed} covered words marked; see docs/articles.md`,
);
