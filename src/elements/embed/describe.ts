import type { Instance } from '../store.js';
import { idle } from './idle.js';

/**
 * Has the definitions ready for the cards and for `aria-description`, and the launcher's own words. What has to be
 * loaded first is not what the page waits for.
 */
export async function describe(instance: Instance, owns: () => boolean): Promise<void> {
  const source = instance.source!;
  async function load() {
    try {
      const frame = await source.frame();
      const ids = new Set(instance.marks.map(({ termId }) => termId));
      if (!source.costly) await Promise.allSettled([...ids].map(source.card));
      if (owns()) instance.update({ frame });
    } catch {
      // Guard, hazard 32: "the definitions cannot be loaded"
      // The card asks again when it is opened, and says so when it fails.
    }
  }
  // All that the first glossary has is there, or nothing is.
  const [first] = source.names.entries;
  if (first && source.cardNow(first.id)) await load();
  else idle(load);
}
