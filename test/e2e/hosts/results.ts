import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import hazards from './hazards.json' with { type: 'json' };
import { hosts } from './list.ts';
import { firstOfEachKind, formatDifference } from './report.ts';
import { engines, type Cell, type Engine, type Host } from './support/types.ts';

const folder = '.cache';
const file = `${folder}/hosts.json`;
const scripts = ['dist/glossary-embed.js', 'dist/glossary-embed.iife.js'];
const pages = 'test/e2e/hosts';

/** What was seen with this build of ours and these very pages; kept between runs, so that apps can be tried one by one. */
export class Results {
  readonly #build = buildHash();
  readonly #cells = new Map<string, Cell>();
  /** Seen by this run, not read from a file. */
  readonly #seen = new Set<string>();

  constructor() {
    this.#read();
  }

  /** Another run may have seen more in the meantime: only what this one has seen itself stays before it. */
  #read(): void {
    if (!existsSync(file)) return;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { build: string; cells: Cell[] };
    if (kept.build !== this.#build) return;
    for (const cell of kept.cells) if (!this.#seen.has(nameOf(cell))) this.#cells.set(nameOf(cell), cell);
  }

  add(cell: Cell): void {
    this.#seen.add(nameOf(cell));
    this.#cells.set(nameOf(cell), cell);
  }
  save(): void {
    this.#read();
    mkdirSync(folder, { recursive: true });
    // Whole or not at all: another run may be reading it.
    const part = `${file}.${process.pid}`;
    writeFileSync(part, JSON.stringify({ build: this.#build, cells: [...this.#cells.values()] }));
    renameSync(part, file);
  }

  /** Says what was done. A table of some pages would read as if the others had been tried. */
  writeTable(path: string): string {
    const missing = hosts.filter(
      ({ name }) => !this.#of(name, 'chromium', 'auto') || !this.#of(name, 'chromium', 'auto-classic'),
    );
    if (missing.length)
      return `${path} is left as it is: not tried with this build: ${missing.map(({ name }) => name).join('; ')}`;
    writeFileSync(path, this.#page());
    return `${path} is written.`;
  }

  #of = (host: string, engine: Engine, variant: string) => this.#cells.get(`${host} ${engine} ${variant}`);

  #page(): string {
    const heads = '| Chromium | Firefox | WebKit |\n| --- | --- | --- |';
    const apps = hosts.map(
      (host) => `| ${host.name} | ${engines.map((engine) => this.#auto([host], engine)).join(' | ')} |`,
    );
    const rows = hazards.map(({ id, name }) => {
      const tried = hosts.filter((host) => host.hazards.includes(id));
      const cells = engines.map((engine) => (tried.length ? this.#auto(tried, engine, true) : 'no page yet'));
      return `| ${id}. ${name} | ${cells.join(' | ')} |`;
    });
    const forced = hosts
      .filter(({ unforced }) => !unforced)
      .map(
        ({ name }) =>
          `| ${name} | ${['link', 'highlight'].map((mode) => this.#forced(name, mode)).join(' | ')} |`,
      );
    return [
      '# Host pages, with us and without',
      '',
      'Written by `npm run hosts`; not edited by hand. Each page is a real application (`test/e2e/hosts/apps/`), visited without our script and with it. After each step of a user these must be equal: the text, the DOM without our elements, what the console says, the computed styles and boxes of all elements (boxes within 0.25 px), focus, scroll position, what "select all" selects, and what the app itself reads of its page. With our script, something must be marked, nothing but terms, and a card must open; taken out, we must leave the document as it was. `auto` is tried as a module, and in Chromium as a classic script, too. On the pages with a translator its `<font>` elements are looked through: there are more of them where a text is cut by a mark.',
      '',
      '## Applications, `mode="auto"`',
      '',
      heads.replace('|', '| page |').replace('| ---', '| --- | ---'),
      ...apps,
      '',
      '## Hazards, `mode="auto"`',
      '',
      'A hazard is as good as the worst of the pages that try it. Where an engine’s driver, or the engine, cannot do a step of one of them, the cell says which and why; what the other steps and pages showed was equal.',
      '',
      heads.replace('|', '| hazard |').replace('| ---', '| --- | ---'),
      ...rows,
      '',
      '## Forced modes, for information (Chromium)',
      '',
      'What a forced `link` cannot keep: a word in an element of its own is a child more for structural selectors, and a box of its own where its parent is a flex or grid box.',
      '',
      '| page | `link` | `highlight` |',
      '| --- | --- | --- |',
      ...forced,
      '',
    ].join('\n');
  }

  /** All these pages in one engine, in every way of loading that was tried. */
  #auto(tried: readonly Host[], engine: Engine, named = false): string {
    const cells = tried.flatMap(({ name }) =>
      ['auto', 'auto-classic'].flatMap((variant) => this.#of(name, engine, variant) ?? []),
    );
    if (tried.some(({ name }) => !this.#of(name, engine, 'auto'))) return 'not run';
    const worst = cells.find(({ differences }) => differences.length);
    if (worst) return `${named ? `${worst.host}: ` : ''}${shown(worst)}`;
    const undriven = cells.find(({ notDriven }) => notDriven);
    return undriven ? `not driven: ${escaped(undriven.notDriven!)}` : 'equal';
  }

  #forced(name: string, mode: string): string {
    const cell = this.#of(name, 'chromium', mode);
    if (!cell) return 'not run';
    return cell.differences.length ? shown(cell) : 'equal';
  }
}

function shown({ differences }: Cell): string {
  const [first] = differences;
  const kinds = firstOfEachKind(differences).map(({ kind }) => kind);
  return `**differs** (${kinds.join(', ')}): ${escaped(formatDifference(first!))}`;
}

const escaped = (text: string) =>
  text
    .replaceAll('|', '/')
    .replaceAll('<', '&lt;')
    .replace(/\s+/g, ' ')
    .replace(/^(.{240}).+$/, '$1…');

const nameOf = ({ host, engine, variant }: Cell) => `${host} ${engine} ${variant}`;

function buildHash(): string {
  const sum = createHash('sha256');
  const tried = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/\/(node_modules|dist)(\/|$)/.test(each.parentPath))
    .map((each) => `${each.parentPath}/${each.name}`)
    .sort();
  for (const each of [...scripts, ...tried]) sum.update(each).update(readFileSync(each));
  return sum.digest('hex');
}
