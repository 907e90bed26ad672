import { expect } from '@open-wc/testing';
import { claim, disown } from '../../src/dom/own.js';
import { cut, number, type PageRun } from '../../src/dom/runs.js';

const options = { isTaken: () => false, onShadow() {} };

function runsOf(markup: string, more: Partial<Parameters<typeof cut>[1]> = {}, selector?: string): PageRun[] {
  const root = document.createElement('div');
  root.innerHTML = markup;
  const runs: PageRun[] = [];
  const steps = cut(selector ? root.querySelector(selector)! : root, { ...options, ...more }, (run) =>
    runs.push(run),
  );
  while (!steps.next().done);
  number(runs);
  return runs;
}

/** `text`, with what is noteworthy: section.block, r(ead only), d(eferred), cuts. */
const told = ({ text, section, block, readOnly, deferred, cuts }: PageRun) =>
  `${section}.${block}${readOnly ? 'r' : ''}${deferred ? 'd' : ''}${cuts.length ? `|${cuts.join()}` : ''} ${text}`;

const rows: [what: string, markup: string, runs: string[]][] = [
  ['paragraphs', '<p>one</p><p>two</p>', ['0.1 one', '0.2 two']],
  ['white space alone is no run', '<p> \n </p> <p>x</p>', ['0.1 x']],
  ['inline formatting goes on', '<p>a <b>b</b> c</p>', ['0.1|2,3 a b c']],
  ['br ends a run, not a block', '<p>a<br>b</p>', ['0.1 a', '0.1 b']],
  ['text beside a block', '<div>a<p>b</p>c</div>', ['0.1 a', '0.2 b', '0.3 c']],
  ['a heading begins a section', '<p>a</p><h2>h</h2><p>b</p>', ['0.1 a', '1.2r ', '1.2r h', '1.3 b']],
  ['an empty heading does, too', 'a<h2></h2>b', ['0.1 a', '1.2r ', '1.3 b']],
  ['a link is read only', '<p>a <a>b</a> c</p>', ['0.1 a ', '0.1r b', '0.1  c']],
  ['what is in a link, too', '<p><a>b <i>c</i></a></p>', ['0.1r|2,3 b c']],
  ['code in a heading is not read', '<h2>a <code>b</code></h2>', ['1.1r ', '1.1r a ']],
  ['folded text', '<details><summary>s</summary>t</details><p>u</p>', ['0.1 s', '0.2d t', '0.3 u']],
  [
    'the summary of details inside closed details is folded',
    '<details><div><details open><summary>s</summary>t</details></div></details>',
    ['0.1d s', '0.2d t'],
  ],
  ['a hand-written mark', '<p>a <glossary-term>b</glossary-term> c</p>', ['0.1 a ', '0.1 b', '0.1  c']],
];

describe('runs', () => {
  for (const [what, markup, runs] of rows)
    it(what, () => expect(runsOf(markup).map(told)).to.deep.equal(runs));

  it('know where their text stands', () => {
    const [run] = runsOf('<p>a <b>bc</b><i></i> d</p>');
    expect(run!.nodes.map((node) => node.data)).to.deep.equal(['a ', 'bc', ' d']);
    expect(run!.starts).to.deep.equal([0, 2, 4]);
    expect(run!.box.localName).to.equal('p');
  });

  it('of an inner element are what they are in the whole', () => {
    const markup = '<details><h2>h</h2><p>a <b>b</b></p></details>';
    expect(runsOf(markup, {}, 'p').map(told)).to.deep.equal(['0.1d|2,3 a b']);
    expect(runsOf(markup, {}, 'h2').map(told)).to.deep.equal(['1.1rd ', '1.1rd h']);
    expect(runsOf('<pre><p>a</p></pre>', {}, 'p')).to.deep.equal([]);
  });

  it('leave out what is excluded, and end there', () => {
    const runs = runsOf('<p>a <b class="x">b</b> c</p>', { exclude: '.x' });
    expect(runs.map(told)).to.deep.equal(['0.1 a ', '0.1  c']);
  });

  it('only read what another instance has marked', () => {
    const runs = runsOf('<p>a <b>b</b> c</p>', { isTaken: (node) => node.data === 'b' });
    expect(runs.map(told)).to.deep.equal(['0.1|2 a ', '0.1r b', '0.1  c']);
  });

  it('pass over our own nodes', () => {
    const root = document.createElement('div');
    root.innerHTML = '<p>a <i>b</i>c</p>';
    const mine = root.querySelector('i')!;
    claim(mine, { node: root });
    const runs: PageRun[] = [];
    const steps = cut(root, options, (run) => runs.push(run));
    while (!steps.next().done);
    disown(mine);
    expect(runs.map(({ text, cuts }) => [text, cuts])).to.deep.equal([['a c', []]]);
  });

  it('of a shadow root come before those of its host’s own children', () => {
    const root = document.createElement('div');
    root.innerHTML = '<p>a</p><article><p>d</p></article><p>e</p>';
    root.querySelector('article')!.attachShadow({ mode: 'open' }).innerHTML = '<p>b</p>c<slot></slot>';
    const runs: PageRun[] = [];
    const steps = cut(root, { ...options, shadowRoots: 'article' }, (run) => runs.push(run));
    while (!steps.next().done);
    expect(runs.map(({ text }) => text)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(runs[3]!.box.parentElement!.localName).to.equal('article');
  });

  it('are read on when the host takes away what is being read', () => {
    const root = document.createElement('div');
    root.innerHTML = `<section>${'<p>word</p>'.repeat(500)}</section><p>last</p>`;
    const runs: PageRun[] = [];
    const steps = cut(root, options, (run) => runs.push(run));
    steps.next();
    const read = runs.length;
    expect(read).to.be.within(1, 499);
    root.firstElementChild!.replaceChildren();
    while (!steps.next().done);
    expect(runs.length).to.be.within(read, read + 2);
    expect(runs.at(-1)!.text).to.equal('last');
  });
});
