/** Builds everything that is published: data, the two drop-in files, the npm entry points, the types. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
run('npm', 'run', '--silent', 'data');
for (const mode of ['drop-in', 'classic', 'package'])
  run('npx', 'vite', 'build', '--mode', mode, '--logLevel', 'warn');
run('npx', 'tsc', '-p', 'tsconfig.build.json');

/** The notices that lit and fuse.js ask for, kept out of the scripts themselves. */
const inside = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fuse.js'];
const notices = inside.map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return `${name} ${version} (${license})\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`;
});
writeFileSync('dist/LICENSES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`));
