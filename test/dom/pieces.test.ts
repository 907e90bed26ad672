import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { PageMark } from '../../src/dom/page-types.js';
import { markOf } from '../../src/dom/page.js';
import { createTriggers } from '../../src/dom/triggers.js';
import { both, frame, leave, mark, markedPage, until } from '../support/marked-page.js';

const pieces = '<p style="font: 20px/2 monospace; margin: 40px">an <i>ISO</i> <b>27001</b>.</p>';
const section = { occurrences: 'section' } as const;

/** The pointer goes to each box of the mark, and says each time what was lit. */
async function hoverEach(one: PageMark): Promise<(PageMark | undefined)[]> {
  const seen: (PageMark | undefined)[] = [];
  let now: PageMark | undefined;
  const triggers = createTriggers({
    markOf,
    card: undefined,
    send() {},
    active: (hit) => (now = hit),
    focused() {},
  });
  for (const { left, right, top, bottom } of one.rects()) {
    await sendMouse({ type: 'move', position: [2, 2] });
    await until(() => !now, 'nothing is hovered');
    await sendMouse({
      type: 'move',
      position: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)],
    });
    for (let i = 0; i < 4 && !now; i++) await frame();
    seen.push(now);
  }
  triggers.disconnect();
  return seen;
}

for (const mode of both)
  describe(`which words are marked, ${mode} mode`, () => {
    afterEach(leave);

    it('marking: a match in several pieces is one mark', async () => {
      const page = await markedPage(pieces, { mode });
      expect(page.words()).to.deep.equal(['ISO 27001']);
    });

    it('marking: a match in several pieces is whole', async () => {
      const page = await markedPage(pieces, { mode });
      const [one] = page.marks;
      expect(one!.range()!.toString()).to.equal('ISO 27001');
      if (mode === 'link')
        expect(one!.elements.map((each) => each.textContent)).to.deep.equal(['ISO', ' ', '27001']);
      else {
        const [drawn] = CSS.highlights.get('glossary-default')!;
        const range = new Range();
        range.setStart(drawn!.startContainer, drawn!.startOffset);
        range.setEnd(drawn!.endContainer, drawn!.endOffset);
        expect(range.toString()).to.equal('ISO 27001');
      }
    });

    it('marking: hovering any piece underlines all', async () => {
      const page = await markedPage(pieces, { mode });
      const [one] = page.marks;
      expect(await hoverEach(one!)).to.deep.equal([one, one, one]);
      one!.setActive(true);
      if (mode === 'link')
        for (const each of one!.elements)
          expect(getComputedStyle(each).textDecorationStyle, each.textContent).to.equal('solid');
      else expect([...CSS.highlights.get('glossary-default-active')!]).to.have.length(1);
    });

    it('marking: a match in several pieces counts once against an upper limit', async () => {
      const page = await markedPage(`${pieces}<p>API, audit</p>`, { mode, policy: { maxMarks: 2 } });
      expect(page.words()).to.deep.equal(['ISO 27001', 'API']);
    });

    it('marking: marks are in reading order, hand-written ones among them', async () => {
      const page = await markedPage(
        '<p>API</p><ul><li>audit <glossary-term term="API">x</glossary-term> ISO 27001</li></ul>audit',
        { mode },
      );
      expect(page.words()).to.deep.equal(['API', 'audit', 'x', 'ISO 27001', 'audit']);
    });

    for (const heading of ['<h1>x</h1>', '<h6>x</h6>', '<h2></h2>', '<div role="heading">x</div>'])
      it(`rule 7: a heading begins a section: ${heading}`, async () => {
        const page = await markedPage(`<p>API</p><p>API</p>${heading}<p>API</p><p>API</p>`, {
          mode,
          policy: section,
        });
        expect(page.marks).to.have.length(2);
      });

    it('rule 7: never twice in a paragraph, also where a line ends in it', async () => {
      const page = await markedPage('<div>API<br>API<img alt="">API</div>', { mode, policy: section });
      expect(page.marks).to.have.length(1);
    });
  });

describe('marks of several instances', () => {
  afterEach(leave);

  it('marking: what another instance has marked is only read', async () => {
    const page = await markedPage('<p>The API</p><p>an audit</p>', { terms: ['API'] });
    const before = page.root.innerHTML;
    const other = await mark(page.root, { instance: 'other', terms: ['API', 'audit'] });
    expect(other.words()).to.deep.equal(['audit']);
    other.disconnect();
    expect(page.root.innerHTML).to.equal(before);
    expect(page.words()).to.deep.equal(['API']);
  });
});
