import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, click, focused, inline, openDialog } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

describe('panel: search', () => {
  afterEach(cleanUp);

  it('a11y panel: the search is a landmark with a labelled search field, and no combobox', async () => {
    const { part, input } = await inline();
    expect([part('search').localName, part('search').role]).to.deep.equal(['search', null]);
    expect(input().type).to.equal('search');
    expect(input().getAttribute('aria-label')).to.equal('Search the glossary');
    expect(input().hasAttribute('role')).to.equal(false);
    expect(input().hasAttribute('aria-expanded')).to.equal(false);
  });
  it('a11y panel: results are a list', async () => {
    const { part, parts, input } = await openDialog();
    await sendKeys({ type: 'iso 27' });
    expect(focused()).to.equal(input());
    expect([part('list').localName, part('list').role]).to.deep.equal(['ul', null]);
    expect(getComputedStyle(part('list')).listStyleType).to.not.equal('none'); // in Safari that is no list
    expect(parts('row').every((row) => row.localName === 'li')).to.equal(true);
  });
  it('a11y panel: a status says how many, when the typing has come to rest', async () => {
    const { panel } = await openDialog();
    const status = () => panel.renderRoot.querySelector('[role="status"]')?.textContent;
    const heard = oneEvent(panel, 'glossary-search');
    await sendKeys({ type: 'iso 27' });
    expect(status()).to.equal('');
    await heard;
    await panel.updateComplete;
    expect(status()).to.equal('4 results');
  });
  it('kinds stand mixed, best first', async () => {
    const { names, row } = await openDialog();
    await sendKeys({ type: 'iso 27001' });
    expect(names()[0]).to.equal('ISO/IEC 27001');
    expect(row('faq:iso-27001/certified')).to.exist;
    expect(row('toolkit:policy-pack')).to.exist;
  });
  it('an offer among the results is labelled as promotion', async () => {
    const { row } = await openDialog();
    await sendKeys({ type: 'policy pack' });
    const offer = row('toolkit:policy-pack').closest('[part="row"]');
    expect(offer?.querySelector('[part="category"]')?.textContent).to.equal('Promotion');
  });
  it('no-offers leaves offers out of the results', async () => {
    const { names, input } = await openDialog({ settings: { noOffers: true } });
    await sendKeys({ type: 'policy pack' });
    expect(input().value).to.equal('policy pack');
    expect(names()).to.not.include('Policy pack');
  });
  it('hits are marked by weight and ground', async () => {
    const { parts } = await openDialog();
    await sendKeys({ type: 'encr' });
    const hit = parts('hit')[0]!;
    expect(hit.localName).to.equal('mark');
    expect(hit.textContent).to.equal('Encr');
    expect(getComputedStyle(hit).fontWeight).to.equal('600');
    expect(getComputedStyle(hit).backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
  });
  it('a hit far inside a text is brought into the row', async () => {
    const { part } = await openDialog();
    await sendKeys({ type: 'insurer' });
    expect(part('row-text').querySelector('[part="hit"]')?.textContent).to.equal('insurer');
  });
  it('an alias that was found stands beside the name, a hidden one does not', async () => {
    const { part, parts, input } = await openDialog();
    await sendKeys({ type: 'pentest' });
    expect(parts('abbr').map((abbr) => abbr.textContent)).to.include('pentest');
    input().select();
    await sendKeys({ type: 'iso27k' });
    expect(part('term').textContent?.trim()).to.equal('ISO/IEC 27001');
    expect(parts('row')[0]!.querySelector('[part="abbr"]')).to.equal(null);
  });
  it('nothing found says what one can do, and does it', async () => {
    const { part, panel, tab, names } = await openDialog();
    await sendKeys({ type: 'xqzwv' });
    expect(part('empty').textContent).to.include(
      'Nothing found for “xqzwv”. Try fewer letters, or browse A–Z.',
    );
    await waitUntil(() => panel.renderRoot.querySelector('[role="status"]')?.textContent, 'announced');
    await click(part('chip'));
    expect(tab('terms').getAttribute('aria-selected')).to.equal('true');
    expect(focused()).to.equal(tab('terms'));
    expect(names()).to.include('Encryption');
  });
  it('a settled search is reported once, with its count', async () => {
    const { panel, log, names } = await openDialog();
    const heard = oneEvent(panel, 'glossary-search');
    await sendKeys({ type: 'soc 2' });
    await heard;
    await sendKeys({ press: 'Enter' });
    expect(log.filter((line) => line.startsWith('search'))).to.deep.equal([`search soc 2 ${names().length}`]);
  });
  it('Enter reports at once', async () => {
    const { log } = await openDialog();
    await sendKeys({ type: 'isms' });
    await sendKeys({ press: 'Enter' });
    expect(log.at(-1)).to.match(/^search isms \d+$/);
  });
  it('a11y panel: the clear button empties the field and puts the focus back into it', async () => {
    const { part, parts, input, tab } = await openDialog();
    await sendKeys({ type: 'isms' });
    await click(part('clear'));
    expect(input().value).to.equal('');
    expect(focused()).to.equal(input());
    expect(parts('clear')).to.have.length(0);
    expect(tab('page')).to.exist;
  });
  it('typing over an open entry goes back to results', async () => {
    const { row, parts, input, names } = await openDialog();
    await click(row('term:soa'));
    expect(parts('entry-view')).to.have.length(1);
    input().focus();
    await sendKeys({ type: 'policy' });
    expect(parts('entry-view')).to.have.length(0);
    expect(names()[0]).to.equal('Policy');
  });
  it('a11y panel: in the flow of a page Escape clears the field', async () => {
    const { input, panel } = await inline();
    input().focus();
    await sendKeys({ type: 'isms' });
    await sendKeys({ press: 'Escape' });
    expect(input().value).to.equal('');
    expect(focused()).to.equal(input());
    // Not left to the browser: some do not, and the page would take the key for its own.
    await sendKeys({ type: 'isms' });
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input().dispatchEvent(escape);
    await panel.updateComplete;
    expect([input().value, escape.defaultPrevented]).to.deep.equal(['', true]);
  });
});
