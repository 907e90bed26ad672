/** What a page goes through: routes, being kept and shown again, rest, translation, many and large texts. */
import { step, texts } from '../steps.ts';
import { NotDriven, type Host, type Step } from '../support/types.ts';
import { all, marked, says, single, wait } from './checks.ts';

const app = 'plain';
const click = (name: string, selector: string, count: number, ms = 300): Step => ({
  name,
  async act(driver) {
    await driver.click(selector);
    await wait(ms);
    return [await driver.evaluate(() => location.hash + document.title), await texts(driver)];
  },
  check: marked(count),
});
const back = (name: string, count: number): Step => ({
  name,
  async act(driver) {
    await driver.back();
    await wait(400);
    return [await driver.evaluate(() => location.hash + document.title), await texts(driver)];
  },
  check: marked(count),
});

const transition: Step = {
  name: 'a route in a view transition',
  async act(driver) {
    if (!(await driver.evaluate(() => 'startViewTransition' in document)))
      throw new NotDriven('the engine has no View Transitions');
    if (driver.engine === 'webkit')
      throw new NotDriven(
        'WebKitGTK crashes in a View Transition where compositing is off, with us or without',
      );
    await driver.click('#morph');
    await wait(500);
    return texts(driver);
  },
  check: marked(3),
};

const routes: Host = {
  name: 'Routes by hash and pushState',
  app,
  page: 'routes.html',
  hazards: [10, 45],
  settings: { occurrences: 'first' },
  steps: [
    click('a route by its hash', '#two', 3),
    click('a route by pushState', '#push', 2),
    back('back', 3),
    back('back to the first', 2),
    click('forward by a link', '#push', 2),
    transition,
    click('and by its hash again', '#two', 3),
  ],
};

/** A real page is left, and comes back from the browser's memory with all its scripts where they were. */
const kept: Host = {
  name: 'A page kept by the browser (bfcache)',
  app,
  page: 'kept.html',
  hazards: [11],
  steps: [
    {
      name: 'to another page and back',
      async act(driver) {
        await driver.click('#away');
        await wait(700);
        const elsewhere = await driver.evaluate(() => document.title);
        await driver.back();
        await wait(900);
        const seen = await driver.evaluate(() => document.querySelector('#count')!.textContent);
        if (!seen?.includes('kept')) throw new NotDriven('the driver keeps no page in memory');
        return [elsewhere, seen];
      },
      check: all(marked(4), single),
    },
    {
      name: 'and once more',
      async act(driver) {
        await driver.click('#away');
        await wait(700);
        await driver.back();
        await wait(900);
        return texts(driver);
      },
      check: all(marked(4), single),
    },
  ],
};

interface Calls {
  observed: number;
  timed: number;
  framed: number;
  linked: number;
}
type Counting = Window & { callsIn(ms: number, change?: () => void): Promise<Calls> };

const idle: Host = {
  name: 'A page at rest, callbacks counted',
  app,
  page: 'idle.html',
  hazards: [12, 38],
  before: '<script src="count.js"></script>',
  steps: [
    {
      name: 'nothing happens, and nothing is called',
      async act(driver) {
        await wait(2500); // what waits for the page to be idle comes first
        return driver.evaluate(() => (window as unknown as Counting).callsIn(1000));
      },
      check: marked(4),
    },
    {
      name: 'ten changes in one go are one pass',
      act: (driver) =>
        driver.evaluate(() => {
          const text = document.querySelector('#text')!;
          for (let i = 0; i < 10; i++) text.textContent = `The lathe turned ${i} times, and the burl?`;
          return text.textContent;
        }),
      async check(driver) {
        const once = await driver.evaluate(() =>
          (window as unknown as Counting).callsIn(700, () => {
            const text = document.querySelector('#text')!;
            for (let i = 0; i < 10; i++) text.textContent = `The chisel fell ${i} times.`;
          }),
        );
        const after = await driver.evaluate(() => (window as unknown as Counting).callsIn(500));
        await driver.evaluate(() => {
          document.querySelector('#text')!.textContent = 'The lathe turned 9 times, and the burl?';
        });
        await wait(400);
        return [
          ...(once.timed <= 1 && once.linked <= 2 && once.observed <= 3
            ? []
            : [`more than one pass: ${JSON.stringify(once)}`]),
          ...(Object.values(after).some(Boolean) ? [`it goes on: ${JSON.stringify(after)}`] : []),
        ];
      },
    },
  ],
};

const translated = (name: string, page: string, steps: Step[], settings?: Host['settings']): Host => ({
  name,
  app,
  page,
  hazards: [13, 47],
  lookThrough: 'font',
  ...(settings && { settings }),
  steps,
});
const settles: Step = {
  name: 'the translator has nothing to do any more',
  async act(driver) {
    await wait(400);
    return driver.evaluate(() =>
      (window as unknown as { roundsIn(ms: number): Promise<number> }).roundsIn(600),
    );
  },
};
const translation = [
  step('the page is translated', 'translate'),
  settles,
  step('a text is written in the other language', 'change'),
  settles,
  step('the original is shown', 'original'),
  step('and translated again', 'translate'),
  settles,
];

interface Embed extends Element {
  kept?: Element | null;
}
const state = () =>
  says('a mark is another element than before the move', () => {
    const embed = document.querySelector('glossary-embed') as Embed;
    return embed.kept === document.querySelector('glossary-term');
  });
const moved: Host = {
  name: 'Our element moved, removed, put back',
  app,
  page: 'idle.html',
  hazards: [38],
  before: '<script src="count.js"></script>',
  steps: [
    {
      name: 'moved to another place',
      async act(driver, withUs) {
        if (withUs)
          await driver.evaluate(() => {
            const embed = document.querySelector('glossary-embed') as Embed;
            embed.kept = document.querySelector('glossary-term');
            document.body.append(embed);
          });
        return texts(driver);
      },
      check: all(marked(4), state()),
    },
    {
      name: 'removed: no mark, highlight, sheet or listener is left',
      unmarked: true,
      async act(driver, withUs) {
        if (withUs)
          await driver.evaluate(() => {
            const it = window as unknown as { embed: Element };
            it.embed = document.querySelector('glossary-embed')!;
            it.embed.remove();
            window.withoutUs = true;
          });
        await wait(300);
        return driver.evaluate(() => [
          (window as unknown as { listeners(): string[] }).listeners(),
          document.querySelectorAll('glossary-term, glossary-card').length,
          'highlights' in CSS ? CSS.highlights.size : 0,
          document.adoptedStyleSheets.length,
        ]);
      },
      check: marked(0),
    },
    {
      name: 'put back',
      async act(driver, withUs) {
        if (withUs)
          await driver.evaluate(() => {
            window.withoutUs = false;
            document.documentElement.append((window as unknown as { embed: Element }).embed);
          });
        return texts(driver);
      },
      check: all(marked(4), single),
    },
  ],
};

export const life: Host[] = [
  routes,
  kept,
  idle,
  moved,
  translated('A translator that wraps texts', 'translated.html', translation),
  translated('A translator of the site’s own', 'translated.html?widget', translation),
  translated('A translator, highlights', 'translated.html', translation, { mode: 'highlight' }),
];
