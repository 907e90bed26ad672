import { expect } from '@open-wc/testing';
import { compileMatcher } from '../../src/core/matcher.js';
import { finders } from '../../src/dom/registry.js';
import { inSlices } from '../../src/dom/slices.js';
import { listenersLeft } from '../support/listeners.js';
import {
  both,
  frame,
  leave,
  mark,
  markedPage,
  marksFor,
  namesOf,
  turn,
  until,
  wordsAre,
} from '../support/marked-page.js';

/** Until what has been drawn before has been shown. */
const shown = () => inSlices([].values(), () => true);
const rest = async () => {
  for (let i = 0; i < 12; i++) await frame();
};

for (const mode of both)
  describe(`marks are guests, ${mode} mode`, () => {
    const { now } = performance;
    afterEach(() => {
      performance.now = now;
      leave();
    });

    it('what the host writes while its page is being marked is what stands there', async () => {
      const { root } = await markedPage(`${'<p>API</p>'.repeat(40)}<p>We had an audit here</p>`, {
        terms: [],
      });
      const last = root.lastElementChild!.firstChild as Text;
      let time = 0;
      // Every slice is over at once: the page has its turn after each step.
      performance.now = () => (time += 100);
      let ranges = 0;
      window.StaticRange = class extends StaticRange {
        constructor(init: StaticRangeInit) {
          super(init);
          ranges++;
        }
      };
      let reported = 0;
      const marking = mark(root, {
        mode,
        onChange: (marks) => {
          reported++;
          for (const each of marks) expect(each.alive, each.text).to.equal(true);
        },
      });
      const begun = () => (mode === 'link' ? root.querySelector('glossary-term') : ranges);
      while (!begun()) await turn();
      last.data = 'Nothing to be seen here';
      const page = await marking;
      performance.now = now;
      window.StaticRange = Object.getPrototypeOf(StaticRange) as typeof StaticRange;
      expect(root.textContent).to.equal(`${'API'.repeat(40)}Nothing to be seen here`);
      expect(new Set(page.words())).to.deep.equal(new Set(['API']));
      expect(reported).to.be.greaterThan(0);
    });

    it('what the host writes while its page is being marked, of what is found already, is what stands there', async () => {
      const { root } = await markedPage(`${'<p>API</p>'.repeat(40)}<p>We had an audit here</p>`, {
        terms: [],
      });
      const matcher = compileMatcher(namesOf(['API', 'audit']));
      const scan = matcher.scan.bind(matcher);
      let isFound = false;
      matcher.scan = (text, leaveOut) => {
        isFound ||= text.includes('audit');
        return scan(text, leaveOut);
      };
      let time = 0;
      performance.now = () => (time += 100);
      const marking = mark(root, { mode, matcher });
      while (!isFound) await turn();
      expect(root.querySelector('glossary-term')).to.equal(null);
      (root.lastElementChild!.firstChild as Text).data = 'Nothing to be seen here';
      const page = await marking;
      performance.now = now;
      expect(root.textContent).to.equal(`${'API'.repeat(40)}Nothing to be seen here`);
      expect(new Set(page.words())).to.deep.equal(new Set(['API']));
    });

    for (const turns of [2, 4, 6])
      it(`what the host moves while its page is read is there once, after ${turns} turns`, async () => {
        const { root } = await markedPage(`${'<p>We had an audit here</p>'.repeat(300)}<section></section>`, {
          terms: [],
        });
        const words = () => root.textContent.replaceAll('We had an audit here', '|');
        await shown();
        let time = 0;
        performance.now = () => (time += 100);
        const marking = mark(root, { mode });
        for (let i = 0; i < turns; i++) await turn();
        // From what has been read to what has not, and a list that turns.
        root.lastElementChild!.append(root.firstElementChild!);
        root.append(root.firstElementChild!);
        const page = await marking;
        performance.now = now;
        expect(words()).to.equal('|'.repeat(300));
        await until(() => page.marks.length === 300, 'all are marked');
        expect(words()).to.equal('|'.repeat(300));
      });

    it('what stands behind a place that the host takes away while it is read is marked all the same', async () => {
      const { root } = await markedPage('<p>We had an audit here</p>'.repeat(300), { terms: [] });
      await shown();
      let time = 0;
      performance.now = () => (time += 100);
      const marking = mark(root, { mode });
      for (let i = 0; i < 4; i++) await turn();
      for (const each of [...root.children].slice(1, -1)) each.remove();
      const page = await marking;
      performance.now = now;
      await until(() => page.marks.length === 2, 'both are marked');
    });

    if (mode === 'link')
      it('what the host moves to where nothing is marked, while its page is being marked, is not marked there', async () => {
        const { root } = await markedPage(`${'<p>API</p>'.repeat(40)}<p>an audit</p><code></code>`, {
          terms: [],
        });
        const code = root.lastElementChild!;
        let time = 0;
        // Each is put in on its own, and the page has a frame.
        performance.now = () => (time += 100);
        const marking = mark(root);
        while (!root.querySelector('glossary-term')) await turn();
        code.append(code.previousElementSibling!.firstChild!);
        await marking;
        performance.now = now;
        expect(code.innerHTML).to.equal('an audit');
        expect(root.querySelectorAll('glossary-term')).to.have.length(40);
      });

    it('rest while the page is hidden, and catch up when it is seen again', async () => {
      const page = await markedPage('<p>API</p>', { mode });
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      page.root.append('an audit');
      await rest();
      const words = page.words();
      Reflect.deleteProperty(document, 'hidden');
      expect(words).to.deep.equal(['API']);
      document.dispatchEvent(new Event('visibilitychange'));
      await wordsAre(page, ['API', 'audit']);
    });

    it('a ticker is read a few times a second, not at every change', async () => {
      const { root } = await markedPage('<p>API at <span>-</span> now</p>', { terms: [] });
      const matcher = compileMatcher(namesOf(['API']));
      const scan = matcher.scan.bind(matcher);
      let scans = 0;
      matcher.scan = (text, leaveOut) => {
        scans++;
        return scan(text, leaveOut);
      };
      await mark(root, { mode, matcher });
      scans = 0;
      const node = root.querySelector('span')!.firstChild as Text;
      const begun = performance.now();
      for (let i = 0; i < 60; i++) {
        node.data = `${i}`;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(scans).to.be.within(1, (performance.now() - begun) / 100 + 1);
    });

    it('the page’s own adopted style sheets stay, before and behind ours', async () => {
      const theirs = [new CSSStyleSheet(), new CSSStyleSheet()];
      document.adoptedStyleSheets = [theirs[0]!];
      const page = await markedPage('<p>API</p>', { mode });
      expect(document.adoptedStyleSheets[0]).to.equal(theirs[0]);
      expect(document.adoptedStyleSheets.length).to.be.greaterThan(1);
      document.adoptedStyleSheets.push(theirs[1]!);
      page.disconnect();
      expect([...document.adoptedStyleSheets]).to.deep.equal(theirs);
      document.adoptedStyleSheets = [];
    });

    it('what fails in marking is one warning, and nothing is thrown', async () => {
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (line: unknown) => warnings.push(line);
      const matcher = compileMatcher(namesOf(['API']));
      matcher.scan = () => {
        throw new Error('a broken matcher');
      };
      const page = await markedPage('<p>API</p>', { mode, matcher });
      await page.refresh();
      console.warn = warn;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('a broken matcher');
      expect(page.root.querySelector('p')!.outerHTML).to.equal('<p>API</p>');
    });
  });

describe('marks that are gone', () => {
  afterEach(leave);

  it('leave no listener behind', async () => {
    const left = await listenersLeft(async () => {
      const page = await markedPage('<p>API</p>', { mode: 'auto' });
      expect(page.marks).to.have.length(1);
      page.disconnect();
    });
    expect(left).to.deep.equal([]);
  });

  it('are no longer looked for under the pointer', async () => {
    const page = await markedPage('<p>API</p>', { mode: 'highlight' });
    expect(finders.size).to.equal(1);
    page.disconnect();
    expect(finders.size).to.equal(0);
  });

  it('are not begun when the page was left before it was looked at', async () => {
    const { root } = await markedPage('<p>API</p>', { terms: [] });
    const left = await listenersLeft(async () => {
      const page = marksFor({ mode: 'auto' });
      const begun = page.start();
      page.disconnect();
      await begun;
      expect(page.marks).to.deep.equal([]);
    });
    expect(left).to.deep.equal([]);
    expect(finders.size).to.equal(0);
    expect(root.querySelector('p')!.outerHTML).to.equal('<p>API</p>');
  });
});
