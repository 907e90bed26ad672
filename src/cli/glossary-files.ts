import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problem } from '../core/messages.js';
import type { Problem } from '../core/model.js';
import { parseJson } from '../core/parse-text.js';

/** Where something stands: a file, and a JSON pointer in it. */
export interface Place {
  file: string;
  path: string;
}

export interface GlossaryFiles {
  /** The glossary as its authors wrote it, put together where it is in several files; undefined when a file could not be read. */
  input?: unknown;
  /** Why it could not be read. */
  unread: (Problem & Place)[];
  /** Which file a pointer into the glossary leads to, and where it leads there. */
  placeOf(path: string): Place;
  /** The name of each entry's file without its ending, by the entry's pointer. */
  fileNames: ReadonlyMap<string, string>;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this file may not be read',
};

/** The value of a JSON file; undefined when there is none, with the reason among `unread`. */
function readJson(file: string, unread: GlossaryFiles['unread']): unknown {
  const refuse = (found: Problem) => void unread.push({ ...found, file });
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return refuse(problem('this is no text in UTF-8', 'Save the file as UTF-8'));
    return refuse(
      problem(reasons[code] ?? (error as Error).message, 'Name a glossary in JSON, or its folder'),
    );
  }
  const json = parseJson(source);
  return 'problem' in json ? refuse(json.problem) : json.value;
}

const isThere = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;
const isFolder = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** A glossary in several files: `entries/*.json`, and, if there, `glossary.json`, `categories.json` and `toolkits.json`. */
function readFolder(folder: string): GlossaryFiles {
  const unread: GlossaryFiles['unread'] = [];
  const entriesIn = join(folder, 'entries');
  const files = isFolder(entriesIn)
    ? readdirSync(entriesIn)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(entriesIn, name))
    : [];
  if (!files.length)
    unread.push({
      ...problem('there is no entry in this folder', 'Write one file a term: entries/<id>.json'),
      file: folder,
    });
  const part = (name: string) => {
    const file = join(folder, `${name}.json`);
    return isThere(file) ? { [name]: readJson(file, unread) } : {};
  };
  const { glossary } = part('glossary');
  if (glossary !== undefined && (typeof glossary !== 'object' || Array.isArray(glossary)))
    unread.push({
      ...problem('this is no object', 'Write { … } with the title, the disclaimer …'),
      file: join(folder, 'glossary.json'),
    });
  const lists = { ...part('categories'), ...part('toolkits') };
  const entries = files.map((file) => readJson(file, unread));
  return {
    ...(unread.length ? {} : { input: { ...(glossary as object), ...lists, entries } }),
    unread,
    placeOf(path) {
      const [, list = '', index = ''] = path.split('/');
      const file = list === 'entries' ? files[Number(index)] : undefined;
      if (index && file) return { file, path: path.slice(`/entries/${index}`.length) };
      if (list in lists) return { file: join(folder, `${list}.json`), path: path.slice(`/${list}`.length) };
      return { file: glossary === undefined ? folder : join(folder, 'glossary.json'), path };
    },
    fileNames: new Map(files.map((file, i) => [`/entries/${i}`, basename(file, '.json')])),
  };
}

/**
 * Reads a glossary from a JSON file, or from a folder like `data/compliance`. What cannot be read is in `unread`; nothing
 * is thrown.
 */
export function readGlossaryFiles(path: string): GlossaryFiles {
  if (isFolder(path)) return readFolder(path);
  const unread: GlossaryFiles['unread'] = [];
  const input = readJson(path, unread);
  return {
    ...(unread.length ? {} : { input }),
    unread,
    placeOf: (pointer) => ({ file: path, path: pointer }),
    fileNames: new Map(),
  };
}
