import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createPageMarks } from '../../../src/dom/page.js';
import type { MarkMode, PageMarks } from '../../../src/dom/page-types.js';
import { canHighlight } from '../../../src/dom/pieces.js';
import { attachCard } from '../../../src/elements/card/controller.js';
import { cardGlossary, soaDefinition } from '../../fixtures/card-glossary.js';
import {
  box,
  cardPage,
  cleanUp,
  click,
  focused,
  hidden,
  opened,
  part,
  pointAt,
  pointAway,
  words,
  type CardPage,
} from '../../support/card-page.js';
import { waitUntil } from '../../support/wait-until.js';

const text =
  'Each ISMS has a <b>Statement</b> of Applicability, and <a id="after" href="#after">more</a>. And so on it goes.';

let stop: (() => void) | undefined;

interface Marked extends CardPage {
  marks: PageMarks;
}
async function marked(mode: MarkMode, entryUrl?: string, body = text): Promise<Marked> {
  const glossary = entryUrl ? { ...cardGlossary, entryUrl } : cardGlossary;
  const page = await cardPage({ body: `<p style="margin: 60px 0 0 20px">${body}</p>`, glossary });
  const marks = createPageMarks({
    matcher: page.instance.matcher!,
    names: page.instance.source!.names,
    scope: 'main',
    mode,
    onChange: (now) => page.instance.update({ marks: now }),
  });
  const detach = attachCard(page.instance, marks);
  stop = () => {
    detach();
    marks.disconnect();
  };
  await marks.start();
  page.instance.update({ marks: marks.marks });
  return { ...page, marks };
}

describe('the card of marks made for us', () => {
  afterEach(async () => {
    stop?.();
    await cleanUp();
  });

  it('a11y mark: every mark is described as soon as the definitions are there', async () => {
    const { marks } = await marked('link');
    expect(marks.marks.length).to.equal(2);
    await waitUntil(
      () => marks.marks.every(({ trigger }) => trigger!.hasAttribute('aria-description')),
      'all have one',
    );
    for (const { trigger } of marks.marks) expect(trigger!.getAttribute('aria-description')).to.be.ok;
    expect(marks.marks[1]!.trigger!.getAttribute('aria-description')).to.equal(soaDefinition);
  });

  it('a11y mark: a match in pieces is one tab stop, and each piece opens its card', async () => {
    const { marks, root, log } = await marked('link');
    const soa = marks.marks[1]!;
    expect(soa.elements.length).to.equal(2);
    soa.trigger!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(root.querySelector('#after'));
    await pointAt(soa.elements[1]!);
    await opened();
    expect(words('definition')).to.equal(soaDefinition);
    expect(soa.trigger!.ariaExpanded).to.equal('true');
    // From one piece to the other nothing closes.
    await pointAt(soa.elements[0]!);
    await sendMouse({ type: 'click', position: [4, 4] });
    expect(log).to.deep.equal(['open soa', 'close soa']);
  });

  it('a11y mark: is underlined in every engine, by more than colour where the page styles it otherwise', async () => {
    const { marks, root } = await marked('link');
    const style = document.createElement('style');
    style.textContent = 'glossary-term { text-decoration: none !important; border: 9px solid !important }';
    root.append(style);
    const { textDecorationLine, textDecorationStyle, borderTopWidth } = getComputedStyle(
      marks.marks[0]!.trigger!,
    );
    expect({ textDecorationLine, textDecorationStyle, borderTopWidth }).to.deep.equal({
      textDecorationLine: 'underline',
      textDecorationStyle: 'dotted',
      borderTopWidth: '0px',
    });
  });

  it('a11y mark: hovering one piece lights up all of them', async () => {
    const { marks } = await marked('link');
    const { elements } = marks.marks[1]!;
    const lines = () => elements.map((each) => getComputedStyle(each).textDecorationStyle);
    expect(lines()).to.deep.equal(['dotted', 'dotted']);
    await pointAt(elements[1]!);
    await waitUntil(() => lines().join() === 'solid,solid');
    await pointAway();
    await waitUntil(() => lines().join() === 'dotted,dotted');
  });

  it('a11y mark: with a page it is a link, and Enter opens the card', async () => {
    const { marks } = await marked('link', '#page-{id}');
    const { trigger } = marks.marks[0]!;
    expect([trigger!.localName, trigger!.getAttribute('href')]).to.deep.equal(['a', '#page-isms']);
    trigger!.focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    expect(focused()).to.equal(box());
    expect(location.hash).to.equal('');
  });

  it('closes when the page takes the words away', async () => {
    const { marks, root } = await marked('link');
    await click(marks.marks[0]!.trigger!);
    root.querySelector('p')!.textContent = 'Something else.';
    await hidden();
  });
});

if (canHighlight())
  describe('the card of highlights', () => {
    afterEach(async () => {
      stop?.();
      await cleanUp();
    });
    const at = ({ marks }: Marked, index: number): [number, number] => {
      const [rect] = marks.marks[index]!.rects();
      return [Math.round((rect!.left + rect!.right) / 2), Math.round((rect!.top + rect!.bottom) / 2)];
    };

    it('hover shows it beside the words, and it leaves with the pointer', async () => {
      const page = await marked('highlight');
      expect(page.root.querySelector('glossary-term')).to.equal(null);
      await sendMouse({ type: 'move', position: at(page, 0) });
      await opened();
      expect(words('term')).to.equal('ISMS');
      const [line] = page.marks.marks[0]!.rects();
      expect(box()!.getBoundingClientRect().top).to.be.within(line!.bottom, line!.bottom + 12);
      await sendMouse({ type: 'move', position: at(page, 1) });
      await waitUntil(() => words('term')?.startsWith('Statement'));
      await pointAway();
      await hidden();
    });

    it('a click opens it at once, a second one closes it, one outside too', async () => {
      const page = await marked('highlight');
      const clickAt = (position: [number, number]) => sendMouse({ type: 'click', position });
      const [x, y] = at(page, 1);
      await clickAt([x - 20, y]);
      await opened();
      expect(part('term')!.textContent).to.contain('Statement');
      await clickAt([x + 20, y]); // elsewhere in the words, or it is a double click, which selects
      await hidden();
      await clickAt([x - 20, y]);
      await opened();
      await clickAt([4, 4]);
      await hidden();
    });

    it('the click that ends a selection opens nothing', async () => {
      const page = await marked('highlight');
      const [x, y] = at(page, 0);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 60, y] });
      await sendMouse({ type: 'up' });
      expect(getSelection()!.isCollapsed).to.be.false;
      await sendKeys({ press: 'Escape' });
      expect(page.log).to.deep.equal([]);
      getSelection()!.removeAllRanges();
    });

    it('closes when the page writes into the words', async () => {
      const page = await marked('highlight');
      await sendMouse({ type: 'click', position: at(page, 0) });
      (page.root.querySelector('p')!.firstChild as Text).data = 'Something else ';
      await hidden();
    });
  });
