/**
 * Watches what a page feels of us: shifts, the first mark, the card. Not its `longtask` entries: there is none for a
 * frame in which no script runs, however long it takes to lay out and paint.
 */
const seen = { shifts: 0 };
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) seen.shifts += value;
}).observe({ type: 'layout-shift' });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
const marked = () =>
  document.querySelector('glossary-term') || [...CSS.highlights.values()].some(({ size }) => size);
/** When the last byte of a file had come. */
const arrival = (path) => performance.getEntriesByName(new URL(path, location.href).href).at(-1).responseEnd;

globalThis.watch = {
  /** Begins when the page is at rest. `mode` none: the same without us, a word of the host's put in at the top. */
  async begin(mode, path) {
    await customElements.whenDefined('glossary-embed');
    await rest(1500);
    globalThis.gc();
    // Of that nothing is to be told below.
    await rest(300);
    const shiftsBefore = seen.shifts;
    performance.mark('bench-from');
    const from = performance.now();
    let first;
    const look = (async () => {
      const frames = [];
      while (first === undefined && performance.now() - from < 20_000) {
        await frame();
        frames.push(performance.now());
        if (!marked()) continue;
        const there = arrival(path);
        first = { time: frames.at(-1) - there, frames: frames.filter((each) => each > there).length };
      }
    })();
    if (mode === 'none') {
      document.querySelector('main p').prepend(document.createElement('b'));
      first = { time: 0, frames: 0 };
    } else {
      const embed = document.createElement('glossary-embed');
      Object.assign(embed, { mode, occurrences: 'all', src: path });
      document.body.append(embed);
      await embed.ready;
    }
    const ready = performance.now() - from;
    performance.mark('bench-done');
    await look;
    await rest(1500);
    performance.mark('bench-to');
    return {
      first,
      ready,
      shifts: seen.shifts - shiftsBefore,
    };
  },
  /** Where a mark is, and what is asked of its card when the pointer comes. `mode` none: of a bare popover of the host's. */
  expectCard(mode) {
    const bare = mode === 'none' && document.createElement('div');
    const mark = document.querySelector(bare ? 'main b' : 'glossary-term');
    if (bare) {
      mark.textContent = 'word ';
      bare.popover = 'manual';
      bare.textContent = 'A bare popover.';
      document.documentElement.append(bare);
    }
    const { x, y, width, height } = mark.getBoundingClientRect();
    let over;
    globalThis.card = new Promise((resolve) => {
      /** Once what opens it has come to its end. */
      const tell = async () => {
        await undefined;
        const open = performance.now() - over;
        await frame();
        await new Promise((painted) => setTimeout(painted));
        resolve({ open, painted: performance.now() - over });
      };
      document.addEventListener(
        'pointerover',
        ({ target, timeStamp }) => {
          if (over !== undefined || target.closest?.('b, glossary-term') !== mark) return;
          over = timeStamp;
          if (!bare) return;
          setTimeout(() => {
            bare.showPopover();
            const { left, bottom } = mark.getBoundingClientRect();
            Object.assign(bare.style, { inset: 'auto', margin: 0, left: `${left}px`, top: `${bottom}px` });
            void tell();
          }, 350);
        },
        { capture: true },
      );
      if (!bare) document.addEventListener('glossary-card-open', tell, { once: true });
    });
    return { x: x + width / 2, y: y + height / 2 };
  },
};
