/** With one more step, which may ask for the style of the page, still no long task. */
const longest = 25;

/**
 * Milliseconds of work before the page gets its turn: half a frame, far from a long task (50 ms). What the first marks
 * wait for is hurried.
 */
let slice = longest;
/** When the slice is over that is under way; 0 where the page is to be drawn before the next one. */
let end = 1;
/** Milliseconds from the end of one slice to that of the next: mostly what the page took for its turn. */
export let turn = 0;
/** The page has marks, and is to show them before we go on. */
export function calm(): void {
  slice = 8;
  // Guard, hazard 15: "shows what has been marked before it goes on"
  end = 0;
}

/** One for all slices: to make one costs as much as to mark a screenful. */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/** The page has its turn, with a frame where it is to be drawn, and a slice begins. */
async function pause(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()!();
  }
  const { port2 } = channel;
  const paused = performance.now();
  // Guard, hazard 15: "goes on in a hidden page, which has no frames"
  // Guard, hazard 15: "is drawn while marks are put in"
  if (!end && !document.hidden) await new Promise(requestAnimationFrame);
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    port2.postMessage(0);
  });
  end = performance.now() + slice;
  turn = end - paused;
}

/**
 * Runs the steps of the work in slices, each a task of its own, for what comes of it. Stops between two slices when
 * `goOn` says no, and then there is nothing. Goes on soon after, also in a hidden tab; where one is hidden while a frame is
 * waited for, when it is seen again. Not `scheduler.yield()`: it puts us before the host's waiting tasks, and a guest
 * stands in line.
 */
export async function inSlices<T>(work: Iterator<void, T>, goOn: () => boolean): Promise<T | undefined> {
  // What the first marks wait for is done in one go where there is time.
  // Guard, hazard 15: "is hurried until the page has its first marks"
  if (slice < longest || performance.now() >= end) await pause();
  // Guard, hazard 38: "stops between two slices"
  while (goOn()) {
    do {
      const { done, value } = work.next();
      if (done) return value;
      // Guard, hazard 15: "gives the page its turn about every 8 ms"
    } while (performance.now() < end);
    await pause();
  }
  return undefined;
}
