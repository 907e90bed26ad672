/**
 * Cuts the compliance glossary into the pieces that a page loads one after the other, and writes it whole for those
 * who want the JSON:
 *   src/bundled/generated/   names · frame · cards and details by category (modules; git-ignored)
 *   dist/data/compliance.json
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Place, readGlossaryFiles } from '../src/cli/glossary-files.js';
import { formatProblem, isError } from '../src/core/messages.js';
import type { Entry, Form, Glossary, Problem } from '../src/core/model.js';
import { parseGlossary, validateGlossary } from '../src/core/validate.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(root, 'data/compliance');
const generated = join(root, 'src/bundled/generated');

const lineOf = ({ file, ...found }: Problem & Place) => `${relative(root, file)}: ${formatProblem(found)}`;

/**
 * The glossary as its authors wrote it, put together from its files.
 * @throws {Error} when one of them cannot be read.
 */
export function readCompliance(): unknown {
  const { input, unread } = readGlossaryFiles(data);
  if (unread.length) throw new Error(unread.map(lineOf).join('\n'));
  return input;
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));

/** What matching does not need of a form stays behind. */
const bareForm = ({ text, match, link }: Form) => ({
  text,
  ...(match && { match }),
  ...(link && link !== 'auto' && { link }),
});

const inNames = ['id', 'term', 'abbr', 'category', 'inflect', 'except', 'linkable', 'status'] as const;
const inCards = ['definition', 'question', 'related', 'toolkits'] as const;

/** The modules by name, as source text. */
export function pieces(glossary: Glossary): Record<string, string> {
  const { entries, ...frame } = glossary;
  const write = (type: string, name: string, value: unknown) =>
    `export const ${name}: ${type} = ${JSON.stringify(value, null, 1)};\n`;
  const model = (type: string) => `import type { ${type} } from '../../core/model.js';\n`;
  const own = (type: string) => `import type { ${type} } from '../pieces.js';\n`;
  const names = entries.map((entry) => ({ ...pick(entry, inNames), forms: entry.forms.map(bareForm) }));
  const rest = (entry: Entry) => {
    const known = new Set<string>([...inNames, ...inCards, 'forms']);
    return Object.fromEntries(Object.entries(entry).filter(([key]) => !known.has(key)));
  };
  const shelf = (entry: Entry) => entry.category ?? 'other';
  const shelves = [...new Set(entries.map(shelf))].sort();
  const modules: Record<string, string> = {
    names:
      model('GlossaryNames') +
      write('GlossaryNames', 'names', { ...pick(frame, ['locale', 'entryUrl']), entries: names }),
    frame:
      model('GlossaryFrame') +
      own('CardText, EntryDetails') +
      write('GlossaryFrame', 'frame', frame) +
      'type Shelf = {\n  cards: () => Promise<{ cards: Record<string, CardText> }>;\n' +
      '  details: () => Promise<{ details: Record<string, EntryDetails> }>;\n};\n' +
      `export const shelves: Record<string, Shelf> = {\n${shelves
        .map((name) => {
          const parts = ['cards', 'details'].map((part) => `${part}: () => import('./${part}-${name}.js')`);
          return `  ${JSON.stringify(name)}: { ${parts.join(', ')} },\n`;
        })
        .join('')}};\n`,
  };
  for (const name of shelves) {
    const on = entries.filter((entry) => shelf(entry) === name);
    const texts = (of: (entry: Entry) => object) =>
      Object.fromEntries(on.map((entry) => [entry.id, of(entry)]));
    modules[`cards-${name}`] =
      own('CardText') +
      write(
        'Record<string, CardText>',
        'cards',
        texts((entry) => pick(entry, inCards)),
      );
    modules[`details-${name}`] =
      own('EntryDetails') + write('Record<string, EntryDetails>', 'details', texts(rest));
  }
  return modules;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { input, unread, placeOf } = readGlossaryFiles(data);
  const problems = unread.length
    ? unread
    : validateGlossary(input).map((found) => ({ ...found, ...placeOf(found.path) }));
  for (const found of problems) console.error(lineOf(found));
  if (problems.some(isError)) process.exit(1);
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [name, code] of Object.entries(pieces(parseGlossary(input))))
    writeFileSync(join(generated, `${name}.ts`), code);
  mkdirSync(join(root, 'dist/data'), { recursive: true });
  writeFileSync(join(root, 'dist/data/compliance.json'), `${JSON.stringify(input, null, 2)}\n`);
}
