import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../../scripts/server.mjs';
import { answerSpecial } from './answers.ts';
import { asExpression } from './hand.ts';
import { recorder } from './page.ts';
import type { Host, Variant } from './types.ts';

export const appsFolder = fileURLToPath(new URL('../apps/', import.meta.url));
const glossaryFile = new URL('../glossary.json', import.meta.url);

/** A sandboxed frame has an origin of its own. */
const common = { 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the host pages. Every page gets the recorder first, and behind it the author's line with our script, or,
 * bare, a script in its place that does nothing: so that no selector of the host sees the difference.
 */
export class Site {
  variant: Variant = 'bare';
  host: Host | undefined;

  private constructor(private readonly server: Awaited<ReturnType<typeof serve>>) {}

  static async start(): Promise<Site> {
    const site: { it?: Site } = {};
    const server = await serve({
      handle: (request: IncomingMessage, response: ServerResponse) => site.it!.#handle(request, response),
    });
    return (site.it = new Site(server));
  }

  address(host: Host): string {
    return `${this.server.origin}/host/${host.app}/${host.page}`;
  }
  get origin(): string {
    return this.server.origin;
  }
  close(): Promise<unknown> {
    return this.server.close();
  }

  /** What is under /host/ is ours to answer; the built script is served from the repository. */
  #handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (!pathname.startsWith('/host/')) return false;
    void this.#answer(decodeURIComponent(pathname.slice('/host/'.length)), response);
    return true;
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    try {
      if (path.startsWith('-/')) return await answerSpecial(path.slice(2), response);
      const file = path === 'glossary.json' ? fileURLToPath(glossaryFile) : await this.#find(path);
      const type = types[extname(file)] ?? 'application/octet-stream';
      let body: Buffer | string = await readFile(file);
      const { headers, fill } = this.host ?? {};
      // A fragment for htmx or Turbo's stream is no page.
      const isPage = extname(file) === '.html';
      if (isPage)
        body = String(body)
          .replace('<head>', `<head>${this.#head()}`)
          .replace('<!--fill-->', () => fill?.() ?? '');
      response.writeHead(200, { 'content-type': type, ...common, ...(isPage && headers) }).end(body);
    } catch {
      response.writeHead(404, common).end('Not found');
    }
  }

  /** An app is served as it was built, or as it lies there. */
  async #find(path: string): Promise<string> {
    const [app = '', ...rest] = path.split('/');
    for (const folder of ['dist', '.']) {
      const file = normalize(join(appsFolder, app, folder, ...rest));
      if (!file.startsWith(normalize(appsFolder) + (appsFolder.endsWith(sep) ? '' : sep))) break;
      if (
        await stat(file).then(
          (found) => found.isFile(),
          () => false,
        )
      )
        return file;
    }
    throw new Error(`${path} is not there.`);
  }

  #head(): string {
    const { settings = {}, before = '', lines = ['ours'] } = this.host ?? {};
    const attributes = Object.entries({
      glossary: '/host/glossary.json',
      occurrences: 'all',
      mode: this.variant === 'link' || this.variant === 'highlight' ? this.variant : 'auto',
      ...settings,
    }).map(([name, value]) => `data-${name}="${value}"`);
    const classic = this.variant === 'auto-classic';
    const ours = lines.map((version) => {
      const folder = version === 'ours' ? '/dist' : '/host/-/another-version';
      const source = classic
        ? `src="${folder}/glossary-embed.iife.js"`
        : `type="module" src="${folder}/glossary-embed.js"`;
      const all = this.variant === 'bare' ? 'type="text/plain"' : `${source} ${attributes.join(' ')}`;
      return `<script data-ours ${all}></script>`;
    });
    // The nonce is the recorder's, for pages with a policy; our line needs none.
    return `<script nonce="recorder">${asExpression(recorder)}</script>${before}${ours.join('')}`;
  }
}
