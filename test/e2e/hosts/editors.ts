import { press, texts } from './steps.ts';
import type { Driver, Step } from './support/types.ts';

export const undoHazards = [16, 17];

const sentences =
  'The lathe was oiled, a chisel was lost and found. Every burl has its kerf, or so they say.\n';
const keys = sentences.repeat(Math.ceil(500 / sentences.length)).slice(0, 500);

/** The editor's own document, and the page's texts beside it. */
const written = async (driver: Driver) => [
  await driver.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    return (window as unknown as { documentNow(): unknown }).documentNow();
  }),
  await texts(driver),
];

/** How far one undo goes depends on how fast the keys came: it is gone all the way. */
async function toTheEnd(driver: Driver, combination: string): Promise<unknown> {
  let last = '';
  for (let tries = 0; tries < 60; tries++) {
    for (let i = 0; i < 10; i++) await driver.press(combination);
    const now = JSON.stringify(await written(driver));
    if (now === last) break;
    last = now;
  }
  return written(driver);
}

const changeByCode: Step = {
  name: 'a script changes the document',
  async act(driver) {
    await driver.evaluate(() => (window as unknown as { change(): void }).change());
    return written(driver);
  },
};

const line: Record<string, string> = { codemirror: '.cm-line' };

export const editorSteps = (app: string): Step[] => [
  {
    name: 'the caret is set into the first line',
    async act(driver) {
      await driver.click(`#editor ${line[app] ?? 'p'}`);
      await driver.press('End');
      return written(driver);
    },
  },
  {
    name: 'five hundred keys',
    async act(driver) {
      await driver.type(keys);
      return written(driver);
    },
  },
  {
    name: 'five words back, and one other',
    async act(driver) {
      for (let i = 0; i < 20; i++) await driver.press('Backspace');
      await driver.type('veneer');
      return written(driver);
    },
  },
  { name: 'all is undone', act: (driver) => toTheEnd(driver, 'Control+z') },
  { name: 'all is done again', act: (driver) => toTheEnd(driver, 'Control+y') },
  changeByCode,
];

export const readerSteps = (lockable: boolean): Step[] => [
  changeByCode,
  { ...changeByCode, name: 'and once more' },
  ...(lockable
    ? [
        { name: 'it may be written on now', act: (driver: Driver) => press(driver, 'lock') },
        {
          name: 'something is written',
          async act(driver: Driver) {
            await driver.click('#editor p');
            await driver.press('End');
            await driver.type(' And the lathe, too.');
            return written(driver);
          },
        },
        { name: 'it may only be read again', act: (driver: Driver) => press(driver, 'lock') },
      ]
    : []),
];
