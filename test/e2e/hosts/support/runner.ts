import { readFileSync } from 'node:fs';
import { differences } from './compare.ts';
import { cardIsOpen, firstTerm, marks, said, selectAll, settled, snapshot, takeOut } from './page.ts';
import type { Site } from './site.ts';
import {
  NotDriven,
  type Cell,
  type Driver,
  type Frame,
  type Host,
  type Step,
  type Trace,
  type Variant,
} from './types.ts';

interface Entry {
  term: string;
}
const glossary = JSON.parse(readFileSync(new URL('../glossary.json', import.meta.url), 'utf8')) as {
  entries: Entry[];
};
/** The names of our entries and their plurals. */
export const forms = glossary.entries.flatMap(({ term }) => [`${term}s`, term]);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Milliseconds without a change after which the page is looked at; with us, more than we gather changes for. */
const quiet = { bare: 60, withUs: 140 };

/** What every reader does on every page, after the app's own steps. */
const closing: Step[] = [
  {
    name: 'point at a term',
    async act(driver) {
      const at = await driver.evaluate(firstTerm, forms);
      if (!at) return 'no term in sight';
      await driver.moveTo(at.x, at.y);
      return 'pointed';
    },
  },
  {
    name: 'away from it',
    async act(driver) {
      await driver.moveTo(2, 2);
      return 'away';
    },
  },
  // While a card is open this key is the card's; now it is the host's again.
  { name: 'Escape', act: (driver) => driver.press('Escape') },
];

/** One visit to the page, from opening it to taking us out. */
async function visit(driver: Driver, site: Site, host: Host, variant: Variant): Promise<Trace> {
  site.variant = variant;
  site.host = host;
  const trace: Trace = { frames: [], marks: 0 };
  const withUs = variant !== 'bare';
  const look = async (step: Step, own: unknown, extra?: string): Promise<Frame> => {
    await driver.evaluate(settled, withUs ? quiet.withUs : quiet.bare);
    const ours: string[] = [];
    if (withUs && step.name !== 'we are taken out') {
      const found = await counted(driver, !step.unmarked);
      if (!found.count && !step.unmarked) ours.push('nothing is marked');
      if (found.wrong.length) ours.push(`marked, though no term: ${found.wrong.join(', ')}`);
      trace.marks = Math.max(trace.marks, found.count);
    }
    const lines = await driver.evaluate(said);
    return {
      step: step.name,
      own: JSON.stringify(own, undefined, 1) ?? '',
      said: [...lines, ...driver.said()].map((line) => line.replaceAll(site.origin, '')),
      snapshot: await driver.evaluate(snapshot),
      ours,
      ...(extra !== undefined && { extra }),
    };
  };
  const steps = [
    { name: 'open', act: () => driver.open(site.address(host)), unmarked: host.steps[0]?.unmarked },
    ...host.steps,
    ...closing,
  ] as Step[];
  let now = '';
  try {
    for (const step of steps) {
      now = step.name;
      const own = await step.act(driver);
      const amiss: string[] = [];
      if (withUs && own === 'pointed' && !(await cardBecomes(driver, true)))
        amiss.push('no card is seen where the pointer rests on a term');
      if (withUs && own === 'away' && !(await cardBecomes(driver, false)))
        amiss.push('the card stays where the pointer has gone away');
      const frame = await look(step, own);
      frame.ours.push(...amiss);
      trace.frames.push(frame);
    }
    now = 'select all';
    const selected = await driver.evaluate(selectAll);
    trace.frames.push(
      await look(
        { name: now, act: async () => undefined, unmarked: steps.at(-4)?.unmarked },
        undefined,
        selected,
      ),
    );
    now = 'we are taken out';
    const left = await driver.evaluate(takeOut);
    trace.frames.push(await look({ name: now, act: async () => undefined }, undefined, left));
  } catch (error) {
    if (error instanceof NotDriven) trace.notDriven = `${now}: ${error.message}`;
    else
      trace.ended = `ended at "${now}": ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
  return trace;
}

/** A card opens 350 ms after the pointer has come, and closes 300 ms after it has left. */
async function cardBecomes(driver: Driver, open: boolean): Promise<boolean> {
  for (let tries = 0; tries < 30; tries++) {
    if ((await driver.evaluate(cardIsOpen)) === open) return true;
    await wait(50);
  }
  return false;
}

/** Highlights come without a change of the page: what is to be marked is waited for. */
async function counted(driver: Driver, wanted: boolean) {
  let found = await driver.evaluate(marks, forms);
  for (let tries = 0; wanted && !found.count && tries < 20; tries++) {
    await wait(100);
    found = await driver.evaluate(marks, forms);
  }
  return found;
}

/** Tries one host page in one engine: without us once, then with us in each way. */
export async function tryHost(
  driver: Driver,
  site: Site,
  host: Host,
  variants: readonly Variant[],
): Promise<Cell[]> {
  const bare = await visit(driver, site, host, 'bare');
  const cells: Cell[] = [];
  if (bare.ended) {
    const detail = `without us: ${bare.ended}`;
    for (const variant of variants)
      cells.push(cell(host, driver, variant, bare, [{ step: 'the run', kind: 'run', detail }]));
    return cells;
  }
  let steady: boolean | undefined;
  for (const variant of variants) {
    const trace = await visit(driver, site, host, variant);
    const found = differences(bare, trace);
    // A page that differs from itself proves nothing: say so, in front of what was seen.
    if (found.length && steady === undefined) {
      const [unsteady] = differences(bare, await visit(driver, site, host, 'bare'));
      steady = !unsteady;
      if (unsteady)
        found.unshift({ ...unsteady, detail: `the page differs from itself: ${unsteady.detail}` });
    }
    cells.push(cell(host, driver, variant, trace, found));
  }
  await driver.closePage();
  return cells;
}

const cell = (
  host: Host,
  { engine }: Driver,
  variant: Variant,
  trace: Trace,
  found: Cell['differences'],
): Cell => ({
  host: host.name,
  engine,
  variant,
  differences: found,
  marks: trace.marks,
  ...(trace.notDriven && { notDriven: trace.notDriven }),
});
