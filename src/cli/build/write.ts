import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** Writes a file under another name first: whoever reads it meanwhile has the old one or the new one. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** Files named by what they hold. One that is there already is the same. */
export function writeNew(folder: string, files: ReadonlyMap<string, string>): number {
  let written = 0;
  for (const [name, content] of files) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    writeWhole(file, content);
    written++;
  }
  return written;
}

const ours = /^(names-[\da-f]{10}\.txt|(frame-|shards\/)[\da-f]{10}\.json)$/;

/** How many files of earlier builds are there: pages that are still open may ask for them. */
export function countOlder(folder: string, files: ReadonlyMap<string, string>): number {
  return ['', 'shards']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => (part ? `${part}/${name}` : name)))
    .filter((name) => ours.test(name) && !files.has(name)).length;
}
