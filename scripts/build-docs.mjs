/**
 * The tables of README.md, generated from custom-elements.json between its markers.
 *   node scripts/build-docs.mjs [--check]   --check fails when the committed README is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const order = ['embed', 'term', 'card', 'panel', 'entry', 'toolkits'].map((name) => `glossary-${name}`);
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap((module) => module.declarations)
  .sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(head, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const sections = {
  attributes: (each) =>
    table(
      ['attribute', 'values', 'default', ''],
      (each.attributes ?? []).map((a) => [
        code(a.name),
        code(a.type?.text),
        code(a.default),
        cell(a.description),
      ]),
    ),
  methods: (each) =>
    table(
      ['property or method', ''],
      (each.members ?? [])
        .filter((member) => member.kind === 'method' || !member.attribute)
        .map((m) => {
          const parameters = (m.parameters ?? []).map((p) => p.name + (p.optional ? '?' : '')).join(', ');
          return [code(m.kind === 'method' ? `${m.name}(${parameters})` : m.name), cell(m.description)];
        }),
    ),
  events: (each) =>
    table(
      ['event', ''],
      (each.events ?? []).map((e) => [code(e.name), cell(e.description)]),
    ),
  parts: (each) =>
    table(
      ['part', ''],
      (each.cssParts ?? []).map((p) => [code(p.name), cell(p.description)]),
    ),
  slots: (each) =>
    table(
      ['slot', ''],
      (each.slots ?? []).map((s) => [code(s.name || '(default)'), cell(s.description)]),
    ),
};

function elementSection(each) {
  const tables = Object.values(sections)
    .map((make) => make(each))
    .filter(Boolean);
  return [`### \`<${each.tagName}>\``, cell(each.summary ?? each.description), ...tables]
    .filter(Boolean)
    .join('\n\n');
}

function properties() {
  const seen = new Map();
  for (const each of elements)
    for (const property of each.cssProperties ?? [])
      if (!seen.has(property.name)) seen.set(property.name, property);
  const rows = [...seen.values()].map((p) => [code(p.name), code(p.default), cell(p.description)]);
  return table(['custom property', 'default', ''], rows);
}

function fill(text, name, content) {
  const pattern = new RegExp(`(<!-- ${name}: generated, do not edit -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`README.md has no place for '${name}'.`);
  return text.replace(pattern, (_, start, end) => `${start}\n${content}\n\n${end}`);
}

const old = readFileSync('README.md', 'utf8');
let fresh = fill(old, 'elements', elements.map(elementSection).join('\n\n'));
fresh = fill(fresh, 'custom properties', properties());
if (fresh !== old && process.argv.includes('--check')) {
  console.error('README.md: its tables are not what the code says. Run: npm run docs');
  process.exit(1);
}
if (fresh !== old) writeFileSync('README.md', fresh);
