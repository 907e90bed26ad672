import { expect } from '@open-wc/testing';
import type { GlossaryEmbed } from '../../../src/elements/embed/glossary-embed.js';
import { getInstance } from '../../../src/elements/store.js';
import { smallGlossary } from '../../fixtures/small-glossary.js';
import { answer, asks, never, pretend, restore } from '../../support/answers.js';
import {
  aWhile,
  embedPage,
  host,
  launcher,
  leave,
  listen,
  make,
  marked,
  put,
  reading,
  start,
  warnings,
} from '../../support/embed-page.js';
import { waitUntil } from '../../support/wait-until.js';

const three = ['lathe', 'burl', 'chisel'];

describe('the glossary of <glossary-embed>', () => {
  beforeEach(start);
  afterEach(() => {
    restore();
    leave();
  });

  it('an object', async () => {
    const { root, log } = await embedPage();
    expect(marked(root)).to.deep.equal(three);
    expect(log).to.deep.equal(['linked 3', 'ready']);
    expect(warnings).to.deep.equal([]);
  });

  it('an address', async () => {
    pretend(() => answer(smallGlossary));
    const { root } = await embedPage({ src: '/words.json' }, { glossary: null });
    expect(marked(root)).to.deep.equal(three);
    expect(asks.map(({ url }) => url)).to.deep.equal(['/words.json']);
  });

  it('a JSON script in the tag', async () => {
    const root = host();
    const embed = make({}, null);
    embed.append(
      Object.assign(document.createElement('script'), {
        type: 'application/json',
        text: JSON.stringify(smallGlossary),
      }),
    );
    put(embed);
    await embed.updateComplete;
    await embed.ready;
    expect(marked(root)).to.deep.equal(three);
  });

  it('a JSON script in a tag that is still being read', async () => {
    const { page, view } = await reading('<main>A lathe.</main>');
    const json = JSON.stringify(smallGlossary);
    page.write(`<glossary-embed><script type="application/json">${json.slice(0, 40)}`);
    await aWhile(view);
    page.write(`${json.slice(40)}</script></glossary-embed>`);
    page.close();
    await waitUntil(() => page.querySelector('glossary-term'));
    expect(page.querySelector('glossary-term')!.textContent).to.equal('lathe');
  });

  it('none: ours, without asking anybody', async () => {
    pretend(() => answer(smallGlossary));
    const { root } = await embedPage(
      {},
      { markup: '<p>Every ISMS has a Statement of Applicability.</p>', glossary: null },
    );
    expect(marked(root)).to.deep.equal(['ISMS', 'Statement of Applicability']);
    expect(asks).to.deep.equal([]);
  });

  it('an object that was set before the tag was known', async () => {
    const frame = put(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.body.innerHTML = '<main>A lathe.</main><glossary-embed></glossary-embed>';
    const embed = page.querySelector('glossary-embed') as GlossaryEmbed;
    embed.glossary = smallGlossary;
    page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: '/src/define.ts' }));
    await waitUntil(() => page.querySelector('glossary-term'));
    expect(page.querySelector('glossary-term')!.textContent).to.equal('lathe');
  });

  it('another one later: its words, its marks, another `ready`', async () => {
    const { embed, root, log } = await embedPage();
    const { ready } = embed;
    embed.glossary = { entries: [{ term: 'Another', definition: 'One more.' }] };
    await embed.updateComplete;
    expect(embed.ready).not.to.equal(ready);
    await embed.ready;
    expect(marked(root)).to.deep.equal(['Another']);
    expect(log).to.deep.equal(['linked 3', 'ready', 'linked 1', 'ready']);
  });

  it('the last of several that are set in one go', async () => {
    const { embed, root } = await embedPage();
    pretend(() => answer({ entries: [{ term: 'turns', definition: 'Goes round.' }] }));
    embed.glossary = undefined;
    embed.src = '/first.json';
    embed.src = '/second.json';
    await embed.updateComplete;
    await embed.ready;
    expect(asks.map(({ url }) => url)).to.deep.equal(['/second.json']);
    expect(marked(root)).to.deep.equal(['turns']);
  });

  it('one that is no longer wanted is not waited for', async () => {
    const { embed, root, log } = await embedPage();
    pretend((url) =>
      url === '/slow.json' ? never() : answer({ entries: [{ term: 'meets', definition: 'x' }] }),
    );
    embed.glossary = undefined;
    embed.src = '/slow.json';
    await waitUntil(() => asks.length);
    expect(marked(root), 'the old words are gone').to.deep.equal([]);
    embed.src = '/quick.json';
    await embed.updateComplete;
    await embed.ready;
    expect(marked(root)).to.deep.equal(['meets']);
    expect(asks[0]!.init!.signal!.aborted).to.equal(true);
    expect(log.filter((line) => line.startsWith('error'))).to.deep.equal([]);
  });

  it('bad entries are left out: one warning, one glossary-error, and the rest works', async () => {
    const glossary = {
      ...smallGlossary,
      entries: [{ term: 'turns' }, { definition: 'x' }, ...smallGlossary.entries],
    };
    const { root, log } = await embedPage({}, { glossary });
    expect(marked(root)).to.deep.equal(three);
    expect(log).to.deep.equal(['error /entries/0/definition /entries/1/term', 'linked 3', 'ready']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^Glossary: error at \/entries\/0\/definition: .*\(and 1 more/);
  });

  it('what is wrong beside the names is found after the marks', async () => {
    const [first, ...others] = smallGlossary.entries;
    const bad = { ...first, faqs: [{ question: 'Why?' }] };
    const { root, log } = await embedPage({}, { glossary: { ...smallGlossary, entries: [bad, ...others] } });
    expect(log).to.deep.equal(['linked 3', 'error /entries/0/faqs/0/answer', 'linked 3', 'ready']);
    expect(marked(root)).to.deep.equal(three);
    expect(warnings).to.have.length(1);
  });

  it('and where nothing is, the marks stay, and have their definitions', async () => {
    const root = host();
    const embed = make();
    let before: Element[] = [];
    const keep = () => (before = [...root.querySelectorAll('glossary-term')]);
    embed.addEventListener('glossary-linked', keep, { once: true });
    put(embed);
    await embed.updateComplete;
    await embed.ready;
    expect(before).to.have.length(3);
    expect([...root.querySelectorAll('glossary-term')]).to.deep.equal(before);
    for (const each of before) expect(each.getAttribute('aria-description')).to.be.a('string');
  });

  it('an entry that turns out to be of no use is marked no more', async () => {
    const glossary = { ...smallGlossary, entries: [...smallGlossary.entries, { term: 'turns' }] };
    const { root, log } = await embedPage({}, { glossary });
    expect(marked(root)).to.deep.equal(three);
    expect(log[0]).to.equal('linked 4');
    expect(log.slice(1)).to.deep.equal([
      `error /entries/${smallGlossary.entries.length}/definition`,
      'linked 3',
      'ready',
    ]);
    expect(warnings).to.have.length(1);
  });

  it('a name that is there twice is found after the marks, which are then drawn without it', async () => {
    const forms = [{ text: 'lAthe', link: 'never' }, 'turning machine'];
    const glossary = {
      ...smallGlossary,
      entries: smallGlossary.entries.map((entry) =>
        entry.term.toLowerCase() === 'lathe' ? { ...entry, forms } : entry,
      ),
    };
    const { root, log, instance } = await embedPage({}, { glossary });
    expect(marked(root)).to.deep.equal(three);
    expect(log).to.have.length(4);
    expect(log[1]).to.match(/^error \/entries\/\d+\/forms\/0$/);
    expect([log[0], ...log.slice(2)]).to.deep.equal(['linked 2', 'linked 3', 'ready']);
    expect(warnings).to.have.length(1);
    const lathe = instance.source!.names.entries.find(({ term }) => term.toLowerCase() === 'lathe')!;
    expect(lathe.forms.map(({ text }) => text)).to.deep.equal(['turning machine']);
  });
});

