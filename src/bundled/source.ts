import { lateSource, type Rest } from '../core/late-source.js';
import { GlossaryError } from '../core/messages.js';
import type { GlossarySource } from '../core/source.js';
import * as problems from './messages.js';

/** What could not be had is a problem; an `import()` of it asks again the next time. */
const piece = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    // Guard, hazard 32: "the words cannot be loaded"
    throw new GlossaryError([problems.piece(String(error))]);
  });

/**
 * The compliance glossary that comes with us, in pieces: names at once, definitions and details by category, each with
 * an `import()` of its own when first wanted, so that no `connect-src` of the page stands in the way. Each of its
 * entries has a category.
 */
export async function openBundled(): Promise<GlossarySource> {
  // Written by `npm run data`, as are the other pieces.
  const { names } = await piece(import('./generated/names.js'));
  let shelves: Rest | undefined;
  return lateSource(names, async () => {
    const [frame, { openShelves }] = await piece(
      Promise.all([import('./generated/frame.js'), import('./shelves.js')]),
    );
    return (shelves ??= openShelves(names, frame, piece));
  });
}
