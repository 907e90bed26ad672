import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { itWith } from '../../support/engine.js';
import { cleanUp, click, dialogOn, focused, openDialog } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const wide = () => setViewport({ width: 1100, height: 700 });
const narrow = () => setViewport({ width: 375, height: 700 });

describe('panel: the dialog', () => {
  afterEach(cleanUp);

  it('a11y panel: it is a dialog, named by its title', async () => {
    const { part } = await openDialog();
    const dialog = part('panel');
    expect(dialog.localName).to.equal('dialog');
    const label = (dialog.getRootNode() as ShadowRoot).getElementById(
      dialog.getAttribute('aria-labelledby')!,
    );
    expect(label?.textContent).to.equal('Fixture glossary');
  });
  itWith('viewport', 'a11y panel: on a wide screen it is not modal, and the page stays usable', async () => {
    await wide();
    const { part, opener } = await openDialog();
    expect(part('panel').matches(':modal')).to.equal(false);
    opener.focus();
    expect(focused()).to.equal(opener);
  });
  itWith('viewport', 'a11y panel: on a phone it covers the page, so it is modal', async () => {
    await narrow();
    const { part, opener } = await openDialog();
    expect(part('panel').matches(':modal')).to.equal(true);
    opener.focus();
    expect(focused()).to.not.equal(opener);
    expect(part('panel').getBoundingClientRect().height).to.be.closeTo(630, 2);
  });
  itWith(
    'viewport',
    'a11y panel: a window that becomes narrow while it is open turns it into the sheet and back',
    async () => {
      await wide();
      const shown = await openDialog();
      await narrow();
      await waitUntil(() => shown.part('panel').matches(':modal'), 'sheet');
      await wide();
      await waitUntil(() => shown.part('panel').matches(':popover-open'), 'side panel');
      expect(focused()).to.equal(shown.input());
    },
  );
  itWith('viewport', 'it stands at the inline end, over anything the page has', async () => {
    await wide();
    const { part, opener } = await openDialog();
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    opener.after(cover);
    const box = part('panel').getBoundingClientRect();
    expect(box.right).to.be.closeTo(1100, 5); // it may still be moving in by 4 px
    expect(box.height).to.equal(700);
    expect(document.elementFromPoint(box.left + 40, 400)?.shadowRoot).to.not.equal(null);
    cover.remove();
  });
  itWith('viewport', 'a11y panel: right to left it stands at the left', async () => {
    await wide();
    document.documentElement.dir = 'rtl';
    const { part } = await openDialog();
    expect(part('panel').getBoundingClientRect().left).to.be.closeTo(0, 5);
    document.documentElement.removeAttribute('dir');
  });

  it('a11y panel: opening puts the focus into the search', async () => {
    const { input } = await openDialog();
    expect(focused()).to.equal(input());
  });
  it('a11y panel: Escape clears the search, then closes', async () => {
    const shown = await openDialog();
    await sendKeys({ type: 'policy' });
    expect(shown.names()[0]).to.equal('Policy');
    await sendKeys({ press: 'Escape' });
    expect(shown.input().value).to.equal('');
    expect(shown.isShown()).to.equal(true);
    expect(focused()).to.equal(shown.input());
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shown.isShown(), 'closed');
  });
  itWith('viewport', 'a11y panel: Escape in the sheet clears, then closes, too', async () => {
    await narrow();
    const shown = await openDialog();
    await sendKeys({ type: 'policy' });
    await sendKeys({ press: 'Escape' });
    expect(shown.isShown()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !shown.isShown(), 'closed');
  });
  itWith('viewport', 'a11y panel: Escape in the page beside it is the page’s', async () => {
    await wide();
    const shown = await openDialog();
    shown.opener.focus();
    let heard = 0;
    shown.opener.addEventListener('keydown', () => heard++);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.equal(1);
    expect(shown.isShown()).to.equal(true);
  });
  it('a11y panel: closing gives the focus back to the opener', async () => {
    const shown = await openDialog();
    await click(shown.part('close'));
    expect(shown.isShown()).to.equal(false);
    expect(focused()).to.equal(shown.opener);
  });
  itWith(
    'viewport',
    'a11y panel: closing leaves the focus where the reader has put it in the page',
    async () => {
      await wide();
      const shown = await openDialog();
      const other = document.createElement('button');
      shown.opener.after(other);
      other.focus();
      shown.panel.close();
      expect(focused()).to.equal(other);
    },
  );
  it('a11y panel: no shortcut of its own while it is closed', async () => {
    const shown = await dialogOn();
    shown.opener.focus();
    for (const press of ['/', 'k', 'Escape', '?']) await sendKeys({ press });
    await shown.panel.updateComplete;
    expect(shown.isShown()).to.equal(false);
  });
  it('the veil of the sheet closes it, a click inside does not', async () => {
    const shown = await openDialog();
    await click(shown.part('title'));
    expect(shown.isShown()).to.equal(true);
    shown.part('panel').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(shown.isShown()).to.equal(false);
  });
  it('the "back" of a phone closes it', async () => {
    const shown = await openDialog();
    const cancel = new Event('cancel', { cancelable: true });
    shown.part('panel').dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    expect(shown.isShown()).to.equal(false);
    expect(shown.panel.isOpen).to.equal(false);
  });
  it('tells when it opens and closes, once each', async () => {
    const { log, panel, opener, isShown } = await openDialog();
    panel.open({ opener });
    await panel.updateComplete;
    panel.close();
    panel.close();
    expect(isShown()).to.equal(false);
    expect(log).to.deep.equal(['panel-open', 'panel-close']);
  });
  it('is the panel of its instance until it is taken out', async () => {
    const { instance, panel } = await openDialog();
    expect(instance.panel).to.equal(panel);
    panel.remove();
    expect(instance.panel).to.equal(undefined);
  });
  it('opens again after it was closed, at the beginning', async () => {
    const shown = await openDialog();
    await sendKeys({ type: 'policy' });
    shown.panel.close();
    shown.opener.click();
    await waitUntil(shown.isShown, 'open');
    expect(shown.input().value).to.equal('');
  });
  it('a page styles its parts from outside of the root that holds it', async () => {
    const { part, panel } = await openDialog();
    const holder = (panel.getRootNode() as ShadowRoot).host;
    holder.id = 'holder';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '#holder::part(term) { letter-spacing: 3px } #holder::part(title) { letter-spacing: 5px }',
    );
    document.adoptedStyleSheets.push(sheet);
    expect(getComputedStyle(part('term')).letterSpacing).to.equal('3px');
    expect(getComputedStyle(part('title')).letterSpacing).to.equal('5px');
    document.adoptedStyleSheets.pop();
  });
  it('every part that it renders can be reached', async () => {
    const { panel, row } = await openDialog();
    await click(row('term:iso-27001'));
    const exported = new Set(panel.getAttribute('exportparts')!.split(','));
    const rendered = [...panel.renderRoot.querySelectorAll('[part]')].flatMap((each) => [...each.part]);
    expect(rendered.filter((name) => !exported.has(name))).to.deep.equal([]);
  });
  it('can be asked for a search', async () => {
    const shown = await dialogOn();
    shown.panel.open({ query: 'encryption' });
    await waitUntil(() => shown.names().length, 'results');
    expect(shown.input().value).to.equal('encryption');
    expect(shown.names()[0]).to.equal('Encryption');
    expect(focused()).to.equal(shown.input());
  });
});
