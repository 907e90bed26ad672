/**
 * In one script no part has to be waited for: what the module asks for by `import()` stands behind the first part, and
 * is handed over by its number. A bundler would wrap each part in a function, and declare all its names twice. For Vite;
 * reads what the drop-in's build has written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import MagicString from 'magic-string';

const table = '\0parts';
const asked = /\bimport\("\.\/([\w-]+\.js)"\)/g;
const imported = /\bimport\{[^}]*\}from"\.\/[\w-]+\.js";?/g;
const exported = /;?export\{([^}]*)\};?/g;
const isData = (file) => file.startsWith('data-');
/** Made when first asked for: a glossary, and what a page may refuse (Lit makes a policy for trusted types). */
const isLate = (file) => isData(file) || file.startsWith('views-');

/** [name inside, name outside] of what a part exports. */
const namesIn = (code) =>
  [...code.matchAll(exported)].flatMap(([, list]) =>
    list.split(',').map((each) => {
      const [inside, outside = inside] = each.trim().split(' as ');
      return [inside, outside];
    }),
  );

/**
 * @param {boolean} withData Whether the pieces of data are what the drop-in's build has written.
 * @returns {import('vite').Plugin}
 */
export function handOver(withData) {
  /** The built parts, by file. */
  const parts = new Map();
  /** By file: the number of each part that is asked for. */
  const numbers = new Map();
  return {
    name: 'hand-over',
    buildStart() {
      for (const file of readdirSync('dist/parts').filter((name) => name.endsWith('.js')))
        parts.set(file, readFileSync(`dist/parts/${file}`, 'utf8'));
      for (const [file, code] of parts) {
        if (!withData && isData(file)) continue;
        for (const [, each] of code.matchAll(asked)) if (!numbers.has(each)) numbers.set(each, numbers.size);
      }
    },
    resolveId: (id) => (id === table ? table : null),
    load: (id) =>
      id === table ? 'export const parts=[],part=async n=>parts[n]=parts[n].call?parts[n]():parts[n];' : null,
    transform(code, id) {
      const [, file] = /\/dist\/(?:parts\/)?([\w-]+\.js)$/.exec(id) ?? [];
      const isEntry = file === 'glossary-embed.js';
      if (!isEntry && !parts.has(file)) return null;
      const text = new MagicString(code);
      text.replace(asked, (_, each) => `part(${numbers.get(each)})`);
      if (isLate(file)) {
        const names = namesIn(code).map(([inside, outside]) => `${outside}:${inside}`);
        text.replace(imported, '').replace(exported, '');
        text.prepend(`${(code.match(imported) ?? []).join('')}export const make=()=>{`);
        text.append(`\n;return{${names.join()}}};`);
      }
      text.prepend(`import{part}from"${table}";`);
      if (isEntry) {
        text.append(`\nimport{parts}from"${table}";`);
        for (const [each, number] of numbers) {
          // What other parts import has a letter or two; what is asked for by name keeps it.
          const names = isLate(each)
            ? ['make']
            : namesIn(parts.get(each)).flatMap(([, outside]) => (outside.length > 2 ? outside : []));
          const value = isLate(each)
            ? `make${number}`
            : `{${names.map((name) => `${name}:${name}${number}`)}}`;
          const list = names.map((name) => `${name} as ${name}${number}`);
          text.append(`import{${list}}from"./parts/${each}";parts[${number}]=${value};`);
        }
      }
      return { code: text.toString(), map: text.generateMap({ hires: true, includeContent: false }) };
    },
  };
}
