import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { attachCard } from '../../../src/elements/card/controller.js';
import { pushLayer } from '../../../src/elements/layers.js';
import { getInstance } from '../../../src/elements/store.js';
import {
  box,
  card,
  cardPage,
  cleanUp,
  click,
  focused,
  hidden,
  isOpen,
  opened,
  part,
  pointAt,
} from '../../support/card-page.js';
import { waitUntil } from '../../support/wait-until.js';

const mark = '<glossary-term term="isms">ISMS</glossary-term>';

describe('the card is a guest', () => {
  afterEach(cleanUp);

  it('the page’s own click listeners run once for a mark, and never for the card', async () => {
    const page = await cardPage({ body: `<div id="row" style="margin-top: 60px">${mark}</div>` });
    let row = 0;
    let all = 0;
    const count = () => all++;
    page.root.querySelector('#row')!.addEventListener('click', () => row++);
    document.addEventListener('click', count);
    await click(page.mark('isms'));
    expect([row, all]).to.deep.equal([1, 1]);
    await click(part('definition')!);
    expect([row, all]).to.deep.equal([1, 1]);
    document.removeEventListener('click', count);
  });

  it('opens where the page stops every event, and Escape closes it there', async () => {
    const page = await cardPage({ body: `<div id="wall" style="margin-top: 60px">${mark}</div>` });
    const wall = page.root.querySelector('#wall')!;
    for (const type of [
      'pointerover',
      'pointermove',
      'pointerdown',
      'pointerup',
      'click',
      'keydown',
      'focusin',
    ])
      wall.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    await pointAt(page.mark('isms'));
    await opened();
    await click(page.mark('isms'));
    await sendKeys({ press: 'Escape' });
    await hidden();
  });

  it('leaves a click alone that the page has already dealt with', async () => {
    const page = await cardPage({ body: `<div id="wall" style="margin-top: 60px">${mark}</div>` });
    addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
    await click(page.mark('isms'));
    expect(isOpen()).to.be.false;
  });

  it('a11y card: Escape closes the topmost only', async () => {
    const page = await cardPage({ body: `<dialog><p style="margin: 60px">${mark}</p></dialog>` });
    const dialog = page.root.querySelector('dialog')!;
    dialog.showModal();
    page.mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    await sendKeys({ press: 'Escape' });
    await hidden();
    expect(dialog.open).to.be.true;
    expect(focused()).to.equal(page.mark('isms'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
  });

  it('can be read and used for a mark in a modal dialog, and does not close it', async () => {
    const page = await cardPage({ body: `<dialog><p style="margin: 60px">${mark}</p></dialog>` });
    const dialog = page.root.querySelector('dialog')!;
    dialog.showModal();
    await click(page.mark('isms'));
    await click(part('link')!);
    expect(page.asked.map(({ termId }) => termId)).to.deep.equal(['isms']);
    dialog.close();
  });

  it('does not close the popover of the page that its mark is in', async () => {
    const page = await cardPage({ body: `<div popover><p style="margin: 60px">${mark}</p></div>` });
    const popover = page.root.querySelector<HTMLElement>('[popover]')!;
    popover.showPopover();
    await click(page.mark('isms'));
    await click(part('definition')!);
    expect(popover.matches(':popover-open')).to.be.true;
    expect(isOpen()).to.be.true;
  });

  it('does not close another popover of the page', async () => {
    const page = await cardPage({ body: `<p style="margin-top: 60px">${mark}</p><div popover>menu</div>` });
    const popover = page.root.querySelector<HTMLElement>('[popover]')!;
    popover.showPopover();
    await pointAt(page.mark('isms'));
    await opened();
    expect(popover.matches(':popover-open')).to.be.true;
  });

  it('leaves Escape to a dialog that the page has opened over it', async () => {
    const page = await cardPage({
      body: `<p style="margin-top: 60px">${mark}</p><dialog style="inset: 0; width: 100%; height: 100%; margin: 0">over</dialog>`,
    });
    const dialog = page.root.querySelector('dialog')!;
    await click(page.mark('isms'));
    dialog.showModal();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
    expect(isOpen()).to.be.false;
  });

  it('stands outside the body, where no selector of the page counts it', async () => {
    const page = await cardPage();
    await click(page.mark('isms'));
    expect(card()!.parentElement).to.equal(document.documentElement);
  });

  it('can be kept closed by the page', async () => {
    const page = await cardPage();
    document.addEventListener('glossary-card-open', (event) => event.preventDefault(), { once: true });
    await click(page.mark('isms'));
    expect(isOpen()).to.be.false;
    expect(page.mark('isms').ariaExpanded).to.equal('false');
    expect(page.log).to.deep.equal(['open isms']);
    await click(page.mark('isms'));
    expect(isOpen()).to.be.true;
  });

  it('no style of the page reaches it', async () => {
    const page = await cardPage();
    const style = document.createElement('style');
    style.textContent = `main, main *, glossary-card, html { all: unset !important }
      html, glossary-card { letter-spacing: 1em !important; text-transform: uppercase !important;
        color: red !important; font: 40px cursive !important; visibility: hidden !important }
      glossary-card { display: none !important }`;
    page.root.append(style);
    page.mark('isms').click();
    await waitUntil(() => part('definition'));
    const { color, letterSpacing, textTransform, visibility } = getComputedStyle(part('definition')!);
    expect({ letterSpacing, textTransform, visibility }).to.deep.equal({
      letterSpacing: 'normal',
      textTransform: 'none',
      visibility: 'visible',
    });
    expect(color).to.not.equal('rgb(255, 0, 0)');
    expect(part('definition')!.checkVisibility(), 'it is shown').to.be.true;
  });

  it('reaches a mark in an open shadow root', async () => {
    const page = await cardPage({ body: '<div id="host" style="margin-top: 60px"></div>' });
    const shadow = page.root.querySelector('#host')!.attachShadow({ mode: 'open' });
    const term = Object.assign(document.createElement('glossary-term'), {
      term: 'isms',
      textContent: 'ISMS',
    });
    const before = Object.assign(document.createElement('span'), { textContent: 'Each ' });
    shadow.append(before, term);
    // From place to place inside a shadow root no pointerover gets out of it.
    await pointAt(before);
    await pointAt(term);
    await opened();
    expect(term.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    term.focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    expect(focused()).to.equal(box());
  });

  it('leaves no listener and no card behind when the last instance goes', async () => {
    const added: string[] = [];
    const { addEventListener: add } = EventTarget.prototype;
    const signals: AbortSignal[] = [];
    document.addEventListener = function (this: Document, type: string, ...rest: unknown[]) {
      const options = rest[1] as AddEventListenerOptions | undefined;
      if (options?.signal) signals.push(options.signal);
      added.push(type);
      return add.call(this, type, ...(rest as [EventListener, AddEventListenerOptions]));
    } as typeof document.addEventListener;
    const one = attachCard(getInstance('one'));
    const count = added.length;
    const two = attachCard(getInstance('two'));
    Reflect.deleteProperty(document, 'addEventListener');
    expect(count).to.be.greaterThan(0);
    expect(added.length, 'one set serves both').to.equal(count);
    one();
    expect(signals.some(({ aborted }) => aborted)).to.be.false;
    two();
    expect(signals.length).to.equal(count);
    expect(signals.every(({ aborted }) => aborted)).to.be.true;
    expect(card()).to.equal(null);
  });

  it('closes again at once for a mark that is out of sight', async () => {
    const page = await cardPage({ body: `<div style="height: 3000px"></div><p>${mark}</p>` });
    page.mark('isms').dispatchEvent(new PointerEvent('click', { bubbles: true, detail: 1 }));
    expect(isOpen()).to.be.false;
    expect(page.mark('isms').ariaExpanded).to.equal('false');
    let heard = false;
    addEventListener('keydown', () => (heard = true), { once: true });
    await sendKeys({ press: 'Escape' });
    expect(heard, 'Escape is the page’s again').to.be.true;
  });

  it('is in view also when assistive technology opens it at a mark that is not', async () => {
    const page = await cardPage({ body: `<div style="height: 3000px"></div><p>${mark}</p>` });
    page.mark('isms').click();
    await waitUntil(() => part('definition'));
    const { top, bottom } = box()!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight + 4);
    expect(focused()).to.equal(box());
  });

  it('closes when its instance goes', async () => {
    const page = await cardPage();
    await click(page.mark('isms'));
    await cleanUp();
    expect(page.log).to.deep.equal(['open isms', 'close isms']);
    expect(card()).to.equal(null);
  });
});

describe('layers', () => {
  const escape = () => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('a11y card: only the topmost layer answers Escape', () => {
    const log: string[] = [];
    const layer = (name: string, uses: boolean) =>
      pushLayer({
        escape: () => {
          log.push(name);
          return uses;
        },
      });
    const panel = layer('panel', true);
    const top = layer('card', true);
    expect(escape()).to.be.true;
    top();
    top();
    expect(escape()).to.be.true;
    expect(log).to.deep.equal(['card', 'panel']);
    const passes = layer('full', false);
    expect(escape(), 'what it has no use for goes on to the page').to.be.false;
    panel();
    passes();
    expect(escape()).to.be.false;
    expect(log).to.deep.equal(['card', 'panel', 'full']);
  });
});
