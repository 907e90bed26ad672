/** What a reader does and prefers: copies, searches, prints, zooms, closes by Escape. */
import { texts } from '../steps.ts';
import { NotDriven, type Driver, type Host, type Step } from '../support/types.ts';
import { cardNow, marked, point, says, wait } from './checks.ts';

const app = 'plain';

const copied = (name: string, selector: string, field: string): Step => ({
  name,
  async act(driver) {
    await driver.evaluate(
      (wanted: string) => (window as unknown as { pick(selector: string): void }).pick(wanted),
      selector,
    );
    await driver.press('Control+c');
    await driver.evaluate((wanted: string) => {
      document.querySelector<HTMLElement>(wanted)!.focus();
      document.execCommand('selectAll');
    }, field);
    await driver.press('Control+v');
    await wait(100);
    const [selected, pasted] = await driver.evaluate((wanted: string) => {
      const target = document.querySelector<HTMLElement>(wanted)!;
      const text = target instanceof HTMLTextAreaElement ? target.value : target.innerText;
      target.blur();
      return [String(getSelection()), text];
    }, field);
    if (!pasted) throw new NotDriven('the driver has no clipboard');
    return [selected, pasted];
  },
});

/** The browser's own search, for words, within one and across the edges of what may be marked. */
const found: Step = {
  name: 'words are found in the page',
  act: (driver) =>
    driver.evaluate(() => {
      const { find } = window as unknown as { find(text: string, ...options: boolean[]): boolean };
      return ['lathe', 'The lathe turns', 'chisel takes', 'veneer over a burl: nothing', 'no such word'].map(
        (words) => {
          getSelection()?.removeAllRanges();
          const seen = find.call(window, words, false, false, true);
          const box = getSelection()?.rangeCount
            ? getSelection()!.getRangeAt(0).getBoundingClientRect()
            : undefined;
          const result = [
            words,
            seen,
            String(getSelection()),
            Math.round(box?.x ?? 0),
            Math.round(box?.y ?? 0),
          ];
          getSelection()?.removeAllRanges();
          return result;
        },
      );
    }),
};

/** Opens a card, and presses the key that is to close it; without us only what the page does of it. */
const closedByEscape: Step = {
  name: 'Escape closes the card, and the next one is the page’s',
  async act(driver, withUs) {
    const seen: boolean[] = [];
    if (withUs) {
      seen.push(await point(driver));
      await driver.press('Escape');
      await wait(150);
      seen.push(await cardNow(driver));
      await driver.moveTo(2, 2);
      await wait(400);
    }
    await driver.press('Escape');
    await driver.evaluate((all: boolean[]) => {
      (window as unknown as { seen: boolean[] }).seen = all;
    }, seen);
    return texts(driver);
  },
  check: says('a card was open before Escape, and after it', () => {
    const { seen } = window as unknown as { seen: boolean[] };
    return (seen[0] && !seen[1]) || seen;
  }),
};
const opened = (name: string, how: (driver: Driver) => Promise<void>): Step => ({
  name,
  async act(driver, withUs) {
    if (!withUs) return undefined;
    await how(driver);
    await wait(300);
    const open = await cardNow(driver);
    await driver.evaluate((it: boolean) => void ((window as unknown as { open: boolean }).open = it), open);
    await driver.clickAt(600, 500);
    await wait(300);
    const still = await cardNow(driver);
    await driver.evaluate(
      (it: boolean) => void ((window as unknown as { still: boolean }).still = it),
      still,
    );
    return undefined;
  },
  check: says('a card was open, and after a click beside it', () => {
    const { open, still } = window as unknown as { open: boolean; still: boolean };
    return (open && !still) || [open, still];
  }),
});

const inWindow = (name: string, page: string, size: Parameters<Driver['setViewport']>[0]): Host => ({
  name,
  app,
  page,
  hazards: [43],
  steps: [
    {
      name: 'the window gets that size',
      async act(driver) {
        await driver.setViewport(size);
        await wait(200);
        return texts(driver);
      },
    },
  ],
});
const read: Step = { name: 'it is read', act: texts };

const tapped: Step = {
  name: 'a tap opens a sheet, one outside closes it',
  async act(driver, withUs) {
    await driver.setViewport({ width: 360, height: 640, touch: true });
    await wait(1500); // the page is loaded anew for a screen of that kind
    if (!withUs) return texts(driver);
    await driver.tap('glossary-term');
    await wait(500);
    const open = await cardNow(driver);
    await driver.tap('h1');
    await wait(500);
    const still = await cardNow(driver);
    await driver.evaluate(
      (...seen: boolean[]) => {
        (window as unknown as { seen: boolean[] }).seen = seen;
      },
      open,
      still,
    );
    return texts(driver);
  },
  check: says('a sheet was open after the tap, and after the next', () => {
    const { seen } = window as unknown as { seen: boolean[] };
    return (seen[0] && !seen[1]) || seen;
  }),
};

export const reader: Host[] = [
  {
    name: 'Select, copy, paste, find',
    app,
    page: 'copy.html',
    hazards: [18, 19],
    steps: [
      copied('a paragraph is copied into a field', '#text', '#plain'),
      copied('one with formatting', '#more', '#plain'),
      found,
    ],
  },
  {
    name: 'Pasted with its formatting',
    app,
    page: 'copy.html',
    hazards: [18],
    steps: [copied('all of it, into an editable part', 'main', '#rich')],
  },
  {
    name: 'A page that stops events, and hears Escape first',
    app,
    page: 'stops.html',
    hazards: [21],
    // It clicks on an element that stands for a word.
    unforced: true,
    steps: [
      closedByEscape,
      opened('a click opens a card, one beside it closes it', (driver) => driver.click('glossary-term')),
      opened('Enter does, too', async (driver) => {
        await driver.evaluate(() => document.querySelector<HTMLElement>('glossary-term')!.focus());
        await driver.press('Enter');
      }),
    ],
  },
  inWindow('320 px wide', 'narrow.html', { width: 320, height: 480 }),
  inWindow('Zoomed to 400 %', 'narrow.html', { width: 320, height: 256, scale: 4 }),
  inWindow('From right to left, 320 px wide', 'rtl.html', { width: 320, height: 480 }),
  { name: 'From right to left', app, page: 'rtl.html', hazards: [43], steps: [read] },
  { name: 'Vertical text', app, page: 'vertical.html', hazards: [43], steps: [read] },
  {
    name: 'A finger on a phone',
    app,
    page: 'narrow.html',
    hazards: [43],
    unforced: true,
    steps: [
      {
        ...tapped,
        check: async (driver) => [...(await marked(9)(driver)), ...(await tapped.check!(driver))],
      },
    ],
  },
];
