/** Sentences of a workshop, with terms of the glossary in them, and some without. */
export const intro = 'A lathe turns the work, and a chisel takes away what is not wanted.';
export const changed = 'Sharpen the chisel before the lathe is running, never after.';
export const plain = 'Nothing of the trade is named in this sentence.';
export const lines = [
  'The burl was dried for a year before anyone touched it.',
  'A dovetail joint holds without glue or nails.',
  'Every saw leaves a kerf, and the cutter allows for the kerf.',
  'Old veneer is thicker than new veneer.',
  'Two lathes stand by the window.',
  'The last chisel in the row is the widest.',
  'No tool is named here.',
  'A veneer with burls in it costs more.',
];
/** Texts that change at a tick: a term comes, stays at another place, goes, and is all there is. */
export const ticks = [
  'lathe',
  'The lathe is at rest.',
  'It is at rest.',
  'At rest is the lathe',
  'chisel and lathe',
  '',
  'burl',
  'The',
  'The chisel',
  'The chisel lies beside the lathe.',
];
/** A fixed order that looks like none. */
export function shuffled(list, seed) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const j = seed % (i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
/** Calls back once a frame, `count` times. */
export function everyFrame(count, tell) {
  return new Promise((resolve) => {
    let i = 0;
    const next = () => {
      if (i === count) return resolve();
      tell(i++);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
