import type { Form, GlossaryNames, NamedEntry } from '../../../src/core/model.js';
import { afterSeparator, type Cell, isCapital, partsWords, isSame, readCells, type Reader } from './cells.js';
import { inflections } from './inflections.js';

/** A form as it is looked for. */
export interface Pattern {
  text: string;
  entry: NamedEntry;
  cells: (Cell | 'separator')[];
  /** Matches only in its own case. */
  exact: boolean;
  /** One all-capital word of two letters or more. */
  capitals: boolean;
  context: boolean;
  generated: boolean;
}

/** Rule 3: the words of a name and what stands between them. What stands at its edges is literal. */
function cellsOf(text: string, reader: Reader): (Cell | 'separator')[] {
  const cells = readCells(text, reader);
  const out: (Cell | 'separator')[] = [];
  for (let i = 0; i < cells.length;) {
    const end = i > 0 ? afterSeparator(cells, i, reader) : -1;
    if (end > i) {
      out.push('separator');
      i = end;
    } else out.push(cells[i++]!);
  }
  return out;
}

/** Rule 2: one word of two or more letters, all capitals. */
const isAllCapitals = (text: string, reader: Reader) => {
  const cells = readCells(text, reader);
  return cells.length > 1 && cells.every(({ chars }) => isCapital(chars));
};

function pattern(
  text: string,
  { match, link }: Form,
  entry: NamedEntry,
  generated: boolean,
  reader: Reader,
): Pattern {
  const { holds } = reader;
  const capitals = isAllCapitals(text, reader);
  const lifted = match === 'insensitive' && holds('insensitive');
  return {
    text,
    entry,
    cells: cellsOf(text.trim(), reader),
    exact:
      (match === 'exact' && holds('exact')) ||
      (capitals && !lifted && match !== 'exact' && holds('capitals')),
    capitals,
    context: link === 'context' && holds('contextNeeded'),
    generated,
  };
}

/** Rule 4: a name and what is generated from it. */
function withInflections(own: Pattern, form: Form, reader: Reader, inflected: boolean): Pattern[] {
  const { holds } = reader;
  if (!inflected) return [];
  const names = inflections(own.text.normalize('NFC').trim(), holds);
  return names.map((text) => {
    const made = pattern(text, form, own.entry, true, reader);
    // What is generated from a form that keeps its case keeps it too.
    return { ...made, exact: made.exact || own.exact };
  });
}

/** Whether two forms are the same under the matching rules. */
const isSamePattern = (one: Pattern, other: Pattern) =>
  one.exact === other.exact &&
  one.cells.length === other.cells.length &&
  one.cells.every((cell, i) => {
    const across = other.cells[i]!;
    if (cell === 'separator' || across === 'separator') return cell === across;
    return isSame(cell, across, one.exact);
  });

/** Whether the names of an entry are inflected. */
function isInflected({ inflect }: NamedEntry, language: string, { holds }: Reader): boolean {
  if (inflect === false && holds('inflectFalse')) return false;
  return /^en\b/i.test(language) || !holds('english');
}

/** What is looked for, in the order in which it is preferred where two match the same words. */
export function patternsOf({ locale, entries }: GlossaryNames, reader: Reader): Pattern[] {
  const { holds } = reader;
  const explicit: Pattern[] = [];
  const generated: Pattern[] = [];
  for (const entry of entries) {
    if ((entry.linkable === false || entry.status === 'draft') && holds('linkable')) continue;
    // A form that repeats the term or the abbreviation says how that is marked.
    const names = [entry.term, entry.abbr].filter((name) => name !== undefined);
    const plain = names.filter((name) => !entry.forms.some(({ text }) => text === name));
    const forms = [...plain.map((text): Form => ({ text })), ...entry.forms];
    const own = forms.map((form) => pattern(form.text, form, entry, false, reader));
    const inflected = isInflected(entry, locale ?? reader.locale, reader);
    forms.forEach((form, i) => {
      if (form.link === 'never' && holds('never')) return;
      explicit.push(own[i]!);
      const made = withInflections(own[i]!, form, reader, inflected);
      // What an entry lists itself is not generated, least of all what it says is never marked.
      generated.push(...made.filter((other) => !own.some((listed) => isSamePattern(other, listed))));
    });
  }
  return holds('explicitFirst') ? [...explicit, ...generated] : [...generated, ...explicit];
}

/** Rule 6: the phrases of an entry in which it is not meant. */
export function phrasesOf(entry: NamedEntry, language: string, reader: Reader): Pattern[] {
  return (entry.except ?? []).flatMap((text) => {
    const own = pattern(text, { text }, entry, false, reader);
    return [own, ...withInflections(own, { text }, reader, isInflected(entry, language, reader))];
  });
}

/** Where a form that begins at a cell ends; -1 where it does not stand there. */
export function endOf(pattern: Pattern, cells: readonly Cell[], at: number, reader: Reader): number {
  let i = at;
  for (const cell of pattern.cells) {
    if (cell === 'separator') {
      i = afterSeparator(cells, i, reader);
      if (i < 0) return -1;
    } else if (
      i < cells.length &&
      isSame(cells[i]!, cell, pattern.exact) &&
      !partsWords(cells, i, i + 1, reader)
    )
      i++;
    else return -1;
  }
  return i;
}
