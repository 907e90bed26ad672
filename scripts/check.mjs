/** What CI runs: everything that can be wrong, cheapest first; the tests' closing line comes last. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const steps = ['data', 'content', 'lint', 'types', 'fresh', 'build', 'size', 'package-check'];
const failed = [];
for (const step of steps) {
  console.log(`\n=== ${step}`);
  if (spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' }).status !== 0) failed.push(step);
}
console.log('\n=== test');
const tests = spawnSync(process.execPath, ['scripts/test.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, FAILED_STEPS: failed.join(' ') },
});
process.exit(failed.length || tests.status ? 1 : 0);
