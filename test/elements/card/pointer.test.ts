import { aTimeout, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import {
  box,
  cardPage,
  cleanUp,
  click,
  focused,
  hidden,
  isOpen,
  opened,
  part,
  pointAt,
  pointAway,
  tap,
  words,
} from '../../support/card-page.js';
import { waitUntil } from '../../support/wait-until.js';

const press = (element: Element, init: PointerEventInit = {}) => {
  const event = new PointerEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: 1,
    ...init,
  });
  element.dispatchEvent(event);
  return event;
};

describe('the card by mouse', () => {
  afterEach(cleanUp);

  it('a11y card: hover shows it, not at once, and the focus stays where it is', async () => {
    const { mark, root } = await cardPage();
    root.querySelector('a')!.focus();
    const begun = performance.now();
    await pointAt(mark('isms'));
    expect(isOpen()).to.be.false;
    await opened();
    expect(performance.now() - begun).to.be.within(340, 2000);
    expect(focused()).to.equal(root.querySelector('a'));
    expect(mark('isms').ariaExpanded).to.equal('true');
  });

  it('a11y card: the pointer may cross into it and rest there; it leaves after that', async () => {
    const { mark } = await cardPage();
    await pointAt(mark('isms'));
    await opened();
    const { left, top, bottom } = box()!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round((top + bottom) / 2)] });
    // Longer than the delay of leaving: the mark's own clock would have closed it.
    const rested = performance.now() + 400;
    await waitUntil(() => performance.now() > rested);
    expect(isOpen()).to.be.true;
    await pointAway();
    await hidden();
    expect(mark('isms').ariaExpanded).to.equal('false');
  });

  it('a11y card: stands beside the mark and does not cover it', async () => {
    const { mark } = await cardPage();
    await pointAt(mark('soa'));
    await opened();
    const words = mark('soa').getBoundingClientRect();
    const { top, left, right } = box()!.getBoundingClientRect();
    expect(top).to.be.within(words.bottom, words.bottom + 12);
    expect(left).to.be.lessThan(words.right);
    expect(right).to.be.greaterThan(words.left);
  });

  it('moves from mark to mark while open', async () => {
    const { mark, log } = await cardPage();
    await pointAt(mark('isms'));
    await opened();
    await pointAt(mark('soa'));
    await waitUntil(() => words('term')?.startsWith('Statement'));
    expect(log).to.deep.equal(['open isms', 'close isms', 'open soa']);
    expect(mark('isms').ariaExpanded).to.equal('false');
    expect(mark('soa').ariaExpanded).to.equal('true');
  });

  it('a11y card: a click opens it at once and keeps it when the pointer leaves; a second one closes it', async () => {
    const { mark } = await cardPage();
    await click(mark('isms'));
    expect(isOpen()).to.be.true;
    expect(focused()).to.equal(mark('isms'));
    await pointAway();
    const rested = performance.now() + 400;
    await waitUntil(() => performance.now() > rested);
    expect(isOpen()).to.be.true;
    await click(mark('isms'));
    expect(isOpen()).to.be.false;
  });

  it('a click outside closes it, one inside does not', async () => {
    const { mark } = await cardPage();
    await click(mark('isms'));
    await click(part('definition')!);
    expect(isOpen()).to.be.true;
    await sendMouse({ type: 'click', position: [4, 4] });
    expect(isOpen()).to.be.false;
  });

  it('text that is selected from inside to outside does not close it', async () => {
    const { mark } = await cardPage();
    await click(mark('isms'));
    const { left, top } = part('definition')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 8)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [600, 500] });
    await sendMouse({ type: 'up' });
    expect(isOpen()).to.be.true;
  });

  it('nothing opens while text is being selected across a mark', async () => {
    const { mark, log } = await cardPage();
    const over = (buttons: number) =>
      mark('soa').dispatchEvent(
        new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse', buttons }),
      );
    over(1);
    await aTimeout(500); // longer than the delay of hovering
    await pointAt(mark('isms'));
    await opened();
    expect(log).to.deep.equal(['open isms']);
  });

  it('the pointer leaving the window closes it', async () => {
    const { mark } = await cardPage();
    await pointAt(mark('isms'));
    await opened();
    mark('isms').dispatchEvent(
      new PointerEvent('pointerout', { bubbles: true, composed: true, pointerType: 'mouse' }),
    );
    await hidden();
  });

  it('a scroll carries it along with its mark, and closes it when the mark is gone from view', async () => {
    const { mark, root } = await cardPage();
    root.append(Object.assign(document.createElement('div'), { className: 'tall' }));
    (root.lastElementChild as HTMLElement).style.height = '4000px';
    await click(mark('isms'));
    const distance = () => box()!.getBoundingClientRect().top - mark('isms').getBoundingClientRect().bottom;
    const before = box()!.getBoundingClientRect().top;
    scrollTo(0, 30);
    await waitUntil(() => box()!.getBoundingClientRect().top < before - 20);
    expect(distance()).to.be.within(0, 12);
    scrollTo(0, 2000);
    await hidden();
    scrollTo(0, 0);
  });

  it('closes when its mark is taken out of the page', async () => {
    const { mark } = await cardPage();
    await click(mark('isms'));
    mark('isms').remove();
    await hidden();
  });

  it('closes when its mark is hidden', async () => {
    const { mark } = await cardPage();
    await click(mark('isms'));
    mark('isms').parentElement!.hidden = true;
    await hidden();
  });
});

