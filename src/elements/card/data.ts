import type { GlossaryFrame, Id } from '../../core/model.js';
import type { GlossarySource } from '../../core/source.js';
import type { PageMark } from '../../dom/page-types.js';
import type { Instance } from '../store.js';
import type { CardData } from './view.js';

const frames = new WeakMap<GlossarySource, GlossaryFrame>();

/** What is there without waiting. */
export function loadedCard({ source }: Instance, id: Id): CardData | undefined {
  const entry = source?.cardNow(id);
  const frame = source && frames.get(source);
  return entry && frame ? { entry, frame } : undefined;
}

/** Never rejects: what could not be had, or is not there, is `failed`. */
export async function loadCard({ source }: Instance, id: Id): Promise<CardData> {
  try {
    if (!source) return { failed: true };
    const [frame, entry] = await Promise.all([source.frame(), source.card(id)]);
    frames.set(source, frame);
    return { frame, entry, failed: !entry };
  } catch {
    // The page goes on without it; the card says so and offers the full page.
    return { failed: true };
  }
}

/** Gives each mark its short definition as soon as that is there; never fetches one. */
export class Descriptions {
  readonly #done = new WeakSet<PageMark>();

  update({ source }: Instance, marks: readonly PageMark[] = []): void {
    for (const mark of marks) {
      const entry = this.#done.has(mark) ? undefined : source?.cardNow(mark.termId);
      if (!entry) continue;
      mark.describe(entry.definition);
      this.#done.add(mark);
    }
  }
}
