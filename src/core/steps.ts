/** Work that can be left between two steps, for instance to let the browser paint, and what comes of it. */
export type Steps<T = void> = Generator<void, T>;

/** How many small things are one step: to stop, and to look at the clock, costs as much as one of them. */
export const few = 8;

/** Does all of the work without a pause. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
