/** Paper, and what a reader prefers. */
import { step, texts } from '../steps.ts';
import type { Host, Media, Step } from '../support/types.ts';
import { point, says, wait } from './checks.ts';

const app = 'plain';

const under = (name: string, wanted: Media, check: Step['check']): Step => ({
  name,
  act: async (driver) => {
    await driver.emulateMedia(wanted);
    await wait(100);
    return texts(driver);
  },
  ...(check && { check }),
});
const change = step('a text changes', 'change');

/** How a mark looks now, whether it is an element or a highlight. */
const underlined = (is: boolean): Step['check'] =>
  says(
    is ? 'a mark is not seen' : 'a mark is seen',
    is
      ? () => {
          const term = document.querySelector('glossary-term');
          if (term) return getComputedStyle(term).textDecorationLine === 'underline';
          const name = [...CSS.highlights.keys()].find((each) => each.startsWith('glossary-'))!;
          const { textDecorationLine } = getComputedStyle(
            document.querySelector('#text')!,
            `::highlight(${name})`,
          );
          return textDecorationLine === 'underline';
        }
      : () => {
          const term = document.querySelector('glossary-term');
          if (term) return getComputedStyle(term).textDecorationLine === 'none';
          const name = [...CSS.highlights.keys()].find((each) => each.startsWith('glossary-'))!;
          const { textDecorationLine } = getComputedStyle(
            document.querySelector('#text')!,
            `::highlight(${name})`,
          );
          return textDecorationLine === 'none';
        },
  );
const printed: Step['check'] = async (driver) => {
  const shown = await driver.evaluate(() => {
    const launcher = document.querySelector('glossary-embed')?.shadowRoot?.querySelector('button');
    const card = document.querySelector('glossary-card')?.shadowRoot?.querySelector('[part=card]');
    return [launcher, card].filter((each) => each?.getBoundingClientRect().height).length;
  });
  return [
    ...(shown ? ['a card or a launcher is printed'] : []),
    ...((await underlined(false)!(driver)) ?? []),
  ];
};

type Look = 'dark' | 'light' | 'still' | 'bordered';
/** The colours and the movement of the card that the pointer opens now. */
const cardThen = (name: string, features: Media['features'], wanted: Look): Step => ({
  name,
  async act(driver, withUs) {
    await driver.emulateMedia({ features });
    if (!withUs) return undefined;
    const open = await point(driver);
    await driver.evaluate(
      (kind: string, seen: boolean) => {
        const it = window as unknown as { card: unknown };
        const box = document.querySelector('glossary-card')?.shadowRoot?.querySelector('[part=card]');
        if (!seen || !box) return void (it.card = 'no card');
        const { backgroundColor, borderTopStyle, borderTopWidth, transitionDuration, animationDuration } =
          getComputedStyle(box);
        const [red = 0, green = 0, blue = 0] = backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
        const dark = red + green + blue < 384;
        const longest = Math.max(...`${transitionDuration},${animationDuration}`.split(',').map(parseFloat));
        const holds = {
          dark,
          light: !dark,
          still: longest < 0.02,
          bordered: borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1,
        };
        it.card = holds[kind as keyof typeof holds] || [kind, backgroundColor, longest, borderTopStyle];
      },
      wanted,
      open,
    );
    await driver.moveTo(2, 2);
    await wait(450);
    return undefined;
  },
  check: says('the card', () => (window as unknown as { card: unknown }).card),
});

const preferred = (name: string, feature: string, value: string, look: Look): Step[] => [
  under(name, { features: { [feature]: value } }, underlined(true)),
  cardThen(`${name}: a card`, { [feature]: value }, look),
];

export const media: Host[] = [
  {
    name: 'Printed',
    app,
    page: 'media.html',
    hazards: [41],
    unforced: true,
    steps: [
      under('on paper', { medium: 'print' }, printed),
      under('on the screen again', { medium: 'screen' }, underlined(true)),
      change,
    ],
  },
  {
    name: 'Forced colours, reduced motion, dark',
    app,
    page: 'media.html',
    hazards: [42],
    unforced: true,
    steps: [
      ...preferred('forced colours', 'forced-colors', 'active', 'bordered'),
      ...preferred('dark', 'prefers-color-scheme', 'dark', 'dark'),
      ...preferred('light', 'prefers-color-scheme', 'light', 'light'),
      ...preferred('reduced motion', 'prefers-reduced-motion', 'reduce', 'still'),
    ],
  },
];
