/** A static file server for the demo and the tests: any origin may read it, as a CDN would allow. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Serves the repository (demo pages refer to ../dist) on a port of 127.0.0.1.
 * @param {{ port?: number, headers?: Record<string, string>, handle?: import('node:http').RequestListener }} [options]
 *   `handle` may answer a request itself; it says so by returning true.
 */
export async function serve({ port = 0, headers = {}, handle } = {}) {
  const files = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    if (handle?.(request, response)) return;
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
