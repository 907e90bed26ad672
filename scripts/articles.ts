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

const all = rows.at(-1)!;
/** Not counted as covered since an entry only names it. */
const inPassing = sum(
  ({ name, notCovered }) =>
    notCovered.filter(({ text }) =>
      /^(an aspect|a detail|the entry on)/.test(
        judged.notCovered[text.toLowerCase()] ??
          judged.notCovered[`${name.slice(0, 2)} ${text.toLowerCase()}`] ??
          '',
      ),
    ).length,
);

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

## What was done

Before, 528 marks were made. Because of these articles, and tried on other pages (see below), the names of some 120 entries were changed. Each change is a way in which people write the
term anywhere, not only here.

- **Added**: verbs and adjectives (encrypted, de-identify, deprovision), abbreviations and other spellings (RaaS, IdP, KEV, minor NC, two-step verification, desktop exercise), citations that stand for a
  rule (16 CFR Part 314, 32 CFR Part 170), names of documents (shared responsibility matrix, data security plan) and longer phrases of everyday words that are safe as they stand (encrypted in transit,
  confidentiality, integrity or availability; breach notification law).
- **Marked near their field**, where before they never were: controller, consent, Processor with a capital, Type 1 and Type 2, Stage 1 and Stage 2, Level 1 to 3, personal information, financial
  institution, risk analysis, accredited, ICO, Breach as the defined term of HIPAA, patch, legal hold, tokenized.
- **Exceptions** for everyday uses: written consent, consent to, domain controller, breach of, Level 1 support, accredited course, type 2 diabetes.
- **Narrowed**: "written information security program" now leads to the tax office's plan only on tax pages; elsewhere to the program of the FTC.
- **Taken out**: names that only made a mark longer ("ransomware attack" holds "ransomware"), to keep the first load small.

What stays unmarked on purpose: scope, controls, provider, breach (lower case), exception, SAR, security, keys. In most texts of business they are ordinary words or mean something else (a provider of health care in an
article on AI, a suspicious activity report, the breach of a contract), and a wrong card does more harm than a missing one.

"Covered" was judged by one rule: an entry explains just this concept. What an entry only names in passing (the phases of CMMC, a self-assessment, an emergency change) counts as not covered. That was settled
after a first count; with those ${inPassing} counted as covered, ${percent(all.found, all.found + all.missed + inPassing)} would be marked.

What does not belong was looked for in other texts. First paragraphs, partly quoted from public pages and partly made up to be difficult: budgets, a breach at a card processor, travel, a sports contract, a health
app, IT support, games, a staff handbook, courses, cooking, general news, a factory. Then the 889 pages of a software company's public handbook (people, sales, finance,
engineering, security): 661 of them get no mark at all. What was wrong led to the exceptions above, and to names that no longer count on their own (security policy, point of focus). Left over are rare pairs, such as the
controller of a game, or a Controller in accounting, on a page that also speaks of personal data; and the stages of something else on a page that names ISO/IEC 27001.
`;
writeFileSync(fileURLToPath(new URL('../docs/articles.md', import.meta.url)), text);
console.log(
  `${percent(all.kept, all.ours)} of ${all.ours} marks kept, ${percent(all.found, all.found + all.missed)} of ${all.found + all.missed} covered words marked; see docs/articles.md`,
);
