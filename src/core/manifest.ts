import { GlossaryError } from './messages.js';
import type { Form, Id, NamedEntry, Problem } from './model.js';
import { reportTo } from './report.js';
import { entryUrl, id, locale, namedEntry } from './schema.js';
import { choice, list, type Node, object, text, withoutHoles } from './schema-dsl.js';
import { slug } from './slug.js';
import { few, type Steps } from './steps.js';

/**
 * A glossary as static files, written by `glossary build`: how they are found, and how its names are read. Decision
 * record 10 says why they look as they do.
 */

const file = text(500);
/** What a page needs to know of a build. Its files are named by what they hold, and stand beside it. */
const manifest = object(
  {
    names: file,
    /** Everything but the entries. */
    frame: file,
    /** Each is a glossary with the entries whose ids `shardOf` sends there. */
    shards: list(file),
    // Last: of a format that is not known, this is what is said.
    manifestVersion: text(16, '"1.0", or use a newer glossary-embed', /^1(?:\.\d+)*$/u),
  },
  {
    locale,
    entryUrl,
    /** What the panel's lists and search have: every text, or names, and each entry when it is opened. */
    search: choice('texts', 'names'),
  },
);
/** The first line of a file of names: the categories' ids, and the entries that no line can hold. */
const namesHead = object({ categories: list(id), entries: list(namedEntry) }, {});

/** @throws {GlossaryError} with the last thing that is wrong, where nothing is left. */
function take<O, I>(spec: Node<O, I>, input: unknown): O {
  const problems: Problem[] = [];
  const found = spec.read(input, reportTo(problems));
  if (!found) throw new GlossaryError(problems.slice(-1));
  return withoutHoles(found) as O;
}

export const readManifest = (input: unknown) => take(manifest, input);

/** The shard that holds an entry: its id is hashed as FNV-1a does, from 0, over UTF-16. */
export function shardOf(id: Id, count: number): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}

/** The first of the signs that stand for a number: what is before it parts lines and fields. */
export const ZERO = 48;

/** An entry of a line. Most ids are their term's, and a page needs few of them: each is made when it is asked for. */
class Line implements NamedEntry {
  readonly forms: Form[] = [];
  declare category?: Id;
  declare abbr?: string;
  #id?: Id;

  constructor(readonly term: string) {}

  get id(): Id {
    return (this.#id ??= slug(this.term));
  }
  set id(given) {
    // Guard, builds: "an id that is none is made from the term"
    if (id.pattern.test(given)) this.#id = given;
  }
}

/**
 * Reads the entries of a file of names, one a step: its head, which is JSON; a sign for the category of each line; a line
 * an entry. An empty line is for the next entry of the head. Another begins with a sign for how much of the term is that
 * of the one before. Behind the term, each after a tab, stand its other names (`~` being the term) and then signs for
 * what they are: `=` its abbreviation, `#` the id where the term does not make it, `^` exact, `?` context, `!` never,
 * `-` not shown.
 */
export function* readingNames(head: unknown, [kinds = '', ...lines]: readonly string[]): Steps<NamedEntry[]> {
  const { categories, entries } = take(namesHead, head);
  let term = '';
  const read: NamedEntry[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % few === 0) yield;
    if (line) {
      const [name, ...others] = line.split('\t') as [string, ...string[]];
      term = term.slice(0, name.charCodeAt(0) - ZERO) + name.slice(1);
      if (!term) continue;
      const entry = new Line(term);
      read.push(entry);
      const category = categories[kinds.charCodeAt(i) - ZERO - 1];
      if (category) entry.category = category;
      for (const other of others) {
        const whole = other.replace(/^~/, () => term);
        const text = whole.replace(/[=#^?!-]+$/, '');
        const is = (sign: string) => whole.includes(sign, text.length);
        if (is('=')) entry.abbr = text;
        else if (is('#')) entry.id = text;
        else
          entry.forms.push({
            text,
            ...(is('^') && { match: 'exact' }),
            ...(is('!') ? { link: 'never' } : is('?') && { link: 'context' }),
            ...(is('-') && { hidden: true }),
          });
      }
    } else {
      const entry = entries.shift();
      if (entry) read.push({ ...entry, forms: entry.forms ?? [], id: entry.id ?? slug(entry.term) });
    }
  }
  return read;
}
