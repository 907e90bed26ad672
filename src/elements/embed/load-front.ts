import type * as Front from './front.js';

let loading: Promise<typeof Front | void> | undefined;

/** What no page needs before its marks; nothing where it cannot be had, and the next time may go better. */
export const loadFront = (): Promise<typeof Front | void> =>
  // Guard, hazard 32: "the launcher cannot be loaded"
  (loading ??= import('./front.js').catch((error: unknown) => {
    loading = undefined;
    console.warn(`Glossary: the panel could not be loaded. ${String(error)}`);
  }));
