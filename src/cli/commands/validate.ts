import { formatProblem, isError } from '../../core/messages.js';
import type { Problem } from '../../core/model.js';
import { validateGlossary } from '../../core/validate.js';
import { lintGlossary } from '../../lint/lint.js';
import { describe } from '../../lint/summary.js';
import { type Command, UsageError } from '../command.js';
import { readGlossaryFiles } from '../glossary-files.js';

/** What was found in one FILE. */
interface Checked {
  lines: string[];
  errors: number;
  warnings: number;
  /** What to tell where nothing was wrong. */
  summary: readonly string[];
}

function check(name: string, isStrict: boolean): Checked {
  const { input, unread, placeOf, fileNames } = readGlossaryFiles(name);
  const report = unread.length
    ? { findings: unread.map((each) => ({ ...each, rule: undefined })) }
    : isStrict
      ? lintGlossary(input, fileNames)
      : { findings: validateGlossary(input) };
  const findings: (Problem & { rule?: string | undefined; file?: string })[] = report.findings;
  const lines = findings.map(({ rule, ...found }) => {
    const { file, path } = found.file ? { ...found, file: found.file } : placeOf(found.path);
    return `${file}: ${formatProblem({ ...found, path })}${rule ? ` [${rule}]` : ''}`;
  });
  const errors = findings.filter(isError).length;
  return {
    lines,
    errors,
    warnings: findings.length - errors,
    summary: 'summary' in report && report.summary ? describe(report.summary) : [],
  };
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const validate: Command = {
  usage: 'validate FILE… [--strict]',
  summary: 'Checks glossaries against the format, and with --strict against house style.',
  help: [
    '  FILE       a glossary in JSON, or a folder with entries/*.json and, if there, glossary.json,',
    '             categories.json and toolkits.json',
    '  --strict   also checks how texts are written, which forms are marked, sources and dates',
    '             (docs/content-guide.md), and prints a summary; warnings are errors, but for a review that is due',
  ],
  options: { strict: { type: 'boolean' } },
  run(files, { strict }, { out }) {
    if (!files.length) throw new UsageError('a FILE is missing');
    const checked = files.map((file) => ({ file, ...check(file, strict === true) }));
    for (const { file, lines, errors, warnings, summary } of checked) {
      for (const line of [...lines, ...summary]) out(line);
      const verdict = [
        ...(errors || !warnings ? [counted(errors, 'problem')] : []),
        ...(warnings ? [counted(warnings, 'warning')] : []),
      ];
      out(`${file}: ${verdict.join(', ')}`);
    }
    return checked.some(({ errors }) => errors) ? 1 : 0;
  },
};
