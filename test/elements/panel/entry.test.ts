import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { glossary } from '../../fixtures/panel-glossary.js';
import { cleanUp, click, dialogOn, focused, inline, openDialog } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const inEntry = () => (focused() as HTMLElement | null)?.getAttribute('part') === 'entry-view';

describe('panel: entry', () => {
  afterEach(cleanUp);

  it('a11y panel: an entry opens from a row, with the focus at its beginning', async () => {
    const { row, part } = await openDialog();
    await click(row('term:soa'));
    expect(part('question').textContent?.trim()).to.equal('What is Statement of Applicability?');
    expect(inEntry()).to.equal(true);
    expect(part('disclaimer').textContent).to.include('not advice');
  });
  it('opens when asked for by id, behind it the lists', async () => {
    const { panel, part, names, opener } = await dialogOn();
    panel.open({ termId: 'isms', via: 'card', opener });
    await waitUntil(inEntry, 'focus in the entry');
    await click(part('back'));
    expect(names()).to.include('Statement of Applicability');
  });
  it('a former id leads to the entry that replaced it', async () => {
    const { panel, part } = await dialogOn({ glossary: { ...glossary, redirects: { old: 'soa' } } });
    panel.open({ termId: 'old' });
    await waitUntil(inEntry, 'focus in the entry');
    expect(part('question').textContent).to.include('Statement of Applicability');
  });
  it('an id that is not there is said so', async () => {
    const { panel, part, parts } = await dialogOn();
    panel.open({ termId: 'nowhere' });
    await waitUntil(() => parts('entry-view').length, 'entry view');
    expect(part('entry-view').textContent).to.include('This glossary has no entry “nowhere”.');
  });
  it('a11y faq: one that was asked for is open and has the focus', async () => {
    const { panel } = await dialogOn();
    panel.open({ termId: 'iso-27001', faqId: '1' });
    await waitUntil(() => focused()?.localName === 'summary', 'focus on the question');
    expect((focused()?.parentElement as HTMLDetailsElement).open).to.equal(true);
  });
  it('a11y panel: back restores query, results, scroll and focus', async () => {
    const { row, part, input, names } = await openDialog();
    await sendKeys({ type: 'o' });
    const before = names();
    const scroller = part('view');
    scroller.scrollTop = 60;
    const top = scroller.scrollTop;
    expect(top).to.be.above(0);
    row('term:soa').focus({ preventScroll: true });
    await sendKeys({ press: 'Enter' });
    expect(inEntry()).to.equal(true);
    expect(scroller.scrollTop).to.equal(0);
    part('back').focus();
    await sendKeys({ press: 'Enter' });
    expect(input().value).to.equal('o');
    expect(names()).to.deep.equal(before);
    expect(scroller.scrollTop).to.equal(top);
    expect(focused()).to.equal(row('term:soa'));
  });
  it('back restores the tab and the category', async () => {
    const { tab, parts, row, part, names } = await openDialog();
    await click(tab('terms'));
    await click(parts('chip')[2]!);
    await click(row('term:soc-2'));
    await click(part('back'));
    expect(names()).to.deep.equal(['Penetration test', 'SOC 2', 'SOC 2 Type II']);
    expect(tab('terms').getAttribute('aria-selected')).to.equal('true');
    expect(focused()).to.equal(row('term:soc-2'));
  });
  it('related entries open in place, and back goes step by step', async () => {
    const { row, part, parts } = await openDialog();
    const question = () => part('question').textContent?.trim();
    await click(row('term:iso-27001'));
    const related = () => parts('chip').find((chip) => chip.textContent?.trim() === 'ISO/IEC 27002')!;
    await click(related());
    expect(question()).to.equal('What is ISO/IEC 27002?');
    expect(inEntry()).to.equal(true);
    expect(part('back').textContent?.trim()).to.equal('Back');
    await click(part('back'));
    expect(question()).to.equal('What is ISO/IEC 27001?');
    expect(focused()).to.equal(related());
    expect(part('back').textContent?.trim()).to.equal('Back to the glossary');
    await click(part('back'));
    expect(parts('entry-view')).to.have.length(0);
    expect(focused()).to.equal(row('term:iso-27001'));
  });
  it('an offer found by search leads to the offers, and back', async () => {
    const { row, part, parts, input } = await openDialog();
    await sendKeys({ type: 'policy pack' });
    await click(row('toolkit:policy-pack'));
    expect(parts('toolkit')).to.have.length(1);
    await click(part('back'));
    expect(input().value).to.equal('policy pack');
  });
  it('glossary-term-view tells the way, after a second', async () => {
    const { panel, row, log, parts } = await openDialog();
    await click(row('term:iso-27001'));
    await oneEvent(panel, 'glossary-term-view');
    await click(parts('chip').find((chip) => chip.textContent?.trim() === 'ISO/IEC 27002')!);
    await oneEvent(panel, 'glossary-term-view');
    expect(log.filter((line) => line.startsWith('term-view'))).to.deep.equal([
      'term-view iso-27001 panel',
      'term-view iso-27002 related',
    ]);
  });
  it('an entry left sooner is not reported', async () => {
    const { row, log, panel } = await openDialog();
    await click(row('term:iso-27001'));
    panel.close();
    await aTimeout(1100);
    expect(log.some((line) => line.startsWith('term-view'))).to.equal(false);
  });
  it('no-offers leaves none in the entry', async () => {
    const { panel, parts } = await dialogOn({ settings: { noOffers: true } });
    panel.open({ termId: 'iso-27001' });
    await waitUntil(inEntry, 'entry');
    expect(parts('toolkit')).to.have.length(0);
  });
  it('in the flow of a page an entry opens in place', async () => {
    const { row, part, instance, panel } = await inline();
    await click(row('term:encryption'));
    expect(part('question').textContent).to.include('Encryption');
    expect(instance.panel).to.equal(panel);
    panel.close();
    await panel.updateComplete;
    expect(row('term:encryption')).to.exist;
  });
});

