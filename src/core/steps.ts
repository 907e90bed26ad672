/** Work that can be left between two steps, for instance to let the browser paint, and what comes of it. */
export type Steps<T = void> = Generator<void, T>;

/** Does all of the work without a pause. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
