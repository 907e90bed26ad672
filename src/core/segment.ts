import { SPACELESS } from './fold.js';
import { kinds, locale, offsets, text } from './normalize.js';

/** How much is segmented at a time: engines take a time that grows with the square of the text's length. */
const CHUNK = 1024;
const segmenters: Record<string, Intl.Segmenter> = {};

/** What is known of the text that was asked about last. */
let segmented = '';
let itsLocale = '';
let boundaries = new Uint8Array(0);
let reached = 0;

/**
 * Rule 5: whether the engine's segmenter parts two characters of the text that was read, written without spaces. Walks
 * from the beginning and only as far as asked, so a text without hits costs nothing and one full of them stays linear.
 */
export function isParted(at: number, offset = offsets[at]): boolean {
  if (!((kinds[at - 1] | kinds[at]) & SPACELESS)) return false;
  if (segmented !== text || itsLocale !== locale) {
    segmented = text;
    itsLocale = locale;
    boundaries = new Uint8Array(text.length + 1);
    reached = 0;
  }
  while (reached <= offset && reached < text.length) segmentChunk();
  return offset >= text.length || boundaries[offset] === 1;
}

/** Segments on from a boundary to one that is well inside the chunk, where its end cannot have moved it. */
function segmentChunk(): void {
  const from = reached;
  reached = Math.min(from + CHUNK, text.length);
  const segmenter = (segmenters[locale] ??= new Intl.Segmenter(locale, { granularity: 'word' }));
  for (const { index } of segmenter.segment(text.slice(from, reached))) {
    boundaries[from + index] = 1;
    if (index > CHUNK * 0.75) {
      reached = from + index;
      return;
    }
  }
}
