/**
 * data/glossary.schema.json, generated from src/core/schema.ts.
 *   tsx scripts/build-schema.ts [--check]   --check fails when the committed file is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { jsonSchema } from '../src/core/json-schema.js';

const file = fileURLToPath(new URL('../data/glossary.schema.json', import.meta.url));
const fresh = await format(JSON.stringify(jsonSchema()), { ...(await resolveConfig(file)), parser: 'json' });
if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
  console.error('data/glossary.schema.json is stale: run npm run schema and commit it.');
  process.exitCode = 1;
}
