/** Runs when the browser has nothing better to do; where it cannot tell (Safari), a little later. */
export const idle = (task: () => unknown): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 200);
