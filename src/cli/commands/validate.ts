import { isError } from '../../core/messages.js';
import type { Problem } from '../../core/model.js';
import { validateGlossary } from '../../core/validate.js';
import { lintGlossary } from '../../lint/lint.js';
import { describe, type Summary } from '../../lint/summary.js';
import { type Command, UsageError } from '../command.js';
import { readGlossaryFiles } from '../glossary-files.js';
import { counted, lineOf } from '../lines.js';

/** What was found in one FILE. */
interface Checked {
  lines: string[];
  errors: number;
  warnings: number;
  /** With --strict: what the glossary holds. */
  summary: readonly string[];
}

function check(name: string, isStrict: boolean): Checked {
  const { input, unread, placeOf, fileNames } = readGlossaryFiles(name);
  if (unread.length)
    return {
      lines: unread.map((found) => lineOf(found.file, found)),
      errors: unread.length,
      warnings: 0,
      summary: [],
    };
  const { findings, summary }: { findings: (Problem & { rule?: string })[]; summary?: Summary } = isStrict
    ? lintGlossary(input, fileNames)
    : { findings: validateGlossary(input) };
  const errors = findings.filter(isError).length;
  return {
    lines: findings.map((found) => {
      const { file, path } = placeOf(found.path);
      return lineOf(file, { ...found, path }, found.rule);
    }),
    errors,
    warnings: findings.length - errors,
    summary: summary ? describe(summary) : [],
  };
}

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
