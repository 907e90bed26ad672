/** Builds everything that is published: data, the two drop-in files, the npm entry points, the command, the types. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
run('npm', 'run', '--silent', 'data');
for (const mode of ['drop-in', 'classic', 'single', 'package', 'cli'])
  run('npx', 'vite', 'build', '--mode', mode, '--logLevel', 'warn');
run('npx', 'tsc', '-p', 'tsconfig.build.json');
chmodSync('dist/bin/glossary.js', 0o755);

/** The notices that the libraries inside ask for, kept out of the scripts themselves. */
const inScripts = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fuse.js'];
const inCommand = ['syllable', 'pluralize', 'normalize-strings'];
const notices = [...inScripts, ...inCommand].map((name) => {
  const { version, license, author } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const file = readdirSync(`node_modules/${name}`).find((each) => /^license(\.\w+)?$/i.test(each));
  const text = file
    ? readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()
    : `By ${author.name ?? author}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync('dist/LICENSES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));

/** What a page puts into `integrity`, or into the import map's, for each file that the scripts can ask for. */
const scripts = ['.', 'parts'].flatMap((folder) =>
  readdirSync(`dist/${folder}`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
);
const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
writeFileSync(
  'dist/integrity.json',
  `${JSON.stringify(Object.fromEntries(scripts.map((file) => [file, hashOf(file)])), null, 2)}\n`,
);
