import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Glossary } from '../../../src/core/model.js';
import { glossary } from '../../fixtures/panel-glossary.js';
import { emulateMedia, itWith } from '../../support/engine.js';
import { cleanUp, click, inline, openDialog, type Shown } from '../../support/panel.js';

const style = (element: Element) => getComputedStyle(element);
const word = 'Rechtsschutzversicherungsgesellschaftsvertretung';
/** Words that are longer than a phone is wide, and more categories than stand in a row. */
const lengthy: Glossary = {
  ...glossary,
  title: word,
  categories: glossary.categories.map((each) => ({ ...each, label: `${each.label} ${word}` })),
  entries: [{ id: 'word', term: word, definition: `${word} `.repeat(3), forms: [] }, ...glossary.entries],
};
const widerThanItself = ({ panel }: Shown) =>
  [...panel.renderRoot.querySelectorAll<HTMLElement>('[part="view"], [part="head"], .frame')].filter(
    (element) => element.scrollWidth > element.clientWidth,
  );

describe('panel: look', () => {
  afterEach(async () => {
    cleanUp();
    document.documentElement.removeAttribute('dir');
  });
  const wide = () => setViewport({ width: 1100, height: 700 });

  for (const [width, height] of [
    [320, 640],
    [320, 256],
    [375, 700],
    [768, 1024],
    [1400, 900],
  ] as const)
    itWith('viewport', `a11y panel: nothing scrolls sideways at ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const shown = await openDialog({ glossary: lengthy, marks: ['word', 'soa'] });
      for (const name of ['page', 'terms', 'questions', 'toolkits']) {
        await click(shown.tab(name));
        expect(widerThanItself(shown), name).to.deep.equal([]);
      }
      const box = shown.part('panel').getBoundingClientRect();
      expect(box.left).to.be.at.least(-1);
      expect(box.right).to.be.at.most(width + 5);
      await wide();
    });
  itWith('viewport', 'a11y panel: where the window is low it covers the page, so it is modal', async () => {
    await setViewport({ width: 1000, height: 380 });
    const { part } = await openDialog();
    expect(part('panel').matches(':modal')).to.equal(true);
    await wide();
  });
  itWith(
    'viewport',
    'a11y panel: at 400 % the head scrolls away, so that there is room to read',
    async () => {
      await setViewport({ width: 320, height: 256 });
      const { part } = await openDialog();
      expect(style(part('view')).overflowY).to.equal('visible');
      const frame = part('view').parentElement!;
      frame.scrollTop = 200;
      expect(part('head').getBoundingClientRect().bottom).to.be.below(256 / 2);
      await wide();
    },
  );
  it('a11y panel: targets are at least 24 px, those that matter more', async () => {
    const { panel, parts, part, tab } = await openDialog();
    await click(tab('terms'));
    await Promise.all((panel.renderRoot as ShadowRoot).getAnimations().map(({ finished }) => finished));
    const smallest = (name: string) =>
      Math.min(
        ...parts(name).flatMap((each) => [
          each.getBoundingClientRect().width,
          each.getBoundingClientRect().height,
        ]),
      );
    for (const name of ['rail-letter', 'chip', 'close', 'tab'])
      expect(smallest(name), name).to.be.at.least(24);
    expect(part('search').getBoundingClientRect().height).to.be.at.least(44);
  });
  it('a11y panel: the focus is seen on every control', async () => {
    const { part, row, tab } = await openDialog();
    tab('page').focus();
    await sendKeys({ press: 'ArrowRight' }); // all terms
    await sendKeys({ press: 'ArrowRight' });
    expect(style(tab('questions')).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'ArrowLeft' });
    row('term:control').focus();
    expect(getComputedStyle(row('term:control'), '::after').outlineStyle).to.equal('solid');
    part('search').querySelector('input')!.focus();
    expect(style(part('search')).outlineStyle).to.equal('solid');
  });
  it('a11y panel: language and direction come from the data', async () => {
    const { panel } = await inline('', { glossary: { ...glossary, locale: 'ar' } });
    const frame = panel.renderRoot.querySelector('.frame')!;
    expect(frame.getAttribute('lang')).to.equal('ar');
    expect(style(frame).direction).to.equal('rtl');
  });
  it('a11y panel: right to left the arrow of "back" points the other way', async () => {
    const { row, part } = await inline('', { glossary: { ...glossary, locale: 'ar' } });
    await click(row('term:control'));
    expect(style(part('back').querySelector('svg')!).scale).to.equal('-1');
  });
  it('a11y panel: right to left the arrow keys go the other way', async () => {
    const { tab } = await inline('', { glossary: { ...glossary, locale: 'he' } });
    tab('terms').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(tab('questions').getAttribute('aria-selected')).to.equal('true');
  });
  it('text takes the host’s font and size', async () => {
    const shown = await openDialog();
    const holder = (shown.panel.getRootNode() as ShadowRoot).host as HTMLElement;
    holder.style.font = '15px/2 monospace';
    expect(style(shown.part('view')).fontFamily).to.equal('monospace');
    expect(style(shown.part('view')).fontSize).to.equal('15px');
    expect(style(shown.part('view')).lineHeight).to.equal('22.5px');
    holder.style.fontSize = '40px';
    expect(style(shown.part('view')).fontSize).to.equal('18px');
  });
  for (const [theme, ground] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(22, 25, 29)'],
  ] as const)
    it(`theme ${theme} is kept whatever the reader prefers`, async () => {
      const { part } = await openDialog({ settings: { theme } });
      expect(style(part('panel')).backgroundColor).to.equal(ground);
    });
  itWith('media', 'theme auto follows the reader', async () => {
    const { part } = await openDialog();
    await emulateMedia({ colorScheme: 'dark' });
    expect(style(part('panel')).backgroundColor).to.equal('rgb(22, 25, 29)');
    await emulateMedia({ colorScheme: 'light' });
    expect(style(part('panel')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });
  itWith('media', 'a11y panel: reduced motion moves nothing', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { part } = await openDialog();
    expect(style(part('panel')).animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
  itWith('media', 'a11y panel: in forced colours hits and choices are still told apart', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { part, parts, tab } = await openDialog();
    expect(style(tab('page')).borderBlockEndColor).to.not.equal(style(tab('terms')).borderBlockEndColor);
    await sendKeys({ type: 'encr' });
    expect(style(parts('hit')[0]!).backgroundColor).to.not.equal(style(part('panel')).backgroundColor);
    await emulateMedia({ forcedColors: 'none' });
  });
  itWith('media', 'a11y panel: printed, the dialog is gone', async () => {
    const { part } = await openDialog();
    await emulateMedia({ media: 'print' });
    expect(style(part('panel')).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });
  it('a page sets colours and width once, on its root', async () => {
    const root = document.documentElement.style;
    root.setProperty('--glossary-surface', 'rgb(1, 2, 3)');
    root.setProperty('--glossary-panel-size', '300px');
    const { part, panel } = await openDialog();
    expect(style(part('panel')).backgroundColor).to.equal('rgb(1, 2, 3)');
    if (!part('panel').matches(':modal'))
      expect(part('panel').getBoundingClientRect().width).to.be.closeTo(300, 0.1);
    expect(panel.isOpen).to.equal(true);
    root.removeProperty('--glossary-surface');
    root.removeProperty('--glossary-panel-size');
  });
  it('in the flow its height can be set, and let go', async () => {
    const { panel, part } = await inline();
    panel.style.setProperty('--glossary-panel-height', '333px');
    expect(part('panel').getBoundingClientRect().height).to.equal(333);
    panel.style.setProperty('--glossary-panel-height', 'auto');
    expect(part('panel').getBoundingClientRect().height).to.be.above(600);
    expect(part('view').scrollHeight).to.equal(part('view').clientHeight);
  });
});
