/** How much is segmented at a time: engines take a time that grows with the square of the text's length. */
const CHUNK = 1024;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Rule 5: where words begin and end in a text written without spaces, as the engine's segmenter has it. Walks from
 * the beginning and only as far as asked, so a text without hits costs nothing and one full of them stays linear.
 */
export class WordBoundaries {
  /** Firefox before 125 has no segmenter: there every character may begin or end a word. */
  static readonly supported = 'Segmenter' in Intl;
  private readonly found: Uint8Array;
  private readonly segmenter: Intl.Segmenter;
  private reached = 0;

  constructor(
    private readonly text: string,
    locale: string,
  ) {
    let segmenter = segmenters.get(locale);
    if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
    this.segmenter = segmenter;
    this.found = new Uint8Array(text.length + 1);
  }

  /** Whether a word begins or ends at this offset. */
  at(offset: number): boolean {
    while (this.reached <= offset && this.reached < this.text.length) this.readChunk();
    return offset >= this.text.length || this.found[offset] === 1;
  }

  /** Segments on from a boundary to one that is well inside the chunk, where its end cannot have moved it. */
  private readChunk(): void {
    const from = this.reached;
    const end = Math.min(from + CHUNK, this.text.length);
    for (const { index } of this.segmenter.segment(this.text.slice(from, end))) {
      this.found[from + index] = 1;
      if (index > CHUNK * 0.75) {
        this.reached = from + index;
        return;
      }
    }
    this.reached = end;
  }
}
