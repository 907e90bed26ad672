import { expect } from '@open-wc/testing';
import { getInstance } from '../../../src/elements/store.js';
import { smallGlossary } from '../../fixtures/small-glossary.js';
import { answer, asks, pretend, restore } from '../../support/answers.js';
import {
  dialog,
  embedPage,
  host,
  launcher,
  leave,
  listen,
  make,
  marked,
  put,
  start,
  warnings,
} from '../../support/embed-page.js';
import { listenersLeft } from '../../support/listeners.js';
import { waitUntil } from '../../support/wait-until.js';

const three = ['lathe', 'burl', 'chisel'];
const whole = () => document.documentElement.outerHTML;
const gone = (root: Element) => waitUntil(() => !marked(root).length, 'the marks are gone');

describe('a <glossary-embed> comes and goes', () => {
  beforeEach(start);
  afterEach(() => {
    restore();
    leave();
  });

  it('disconnect() leaves the document byte for byte as it was', async () => {
    const root = host();
    const embed = put(make());
    const before = whole();
    await embed.updateComplete;
    await embed.ready;
    await embed.open('burl');
    await waitUntil(() => dialog(embed));
    expect(marked(root)).to.deep.equal(three);
    embed.disconnect();
    expect(whole()).to.equal(before);
    expect(document.adoptedStyleSheets).to.deep.equal([]);
    expect(embed.shadowRoot!.childElementCount).to.equal(0);
  });

  it('so does taking it away, and its instance is empty', async () => {
    const root = host();
    const before = whole();
    const embed = put(make());
    await embed.updateComplete;
    await embed.ready;
    const instance = getInstance(embed.name);
    embed.remove();
    await gone(root);
    expect(whole()).to.equal(before);
    const { source, matcher, marks, panel, owner } = instance;
    expect({ source, matcher, marks, panel, owner }).to.deep.equal({
      source: undefined,
      matcher: undefined,
      marks: [],
      panel: undefined,
      owner: null,
    });
  });

  it('taken away while it loads, it never marks', async () => {
    const root = host();
    let send!: (response: Response) => void;
    pretend(() => new Promise((resolve) => (send = resolve)));
    const embed = put(make({ src: '/late.json' }, null));
    const log = listen(embed);
    await waitUntil(() => asks.length);
    embed.remove();
    await Promise.resolve();
    send(answer(smallGlossary));
    const other = put(make());
    await other.updateComplete;
    await other.ready;
    expect(log).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    expect(marked(root), 'by the other one').to.deep.equal(three);
  });

  it('taken away while our own words load, it never marks', async () => {
    const root = host('<p>An ISMS.</p>');
    const embed = put(make({}, null));
    const log = listen(embed);
    await embed.updateComplete;
    embed.remove();
    await Promise.resolve();
    const other = put(make({ name: 'ours' }, null));
    await other.updateComplete;
    await other.ready;
    expect(marked(root), 'by the other one').to.deep.equal(['ISMS']);
    expect(log).to.deep.equal([]);
    expect(getInstance(embed.name).source).to.equal(undefined);
  });

  it('taken away, it leaves no listener behind', async () => {
    const left = await listenersLeft(async () => {
      const { embed, root } = await embedPage();
      await waitUntil(() => launcher(embed));
      embed.remove();
      await gone(root);
    });
    expect(left).to.deep.equal([]);
  });

  it('moved in one task, it keeps marks and panel', async () => {
    const { embed, root, log } = await embedPage();
    await embed.open('burl');
    await waitUntil(() => dialog(embed));
    const before = [...root.querySelectorAll('glossary-term')];
    document.body.prepend(embed);
    await embed.updateComplete;
    expect([...root.querySelectorAll('glossary-term')]).to.deep.equal(before);
    expect(log).to.deep.equal(['linked 3', 'ready']);
    expect(launcher(embed)).not.to.equal(undefined);
  });

  it('put back later, it begins anew', async () => {
    const { embed, root } = await embedPage();
    embed.remove();
    await gone(root);
    put(embed);
    await waitUntil(() => marked(root).length === 3);
  });

  it('after disconnect() nothing begins by itself; refresh() does', async () => {
    const { embed, root } = await embedPage();
    embed.disconnect();
    embed.setAttribute('occurrences', 'all');
    await embed.updateComplete;
    expect(marked(root)).to.deep.equal([]);
    await embed.refresh();
    expect(marked(root)).to.have.length(6);
  });

  it('refresh() looks again at a part that keeps its changes to itself', async () => {
    const { embed, root } = await embedPage({ occurrences: 'all', mode: 'link' });
    const added = document.createElement('p');
    added.textContent = 'One more lathe.';
    root.append(added);
    await embed.refresh(added);
    expect(marked(added)).to.deep.equal(['lathe']);
  });

  it('another name takes its marks along, and frees the old one', async () => {
    const { embed, root } = await embedPage();
    const before = embed.name;
    embed.name += '-new';
    await embed.updateComplete;
    await embed.ready;
    expect(getInstance(before).owner).to.equal(null);
    expect(getInstance(embed.name).marks).to.have.length(3);
    expect(marked(root)).to.deep.equal(three);
  });
});

describe('two <glossary-embed>', () => {
  beforeEach(start);
  afterEach(leave);

  it('of one name: the second warns once and does nothing', async () => {
    const { embed, root, log } = await embedPage();
    const second = make({ name: embed.name, occurrences: 'all' });
    const said = listen(second);
    put(second);
    await second.updateComplete;
    second.setAttribute('partner', 'x');
    await second.updateComplete;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(`two <glossary-embed> named "${embed.name}"`);
    expect(marked(root)).to.deep.equal(three);
    expect([log, said]).to.deep.equal([['linked 3', 'ready'], []]);
    second.remove();
    await second.updateComplete;
    expect(marked(root), 'nor does its end change anything').to.deep.equal(three);
  });

  it('of one name: the second goes on when the first is gone', async () => {
    const { embed, root } = await embedPage();
    put(make({ name: embed.name, occurrences: 'all' }));
    await waitUntil(() => warnings.length);
    embed.remove();
    await waitUntil(() => marked(root).length === 6);
  });

  it('of one name: another glossary for the first does not hand the name over', async () => {
    const { embed, root } = await embedPage();
    put(make({ name: embed.name, occurrences: 'all' }));
    await waitUntil(() => warnings.length);
    embed.glossary = { entries: [{ term: 'turns', definition: 'Goes round.' }] };
    await embed.updateComplete;
    await embed.ready;
    expect(marked(root)).to.deep.equal(['turns']);
    expect(warnings).to.have.length(1);
  });

  it('one takes the place of the other in one task, as a page that is replaced does: no warning', async () => {
    const { embed, root } = await embedPage();
    const next = put(make({ name: embed.name }));
    embed.remove();
    await waitUntil(() => getInstance(embed.name).owner === next);
    await next.ready;
    expect(marked(root)).to.deep.equal(three);
    expect(warnings).to.deep.equal([]);
  });

  it('of two names mark side by side, each its own words', async () => {
    const { root } = await embedPage();
    const second = put(make({}, { entries: [{ term: 'another', definition: 'One more.' }] }));
    await second.updateComplete;
    await second.ready;
    expect(marked(root)).to.deep.equal(['lathe', 'burl', 'chisel', 'Another']);
    expect(warnings).to.deep.equal([]);
    second.remove();
    await waitUntil(() => marked(root).length === 3);
  });
});
