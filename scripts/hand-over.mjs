/**
 * In one script no part has to be waited for: what the module asks for by `import()` stands behind the first part, and
 * is handed over by its number. A bundler would wrap each part in a function, and declare all its names twice. Pieces of
 * data are made when they are first asked for. For Vite; reads what the drop-in's build has written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import MagicString from 'magic-string';

const table = '\0parts';
const asked = /\bimport\("\.\/([\w-]+\.js)"\)/g;
const exported = /;?export\{([^}]*)\};?/g;
const isData = (file) => file.startsWith('data-');

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
  /** By file: the number of each part that is asked for. */
  const numbers = new Map();
  const numberOf = (file) => {
    if (!numbers.has(file)) numbers.set(file, numbers.size);
    return numbers.get(file);
  };
  return {
    name: 'hand-over',
    resolveId: (id) => (id === table ? table : null),
    load: (id) =>
      id === table ? 'export const parts=[],part=async n=>parts[n]=parts[n].call?parts[n]():parts[n];' : null,
    transform(code, id) {
      const [, folder, file] = /^(.*\/dist\/)(parts\/[\w-]+\.js|glossary-embed\.js)$/.exec(id) ?? [];
      if (!file) return null;
      const text = new MagicString(code);
      text.replace(asked, (_, name) => `part(${numberOf(name)})`);
      if (isData(file.replace('parts/', ''))) {
        const names = namesIn(code).map(([inside, outside]) => `${outside}:${inside}`);
        text.replace(exported, '').prepend('export const make=()=>{').append(`\n;return{${names.join()}}};`);
      }
      text.prepend(`import{part}from"${table}";`);
      if (file === 'glossary-embed.js') {
        const parts = readdirSync(`${folder}parts`).filter((name) => name.endsWith('.js'));
        const codes = new Map(parts.map((name) => [name, readFileSync(`${folder}parts/${name}`, 'utf8')]));
        for (const [name, each] of codes)
          if (withData || !isData(name)) for (const [, wanted] of each.matchAll(asked)) numberOf(wanted);
        text.append(`\nimport{parts}from"${table}";`);
        for (const [name, number] of numbers) {
          // What other parts import has a letter or two; what is asked for by name keeps it.
          const names = isData(name)
            ? ['make']
            : namesIn(codes.get(name)).flatMap(([, outside]) => (outside.length > 2 ? outside : []));
          const list = names.map((each) => `${each} as ${each}${number}`);
          const value = isData(name)
            ? `make${number}`
            : `{${names.map((each) => `${each}:${each}${number}`)}}`;
          text.append(`import{${list}}from"./parts/${name}";parts[${number}]=${value};`);
        }
      }
      return { code: text.toString(), map: text.generateMap({ hires: true, includeContent: false }) };
    },
  };
}
