import { readFileSync } from 'node:fs';
import { differences } from './compare.ts';
import { cardIsOpen, cardOutside, firstTerm, marks, selectAll, takeOut } from './ours.ts';
import { said, settled, snapshot } from './page.ts';
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
const closing = ({ forms: own = forms }: Host): Step[] => [
  {
    name: 'point at a term',
    async act(driver) {
      const at = await driver.evaluate(firstTerm, [...own]);
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
  const { refused = false, lookThrough } = host;
  const heard = createEar(host, withUs);
  /** What may be marked, as a text is compared with it. */
  const own = [...(host.forms ?? forms)];
  const look = async (step: Step, behaviour: unknown, extra?: string): Promise<Frame> => {
    await driver.evaluate(settled, withUs ? quiet.withUs : quiet.bare);
    const ours: string[] = [];
    let slow: readonly string[] = [];
    if (withUs && step.name !== 'we are taken out') {
      const wanted = !step.unmarked && !refused;
      const found = await counted(driver, own, wanted);
      if (!found.count && wanted) ours.push('nothing is marked');
      if (found.count && refused) ours.push(`${found.count} marks, where there is no glossary`);
      if (found.wrong.length) ours.push(`marked, though no term: ${found.wrong.join(', ')}`);
      trace.marks = Math.max(trace.marks, found.count);
      if (behaviour !== undriven) {
        ours.push(...((await step.check?.(driver)) ?? []));
        slow = (await step.measure?.(driver)) ?? [];
      }
    }
    const lines = heard.own(await driver.evaluate(said));
    return {
      step: step.name,
      own: JSON.stringify(behaviour, undefined, 1) ?? '',
      said: [...lines, ...heard.browsers(driver.said())].map((line) => line.replaceAll(site.origin, '')),
      snapshot: await driver.evaluate(snapshot, lookThrough),
      ours,
      slow,
      ...(extra !== undefined && { extra }),
    };
  };
  const open = { name: 'open', act: () => driver.open(site.address(host)) };
  const steps: Step[] = [
    { ...open, ...(host.steps[0]?.unmarked && { unmarked: true }) },
    ...host.steps,
    ...closing(host),
  ];
  let now = '';
  try {
    for (const step of steps) {
      now = step.name;
      const behaviour = await done(step, driver, withUs, trace);
      const amiss: string[] = [];
      if (withUs && behaviour === 'pointed') {
        if (refused) await wait(600);
        if ((await cardBecomes(driver, !refused, refused ? 1 : 30)) === false)
          amiss.push(refused ? 'a card is seen' : 'no card is seen where the pointer rests on a term');
        const outside = await driver.evaluate(cardOutside);
        if (outside) amiss.push(`the card leaves the window: ${outside}`);
      }
      if (withUs && behaviour === 'away' && !(await cardBecomes(driver, false)))
        amiss.push('the card stays where the pointer has gone away');
      const frame = await look(step, behaviour);
      frame.ours.push(...amiss);
      trace.frames.push(frame);
    }
    const nothing = async () => undefined;
    const unmarked = steps.at(-4)?.unmarked;
    now = 'select all';
    const selected = await driver.evaluate(selectAll);
    trace.frames.push(
      await look({ name: now, act: nothing, ...(unmarked && { unmarked }) }, undefined, selected),
    );
    now = 'we are taken out';
    const left = await driver.evaluate(takeOut, lookThrough);
    const last = await look({ name: now, act: nothing }, undefined, left);
    last.ours.push(...heard.missing());
    trace.frames.push(last);
  } catch (error) {
    trace.ended = `ended at "${now}": ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
  return trace;
}

const undriven = 'not driven';

/** A step that the driver cannot do is left out, with us and without, and the visit goes on. */
async function done(step: Step, driver: Driver, withUs: boolean, trace: Trace): Promise<unknown> {
  try {
    return await step.act(driver, withUs);
  } catch (error) {
    if (!(error instanceof NotDriven)) throw error;
    trace.notDriven ??= `${step.name}: ${error.message}`;
    return undriven;
  }
}

/** Sorts what is said: what we are expected to say with us, each once, is left out. */
function createEar({ warns = [], browserSays }: Host, withUs: boolean) {
  const counts = warns.map(() => 0);
  const isExpected = (line: string) => withUs && warns.some((each) => each.test(line));
  return {
    own: (lines: readonly string[]) =>
      lines.filter((line) => {
        warns.forEach((each, i) => each.test(line) && counts[i]!++);
        return !isExpected(line);
      }),
    /** The browser tells the same again, in its own words. */
    browsers: (lines: readonly string[]) =>
      lines.filter((line) => !isExpected(line) && !(withUs && browserSays?.test(line))),
    missing: () =>
      withUs ? warns.flatMap((each, i) => (counts[i] === 1 ? [] : `said ${counts[i]} times: ${each}`)) : [],
  };
}

/** A card opens 350 ms after the pointer has come, and closes 300 ms after it has left. */
export async function cardBecomes(driver: Driver, open: boolean, most = 30): Promise<boolean> {
  for (let tries = 0; tries < most; tries++) {
    if ((await driver.evaluate(cardIsOpen)) === open) return true;
    await wait(50);
  }
  return false;
}

/** Highlights come without a change of the page: what is to be marked is waited for. */
async function counted(driver: Driver, own: string[], wanted: boolean) {
  let found = await driver.evaluate(marks, own);
  for (let tries = 0; wanted && !found.count && tries < 20; tries++) {
    await wait(100);
    found = await driver.evaluate(marks, own);
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
  const lacking = host.lacking?.[driver.engine];
  if (lacking)
    return variants.map((variant) =>
      cell(host, driver, variant, { frames: [], marks: 0, notDriven: lacking }, []),
    );
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
    if (steady === undefined && found.some(({ kind }) => kind !== 'time')) {
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
