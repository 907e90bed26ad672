import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotli, bundle, firstLoad } from '../harness/bundle.mjs';
import { versionOf } from '../harness/install.mjs';
import { median } from '../harness/stats.mjs';

const stacks = {
  'usual stack: Lit + Fuse + floating-ui + DOMPurify + marked + mark.js': [
    'usual',
    'lit',
    'fuse.js',
    '@floating-ui/dom',
    'dompurify',
    'marked',
    'mark.js',
  ],
  'tippy + mark.js + Fuse': ['tippy-mark-fuse', 'tippy.js', 'mark.js', 'fuse.js'],
  DocSearch: ['docsearch', '@docsearch/js'],
  'Pagefind UI': ['pagefind', '@pagefind/default-ui'],
  'Shoelace tooltip + dialog': ['shoelace', '@shoelace-style/shoelace'],
};

/** In the page. Another text each time, so that no cache of code helps. */
function evaluate(text) {
  const script = document.createElement('script');
  script.text = `/* ${Math.random()} */${text}`;
  globalThis.gc();
  performance.mark('bench-from');
  document.head.append(script);
  performance.mark('bench-done');
  performance.mark('bench-to');
}

/** [{ what, min, brotli, times: [ms] }], each an inline classic script at 4 × slow-down, evaluated in a fresh page. */
export async function size(site, { repeats, tell }) {
  // Also builds what is everything but data; ends with 1 where a limit is passed.
  const { stdout } = spawnSync(process.execPath, ['scripts/size.mjs'], { encoding: 'utf8' });
  const limits = stdout.split('\n').filter((line) => /^(ok|OVER)/.test(line));
  tell(limits.join('; '));
  const codes = {
    'ours, first load (lazy parts left out)': await firstLoad(),
    'ours, everything but data, in one script': readFileSync('.cache/size/glossary-embed.iife.js', 'utf8'),
    'ours, everything and the bundled glossary': readFileSync('dist/glossary-embed.iife.js', 'utf8'),
  };
  for (const [what, [file, ...packages]] of Object.entries(stacks))
    codes[`${what} (${packages.map(versionOf).join(', ')})`] = await bundle(`bench/stacks/${file}.js`);
  site.set('/bench/empty.html', '<!doctype html><meta charset="utf-8"><body>');
  const rows = Object.entries(codes).map(([what, code]) => ({
    what,
    min: Buffer.byteLength(code),
    brotli: brotli(code),
    times: [],
    inline: code.replace(/<\/script/gi, '<\\/script').replace(/\/\/# sourceMappingURL=.*\s*$/, ''),
  }));
  // In turns: what else the machine does meets all of them.
  for (let i = 0; i < repeats; i++)
    for (const { inline, times } of rows) {
      const { script } = await site.page(
        '/bench/empty.html',
        (page) =>
          site.traced(page, async () => {
            await page.evaluate(evaluate, inline);
            // A trace holds only tasks that have ended before it does.
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
          }),
        { slower: 4 },
      );
      times.push(script);
    }
  for (const row of rows) {
    delete row.inline;
    tell(`${row.what}: ${row.brotli} bytes brotli, ${median(row.times).toFixed(1)} ms`);
  }
  return { rows, limits };
}
