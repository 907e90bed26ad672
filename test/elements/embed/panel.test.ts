import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { smallGlossary } from '../../fixtures/small-glossary.js';
import {
  dialog,
  embedPage,
  launcher,
  leave,
  make,
  put,
  question,
  reading,
  shows,
  start,
  warnings,
} from '../../support/embed-page.js';
import { click, focused } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const go = (hash: string) => (location.hash = hash);

describe('the panel of <glossary-embed>', () => {
  beforeEach(start);
  afterEach(leave);

  it('opens by its launcher, which says how many terms are on the page, and closes by it', async () => {
    const { embed } = await embedPage();
    const button = launcher(embed)!;
    expect(button.getAttribute('aria-label')).to.equal('Glossary 3 terms on this page');
    expect(embed.shadowRoot!.querySelector('glossary-panel'), 'it is not there before').to.equal(null);
    await click(button);
    await waitUntil(() => dialog(embed));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await waitUntil(() => !dialog(embed));
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('the launcher is reached and used by keyboard, and has the focus again after Escape', async () => {
    const { embed } = await embedPage();
    launcher(embed)!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog(embed) && focused() !== launcher(embed));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(embed));
    expect(focused()).to.equal(launcher(embed));
  });

  it('the launcher says its word in the glossary’s own language', async () => {
    const glossary = {
      locale: 'de',
      strings: { glossary: 'Glossar' },
      entries: [{ term: 'lathe', definition: 'Eine Maschine.' }],
    };
    const { embed } = await embedPage({}, { glossary });
    expect(launcher(embed)!.textContent).to.contain('Glossar');
  });

  it('open(id) shows that entry, open() the lists, close() nothing', async () => {
    const { embed } = await embedPage();
    await embed.open('burl');
    await shows(embed, 'burl');
    await embed.open();
    await waitUntil(() => dialog(embed)?.querySelector('[role="tab"]'));
    embed.close();
    await waitUntil(() => !dialog(embed));
  });

  it('open() before the glossary is there waits for it', async () => {
    const embed = put(make());
    await embed.open('chisel');
    await shows(embed, 'chisel');
  });

  it('search() opens it with what is found', async () => {
    const { embed } = await embedPage();
    await embed.search('chisl');
    await waitUntil(() => dialog(embed)?.querySelector('input')?.value === 'chisl');
    await waitUntil(() => /chisel/.test(dialog(embed)!.querySelector('[part="list"]')?.textContent ?? ''));
  });

  it('only the last of several requests is answered', async () => {
    const { embed } = await embedPage();
    await Promise.all([embed.open('burl'), embed.open('lathe'), embed.open('chisel')]);
    await shows(embed, 'chisel');
  });

  it('of two elements each opens its own', async () => {
    const [one, two] = [await embedPage(), await embedPage()];
    await one.embed.open('burl');
    await shows(one.embed, 'burl');
    await two.embed.open('chisel');
    await shows(two.embed, 'chisel');
    expect(warnings).to.deep.equal([]);
  });

  it('close() while it loads keeps it closed', async () => {
    const { embed } = await embedPage();
    const opening = embed.open('burl');
    await embed.ready;
    await Promise.resolve();
    embed.close();
    await opening;
    await embed.updateComplete;
    expect(dialog(embed)).to.equal(undefined);
  });

  it('panel="none": open() does nothing', async () => {
    const { embed } = await embedPage({ panel: 'none' });
    await embed.open('burl');
    expect(embed.shadowRoot!.childElementCount).to.equal(0);
    expect(warnings).to.deep.equal([]);
  });

  for (const panel of ['button', 'none'])
    it(`a <glossary-panel> in the page is the panel, and there is no launcher: panel="${panel}"`, async () => {
      const name = `inline-${panel}`;
      const placed = document.createElement('glossary-panel');
      placed.setAttribute('for', name);
      put(placed);
      const { embed } = await embedPage({ name, panel });
      expect(launcher(embed)).to.equal(undefined);
      await embed.open('burl');
      const shown = () => placed.shadowRoot?.querySelector('[part~="question"]')?.textContent ?? '';
      await waitUntil(() => shown().includes('burl'));
      expect(embed.shadowRoot!.querySelector('glossary-panel')).to.equal(null);
    });
});

