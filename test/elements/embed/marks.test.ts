import { expect } from '@open-wc/testing';
import type { PageMark } from '../../../src/dom/page-types.js';
import type { GlossaryEmbed } from '../../../src/elements/embed/glossary-embed.js';
import { getInstance } from '../../../src/elements/store.js';
import { smallGlossary } from '../../fixtures/small-glossary.js';
import { embedPage, leave, marked, reading, start } from '../../support/embed-page.js';
import { waitUntil } from '../../support/wait-until.js';

/** The word that has the focus. */
const at = () => document.activeElement?.textContent;

describe('the marks of <glossary-embed>', () => {
  beforeEach(start);
  afterEach(leave);

  it('next() and previous() go from mark to mark, and round', async () => {
    const { embed } = await embedPage();
    const walk = (...steps: ('next' | 'previous')[]) => steps.map((step) => (embed[step](), at()));
    expect(walk('next', 'next', 'next', 'next')).to.deep.equal(['lathe', 'burl', 'chisel', 'lathe']);
    expect(walk('previous', 'previous')).to.deep.equal(['chisel', 'burl']);
  });

  it('previous() begins with the last', async () => {
    const { embed } = await embedPage();
    embed.previous();
    expect(at()).to.equal('chisel');
  });

  it('next() goes on from the same mark when others are gone', async () => {
    const { embed, root, instance } = await embedPage();
    embed.next();
    embed.next();
    root.querySelector('b')!.remove();
    await waitUntil(() => instance.marks[0]?.text !== 'lathe' || instance.marks.length < 3);
    embed.next();
    expect(at()).to.equal('chisel');
  });

  it('next() brings the mark into view', async () => {
    const markup = `<div style="height: 300vh"></div><p>A lathe.</p>`;
    const { embed, root } = await embedPage({}, { markup });
    embed.next();
    const mark = root.querySelector('glossary-term')!;
    await waitUntil(() => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });

  it('without marks they do nothing', async () => {
    const { embed } = await embedPage({ mode: 'none' });
    embed.next();
    embed.previous();
    expect(document.activeElement).to.equal(document.body);
  });

  it('are described as soon as the definitions are there', async () => {
    const { root } = await embedPage();
    const mark = root.querySelector('glossary-term')!;
    await waitUntil(() => mark.getAttribute('aria-description') === 'A machine that turns the work.');
  });

  it('a11y mark: no mark waits for its definition; ours come when the browser is idle, without pointer or focus', async () => {
    let described: boolean | undefined;
    const marking = (event: Event) => {
      const { marks } = getInstance((event.target as GlossaryEmbed).name);
      described ??= (marks[0] as PageMark).trigger!.hasAttribute('aria-description');
    };
    addEventListener('glossary-linked', marking, { once: true });
    const { root } = await embedPage({}, { markup: '<p>An ISMS.</p>', glossary: null });
    expect(described, 'when it was drawn').to.equal(false);
    const mark = root.querySelector('glossary-term')!;
    await waitUntil(() => mark.hasAttribute('aria-description'), 'it is described', { timeout: 5000 });
  });

  it('follow what the page does, and each change is told once', async () => {
    const { root, log, instance } = await embedPage({ mode: 'link' });
    root.append('A second lathe, and one burl more.');
    root.querySelector('p')!.remove();
    await waitUntil(() => instance.marks.length === 3 && marked(root).length === 3);
    expect(marked(root)).to.deep.equal(['lathe', 'chisel', 'burl']);
    expect(log.at(-1)).to.equal('linked 3');
    expect(log.filter((line) => line === 'ready')).to.have.length(1);
  });

  it('are highlights while the page loads its scripts, which may own it, and links once it has', async () => {
    const { page, view } = await reading('<main><p>One lathe.</p></main>');
    const embed = page.createElement('glossary-embed');
    Object.assign(embed, { glossary: smallGlossary, occurrences: 'all' });
    page.documentElement.append(embed);
    await waitUntil(() => view.CSS.highlights.get('glossary-default')?.size, 'it is marked');
    expect(page.querySelector('glossary-term')).to.equal(null);
    page.write('<main><p>Another lathe.</p></main>');
    await new Promise((resolve) => setTimeout(resolve, 50));
    // All is there, but for us it has not yet been said.
    let told = false;
    const { get } = Object.getOwnPropertyDescriptor(view.Document.prototype, 'readyState')!;
    const state = () => get!.call(page) as string;
    Object.defineProperty(page, 'readyState', {
      get: () => (state() === 'complete' && !told ? 'interactive' : state()),
    });
    page.close();
    await waitUntil(() => view.CSS.highlights.get('glossary-default')?.size === 2, 'both are marked');
    await waitUntil(() => state() === 'complete', 'it is loaded');
    expect(page.querySelector('glossary-term')).to.equal(null);
    told = true;
    view.dispatchEvent(new Event('load'));
    await waitUntil(() => page.querySelectorAll('p glossary-term').length === 2, 'both are links');
  });
});
