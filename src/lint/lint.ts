import type { Problem } from '../core/model.js';
import { inspect } from '../core/read-glossary.js';
import { validateGlossary } from '../core/validate.js';
import { manuscriptOf } from './manuscript.js';
import { rules } from './rules/index.js';
import { summarize, type Summary } from './summary.js';
import type { Finding, Manuscript } from './types.js';

export interface LintReport {
  /** What the format says, then what house style says, each in the glossary's order. */
  findings: Finding[];
  /** None when the whole is refused. */
  summary?: Summary;
}

/**
 * What the format only warns of, house style asks for. But a review that is due never fails: no build may break
 * because a day has come.
 */
const asHouseStyle = (problem: Problem): Finding => ({
  ...problem,
  rule: 'format',
  severity: problem.severity === 'warning' && problem.path.endsWith('/reviewBy') ? 'warning' : 'error',
});

/** Puts findings about the same entry together; a sort keeps the order of equals. */
const place = ({ path }: Finding) => {
  const [, list, index] = path.split('/');
  return list === 'entries' ? Number(index) : -1;
};

/**
 * Checks a glossary against the format and against house style.
 *
 * @param input A glossary as an author writes it.
 * @param fileNames The name of each entry's file without its ending, by the entry's pointer, where it has one.
 */
export function lintGlossary(input: unknown, fileNames?: Manuscript['fileNames']): LintReport {
  const findings = validateGlossary(input).map(asHouseStyle);
  const { glossary } = inspect(input);
  // Refused, or of a format that we do not know: there is nothing to say about its style.
  if (!glossary) return { findings };
  const manuscript = manuscriptOf(glossary, input as { entries?: unknown[] }, fileNames);
  const isEnglish = /^en\b/i.test(manuscript.locale);
  for (const { id, english, check } of rules) {
    if (english && !isEnglish) continue;
    check(manuscript, (path, message, fix) =>
      findings.push({ path, message, fix, severity: 'error', rule: id }),
    );
  }
  return { findings: findings.sort((a, b) => place(a) - place(b)), summary: summarize(manuscript) };
}
