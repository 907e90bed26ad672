/** Milliseconds of work before the page gets its turn: half a frame, far from a long task (50 ms). */
const slice = 8;

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the browser do what is waiting (input, painting), and goes on soon after, also in a hidden tab. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Runs the steps of the work in slices. Stops between two slices when `goOn` says no. */
export async function inSlices(work: Iterable<void>, goOn: () => boolean): Promise<void> {
  let end = performance.now() + slice;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await pause();
    if (!goOn()) return;
    end = performance.now() + slice;
  }
}
