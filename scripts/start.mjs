/** Serves the demo and prints its address; builds first where the build is missing or older than its source. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'generated') continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

const built = 'dist/glossary-embed.iife.js';
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(newest('src'), newest('data'))) {
  console.log('Building …');
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
const wanted = Number(process.env.PORT ?? 5173);
const { origin } = await serve({ port: wanted }).catch((error) => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  return serve();
});
console.log(`\nThe demo: ${origin}/demo/index.html\n`);
