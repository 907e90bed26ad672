import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { observe, watch } from '../../../src/dom/own.js';
import {
  box,
  card,
  cardPage,
  cleanUp,
  click,
  hidden,
  isOpen,
  opened,
  part,
} from '../../support/card-page.js';
import { listenersLeft } from '../../support/listeners.js';

const mark = '<glossary-term term="isms">ISMS</glossary-term>';

/** What a page hears of its keys, and whether it is done with them before we see them. */
function keys(key: string, first?: (event: KeyboardEvent) => void): { heard: number; end(): void } {
  const end = new AbortController();
  const { signal } = end;
  const log = { heard: 0, end: () => end.abort() };
  if (first) addEventListener('keydown', first, { capture: true, signal });
  document.addEventListener('keydown', (event) => event.key === key && log.heard++, { signal });
  return log;
}

describe('the card and the page’s own keys and clicks', () => {
  afterEach(cleanUp);

  it('leaves a key alone that the page has already dealt with', async () => {
    const page = await cardPage({ body: `<p style="margin-top: 60px">${mark}</p>` });
    const log = keys('Enter', (event) => event.preventDefault());
    page.mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    log.end();
    expect(isOpen()).to.be.false;
    await sendKeys({ press: 'Enter' });
    expect(isOpen()).to.be.true;
  });

  it('leaves an Escape alone that the page has already used', async () => {
    // The page was there first.
    const log = keys('Escape', (event) => event.key === 'Escape' && event.preventDefault());
    const page = await cardPage({ body: `<p style="margin-top: 60px">${mark}</p>` });
    await click(page.mark('isms'));
    await sendKeys({ press: 'Escape' });
    log.end();
    expect(isOpen()).to.be.true;
    await sendKeys({ press: 'Escape' });
    await hidden();
  });

  it('the Escape that closes it closes nothing of the page', async () => {
    const page = await cardPage({ body: `<p style="margin-top: 60px">${mark}</p>` });
    const log = keys('Escape');
    await click(page.mark('isms'));
    await sendKeys({ press: 'Escape' });
    await hidden();
    expect(log.heard).to.equal(0);
    await sendKeys({ press: 'Escape' });
    log.end();
    expect(log.heard).to.equal(1);
  });

  it('leaves Escape to a popover of the page that lies over it', async () => {
    const page = await cardPage({
      body: `<p style="margin-top: 60px">${mark}</p><div popover style="inset: 0; width: 100%; height: 100%">over</div>`,
    });
    const over = page.root.querySelector<HTMLElement>('[popover]')!;
    await click(page.mark('isms'));
    over.showPopover();
    expect(isOpen()).to.be.true;
    await sendKeys({ press: 'Escape' });
    expect(over.matches(':popover-open')).to.be.false;
    await hidden();
  });

  it('a link of the page that holds a mark is followed', async () => {
    const page = await cardPage({ body: `<p style="margin-top: 60px"><a href="#there">${mark}</a></p>` });
    await click(page.mark('isms'));
    expect(location.hash).to.equal('#there');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('the card comes and goes', () => {
  afterEach(cleanUp);

  it('into a dialog of the page’s own making that keeps the focus', async () => {
    const page = await cardPage({
      body: `<div role="dialog" aria-modal="true" style="margin: 60px">${mark}</div>`,
    });
    const dialog = page.root.querySelector('[aria-modal]')!;
    dialog.addEventListener('focusout', (event) => {
      const next = (event as FocusEvent).relatedTarget as Node | null;
      if (!dialog.contains(next)) page.mark('isms').focus();
    });
    page.mark('isms').focus();
    await sendKeys({ press: 'Enter' });
    await opened();
    expect(card()!.shadowRoot!.activeElement).to.equal(box());
  });

  it('without anybody taking it for a change of the page', async () => {
    const page = await cardPage();
    let heard = 0;
    const { documentElement } = document;
    const end = watch(
      (records) => (heard += records.filter(({ target }) => target === documentElement).length),
    );
    observe(document);
    await click(page.mark('isms'));
    expect(card()!.parentElement).to.equal(documentElement);
    await cleanUp();
    expect(card()).to.equal(null);
    await Promise.resolve();
    end();
    expect(heard).to.equal(0);
  });

  it('without a listener left on the window once it is closed', async () => {
    const page = await cardPage();
    await click(page.mark('soa'));
    const left = await listenersLeft(async () => {
      await click(page.mark('isms'));
      await opened();
      await sendKeys({ press: 'Escape' });
      await hidden();
    });
    expect(left).to.deep.equal([]);
  });

  it('and what becomes of a former mark does not close it', async () => {
    const page = await cardPage({
      body: `<p style="margin-top: 60px">${mark}</p><p><glossary-term term="soa">SoA</glossary-term></p>`,
    });
    await click(page.mark('soa'));
    await click(page.mark('isms'));
    await opened();
    page.mark('soa').parentElement!.style.marginLeft = '-9999px';
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isOpen()).to.be.true;
    expect(part('term')!.textContent).to.contain('ISMS');
  });
});
