import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bench } from './support.js';

const at = bench();
const cors = { 'access-control-allow-origin': '*' };
const json = { ...cors, 'content-type': 'application/json' };
let source: Server;
let origin: string;

/** Answers as servers do on a bad day. */
before(async () => {
  const bomb = gzipSync(Buffer.alloc(64_000_000, 0x20));
  source = createServer((request, response) => {
    const [, kind, step] = (request.url ?? '').split('/');
    const answers: Record<string, () => void> = {
      'not-found': () => response.writeHead(404, cors).end('no'),
      'server-error': () => response.writeHead(500, cors).end('no'),
      'no-content': () => response.writeHead(204, cors).end(),
      html: () =>
        response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end('<!doctype html><p>Hello'),
      'not-json': () => response.writeHead(200, json).end('{"entries": [}'),
      'no-cors': () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"entries":[]}'),
      'wrong-shape': () => response.writeHead(200, json).end('{"entries":{}}'),
      oversized: () => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
      'redirect-chain': () =>
        response.writeHead(302, { ...cors, location: `/redirect-chain/${Number(step ?? 0) + 1}` }).end(),
      'cut-off': () => {
        response.writeHead(200, { ...json, 'content-length': '500' });
        response.write('{"entries": [');
        setTimeout(() => response.destroy(), 100);
      },
      endless: () => {
        response.writeHead(200, json);
        response.write('{"entries": [');
      },
    };
    (answers[kind] ?? answers['not-found'])();
  }).listen(0, '127.0.0.1');
  await once(source, 'listening');
  origin = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
});
after(() => {
  source.closeAllConnections();
  source.close();
});

const kinds = [
  'not-found',
  'server-error',
  'no-content',
  'html',
  'not-json',
  'no-cors',
  'wrong-shape',
  'oversized',
  'redirect-chain',
  'cut-off',
  'endless',
];

describe('a glossary that cannot be had leaves the page as it was', () => {
  for (const kind of kinds)
    test(kind, async () => {
      const text = '<main><p>Every ISMS has a Statement of Applicability.</p></main>';
      const url = at.setPage(`/broken-${kind}`, {
        body: `<!doctype html><html lang="en"><title>b</title>${text}
          <script>window.seen = []; addEventListener('glossary-error', (event) => seen.push(event.problems.length));</script>
          <glossary-embed src="${origin}/${kind}"></glossary-embed>
          <script src="${at.cdn.origin}/dist/glossary-embed.iife.js"></script>`,
      });
      const visit = await at.open(url);
      await visit.page.waitForFunction(
        () => (window as unknown as { seen: number[] }).seen.length > 0,
        undefined,
        {
          timeout: 20_000,
        },
      );
      const seen = await visit.page.evaluate(() => (window as unknown as { seen: number[] }).seen);
      assert.equal(seen.length, 1, 'one glossary-error');
      assert.ok(seen[0] > 0, 'that says what is wrong');
      assert.equal(
        await visit.page.locator('main').evaluate((each) => each.outerHTML),
        text,
        'the page is as it was',
      );
      const ours = visit.console.filter((each) => each.includes('Glossary'));
      assert.equal(ours.length, 1, `one warning, not ${JSON.stringify(visit.console)}`);
      assert.deepEqual(visit.errors, []);
      await visit.context.close();
    });
});
