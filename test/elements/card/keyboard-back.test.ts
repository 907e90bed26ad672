import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, cardPage, cleanUp, focused, hidden, isOpen, opened } from '../../support/card-page.js';
import { itWith } from '../../support/engine.js';

// In a file of its own: where the order of Tab is broken, Shift+Tab leaves the page and takes the whole run along.
describe('the card by keyboard, backwards', () => {
  afterEach(cleanUp);

  itWith('held-keys', 'a11y card: Shift+Tab goes back to the mark and keeps the card', async () => {
    const { mark } = await cardPage();
    mark('soa').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (focused() === box()) await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal(mark('soa'));
    expect(isOpen()).to.be.true;
    await sendKeys({ press: 'Enter' });
    await hidden();
    expect(focused()).to.equal(mark('soa'));
  });
});
