import { expect } from '@open-wc/testing';
import { embedPage, launcher, leave, make, marked, put, start, warnings } from '../../support/embed-page.js';
import { waitUntil } from '../../support/wait-until.js';

beforeEach(start);
afterEach(leave);

const all = ['lathe', 'burl', 'chisel', 'burl', 'lathe', 'chisel'];
const rows: [attributes: Record<string, string>, ...expected: string[]][] = [
  [{}, 'lathe', 'burl', 'chisel'],
  [{ occurrences: 'all' }, ...all],
  [{ occurrences: 'section' }, 'lathe', 'burl', 'chisel'],
  [{ occurrences: 'often' }, 'lathe', 'burl', 'chisel'],
  [{ occurrences: 'all', 'max-marks': '4' }, ...all.slice(0, 4)],
  [{ 'max-marks': '0' }],
  [{ 'max-marks': 'many' }, 'lathe', 'burl', 'chisel'],
  [{ categories: 'wood' }, 'burl'],
  [{ categories: 'wood, tools' }, 'lathe', 'burl', 'chisel'],
  [{ 'skip-terms': 'burl lathe' }, 'chisel'],
  [{ scope: '.aside' }, 'lathe', 'chisel'],
  [{ exclude: '.aside', occurrences: 'all' }, 'lathe', 'burl', 'chisel', 'burl'],
  [{ mode: 'none' }],
  [{ mode: 'link' }, 'lathe', 'burl', 'chisel'],
];

