import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { plainSource } from '../../../src/core/plain-source.js';
import { cardGlossary, soaDefinition } from '../../fixtures/card-glossary.js';
import {
  box,
  card,
  cardPage,
  cleanUp,
  focused,
  hidden,
  isOpen,
  opened,
  part,
  pointAt,
  pointAway,
} from '../../support/card-page.js';
import { waitUntil } from '../../support/wait-until.js';

describe('the card by keyboard', () => {
  afterEach(cleanUp);

  it('a11y mark: is a button that is not expanded and opens a dialog', async () => {
    const { mark } = await cardPage();
    const { role, ariaExpanded, ariaHasPopup, tabIndex } = mark('isms');
    expect({ role, ariaExpanded, ariaHasPopup, tabIndex }).to.deep.equal({
      role: 'button',
      ariaExpanded: 'false',
      ariaHasPopup: 'dialog',
      tabIndex: 0,
    });
  });

  it('a11y mark: is described by the definition, at the latest when it has the focus', async () => {
    const { mark } = await cardPage({ source: { ...plainSource(cardGlossary), cardNow: () => undefined } });
    expect(mark('soa').hasAttribute('aria-description')).to.be.false;
    mark('soa').focus();
    await waitUntil(() => mark('soa').getAttribute('aria-description') === soaDefinition);
    expect(mark('isms').hasAttribute('aria-description')).to.be.false;
  });

  it('a11y mark: is expanded while its card is open, and no longer', async () => {
    const { mark } = await cardPage();
    mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    expect(mark('isms').ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await hidden();
    expect(mark('isms').ariaExpanded).to.equal('false');
  });

  it('a11y card: lies in the top layer, over all that the page has', async () => {
    const { mark, root } = await cardPage();
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; pointer-events: auto';
    mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    root.append(cover);
    const { left, top } = box()!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).to.equal(card());
  });

  it('a11y card: focus alone does not open it', async () => {
    const { mark, log } = await cardPage();
    mark('soa').focus();
    // Longer than the delay of hovering, which a focus must not start either.
    await aTimeout(500);
    expect(log).to.not.include('open soa'); // the mouse may rest on another one
    expect(focused()).to.equal(mark('soa'));
  });

  for (const [name, press] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)
    it(`a11y card: ${name} opens it and moves in`, async () => {
      const { mark } = await cardPage();
      mark('isms').focus();
      await sendKeys({ press });
      await opened();
      expect(focused()).to.equal(box());
      expect(mark('isms').ariaExpanded).to.equal('true');
    });

  it('a11y card: is a dialog, not modal, labelled by its heading and described by the definition', async () => {
    const { mark } = await cardPage();
    mark('soa').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    const dialog = box()!;
    expect(dialog.getAttribute('role')).to.equal('dialog');
    expect(dialog.hasAttribute('aria-modal')).to.be.false;
    const named = (name: string) => card()!.shadowRoot!.getElementById(dialog.getAttribute(name)!)!;
    expect(named('aria-labelledby').localName).to.equal('h2');
    expect(named('aria-labelledby').textContent).to.contain('Statement of Applicability');
    expect(named('aria-describedby').textContent).to.contain('The list of all controls');
  });

  it('a11y card: Tab goes from the mark through the card to the text after it', async () => {
    const { mark, root } = await cardPage();
    mark('soa').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    const stops: (string | undefined)[] = [];
    while (focused() !== root.querySelector('a') && stops.length < 5) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused()?.textContent?.trim());
    }
    expect(stops).to.deep.equal(['ISMS', 'Annex A', 'audit', 'Full entry', 'a link']);
    await hidden();
  });

  it('a11y card: with the focus still on the mark, Tab moves into the card that hovering opened', async () => {
    const { mark } = await cardPage();
    mark('soa').focus();
    await pointAt(mark('soa'));
    await opened();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent?.trim()).to.equal('ISMS');
    await pointAway();
    await sendKeys({ press: 'Tab' });
    expect(isOpen()).to.be.true;
  });

  it('a11y card: Tab moves into the card that hovering opened when its mark gets the focus later', async () => {
    const { mark } = await cardPage();
    await pointAt(mark('soa'));
    await opened();
    mark('soa').focus();
    expect(isOpen()).to.be.true;
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent?.trim()).to.equal('ISMS');
    await sendKeys({ press: 'Escape' });
    await hidden();
  });

  it('a11y card: once the pointer was in it, Tab goes from it to the text after its mark', async () => {
    const { mark, root, log } = await cardPage();
    await pointAt(mark('soa'));
    await opened();
    await pointAt(part('definition')!);
    await aTimeout(50);
    box()!.focus();
    for (let i = 0; focused() !== root.querySelector('a') && i < 5; i++) await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(root.querySelector('a'));
    await hidden();
    expect(log).to.deep.equal(['open soa', 'close soa']);
  });

  it('a11y card: Escape closes it and the focus returns to the mark', async () => {
    const { mark, log } = await cardPage();
    mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await hidden();
    expect(focused()).to.equal(mark('isms'));
    expect(mark('isms').ariaExpanded).to.equal('false');
    expect(log).to.deep.equal(['open isms', 'close isms']);
  });

  it('a11y card: Escape closes what hovering opened and leaves the focus in the page', async () => {
    const { mark, root } = await cardPage();
    root.querySelector('a')!.focus();
    await pointAt(mark('isms'));
    await opened();
    await sendKeys({ press: 'Escape' });
    await hidden();
    expect(focused()).to.equal(root.querySelector('a'));
  });

  it('a11y card: Escape belongs to the input method while it composes', async () => {
    const { mark } = await cardPage();
    mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    const escape = (init: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init }));
    escape({ isComposing: true });
    escape({ keyCode: 229 });
    expect(isOpen()).to.be.true;
    escape({});
    expect(isOpen()).to.be.false;
  });

  it('a key that was meant for something else does nothing', async () => {
    const { mark } = await cardPage();
    mark('isms').focus();
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      mark('isms').dispatchEvent(event);
      return event.defaultPrevented;
    };
    for (const init of [
      { key: 'a' },
      { key: 'Enter', ctrlKey: true },
      { key: 'Enter', isComposing: true },
      { key: ' ', repeat: true },
    ])
      expect(press(init), JSON.stringify(init)).to.be.false;
    expect(isOpen()).to.be.false;
    expect(part('term')).to.equal(undefined);
    expect(press({ key: 'Enter' })).to.be.true;
    expect(isOpen()).to.be.true;
  });
});
