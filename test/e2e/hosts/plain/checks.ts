import { cardIsOpen, marks } from '../support/ours.ts';
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
        .querySelector('dialog, [popover], glossary-panel')
        ?.getBoundingClientRect();
      embed.close();
      await new Promise((resolve) => setTimeout(resolve, 400));
      return !!box?.height;
    });
    return seen === comes ? [] : [comes ? 'the panel does not open' : 'a panel opens'];
  };

/** The middle of the first mark, of whatever kind, as its card is opened: by the pointer. */
export async function pointAt(driver: Driver, selector: string): Promise<boolean> {
  const at = await driver.evaluate((wanted: string) => {
    const range = document.createRange();
    const text = document.querySelector(wanted)!;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data } = walker.currentNode as Text;
      const found = /lathe|chisel|burl|kerf|veneer/.exec(data);
      if (!found) continue;
      range.setStart(walker.currentNode, found.index);
      range.setEnd(walker.currentNode, found.index + found[0].length);
      const [box] = range.getClientRects();
      if (box) return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    }
    return null;
  }, selector);
  if (!at) return false;
  await driver.moveTo(at.x, at.y);
  return cardBecomes(driver, true);
}

export const cardNow = (driver: Driver) => driver.evaluate(cardIsOpen);
