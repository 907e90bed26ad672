import { formatProblem } from '../core/messages.js';
import { parsed } from '../dom/parsed.js';
import { loadSource, problemsOf } from './load.js';
import type { Instance } from './store.js';

const asked = new WeakSet<Instance>();

/**
 * Gives an instance the bundled glossary where nothing else on the page gives it one: an entry, a panel or an offer
 * works without a `<glossary-embed>`, and does not get ahead of one that stands further down.
 */
export function ensureSource(instance: Instance): void {
  const isFree = () => !instance.source && !instance.failure && instance.owner === undefined;
  if (!isFree() || asked.has(instance)) return;
  asked.add(instance);
  void parsed()
    .then(() => (isFree() ? loadSource({}) : undefined))
    .then((source) => source && isFree() && instance.update({ source }))
    .catch((error: unknown) => {
      asked.delete(instance);
      if (!isFree()) return;
      const failure = problemsOf(error);
      instance.update({ failure });
      console.warn(formatProblem(failure[0]!));
    });
}
