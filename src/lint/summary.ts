import { grade } from './grade.js';
import type { Manuscript } from './types.js';

/** What a glossary holds, for its editors. */
export interface Summary {
  entries: number;
  faqs: number;
  /** Entries that have some. */
  crosswalks: number;
  /** Of the definitions (see `grade`); only where the glossary is English and has entries. */
  grade?: { median: number; worst: number; worstId: string };
  /** By entry: those that it names under `related` and that do not name it. Information; a link may well go one way. */
  oneWay: ReadonlyMap<string, readonly string[]>;
}

export function summarize({ drafts, byId, locale }: Manuscript): Summary {
  const grades = drafts
    .map(({ entry, texts }) => ({ id: entry.id, grade: grade(texts[0]!.sentences) }))
    .sort((a, b) => a.grade - b.grade);
  const worst = grades.at(-1);
  const oneWay = new Map<string, string[]>();
  for (const { entry } of drafts) {
    const ids = (entry.related ?? []).filter((id) => {
      const other = byId.get(id);
      return other && !other.entry.related?.includes(entry.id);
    });
    if (ids.length) oneWay.set(entry.id, ids);
  }
  return {
    entries: drafts.length,
    faqs: drafts.reduce((sum, { entry }) => sum + (entry.faqs?.length ?? 0), 0),
    crosswalks: drafts.filter(({ entry }) => entry.crosswalk?.length).length,
    ...(worst &&
      /^en\b/i.test(locale) && {
        grade: {
          median: (grades[(grades.length - 1) >> 1]!.grade + grades[grades.length >> 1]!.grade) / 2,
          worst: worst.grade,
          worstId: worst.id,
        },
      }),
    oneWay,
  };
}

/** The summary as lines for a terminal. */
export function describe({ entries, faqs, crosswalks, grade: found, oneWay }: Summary): string[] {
  const links = [...oneWay.values()].flat().length;
  return [
    `${entries} entries (${crosswalks} with a crosswalk), ${faqs} FAQs`,
    ...(found
      ? [
          `Reading grade of definitions (Flesch-Kincaid): median ${found.median.toFixed(1)}, worst ${found.worst.toFixed(1)} (${found.worstId})`,
        ]
      : []),
    `Related links that go one way (for information): ${links}`,
    ...[...oneWay].map(([id, others]) => `  ${id} -> ${others.join(', ')}`),
  ];
}
