import { cardIsOpen, firstTerm, marks } from '../support/ours.ts';
import { cardBecomes, forms } from '../support/runner.ts';
import type { Driver, Step } from '../support/types.ts';

type Check = NonNullable<Step['check']>;
export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Marks come a while after a change: waits until there are as many as there are words, and none comes on top. */
export const marked =
  (count: number): Check =>
  async (driver) => {
    let found = await driver.evaluate(marks, forms);
    for (let tries = 0; found.count < count && tries < 20; tries++) {
      await wait(50);
      found = await driver.evaluate(marks, forms);
    }
    return found.count === count ? [] : [`${found.count} marks, not ${count}`];
  };

/** One of each of ours, whatever happened. */
export const single: Check = async (driver) => {
  const counts = await driver.evaluate(() =>
    ['glossary-embed', 'glossary-card'].map((each) => document.querySelectorAll(each).length),
  );
  return counts[0] === 1 && counts[1]! <= 1 ? [] : [`elements of ours: ${counts.join(' and ')}`];
};

export const all =
  (...checks: Check[]): Check =>
  async (driver) => {
    const found = [];
    for (const check of checks) found.push(...(await check(driver)));
    return found;
  };

export const says =
  (what: string, code: () => unknown): Check =>
  async (driver) => {
    const answer = await driver.evaluate(code);
    return answer === true ? [] : [`${what}: ${JSON.stringify(answer)}`];
  };

/** Opens the panel as a script of the author's would, looks whether it came, and closes it. */
export const panel =
  (comes: boolean): Check =>
  async (driver) => {
    const seen = await driver.evaluate(async () => {
      const embed = document.querySelector('glossary-embed') as unknown as {
        open(): Promise<void>;
        close(): void;
        shadowRoot: ShadowRoot;
      };
      await embed.open();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const box = embed.shadowRoot
        .querySelector('glossary-panel')
        ?.shadowRoot?.querySelector('dialog')
        ?.getBoundingClientRect();
      embed.close();
      await new Promise((resolve) => setTimeout(resolve, 400));
      // As the next click on the page does: WebKit leaves the selection in the field that has gone.
      getSelection()?.removeAllRanges();
      return !!box?.height;
    });
    return seen === comes ? [] : [comes ? 'the panel does not open' : 'a panel opens'];
  };

/** Rests on the first word that can be marked; true once its card is seen. */
export async function point(driver: Driver): Promise<boolean> {
  const at = await driver.evaluate(firstTerm, forms);
  if (!at) return false;
  await driver.moveTo(at.x, at.y);
  return cardBecomes(driver, true);
}

export const cardNow = (driver: Driver) => driver.evaluate(cardIsOpen);
