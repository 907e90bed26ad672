import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Hand } from './hand.ts';
import { NotDriven } from './types.ts';

export interface WebKitPaths {
  driver: string;
  browser: string;
  /** `own`, or a program that makes one. */
  display: string;
}

/** Keys by their code points in WebDriver; other keys are their own character. */
const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const keyOf = (name: string) => keys[name] ?? name;

/** WebKitGTK by its own driver, in plain WebDriver; without a display of its own it gets a virtual one. */
export class WebKit extends Hand {
  readonly engine = 'webkit';

  private constructor(
    private readonly session: string,
    private readonly children: ChildProcess[],
  ) {
    super();
  }

  static async start({ driver, browser, display }: WebKitPaths): Promise<WebKit> {
    const port = await freePort();
    const env: NodeJS.ProcessEnv = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const children: ChildProcess[] = [];
    if (display !== 'own') {
      const number = 90 + (port % 900);
      children.push(spawn(display, [`:${number}`, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
      env.DISPLAY = `:${number}`;
    }
    children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    process.once('exit', () => children.forEach((child) => child.kill()));
    const base = `http://127.0.0.1:${port}`;
    await answers(`${base}/status`);
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    };
    const { sessionId } = (await ask('POST', `${base}/session`, { capabilities })) as { sessionId: string };
    const it = new WebKit(`${base}/session/${sessionId}`, children);
    await it.#do('timeouts', { script: 30_000, pageLoad: 30_000 });
    return it;
  }

  async open(url: string): Promise<void> {
    await this.closePage();
    await this.#do('window/rect', { width: 1000, height: 800 });
    await this.#do('url', { url });
  }

  protected async run(source: string): Promise<unknown> {
    const script = `const done=arguments[arguments.length-1];
      Promise.resolve().then(()=>${source}).then((value)=>done({value}),(error)=>done({error:String(error)}))`;
    const answer = (await this.#do('execute/async', { script, args: [] })) as {
      value?: unknown;
      error?: string;
    };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.#pointer(move(x, y));
  }
  async clickAt(x: number, y: number): Promise<void> {
    await this.#pointer(move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
  }
  async press(names: string): Promise<void> {
    const all = names.split('+').map(keyOf);
    await this.#keys([
      ...all.map((value) => ({ type: 'keyDown', value })),
      ...all.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }
  async type(text: string): Promise<void> {
    const values = [...text].map((value) => (value === '\n' ? keys.Enter! : value));
    // A request a key would take as long as the rest of the visit.
    for (let at = 0; at < values.length; at += 50)
      await this.#keys(
        values.slice(at, at + 50).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
  }
  protected async tapAt(x: number, y: number): Promise<void> {
    throw new NotDriven(`WebKitWebDriver has no finger (at ${x}, ${y})`);
  }
  /** Plain WebDriver has no log; the page's own record is all there is. */
  said(): string[] {
    return [];
  }
  async closePage(): Promise<void> {
    await this.#do('url', { url: 'about:blank' });
  }
  async close(): Promise<void> {
    await ask('DELETE', this.session).catch(() => undefined);
    for (const child of this.children) child.kill();
  }

  #pointer(...actions: object[]): Promise<unknown> {
    const parameters = { pointerType: 'mouse' };
    return this.#do('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }
  #keys(actions: object[]): Promise<unknown> {
    return this.#do('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  #do(command: string, body: object): Promise<unknown> {
    return ask('POST', `${this.session}/${command}`, body);
  }
}

const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  const failure = value as { error?: string; message?: string } | null;
  if (!response.ok) throw new Error(`${failure?.error}: ${failure?.message}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver does not answer.');
}
