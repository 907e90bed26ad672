/** After the build: puts what the app says on a server into the built page, as text made at build time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { render } = await import(pathToFileURL(resolve('dist/server/server.js')).href);
const page = resolve('dist/hydrated.html');
const html = await render();
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace('<!--app-->', () => html),
);
