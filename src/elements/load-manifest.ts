import { readManifest, readingNames, shardOf } from '../core/manifest.js';
import { formatProblem, GlossaryError, problem } from '../core/messages.js';
import type { Entry, GlossaryFrame, Id } from '../core/model.js';
import { readingGlossary } from '../core/read-glossary.js';
import { resolveId } from '../core/redirects.js';
import type { GlossarySource } from '../core/source.js';
import { fetchText, parse, readInSlices } from './load-own.js';
import { problemsOf } from './load.js';

/**
 * A glossary in static files: names at once, the frame and each shard when first wanted. One that cannot be had is said
 * once on the console, and asked for again the next time. `base` is the manifest's own address.
 *
 * @throws {GlossaryError} where the manifest or the names are not to be had.
 */
export async function openManifest(
  input: unknown,
  base: string,
  signal?: AbortSignal,
): Promise<GlossarySource> {
  const { names, frame: frameFile, shards, locale, entryUrl, search } = readManifest(input);
  const textOf = async (file: string, credentials?: RequestCredentials) =>
    (await fetchText(new URL(file, base).href, signal, credentials))[0];
  // As a preload asks: it sends none to another origin, and cannot be told to send none to its own.
  const [head, ...lines] = (await textOf(names, 'same-origin')).split('\n');
  const entries = await readInSlices(readingNames(parse(head!, names), lines), signal);
  /** Most ids are made from their terms: in slices, before the first card. */
  const ids = new Set<Id>();
  let made: Promise<unknown> | undefined;
  const makeIds = () =>
    (made ??= readInSlices(
      (function* () {
        for (const { id } of entries) {
          yield;
          ids.add(id);
        }
      })(),
      signal,
    ));
  const cards = new Map<Id, Entry>();
  const files = new Map<string, Promise<GlossaryFrame>>();
  const said = new Set<string>();

  /** A part of the glossary; its entries are then among the cards. What it refers to is in the frame or the names. */
  async function read(file: string): Promise<GlossaryFrame> {
    const [text, more] = await Promise.all([textOf(file), file !== frameFile && frame(), makeIds()]);
    const { glossary, problems } = await readInSlices(
      readingGlossary({ entries: [], ...more, ...parse(text, file) }, false, ids),
      signal,
    );
    if (!glossary) throw new GlossaryError(problems);
    const { entries, ...rest } = glossary;
    for (const entry of entries) if (ids.has(entry.id)) cards.set(entry.id, entry);
    return rest;
  }

  async function part(file: string, id?: Id): Promise<GlossaryFrame> {
    try {
      if (!files.has(file)) files.set(file, read(file));
      const found = await files.get(file)!;
      // Guard, builds: "of another build: refused with one warning, and asked for again the next time"
      if (id && !cards.has(id)) throw new GlossaryError([problem(`${file} has no good entry "${id}"`, '')]);
      return found;
    } catch (error) {
      // Guard, builds: "missing: refused with one warning, and asked for again the next time"
      files.delete(file);
      const { message } = problemsOf(error)[0]!;
      // Guard, builds: "a frame that is missing: the same"
      if (!said.has(message))
        console.warn(formatProblem(problem(message, 'Upload every file that glossary build has written')));
      said.add(message);
      throw error;
    }
  }

  const frame = () => part(frameFile);
  async function entry(wanted: Id): Promise<Entry | undefined> {
    await makeIds();
    const id = ids.has(wanted)
      ? wanted
      : resolveId(wanted, (there) => ids.has(there), (await frame()).redirects);
    if (id && !cards.has(id)) await part(shards[shardOf(id, shards.length)]!, id);
    return cards.get(id!);
  }
  return {
    names: { locale, entryUrl, entries },
    problems: [],
    costly: true,
    frame,
    card: entry,
    cardNow: (id) => cards.get(id),
    entry,
    all: async () => ({
      ...(await frame()),
      entries:
        search === 'names'
          ? entries.map((each) => cards.get(each.id) ?? { ...each, id: each.id, definition: '' })
          : ((await Promise.all(entries.map(({ id }) => entry(id)))) as Entry[]),
    }),
  };
}
