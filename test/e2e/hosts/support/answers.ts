import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../../../dist/', import.meta.url);
const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
const text = await readFile(new URL('../glossary.json', import.meta.url));
const { version } = JSON.parse(
  await readFile(new URL('../../../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** How a glossary's server answers on a bad day. */
const glossaries: Record<string, (response: ServerResponse) => unknown> = {
  async late(response) {
    await wait(1500);
    response.writeHead(200, json).end(text);
  },
  async slow(response) {
    response.writeHead(200, json);
    const part = Math.ceil(text.length / 6);
    for (let at = 0; at < text.length; at += part) {
      response.write(text.subarray(at, at + part));
      await wait(400);
    }
    response.end();
  },
  /** It begins, and that is all. */
  endless: (response) => response.writeHead(200, json).write('{"entries": ['),
  huge: (response) =>
    response
      .writeHead(200, { ...json, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(40_000_000, 0x20))),
  page: (response) =>
    response
      .writeHead(200, { ...json, 'content-type': 'text/html' })
      .end('<!doctype html><p>Have a look at our lathe.'),
};

/** What no file of a host holds: glossaries as they may come, and our script as if it were of another version. */
export async function answerSpecial(path: string, response: ServerResponse): Promise<void> {
  const [kind, ...rest] = path.split('/');
  const glossary = kind === 'glossary' && glossaries[rest.join('/')];
  if (glossary) return void (await glossary(response));
  const file = new URL(rest.join('/'), dist);
  if (kind !== 'another-version' || !file.href.startsWith(dist.href))
    throw new Error(`${path} is not there.`);
  const code = (await readFile(file, 'utf8')).replaceAll(version, '0.0.1');
  response
    .writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' })
    .end(code);
}
