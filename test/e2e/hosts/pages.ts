import { press, step, texts } from './steps.ts';
import type { Driver, Step } from './support/types.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Something happens, and the page takes its time to follow. */
const slowly = (name: string, act: (driver: Driver) => Promise<unknown>, ms = 500): Step => ({
  name,
  async act(driver) {
    await act(driver);
    await wait(ms);
    return texts(driver);
  },
});
const key = (name: string, keys: string): Step => slowly(name, (driver) => driver.press(keys));
const click = (name: string, selector: string): Step => slowly(name, (driver) => driver.click(selector));

export const changeSteps: Step[] = [step('a text changes', 'change')];

const snapshots: Step = {
  name: 'what the snapshots hold of us',
  act: (driver) => driver.evaluate(() => (window as unknown as { kept(): number[] }).kept()),
};
export const turboSteps: Step[] = [
  click('a frame is loaded', '#into'),
  click('to the second page', '#other'),
  snapshots,
  click('to the first, seen before', '#other'),
  slowly('back', (driver) => driver.back()),
  slowly('back again', (driver) => driver.back()),
  click('forward by a link', '#other'),
  snapshots,
];

export const htmxSteps: Step[] = [
  click('a fragment is swapped in', '#inner'),
  click('another is put behind it', '#append'),
  step('a hundred swaps', 'hundred'),
  step('a hundred morphs by Idiomorph', 'idiomorph'),
  step('a hundred morphs by morphdom', 'morphdom'),
  click('and a fragment again', '#inner'),
];

export const bootstrapSteps: Step[] = [
  click('a dropdown opens', '#menu'),
  key('Escape closes it', 'Escape'),
  click('a modal opens', '#open'),
  key('Escape closes it', 'Escape'),
  click('it opens again', '#open'),
  click('its button closes it', '#close'),
  click('the second tab', '#tab2'),
  click('something unfolds', '#fold'),
  click('and folds', '#fold'),
  click('something comes from the side', '#side'),
  key('and goes', 'Escape'),
  click('an alert is dismissed', '#dismiss'),
  click('a row of text is clicked', '.lead'),
];

export const tailwindSteps: Step[] = [
  click('a menu opens', '#menu'),
  key('Escape closes it', 'Escape'),
  click('a dialog opens', '#open'),
  key('Escape closes it', 'Escape'),
  { name: 'open and closed by its button', act: (driver) => press(driver, 'open', 'close') },
  click('the list is clicked', 'li'),
];
