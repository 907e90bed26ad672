import { NotDriven, type Driver, type Engine, type Media, type Size } from './types.ts';

/** What drivers have in common: code as text, and input aimed at an element. */
export abstract class Hand implements Driver {
  abstract readonly engine: Engine;
  abstract open(url: string): Promise<void>;
  /** Runs an expression in the page, awaits it, and brings its value back. */
  protected abstract run(source: string): Promise<unknown>;
  abstract moveTo(x: number, y: number): Promise<void>;
  abstract clickAt(x: number, y: number): Promise<void>;
  abstract press(keys: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  protected abstract tapAt(x: number, y: number): Promise<void>;
  abstract said(): string[];
  abstract closePage(): Promise<void>;
  abstract close(): Promise<void>;

  async evaluate<Result, Args extends unknown[]>(
    code: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.run(asExpression(code, args))) as Awaited<Result>;
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await this.#middle(selector);
    await this.clickAt(x, y);
  }

  async hover(selector: string): Promise<void> {
    const { x, y } = await this.#middle(selector);
    await this.moveTo(x, y);
  }

  async tap(selector: string): Promise<void> {
    const { x, y } = await this.#middle(selector);
    await this.tapAt(x, y);
  }

  /** In a task of its own: the page may be gone before an answer comes. */
  async back(): Promise<void> {
    await this.evaluate(() => void setTimeout(() => history.back()));
  }

  async setViewport(size: Size): Promise<void> {
    throw new NotDriven(`${this.engine}'s driver sets no window of ${size.width} px`);
  }
  async emulateMedia({ medium, features }: Media): Promise<void> {
    const wanted = [medium, ...Object.keys(features ?? {})].filter(Boolean).join(', ');
    throw new NotDriven(`${this.engine}'s driver emulates no media (${wanted})`);
  }

  async #middle(selector: string): Promise<{ x: number; y: number }> {
    const found = await this.evaluate((wanted: string) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      return box
        ? { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) }
        : null;
    }, selector);
    if (!found) throw new Error(`Nothing on the page matches ${selector}.`);
    return found;
  }
}

/** A function as text that runs anywhere; the compiler's helper for names comes along. */
export const asExpression = (code: (...args: never[]) => unknown, args: readonly unknown[] = []): string =>
  `(()=>{const __name=(f)=>f;return (${code})(${args.map((each) => JSON.stringify(each) ?? 'undefined').join(',')})})()`;
