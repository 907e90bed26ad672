import { waitUntil as wait } from '@open-wc/testing';

/** Until it is so; on a machine that has other things to do that may take a while. */
export const waitUntil = (test: () => unknown, what?: string, { timeout = 8000 } = {}): Promise<void> =>
  wait(test as () => boolean, what, { timeout });
