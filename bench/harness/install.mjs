import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${folder}node_modules/.installed`;

/** Installs the peers, unless that was done with the very same lock file. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // What the outer npm says of itself would be taken for settings of this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle)/.test(name)),
  );
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: 'inherit',
      env,
    },
  );
  if (status !== 0) throw new Error('The peers could not be installed: npm ci --prefix bench failed');
  writeFileSync(stamp, lock);
}

export const versionOf = (name) =>
  JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')).version;
