import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isError } from '../../core/messages.js';
import type { Glossary } from '../../core/model.js';
import { parseGlossary, validateGlossary } from '../../core/validate.js';
import { buildFiles, textsUpTo } from '../build/files.js';
import { singleScript } from '../build/single.js';
import { countOlder, writeNew, writeWhole } from '../build/write.js';
import { type Command, type Output, UsageError } from '../command.js';
import { counted, lineOf } from '../lines.js';
import { readGlossaryFiles } from '../glossary-files.js';

/** The glossary, or none where something is wrong with it: every problem is printed with its place. */
function readGood(file: string, { out }: Output): Glossary | undefined {
  const { input, unread, placeOf } = readGlossaryFiles(file);
  const found = unread.length
    ? unread
    : validateGlossary(input).map((each) => ({ ...each, ...placeOf(each.path) }));
  for (const each of found) out(lineOf(each.file, each));
  const errors = found.filter(isError).length;
  if (!errors) return parseGlossary(input);
  out(`${file}: ${counted(errors, 'problem')}; nothing was written`);
  return undefined;
}

const kilobytes = (content: string) => `${(Buffer.byteLength(content) / 1000).toFixed(1)} kB`;
const brotli = (content: string) => `${(brotliCompressSync(content).length / 1000).toFixed(1)} kB`;

function writeSingle(folder: string, glossary: Glossary, { out }: Output): void {
  const name = 'glossary-embed.single.js';
  const script = singleScript(glossary);
  writeWhole(join(folder, name), script);
  out(`${join(folder, name)}: ${counted(glossary.entries.length, 'entry', 'entries')}, ${kilobytes(script)}`);
  out(`(${brotli(script)} with brotli). Put it on a page, with the address at which you serve it:`);
  out('');
  out(`  <script src="/${name}" data-glossary></script>`);
}

function writeFiles(folder: string, glossary: Glossary, { out }: Output): void {
  const { files, manifest, names, shards, search } = buildFiles(glossary);
  // Whoever has the new manifest finds what it names.
  const written = writeNew(folder, files);
  writeWhole(join(folder, 'manifest.json'), manifest);
  const at = `/${basename(resolve(folder))}`;
  const older = countOlder(folder, files);
  out(`${folder}: ${counted(glossary.entries.length, 'entry', 'entries')} in ${counted(shards, 'shard')}`);
  out(`  before the first mark: manifest.json and ${names}`);
  out(`    ${kilobytes(manifest + files.get(names)!)}, ${brotli(manifest + files.get(names)!)} with brotli`);
  out(
    `  search in the panel: ${search === 'texts' ? 'all texts' : `names and aliases (more than ${textsUpTo} entries)`}`,
  );
  out(
    `  ${counted(written, 'new file')}; ${counted(older, 'file')} of earlier builds kept for pages still open`,
  );
  out('');
  out(`Upload all of it, manifest.json last. Where it is served as ${at}/, a page has:`);
  out('');
  out(`  <link rel="preload" as="fetch" crossorigin href="${at}/${names}">`);
  out(`  <glossary-embed src="${at}/manifest.json"></glossary-embed>`);
  out('');
  out('The first line is optional, saves one round trip, and changes with every build that changes a name.');
}

export const build: Command = {
  usage: 'build FILE -o DIR [--single]',
  summary: 'Writes a glossary of any size as static files, or as one script.',
  help: [
    '  FILE          a glossary in JSON, or a folder as for validate; nothing is written where it has a problem',
    '  -o, --out DIR where to write; made if it is not there. What earlier builds left there stays',
    '  --single      one classic script with the glossary inside, instead of a manifest, names and shards',
  ],
  options: { out: { type: 'string', short: 'o' }, single: { type: 'boolean' } },
  run([file, ...more], { out: folder, single }, output) {
    if (file === undefined) throw new UsageError('a FILE is missing');
    if (more.length) throw new UsageError('one FILE at a time');
    if (typeof folder !== 'string' || !folder) throw new UsageError('-o DIR is missing');
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UsageError(`${folder} is no folder`);
    const glossary = readGood(file, output);
    if (!glossary) return 1;
    (single ? writeSingle : writeFiles)(folder, glossary, output);
    return 0;
  },
};
