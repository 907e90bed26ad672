import { expect, fixture } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { createLauncher, launcherStyles } from '../../../src/elements/panel/launcher.js';
import { getInstance, type Instance } from '../../../src/elements/store.js';
import { sheet } from '../../../src/dom/sheet.js';
import { tokens } from '../../../src/elements/tokens.js';
import { emulateMedia, itWith } from '../../support/engine.js';
import { cleanUp } from '../../support/panel.js';

let count = 0;

async function launcher(marks: string[] = []) {
  const instance: Instance = getInstance(`launcher-${++count}`);
  const opened: HTMLElement[] = [];
  const mark = (termId: string) => ({ termId, text: termId });
  instance.update({ marks: marks.map(mark) });
  const end = new AbortController();
  const button = createLauncher(instance, () => opened.push(button), end.signal);
  const host = await fixture<HTMLElement>('<div></div>');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens(), sheet(launcherStyles)];
  root.append(button);
  return { button, end, instance, opened, host, mark };
}
const visible = (button: HTMLElement) =>
  [...button.querySelectorAll('span')]
    .filter((span) => span.getClientRects().length)
    .map((span) => span.textContent);

describe('panel: launcher', () => {
  afterEach(cleanUp);

  it('a11y panel: its name begins with what is seen, and counts the terms on this page', async () => {
    const { button } = await launcher(['soa', 'isms', 'soa']);
    expect(button.getAttribute('aria-label')).to.equal('Glossary 2 terms on this page');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
  });
  const rows: [marks: string[], name: string, count: string][] = [
    [[], 'Glossary', ''],
    [['a'], 'Glossary 1 term on this page', '1'],
    [['a', 'b', 'c'], 'Glossary 3 terms on this page', '3'],
  ];
  for (const [marks, name, count] of rows)
    it(`${marks.length} terms: ${name}`, async () => {
      const { button } = await launcher(marks);
      expect(button.getAttribute('aria-label')).to.equal(name);
      expect(button.querySelector('[part="launcher-count"]')?.textContent).to.equal(count);
    });
  it('follows the marks of the page', async () => {
    const { button, instance, mark, end } = await launcher();
    instance.update({ marks: [mark('soa')] });
    expect(button.getAttribute('aria-label')).to.equal('Glossary 1 term on this page');
    end.abort();
    instance.update({ marks: [] });
    expect(button.getAttribute('aria-label')).to.equal('Glossary 1 term on this page');
  });
  it('a11y panel: says whether the panel is open', async () => {
    const { button, instance } = await launcher();
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    instance.update({ panel: { open() {}, close() {}, isOpen: true } });
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });
  it('opens by keyboard, as the opener', async () => {
    const { button, opened } = await launcher();
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal([button]);
  });
  it('takes the glossary’s own words', async () => {
    const { button, instance } = await launcher(['a', 'b']);
    const strings = { glossary: 'Glossar', 'launcherCount.other': '{count} Begriffe auf dieser Seite' };
    instance.update({ frame: { locale: 'de', strings, categories: [], toolkits: [] } });
    expect(button.getAttribute('aria-label')).to.equal('Glossar 2 Begriffe auf dieser Seite');
  });
  it('a11y panel: its launcher says in which language its words are', async () => {
    const { button, instance } = await launcher();
    expect(button.hasAttribute('lang')).to.equal(false);
    instance.update({ frame: { locale: 'de', categories: [], toolkits: [] } });
    expect(button.lang).to.equal('de');
  });
  itWith('media', 'a11y panel: printed, its launcher is gone', async () => {
    const { button } = await launcher();
    await emulateMedia({ media: 'print' });
    const { display } = getComputedStyle(button);
    await emulateMedia({ media: 'screen' });
    expect(display).to.equal('none');
  });
  itWith(
    'viewport',
    'a11y panel: its launcher stands 44 px high at the lower inline end, and shrinks to its glyph on a phone',
    async () => {
      const { button } = await launcher(['a', 'b']);
      await setViewport({ width: 1000, height: 600 });
      const box = button.getBoundingClientRect();
      expect([Math.round(box.height), Math.round(600 - box.bottom)]).to.deep.equal([44, 16]);
      expect(Math.round(document.documentElement.clientWidth - box.right)).to.equal(16);
      expect(visible(button)).to.deep.equal(['Glossary', '2']);
      await setViewport({ width: 375, height: 600 });
      expect(visible(button)).to.deep.equal([]);
      expect(button.getBoundingClientRect().width).to.equal(44);
      await setViewport({ width: 1000, height: 600 });
    },
  );
  it('a page can move it and hide it', async () => {
    const { button, host } = await launcher();
    host.style.setProperty('--glossary-launcher-block', 'auto 80px');
    host.style.setProperty('--glossary-launcher-inline', '20px auto');
    expect(button.getBoundingClientRect().left).to.equal(20);
    expect(Math.round(innerHeight - button.getBoundingClientRect().bottom)).to.equal(80);
    host.style.setProperty('--glossary-launcher-display', 'none');
    expect(button.getClientRects()).to.have.length(0);
  });
});