describe('panel: deep link', () => {
  const before = location.href;
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', before);
  });
  const deep = { settings: { deepLink: true } };

  it('an open entry stands in the address; closing gives the old one back', async () => {
    history.replaceState({ host: 1 }, '', '#chapter');
    const entries = history.length;
    const { row, panel } = await openDialog(deep);
    expect(location.hash).to.equal('#chapter');
    await click(row('term:soa'));
    expect(location.hash).to.equal('#glossary=soa');
    expect(history.state).to.deep.equal({ host: 1 });
    panel.close();
    expect(location.hash).to.equal('#chapter');
    expect(history.length).to.equal(entries);
  });
  it('back to the lists gives it back, too', async () => {
    const { row, part } = await openDialog(deep);
    await click(row('term:soa'));
    await click(part('back'));
    expect(location.href).to.equal(before);
  });
  it('a question stands behind its entry', async () => {
    const { tab, row } = await openDialog(deep);
    await click(tab('questions'));
    await click(row('faq:iso-27001/certified'));
    expect(location.hash).to.equal('#glossary=iso-27001/certified');
  });
  it('opened by the address, closing leaves none', async () => {
    history.replaceState(null, '', '#glossary=soa');
    const { panel } = await dialogOn(deep);
    panel.open({ termId: 'soa', via: 'link' });
    await waitUntil(inEntry, 'entry');
    panel.close();
    expect(location.hash).to.equal('');
  });
  it('a hash that the page has set meanwhile stays', async () => {
    const { row, panel } = await openDialog(deep);
    await click(row('term:soa'));
    history.replaceState(null, '', '#elsewhere');
    panel.close();
    expect(location.hash).to.equal('#elsewhere');
  });
  it('the page’s <base> does not matter', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = 'https://elsewhere.example/';
    const { row, panel } = await openDialog(deep);
    await click(row('term:soa'));
    expect(location.href).to.equal(`${before.split('#')[0]}#glossary=soa`);
    panel.close();
    base.remove();
  });
  it('switched off, the address stays as it is', async () => {
    const { row } = await openDialog({ settings: { deepLink: false } });
    await click(row('term:soa'));
    expect(location.href).to.equal(before);
  });
});
