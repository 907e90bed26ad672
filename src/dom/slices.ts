/** Milliseconds of work before the page gets its turn: half a frame, far from a long task (50 ms). */
const slice = 8;
/** With one more step, which may ask for the style of the page, still no long task. */
const longest = 25;

/** One for all slices: to make one costs as much as to mark a screenful. */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/**
 * Runs the steps of the work in slices, each a task of its own. Stops between two slices when `goOn` says no. Goes on
 * soon after, also in a hidden tab. Not `scheduler.yield()`: it puts us before the host's waiting tasks, and a guest
 * stands in line.
 */
export function inSlices(work: Iterator<void>, goOn: () => boolean): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()!();
  }
  const { port2 } = channel;
  return new Promise<void>((resolve, reject) => {
    let paused: number;
    const pause = () => {
      paused = performance.now();
      waiting.push(run);
      port2.postMessage(0);
    };
    const run = () => {
      const now = performance.now();
      // A page whose frames are dear is drawn less often.
      const end = now + Math.max(slice, Math.min(longest, (now - paused) / 2));
      try {
        // Guard, hazard 38: "stops between two slices"
        if (goOn())
          while (!work.next().done)
            // Guard, hazard 15: "gives the page its turn about every 8 ms"
            if (performance.now() >= end) return pause();
        resolve();
      } catch (error) {
        reject(error as Error);
      }
    };
    pause();
  });
}
