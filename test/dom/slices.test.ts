import { expect } from '@open-wc/testing';
import { compileMatcher } from '../../src/core/matcher.js';
import { calm, inSlices } from '../../src/dom/slices.js';
import { both, leave, mark, markedPage, namesOf } from '../support/marked-page.js';
import { turnsUntil } from '../support/turns.js';

/** Work that takes a millisecond a step. */
function* busy(steps: number): Generator<void> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
}

describe('work in slices', () => {
  // Before all others here: once a page has marks, it stays calm.
  it('is hurried until the page has its first marks, then gives the page its turn about every 8 ms', async () => {
    const long = () => turnsUntil(() => inSlices(busy(80), () => true));
    const oneByOne = () =>
      turnsUntil(async () => {
        for (let i = 10; i--;) await inSlices([].values(), () => true);
      });
    expect(await long()).to.be.within(2, 7);
    expect(await oneByOne()).to.be.below(5);
    await markedPage('<p>API</p>');
    leave();
    // The first slice after it waits until they are shown.
    await inSlices([].values(), () => true);
    expect(await long()).to.be.greaterThan(4);
    expect(await oneByOne()).to.be.greaterThan(5);
  });

  it('shows what has been marked before it goes on', async () => {
    let shown = false;
    let later: boolean | undefined;
    function* drawing() {
      // Between two tasks at the latest.
      queueMicrotask(() => (shown = true));
      calm();
      yield;
      later = shown;
    }
    await inSlices(drawing(), () => true);
    expect(later).to.equal(true);
  });

  it('stops between two slices', async () => {
    let steps = 0;
    function* counted() {
      const work = busy(1000);
      while (!work.next().done) {
        steps++;
        yield;
      }
    }
    await inSlices(counted(), () => steps < 20);
    expect(steps).to.be.within(1, 200);
  });
});

const paragraph =
  '<p>An ordinary sentence on the API that a company offers, on its <em>audit</em>, and on what ISO <b>27001</b> asks ' +
  'of those who run it day by day, with enough other words in between to be like prose in general.</p>';

for (const mode of both)
  describe(`a long page, ${mode} mode`, () => {
    afterEach(leave);

    it('is marked in pieces: the page has its turn many times', async () => {
      const { root } = await markedPage(paragraph.repeat(3000), { terms: [] });
      let marks = 0;
      const turns = await turnsUntil(async () => ({ length: marks } = (await mark(root, { mode })).marks));
      expect(marks).to.equal(9000);
      expect(turns).to.be.greaterThan(1);
    });

    it('costs no layout for each mark', async () => {
      const { root } = await markedPage(paragraph.repeat(600), { terms: [] });
      const read = Object.getOwnPropertyDescriptor(Selection.prototype, 'anchorNode')!;
      let reads = 0;
      Object.defineProperty(Selection.prototype, 'anchorNode', {
        configurable: true,
        get(this: Selection) {
          reads++;
          return read.get!.call(this) as Node | null;
        },
      });
      // An engine lays out the page to tell what is selected.
      const page = await mark(root, { mode });
      page.disconnect();
      Object.defineProperty(Selection.prototype, 'anchorNode', read);
      expect(reads).to.be.below(100);
    });

    if (mode === 'link')
      it('is drawn while marks are put in, each time with some more', async () => {
        const { root } = await markedPage('<p>API</p>'.repeat(1000), { terms: [] });
        const now = performance.now;
        let time = now.call(performance);
        performance.now = () => (time += 0.1);
        const seen: number[] = [];
        const look = () => {
          seen.push(root.querySelectorAll('glossary-term').length);
          if (seen.at(-1)! < 1000) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        try {
          await mark(root);
        } finally {
          performance.now = now;
        }
        look();
        const more = seen.map((count, i) => count - (seen[i - 1] ?? 0)).filter(Boolean);
        expect(more.length).to.be.greaterThan(10);
        // 3 ms by that clock are 30.
        expect(Math.max(...more)).to.be.within(20, 100);
      });

    if (mode === 'link')
      it('goes on in a hidden page, which has no frames', async () => {
        const { root } = await markedPage('<p>API</p>'.repeat(200), { terms: [] });
        const { now } = performance;
        const { requestAnimationFrame } = window;
        let time = now.call(performance);
        performance.now = () => (time += 0.1);
        window.requestAnimationFrame = () => 0;
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        try {
          expect((await mark(root)).marks).to.have.length(200);
        } finally {
          Reflect.deleteProperty(document, 'hidden');
          window.requestAnimationFrame = requestAnimationFrame;
          performance.now = now;
        }
      });

    const sizes = [
      ['a large one has its first marks before all of it is looked through', 2000, true],
      ['a smaller one is looked through before it is marked', 1600, false],
    ] as const;
    for (const [title, length, isEarly] of sizes)
      it(title, async () => {
        const { root } = await markedPage(paragraph.repeat(length), { terms: [] });
        const isMarked = () =>
          !!root.querySelector('glossary-term') || [...CSS.highlights.values()].some((each) => each.size);
        const matcher = compileMatcher(namesOf(['API', 'audit', 'ISO 27001']));
        const scan = matcher.scan.bind(matcher);
        let before = false;
        matcher.scan = (text, leaveOut) => {
          before = isMarked();
          return scan(text, leaveOut);
        };
        const now = performance.now;
        let time = now.call(performance);
        // A tenth of a millisecond a look, however quick the machine is.
        performance.now = () => (time += 0.1);
        try {
          const page = await mark(root, { mode, matcher });
          expect(before).to.equal(isEarly);
          expect(page.marks).to.have.length(length * 3);
        } finally {
          performance.now = now;
        }
      });

    it('a change in it reads that place again, and no more', async () => {
      const { root } = await markedPage(paragraph.repeat(1500), { terms: [] });
      const read: string[] = [];
      const matcher = compileMatcher(namesOf(['API', 'audit', 'ISO 27001']));
      const scan = matcher.scan.bind(matcher);
      matcher.scan = (text, leaveOut) => {
        read.push(text);
        return scan(text, leaveOut);
      };
      const page = await mark(root, { mode, matcher });
      expect(read).to.have.length(1500);
      const at = root.children[700]!;
      at.textContent = 'Another API';
      await page.refresh(at);
      expect(read.slice(1500)).to.deep.equal(['Another API']);
      expect(page.marks).to.have.length(4498);
    });
  });
