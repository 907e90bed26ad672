import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Glossary } from '../../../src/core/model.js';
import { glossary } from '../../fixtures/panel-glossary.js';
import { itWith } from '../../support/engine.js';
import { cleanUp, click, focused, inline, openDialog } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const many = (count: number): Glossary => ({
  ...glossary,
  entries: Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    term: `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}term ${i}`,
    definition: 'A definition of about the usual length, which takes two lines in a row of the panel.',
    forms: [],
  })),
});

describe('panel: lists', () => {
  afterEach(cleanUp);

  it('begins with the terms on this page, each once, in reading order, counted', async () => {
    const { names, tab } = await openDialog({ marks: ['soa', 'iso-27001', 'soa', 'gone'] });
    expect(names()).to.deep.equal(['Statement of Applicability', 'ISO/IEC 27001']);
    expect(tab('page').getAttribute('aria-selected')).to.equal('true');
    expect(tab('page').textContent?.replace(/\s+/g, ' ').trim()).to.equal('On this page · 3');
  });
  it('begins with all terms where the page has none', async () => {
    const { tab } = await openDialog({ marks: [] });
    expect(tab('terms').getAttribute('aria-selected')).to.equal('true');
  });
  it('"Show in text" reveals the marks of a term one after the other', async () => {
    const { parts, revealed } = await openDialog();
    const show = parts('show-in-text')[0]!;
    expect(show.getAttribute('aria-label')).to.equal('Show in text: Statement of Applicability');
    for (let i = 0; i < 3; i++) await click(show);
    expect(revealed).to.deep.equal(['soa@0', 'soa@2', 'soa@0']);
  });
  itWith('viewport', '"Show in text" in the sheet goes out of the way first', async () => {
    await setViewport({ width: 375, height: 700 });
    const { parts, revealed, isShown } = await openDialog();
    await click(parts('show-in-text')[1]!);
    expect(revealed).to.deep.equal(['iso-27001@1']);
    expect(isShown()).to.equal(false);
    await setViewport({ width: 1100, height: 700 });
  });
  it('a11y panel: the tabs are one tab stop; arrow keys choose', async () => {
    const { tab, parts } = await inline();
    const stops = () => parts('tab').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).to.deep.equal([tab('terms')]);
    tab('terms').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(tab('questions').getAttribute('aria-selected')).to.equal('true');
    expect(focused()).to.equal(tab('questions'));
    expect(tab('terms').tabIndex).to.equal(-1);
    await sendKeys({ press: 'End' });
    expect(tab('toolkits').getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'ArrowRight' });
    expect(tab('page').getAttribute('aria-selected')).to.equal('true');
  });
  it('all terms stand from A to Z under their letters, without drafts', async () => {
    const { parts, names } = await inline();
    expect(parts('letter').map((letter) => letter.textContent)).to.deep.equal([
      'C',
      'E',
      'I',
      'P',
      'R',
      'S',
      '個',
    ]);
    expect(names()).to.not.include('Zero trust');
    expect(names().slice(0, 4)).to.deep.equal(['C++', 'Control', 'Cyber security', 'Encryption']);
  });
  it('the rail holds only letters that are there, and jumps', async () => {
    const { parts, row } = await inline();
    const rail = parts('rail-letter');
    expect(rail.map((letter) => letter.textContent?.trim())).to.deep.equal([
      'C',
      'E',
      'I',
      'P',
      'R',
      'S',
      '個',
    ]);
    rail[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal(rail[2]);
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal(row('term:isms'));
  });
  it('a category filters, by pointer and by arrow keys', async () => {
    const { parts, names } = await inline();
    const chips = parts('chip');
    expect(chips.map((chip) => chip.textContent?.trim())).to.deep.equal([
      'All',
      'ISO 27001',
      'Audits',
      'General',
    ]);
    await click(chips[2]!);
    expect(names()).to.deep.equal(['Penetration test', 'SOC 2', 'SOC 2 Type II']);
    await sendKeys({ press: 'ArrowLeft' });
    expect(parts('chip')[1]!.getAttribute('aria-checked')).to.equal('true');
    expect(names()).to.include('Statement of Applicability');
  });
  it('questions lead to their answer, open', async () => {
    const { tab, row, panel } = await inline();
    await click(tab('questions'));
    await click(row('faq:iso-27001/certified'));
    await waitUntil(() => panel.renderRoot.querySelector('details[open]'), 'open');
    expect(focused()?.textContent?.trim()).to.equal('Can a person be certified to ISO 27001?');
  });
  it('toolkits show as offers', async () => {
    const { tab, parts } = await inline();
    await click(tab('toolkits'));
    expect(parts('toolkit')).to.have.length(1);
    expect(parts('promotion')[0]!.textContent).to.equal('Promotion');
  });
  it('no-offers leaves no toolkits', async () => {
    const { panel } = await inline('', { settings: { noOffers: true } });
    expect(panel.renderRoot.querySelector('#tab-toolkits')).to.equal(null);
    expect(panel.renderRoot.querySelector('[part="toolkit"]')).to.equal(null);
  });
  it('a tab without anything in it is not there', async () => {
    const bare = {
      entries: [{ id: 'a', term: 'A', definition: 'A.', forms: [] }],
      categories: [],
      toolkits: [],
    };
    const { parts } = await inline('', { glossary: bare, marks: [] });
    expect(parts('tab').map((tab) => tab.id)).to.deep.equal(['tab-terms']);
  });
  for (const view of ['page', 'terms', 'questions', 'toolkits'] as const)
    it(`view="${view}" begins with that list`, async () => {
      const { tab } = await inline(`view="${view}"`);
      expect(tab(view).getAttribute('aria-selected')).to.equal('true');
    });
  it('a11y panel: heading-level sets the title’s, the others count on', async () => {
    const { part, panel } = await inline('heading-level="4"');
    expect(part('title').localName).to.equal('h4');
    expect(part('letter').localName).to.equal('h5');
    expect(panel.headingLevel).to.equal(4);
  });
  it('the disclaimer is reachable in every list', async () => {
    const { tab, part } = await inline();
    for (const name of ['page', 'terms', 'questions', 'toolkits']) {
      await click(tab(name));
      expect(part('disclaimer').textContent).to.include('General information, not advice.');
    }
  });
  it('of 3,000 terms those far away are not laid out; a jump brings their letter to the top', async () => {
    const { parts, part } = await inline('', { glossary: many(3000) });
    const rows = parts('row');
    expect(rows).to.have.length(3000);
    expect(getComputedStyle(rows.at(-1)!).contentVisibility).to.equal('auto');
    parts('rail-letter')[0]!.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(focused()?.textContent).to.include('Zterm');
    const top = () => parts('letter').at(-1)!.getBoundingClientRect().top;
    await waitUntil(() => Math.abs(top() - part('view').getBoundingClientRect().top) < 2, 'Z at the top');
  });
  it('600 terms are all there', async () => {
    const { parts } = await inline('', { glossary: many(600) });
    expect(parts('row')).to.have.length(600);
  });
});
