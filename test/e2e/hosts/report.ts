import type { Cell, Difference } from './support/types.ts';

export const formatDifference = ({ step, kind, detail }: Difference) => `${step}: ${kind}: ${detail}`;

/** A cell for a terminal: one line where all is equal, else each kind of difference where it was first seen. */
export function formatCell({ host, engine, variant, differences, notDriven, marks }: Cell): string {
  const head = `${host}, ${engine}, ${variant} (${marks} marks)`;
  const note = notDriven ? `\n    not driven: ${notDriven}` : '';
  if (!differences.length) return `= ${head}${note}`;
  const lines = firstOfEachKind(differences).map((each) => `    ${formatDifference(each)}`);
  return `≠ ${head}: ${differences.length} differences${note}\n${lines.join('\n')}`;
}

export const firstOfEachKind = (all: readonly Difference[]): Difference[] =>
  all.filter((each, i) => all.findIndex(({ kind }) => kind === each.kind) === i);