describe('attributes of <glossary-embed>', () => {
  for (const [attributes, ...expected] of rows)
    it(`${JSON.stringify(attributes)} marks ${expected.join(', ') || 'nothing'}`, async () => {
      const { root } = await embedPage(attributes);
      expect(marked(root)).to.deep.equal(expected);
      expect(warnings).to.deep.equal([]);
    });

  for (const [attributes, ...expected] of rows.slice(1))
    it(`${JSON.stringify(attributes)} set later does the same, and taken away is as before`, async () => {
      const { embed, root, instance } = await embedPage();
      const [name] = Object.entries(attributes).map(([key, value]) => (embed.setAttribute(key, value), key));
      await waitUntil(() => marked(root).join() === expected.join(), `marks ${expected.join()}`);
      await waitUntil(() => instance.marks.length === expected.length, 'and says so');
      for (const key of Object.keys(attributes)) embed.removeAttribute(key);
      await waitUntil(() => marked(root).join() === 'lathe,burl,chisel', `without ${name}`);
    });

  it('as properties, in camel case', async () => {
    const { embed, root } = await embedPage();
    Object.assign(embed, { occurrences: 'all', skipTerms: 'burl', maxMarks: 3, exclude: 'b' });
    await waitUntil(() => marked(root).join() === 'chisel,lathe,chisel');
  });

  it('mode="highlight" changes no node', async function () {
    if (!('highlights' in CSS)) return console.log('left out: highlight without CSS.highlights');
    const { root, embed, instance } = await embedPage({ mode: 'highlight' });
    expect(marked(root)).to.deep.equal([]);
    expect(instance.marks.map(({ text }) => text)).to.deep.equal(['lathe', 'burl', 'chisel']);
    embed.remove();
    await waitUntil(() => !CSS.highlights.size);
  });

  it('shadow-roots looks into the shadow roots that it names, and into no other', async () => {
    const open = (name: string) => {
      const element = put(document.createElement('div'));
      element.className = name;
      const root = element.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>One lathe.</p>';
      return root as unknown as Element;
    };
    const [inside, outside] = [open('inside'), open('outside')];
    await embedPage({ scope: 'div', 'shadow-roots': '.inside' }, { markup: '' });
    expect(marked(inside!)).to.deep.equal(['lathe']);
    expect(marked(outside!)).to.deep.equal([]);
  });

  it('a scope that matches nothing is one warning', async () => {
    const { log, root } = await embedPage({ scope: '#nowhere' });
    expect(marked(root)).to.deep.equal([]);
    expect(log).to.deep.equal(['ready']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('nothing on this page matches scope="#nowhere"');
  });

  it('what other elements need of it is in the instance, at once and later', async () => {
    const { embed, instance } = await embedPage({
      partner: 'north',
      'no-offers': '',
      'no-deep-link': '',
      theme: 'dark',
      panel: 'none',
    });
    const given = { partner: 'north', noOffers: true, deepLink: false, theme: 'dark', panel: 'none' };
    expect(instance.settings).to.deep.equal(given);
    for (const name of ['partner', 'no-offers', 'no-deep-link', 'theme', 'panel'])
      embed.removeAttribute(name);
    await embed.updateComplete;
    const without = { partner: '', noOffers: false, deepLink: true, theme: 'auto', panel: 'button' };
    expect(instance.settings).to.deep.equal(without);
  });

  it('the settings that change no mark leave the marks alone', async () => {
    const { embed, root } = await embedPage();
    const before = [...root.querySelectorAll('glossary-term')];
    embed.setAttribute('partner', 'south');
    embed.setAttribute('theme', 'light');
    await embed.updateComplete;
    expect([...root.querySelectorAll('glossary-term')]).to.deep.equal(before);
  });

  it('panel="none" shows no launcher; it comes and goes with the attribute', async () => {
    const { embed, instance } = await embedPage({ panel: 'none' });
    expect(launcher(embed)).to.equal(undefined);
    expect(instance.panel, 'nothing that could be opened').to.equal(undefined);
    embed.panel = 'button';
    await embed.updateComplete;
    expect(launcher(embed)?.textContent).to.contain('Glossary');
    expect(instance.panel).not.to.equal(undefined);
    embed.panel = 'none';
    await embed.updateComplete;
    expect(launcher(embed)).to.equal(undefined);
    expect(instance.panel).to.equal(undefined);
  });

  it('debug says what is marked, and what keeps each other word from it', async () => {
    await embedPage({ debug: '', 'skip-terms': 'burl', exclude: '.none' });
    await waitUntil(() => warnings.length);
    const [said] = warnings;
    for (const line of [
      /2 marks \(auto: 2 linked, 0 highlighted\)/,
      /^ {2}lathe: lathe$/m,
      /^ {2}lathe: in <h2>: lathe$/m,
      /^ {2}burl: skip-terms: burl$/m,
      /^ {2}chisel: in <a>: chisel$/m,
      /^ {2}chisel: marked elsewhere \(occurrences=first\): chisel$/m,
    ])
      expect(said).to.match(line);
  });

  it('takes no place and no gap in a flex box of the page', async () => {
    const box = put(document.createElement('div'));
    box.style.cssText = 'display: flex; gap: 20px; width: max-content';
    box.innerHTML = '<i>one</i><i>two</i>';
    const { width } = box.getBoundingClientRect();
    const embed = make();
    box.firstElementChild!.after(embed);
    await embed.updateComplete;
    await embed.ready;
    await waitUntil(() => launcher(embed));
    expect(box.getBoundingClientRect().width).to.equal(width);
  });

  it('takes no place, whatever the page says of all elements', async () => {
    const style = put(document.createElement('style'));
    style.textContent = '* { all: unset } script, style, head { display: none }';
    const embed = put(make());
    await embed.updateComplete;
    expect(getComputedStyle(embed).display).to.equal('contents');
  });

  for (const [what, owner, name, poor] of [
    ['popovers', HTMLElement.prototype, 'showPopover', undefined],
    ['the means of our colours', CSS, 'supports', () => false],
  ] as const)
    it(`a browser without ${what}: the page stays as it is`, async () => {
      const before = Object.getOwnPropertyDescriptor(owner, name)!;
      if (poor) Object.assign(owner, { [name]: poor });
      else Reflect.deleteProperty(owner, name);
      const { root, log } = await embedPage();
      Object.defineProperty(owner, name, before);
      expect(marked(root)).to.deep.equal([]);
      expect(log).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });
});
