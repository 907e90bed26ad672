import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Glossary } from '../../core/model.js';

/** Stands in the built script where the glossary goes: the content of a string, in single or double quotes. */
const placeholder = '@@GLOSSARY@@';
/** Built beside the command (`vite build --mode single`); found from its sources, too. */
const template = 'dist/bin/single.js.txt';

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** For the content of a string of JavaScript in any quotes, on a page of any charset, also inside a `<script>`. */
const escaped = (text: string) =>
  text
    .replace(/["\\]/g, '\\$&')
    .replace(/[^ -%(-;=?-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One classic script with this glossary inside. */
export function singleScript(glossary: Glossary): string {
  const [before, after, ...more] = readFileSync(join(packageRoot(), template), 'utf8').split(placeholder);
  if (before === undefined || after === undefined || more.length) throw new Error(`${template} is damaged`);
  return before + escaped(JSON.stringify(glossary)) + after;
}
