import { after, before } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/server.mjs';

export type Server = Awaited<ReturnType<typeof serve>>;

/** The built files, served as a CDN would; and pages of our own making on another origin. */
export interface Bench {
  browser: Browser;
  /** Where dist/ and demo/ are. */
  cdn: Server;
  /** The author's site: another origin, serving whatever `setPage` was given. */
  site: Server;
  setPage(path: string, page: HostPage): string;
  page(path: string): HostPage | undefined;
  open(url: string, options?: BrowserContextOptions): Promise<Visit>;
}
export interface HostPage {
  body: string;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}
/** A page with all that it said and asked for. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  console: string[];
  errors: string[];
  requests: string[];
}

/** Starts the browser and both servers before the file's tests, and stops them after. */
export function bench(): Bench {
  const pages = new Map<string, HostPage>();
  const it = {
    setPage(path: string, page: HostPage) {
      pages.set(path, page);
      return it.site.origin + path;
    },
    page: (path: string) => pages.get(path),
    async open(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await it.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const visit: Visit = { page, context, console: [], errors: [], requests: [] };
      page.on('console', (message) => {
        if (['warning', 'error'].includes(message.type())) visit.console.push(message.text());
      });
      page.on('pageerror', (error) => visit.errors.push(error.message));
      page.on('request', (request) => visit.requests.push(request.url()));
      await page.goto(url);
      return visit;
    },
  } as Bench;

  before(async () => {
    const { chromium: executablePath } = await findBrowsers();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    it.browser = await chromium.launch({
      executablePath,
      args: [...args, '--disable-background-networking'],
    });
    it.cdn = await serve();
    it.site = await serve({
      handle: (request, response) => {
        const found = pages.get(new URL(request.url ?? '/', 'http://site').pathname);
        if (!found) return false;
        response.writeHead(found.status ?? 200, {
          'content-type': found.type ?? 'text/html; charset=utf-8',
          'access-control-allow-origin': '*',
          ...found.headers,
        });
        response.end(found.body);
        return true;
      },
    });
  });
  after(async () => {
    await it.browser?.close();
    await it.cdn?.close();
    await it.site?.close();
  });
  return it;
}

/** A plain page of an author, with the snippet where a CMS would put it. */
export const article = (
  snippet: string,
  text = 'Every ISMS has a Statement of Applicability, and SOC 2 has a report.',
) =>
  `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>A post</title></head><body><article><h1>A post</h1><p>${text}</p></article>${snippet}</body></html>`;

/** The marks once there are some. */
export async function marks(page: Page): Promise<string[]> {
  await page.waitForSelector('glossary-term');
  return page.$$eval('glossary-term', (all) => all.map((each) => each.textContent ?? ''));
}
