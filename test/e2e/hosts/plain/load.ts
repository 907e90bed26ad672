/** Pages with many and with large texts, and how long we keep them busy. */
import { press, texts } from '../steps.ts';
import type { Host, Step } from '../support/types.ts';
import { wait } from './checks.ts';

const app = 'plain';

/** Tasks of ours that took longer than 50 ms, by the browser's own account of long frames. */
const ownTasks = (name: string, act: Step['act']): Step => ({
  name,
  async act(driver, withUs) {
    await driver.evaluate(() => {
      const it = window as unknown as { tasks: string[] };
      it.tasks = [];
      if (!PerformanceObserver.supportedEntryTypes.includes('long-animation-frame')) return;
      new PerformanceObserver((list) => {
        for (const { scripts } of list.getEntries() as unknown as {
          scripts: { sourceURL: string; duration: number }[];
        }[])
          for (const { sourceURL, duration } of scripts)
            if (duration > 50 && /\/dist\//.test(sourceURL)) it.tasks.push(`${Math.round(duration)} ms`);
      }).observe({ type: 'long-animation-frame', buffered: true } as never);
    });
    const behaviour = await act(driver, withUs);
    await wait(300);
    return behaviour;
  },
  measure: async (driver) => {
    const tasks = await driver.evaluate(() => (window as unknown as { tasks: string[] }).tasks);
    return tasks.length ? [`tasks of ours: ${tasks.join(', ')}`] : [];
  },
});

const ticker: Host = {
  name: 'A ticker, a text a frame',
  app,
  page: 'ticker.html',
  hazards: [14],
  steps: [ownTasks('two seconds of it', (driver) => press(driver, 'run'))],
};

const sentences = [
  'Every saw leaves a gap, and the cutter allows for it, whatever the wood and whatever the weather is.',
  'Nothing of the trade is named in this sentence, and in the next there is nothing either.',
  'The lathe turns the work, and a chisel takes away what is not wanted.',
  'Old wood is thicker than new wood, and who has some of it keeps it for a better piece than this.',
];
const megabyte = () => {
  let text = '';
  for (let i = 0; text.length < 1_000_000; i++)
    text += `<p>${Array.from({ length: 24 }, (_, j) => sentences[(i + j * 5) % 4]).join(' ')}</p>\n`;
  return text;
};
const big: Host = {
  name: 'A megabyte of text',
  app,
  page: 'big.html',
  hazards: [15],
  fill: megabyte,
  unforced: true,
  steps: [
    ownTasks('it is read', async (driver) => texts(driver)),
    ownTasks('a text changes', (driver) => press(driver, 'change')),
  ],
};

export const load: Host[] = [ticker, big];
