import { createHash } from 'node:crypto';
import { shardOf } from '../../core/manifest.js';
import type { Entry, Glossary } from '../../core/model.js';
import { writeNames } from './names.js';

/** Up to so many entries the panel has every text; of more, names. */
export const textsUpTo = 2000;
/** How large a shard is to be, in bytes before compression. */
const shardSize = 40_000;

/** What `glossary build` writes: the same for the same glossary, byte for byte. */
export interface Build {
  /** By name; without the manifest, which has to come last. */
  files: ReadonlyMap<string, string>;
  manifest: string;
  /** The name of the file that a page needs before its first mark. */
  names: string;
  shards: number;
  search: 'texts' | 'names';
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 10);

function cut(entries: readonly Entry[], count: number): Entry[][] {
  const shards = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of entries) shards[shardOf(entry.id, count)]!.push(entry);
  return shards;
}

/** A good glossary as static files, each but the manifest named by a hash of what it holds. */
export function buildFiles(glossary: Glossary): Build {
  const { entries, ...frame } = glossary;
  const { schemaVersion = '1.0', title, version, updated, locale, entryUrl, categories, toolkits } = frame;
  const files = new Map<string, string>();
  const add = (folder: string, ending: string, content: string) => {
    const name = `${folder}${hashOf(content)}${ending}`;
    if ((files.get(name) ?? content) !== content) throw new Error(`two files have the name ${name}`);
    files.set(name, content);
    return name;
  };
  const search = entries.length > textsUpTo ? 'names' : 'texts';
  const size = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);
  const names = add('names-', '.txt', writeNames(glossary, search === 'names'));
  const inFrame = add('frame-', '.json', JSON.stringify(frame));
  const shards = cut(entries, Math.max(1, Math.round(size / shardSize))).map((own) =>
    add('shards/', '.json', JSON.stringify({ entries: own })),
  );
  const manifest = {
    manifestVersion: '1.0',
    schemaVersion,
    title,
    version,
    updated,
    locale,
    entryUrl,
    counts: { entries: entries.length, categories: categories.length, toolkits: toolkits.length },
    search,
    names,
    frame: inFrame,
    shards,
  };
  return { files, manifest: `${JSON.stringify(manifest)}\n`, names, shards: shards.length, search };
}
