/** Milliseconds of work before the page gets its turn: half a frame, far from a long task (50 ms). */
const slice = 8;
/** With one more step, which may ask for the style of the page, still no long task. */
const longest = 25;

/**
 * Lets the browser do what is waiting (input, painting, the host's own tasks), and goes on soon after, also in a
 * hidden tab. Not `scheduler.yield()`: it puts us before the host's waiting tasks, and a guest stands in line.
 */
export function pause(): Promise<void> {
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
export async function inSlices(work: Iterator<void>, goOn: () => boolean): Promise<void> {
  let end = performance.now() + slice;
  while (!work.next().done) {
    const paused = performance.now();
    if (paused < end) continue;
    // Guard, hazard 15: "gives the page its turn about every 8 ms"
    await pause();
    // Guard, hazard 38: "stops between two slices"
    if (!goOn()) return;
    const now = performance.now();
    // A page whose frames are dear is drawn less often.
    end = now + Math.max(slice, Math.min(longest, (now - paused) / 2));
  }
}
