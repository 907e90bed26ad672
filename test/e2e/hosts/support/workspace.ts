import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appsFolder } from './site.ts';

const stamps = { installed: 'node_modules/.installed', built: 'dist/.built' };

/** Installs and builds one app, unless that was done with the very same files. */
export function prepare(app: string): void {
  const folder = join(appsFolder, app);
  const at = (file: string) => join(folder, file);
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { scripts?: { build?: string } };
  const lock = hash([at('package-lock.json')]);
  if (read(at(stamps.installed)) !== lock) {
    run(folder, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (existsSync(at('node_modules'))) writeFileSync(at(stamps.installed), lock);
  }
  if (!manifest.scripts?.build) return;
  const sources = hash([...filesIn(folder), ...filesIn(join(appsFolder, 'shared'))]);
  if (read(at(stamps.built)) === sources) return;
  run(folder, ['run', '--silent', 'build']);
  writeFileSync(at(stamps.built), sources);
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function hash(files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(appsFolder.length)).update(readFileSync(file));
  return sum.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.angular'].includes(name))
    .flatMap((each) => (each.isDirectory() ? filesIn(join(folder, each.name)) : [join(folder, each.name)]))
    .sort();
}

function run(folder: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    // What the outer npm says of itself would be taken for settings of this one.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle)/.test(name)),
    ),
  });
  if (status !== 0)
    throw new Error(
      `npm ${args.join(' ')} failed in ${folder.slice(appsFolder.length)}:\n${stdout}${stderr}`,
    );
}
