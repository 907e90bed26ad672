/**
 * Real host pages, with us and without. Installs and builds each app of test/e2e/hosts/apps, visits it in every
 * engine that is here, and writes docs/host-pages.md once every page was visited with this build of ours.
 *
 *   npm run hosts                     all
 *   npm run hosts -- react vue        only these apps
 *   npm run hosts -- --engine=chromium --variant=auto lit
 *
 * Exits 1 where `auto` makes a difference to a page. Needs a build: `npm run build`.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCell } from '../test/e2e/hosts/report.ts';
import { engines } from '../test/e2e/hosts/support/types.ts';
import { hostsOf, tryHosts } from '../test/e2e/hosts/run.ts';
import { Results } from '../test/e2e/hosts/results.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const options = process.argv.slice(2).filter((each) => each.startsWith('--'));
const apps = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const chosen = (name, all) => {
  const values = options
    .filter((each) => each.startsWith(`--${name}=`))
    .flatMap((each) => each.split('=')[1].split(','));
  return values.length ? values : all;
};
if (!existsSync('dist/glossary-embed.js')) {
  console.error('There is no build of ours yet. Run: npm run build');
  process.exit(2);
}
const unknown = apps.filter((app) => !hostsOf([app]).length);
if (unknown.length) {
  console.error(
    `No such app: ${unknown.join(', ')}. There are: ${[...new Set(hostsOf([]).map(({ app }) => app))].join(', ')}`,
  );
  process.exit(2);
}

const results = new Results();
let bad = 0;
await tryHosts({
  apps,
  engines: chosen('engine', engines),
  // How the script is loaded, and what a forced mode cannot keep, is the same in all: one engine tells.
  variants: (engine) =>
    chosen('variant', ['auto', ...(engine === 'chromium' ? ['auto-classic', 'link', 'highlight'] : [])]),
  tell(cell) {
    results.add(cell);
    results.save();
    if (cell.differences.length && cell.variant.startsWith('auto')) bad++;
    console.log(formatCell(cell));
  },
  fail(what, why) {
    bad++;
    console.error(`${what}: ${why}`);
  },
});
console.log(results.writeTable('docs/host-pages.md'));
process.exit(bad ? 1 : 0);