describe('a glossary that cannot be had leaves the page as it was', () => {
  beforeEach(start);
  afterEach(() => {
    restore();
    leave();
  });

  const bad: [title: string, attributes: Record<string, string>, glossary: unknown, says: RegExp][] = [
    ['404', { src: '/gone.json' }, null, /\/gone\.json answered with status 404/],
    ['an address that is not allowed', { src: 'javascript:alert(1)' }, null, /not allowed/],
    ['no object', {}, 'words', /^Glossary: error: /],
    ['an object without entries', {}, { entries: {} }, /at \/entries/],
  ];
  for (const [title, attributes, glossary, says] of bad)
    it(title, async () => {
      pretend(() => answer('no', { status: 404 }));
      const { embed, root, log, instance } = await embedPage(attributes, { glossary });
      const before = document.createElement('main');
      before.append(...host().cloneNode(true).childNodes);
      expect(root.innerHTML).to.equal(before.innerHTML);
      expect(launcher(embed), 'nothing to open').to.equal(undefined);
      expect(document.adoptedStyleSheets).to.deep.equal([]);
      expect(instance.failure).to.have.length(1);
      expect(log).to.have.length(1);
      expect(log[0]).to.match(/^error/);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(says);
    });

  it('and can be mended by setting another one', async () => {
    const { embed, root, instance } = await embedPage({}, { glossary: 'words' });
    embed.glossary = smallGlossary;
    await embed.updateComplete;
    await embed.ready;
    expect(marked(root)).to.deep.equal(three);
    expect(instance.failure).to.equal(undefined);
  });

  it('and other elements of its name say so, instead of showing our own', async () => {
    const embed = make({}, 'words');
    listen(embed);
    const entry = document.createElement('glossary-entry');
    entry.setAttribute('for', embed.name);
    entry.setAttribute('term', 'isms');
    put<HTMLElement>(entry, embed);
    const says = () => entry.shadowRoot?.querySelector('[part="error"]');
    await waitUntil(says, 'it says so, once its class has been loaded', { timeout: 5000 });
    expect(getInstance(embed.name).source).to.equal(undefined);
  });
});