describe('the card by touch', () => {
  afterEach(cleanUp);

  it('a11y card: a tap opens it, a second tap closes it', async () => {
    const { mark } = await cardPage();
    tap(mark('isms'));
    expect(isOpen()).to.be.true;
    tap(mark('isms'));
    expect(isOpen()).to.be.false;
  });

  it('a11y card: a tap outside closes it', async () => {
    const { mark, root } = await cardPage();
    tap(mark('isms'));
    tap(root.querySelector('p')!);
    expect(isOpen()).to.be.false;
  });

  it('a11y card: a tap on another mark goes on to that one', async () => {
    const { mark, log } = await cardPage();
    tap(mark('isms'));
    tap(mark('soa'));
    expect(log).to.deep.equal(['open isms', 'close isms', 'open soa']);
    expect(isOpen()).to.be.true;
  });

  it('a11y card: a scroll that begins outside closes nothing', async () => {
    const { mark, root } = await cardPage();
    tap(mark('isms'));
    for (const type of ['pointerdown', 'pointercancel'])
      root.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch' }));
    expect(isOpen()).to.be.true;
  });

  it('a11y card: a finger does not hover', async () => {
    const { mark, log } = await cardPage();
    await pointAway();
    mark('soa').dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }),
    );
    await aTimeout(500); // longer than the delay of hovering
    expect(log).to.not.include('open soa'); // the mouse may still rest on another one
  });
});

const link = `<p style="margin-top: 60px"><glossary-term term="isms"><a href="#isms">ISMS</a></glossary-term></p>`;

describe('a mark that holds a link to its page', () => {
  afterEach(async () => {
    await cleanUp();
    location.hash = '';
  });

  it('a11y mark: stays a link, is not expanded, and opens a dialog', async () => {
    const { root, mark } = await cardPage({ body: link });
    const a = root.querySelector('a')!;
    expect([a.ariaExpanded, a.ariaHasPopup, a.role]).to.deep.equal(['false', 'dialog', null]);
    expect(mark('isms').hasAttribute('role')).to.be.false;
    expect(mark('isms').hasAttribute('tabindex')).to.be.false;
  });

  it('a11y mark: a plain click on its link opens the card instead', async () => {
    const { root } = await cardPage({ body: link });
    await click(root.querySelector('a')!);
    expect(isOpen()).to.be.true;
    expect(location.hash).to.equal('');
    expect(root.querySelector('a')!.ariaExpanded).to.equal('true');
  });

  for (const [name, init] of Object.entries({
    Ctrl: { ctrlKey: true },
    Meta: { metaKey: true },
    Shift: { shiftKey: true },
    Alt: { altKey: true },
  }))
    it(`a11y mark: a click with ${name} follows its link`, async () => {
      const { root } = await cardPage({ body: link });
      const a = root.querySelector('a')!;
      let prevented: boolean | undefined;
      addEventListener(
        'click',
        (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault(); // the test page is to stay
        },
        { once: true },
      );
      press(a, init);
      expect(prevented).to.be.false;
      expect(isOpen()).to.be.false;
    });

  it('a11y card: assistive technology that clicks without a pointer moves into the card', async () => {
    const { root } = await cardPage({ body: link });
    const a = root.querySelector('a')!;
    a.focus();
    a.click();
    expect(focused()).to.equal(box());
  });
});
