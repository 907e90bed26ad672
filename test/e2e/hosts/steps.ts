import type { Driver, Step } from './support/types.ts';

/** Clicks, lets the app end what it began, and tells what the app's texts then are, as a script of its own reads them. */
export async function press(driver: Driver, ...buttons: string[]): Promise<unknown> {
  for (const button of buttons) {
    await driver.click(`#${button}`);
    await drawn(driver);
  }
  return texts(driver);
}

/** The app has drawn what it was told to: some do so with the next frame. */
const drawn = (driver: Driver) =>
  driver.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await (window as { busy?: Promise<void> }).busy;
  });

export const texts = (driver: Driver) =>
  driver.evaluate(() =>
    [...document.querySelectorAll('p[id], li')].map((each) => `${each.id}: ${each.textContent}`),
  );

const step = (name: string, ...buttons: string[]): Step => ({
  name,
  act: (driver) => press(driver, ...buttons),
});
const times = (count: number, ...buttons: string[]) => Array.from({ length: count }, () => buttons).flat();

/** What is done to the app that every framework here was given; `more` is what only this one has. */
export const frameworkSteps = (...more: Step[]): Step[] => [
  step('a text changes', 'change'),
  step('it loses its terms', 'change'),
  step('it gets the first ones again', 'change'),
  step('conditional texts go', 'toggle'),
  step('and come back', 'toggle'),
  step('and go and come in one go', 'toggle', 'toggle'),
  step('a keyed list is shuffled', 'shuffle'),
  step('and ten times more', ...times(10, 'shuffle')),
  step('an item is put in front', 'insert'),
  step('the first two are dropped', 'drop', 'drop'),
  step('a text a frame', 'run'),
  {
    name: 'words are typed into a field and shown beside it',
    async act(driver) {
      await driver.click('#name');
      await driver.type('the lathe hand');
      await drawn(driver);
      return texts(driver);
    },
  },
  step('the list goes', 'remount'),
  step('the list is back', 'remount'),
  ...more,
];

export const overlaySteps: Step[] = [
  step('a text elsewhere on the page', 'overlay'),
  step('it changes', 'overlay'),
  step('it goes', 'overlay'),
];
export const swapSteps: Step[] = [step('a hundred swaps', 'swap')];
/** Where a server wrote the page and it waited: now the app takes it over. */
export const hydrateStep: Step = {
  name: 'it is hydrated',
  async act(driver) {
    await driver.evaluate(() => (window as unknown as { hydrate(): void }).hydrate());
    await new Promise((resolve) => setTimeout(resolve, 300));
    return texts(driver);
  },
};
export { step };
