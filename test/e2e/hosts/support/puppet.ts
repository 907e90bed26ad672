import * as puppeteer from 'puppeteer-core';
import { Hand } from './hand.ts';
import type { Engine, Media, Size } from './types.ts';

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Chromium over its own protocol and Firefox over WebDriver BiDi, both by puppeteer. */
export class Puppet extends Hand {
  #context: puppeteer.BrowserContext | undefined;
  #page: puppeteer.Page | undefined;
  #session: puppeteer.CDPSession | undefined;
  #said: string[] = [];

  private constructor(
    readonly engine: Engine,
    private readonly browser: puppeteer.Browser,
  ) {
    super();
  }

  static async start(engine: 'chromium' | 'firefox', executablePath: string): Promise<Puppet> {
    const browser = await puppeteer.launch({
      browser: engine === 'chromium' ? 'chrome' : 'firefox',
      executablePath,
      headless: true,
      args: engine === 'chromium' ? [...asRoot, '--disable-background-networking', '--disable-sync'] : [],
      protocolTimeout: 60_000,
    });
    return new Puppet(engine, browser);
  }

  get page(): puppeteer.Page {
    if (!this.#page) throw new Error('No page is open.');
    return this.#page;
  }

  async open(url: string): Promise<void> {
    await this.closePage();
    this.#said = [];
    this.#context = await this.browser.createBrowserContext();
    const page = (this.#page = await this.#context.newPage());
    await page.setViewport({ width: 1000, height: 700 });
    page.on('pageerror', (error) =>
      this.#said.push(`page error: ${error instanceof Error ? error.message : String(error)}`),
    );
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.#said.push(`${message.type()}: ${message.text()}`);
    });
    await page.goto(url, { waitUntil: 'load' });
  }

  protected run(source: string): Promise<unknown> {
    return this.page.evaluate(source);
  }
  async moveTo(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y);
  }
  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }
  async press(keys: string): Promise<void> {
    const names = keys.split('+') as puppeteer.KeyInput[];
    const last = names.pop()!;
    for (const name of names) await this.page.keyboard.down(name);
    await this.page.keyboard.press(last);
    for (const name of names.reverse()) await this.page.keyboard.up(name);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  protected async tapAt(x: number, y: number): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }
  override async setViewport({ width, height, scale = 1, touch }: Size): Promise<void> {
    await this.page.setViewport({
      width,
      height,
      deviceScaleFactor: scale,
      ...(touch && { hasTouch: true, isMobile: true }),
    });
  }
  override async emulateMedia(media: Media): Promise<void> {
    if (this.engine !== 'chromium') return super.emulateMedia(media);
    // Puppeteer's own method knows few features; the protocol knows all.
    // One session a page: each would keep what it has set.
    this.#session ??= await this.page.createCDPSession();
    await this.#session.send('Emulation.setEmulatedMedia', {
      media: media.medium ?? '',
      features: Object.entries(media.features ?? {}).map(([name, value]) => ({ name, value })),
    });
  }
  said(): string[] {
    return this.#said.splice(0);
  }
  async closePage(): Promise<void> {
    await this.#context?.close();
    this.#context = this.#page = this.#session = undefined;
  }
  async close(): Promise<void> {
    await this.closePage().catch(() => undefined);
    await this.browser.close();
  }
}
