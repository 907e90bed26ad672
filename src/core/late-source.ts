import type { GlossaryNames, Id } from './model.js';
import type { GlossarySource } from './source.js';

/** All of a source but what it is opened with. */
export type Rest = Pick<GlossarySource, 'frame' | 'card' | 'cardNow' | 'entry' | 'all'>;

/** A source whose names are there, and the rest of it once something is asked for; `open` is asked each time. */
export function lateSource(names: GlossaryNames, open: () => Promise<Rest>): GlossarySource {
  let rest: Rest | undefined;
  // Whatever it is that is asked for, with the type of that.
  const ask = (what: keyof Rest) => async (id?: Id) => (rest = await open())[what](id!) as never;
  return {
    names,
    problems: [],
    frame: ask('frame'),
    card: ask('card'),
    cardNow: (id) => rest?.cardNow(id),
    entry: ask('entry'),
    all: ask('all'),
  };
}
