/**
 * Rule 5: where words begin and end in a text written without spaces. Walks the engine's segmenter once, from the
 * beginning and only as far as asked, so a text without hits costs nothing and one full of them stays linear.
 */
export class WordBoundaries {
  private static readonly segmenters = new Map<string, Intl.Segmenter>();
  private readonly found: Uint8Array;
  private readonly segments: Iterator<Intl.SegmentData>;
  private reached = -1;

  constructor(text: string, locale: string) {
    const { segmenters } = WordBoundaries;
    let segmenter = segmenters.get(locale);
    if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
    this.found = new Uint8Array(text.length + 1);
    this.found[text.length] = 1;
    this.segments = segmenter.segment(text)[Symbol.iterator]();
  }

  /** Whether a word begins or ends at this offset. */
  at(offset: number): boolean {
    while (this.reached < offset) {
      const step = this.segments.next();
      this.reached = step.done ? Infinity : step.value.index;
      if (!step.done) this.found[this.reached] = 1;
    }
    return this.found[offset] === 1;
  }

  /** Firefox before 125 has no segmenter: there every character may begin or end a word. */
  static readonly supported = typeof Intl === 'object' && 'Segmenter' in Intl;
}