it('a <glossary-panel> at the end of a page that is still being read is the panel, too', async () => {
  const { page } = await reading('<main>A lathe.</main>');
  const embed = page.createElement('glossary-embed');
  embed.glossary = smallGlossary;
  embed.mode = 'link';
  page.body.append(embed);
  await waitUntil(() => page.querySelector('glossary-term'));
  expect(launcher(embed), 'it may still come').to.equal(undefined);
  page.write('<glossary-panel></glossary-panel>');
  page.close();
  await embed.ready;
  expect(launcher(embed)).to.equal(undefined);
  leave();
});

describe('a link to an entry', () => {
  beforeEach(start);
  afterEach(leave);

  it('is followed when the page loads', async () => {
    go('#glossary=burl');
    const { embed } = await embedPage();
    await shows(embed, 'burl');
  });

  it('is followed when the address changes, and again', async () => {
    const { embed } = await embedPage();
    go('#glossary=burl');
    await shows(embed, 'burl');
    go('#glossary=chisel');
    await shows(embed, 'chisel');
  });

  it('by a former id', async () => {
    go('#glossary=gouge');
    const { embed } = await embedPage();
    await shows(embed, 'chisel');
  });

  it('to a question opens that question', async () => {
    const faqs = [{ id: 'why', question: 'Why?', answer: 'Because.' }];
    go('#glossary=burl/why');
    const { embed } = await embedPage(
      {},
      { glossary: { entries: [{ id: 'burl', term: 'burl', definition: 'A knot.', faqs }] } },
    );
    await waitUntil(() => dialog(embed)?.querySelector('details')?.open);
  });

  const others = [
    '#glossary=',
    '#glossary=nothing',
    '#glossary=%E0%A4%A',
    '#burl',
    '#glossary=__proto__',
    '#glossary/burl',
  ];
  for (const hash of others)
    it(`that is none of ours opens nothing: ${hash}`, async () => {
      const thrown: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => thrown.push(event.reason);
      addEventListener('unhandledrejection', note);
      go(hash);
      const { embed } = await embedPage();
      go('#glossary=lathe');
      await shows(embed, 'lathe');
      removeEventListener('unhandledrejection', note);
      expect(thrown).to.deep.equal([]);
      expect(embed.shadowRoot!.querySelectorAll('glossary-panel')).to.have.length(1);
      expect(warnings).to.deep.equal([]);
    });

  it('no-deep-link: is not followed, before and after', async () => {
    go('#glossary=burl');
    const { embed } = await embedPage({ 'no-deep-link': '' });
    const other = await embedPage();
    await shows(other.embed, 'burl');
    expect(dialog(embed)).to.equal(undefined);
  });

  it('is answered by the instance that knows the entry, of several', async () => {
    const first = await embedPage();
    const second = await embedPage(
      {},
      { glossary: { entries: [{ id: 'awl', term: 'awl', definition: 'It pricks.' }] } },
    );
    go('#glossary=awl');
    await shows(second.embed, 'awl');
    expect(question(first.embed)).to.equal(undefined);
  });

  it('is followed by an element that is put back', async () => {
    const { embed } = await embedPage();
    embed.remove();
    await Promise.resolve();
    go('#glossary=burl');
    put(embed);
    await shows(embed, 'burl');
  });

  it('after the element is gone nobody listens', async () => {
    const { embed } = await embedPage();
    embed.remove();
    await Promise.resolve();
    const { embed: next } = await embedPage();
    go('#glossary=lathe');
    await shows(next, 'lathe');
    expect(embed.shadowRoot!.querySelector('glossary-panel')).to.equal(null);
  });
});
