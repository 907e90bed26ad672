import type * as Front from './front.js';

let loading: Promise<typeof Front | void> | undefined;

/** What no page needs before its marks; nothing where it cannot be had, which is said once. */
export const loadFront = (): Promise<typeof Front | void> =>
  // Guard, hazard 32: "the launcher cannot be loaded"
  (loading ??= import('./front.js').catch((error: unknown) => {
    console.warn(`Glossary: the panel could not be loaded. ${String(error)}`);
  }));
