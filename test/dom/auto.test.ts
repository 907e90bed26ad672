import { expect } from '@open-wc/testing';
import { canHighlight } from '../../src/dom/pieces.js';
import { disconnectAll, mark, until, type MarkedPage } from '../support/marked-page.js';

/** How each mark is drawn, in reading order. */
const kinds = ({ marks }: MarkedPage) => marks.map(({ trigger }) => (trigger ? 'link' : 'highlight'));
const all = (page: MarkedPage, kind: string) => kinds(page).every((each) => each === kind);

let main: HTMLElement;
/** A page as its author wrote it, without what a test library would leave in it. */
function write(markup: string): HTMLElement {
  main = document.createElement('main');
  main.innerHTML = markup;
  document.body.append(main);
  return main;
}
const auto = (root: HTMLElement) => mark(root, { mode: 'auto' });
const style = (css: string) => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  main.append(sheet);
};
/** As a framework does: properties of its own on an element. */
const own = (selector: string, name: string) =>
  Object.assign(main.querySelector(selector) ?? main, { [name]: {} });

describe('mode auto', () => {
  afterEach(() => {
    disconnectAll();
    main.remove();
  });

  it('links where the page gives every reason to be static', async () => {
    const page = await auto(write('<p>The API.</p><ul><li>An audit</li></ul>'));
    expect(kinds(page)).to.deep.equal(['link', 'link']);
  });

  for (const [who, name] of [
    ['React, on the root', '__reactContainer$x1'],
    ['React, on an element', '__reactFiber$x1'],
    ['Vue', '__vue_app__'],
    ['Vue, its tree', '_vnode'],
    ['Preact', '__k'],
    ['Lit', '_$litPart$'],
    ['Svelte and Solid, by their events', '$$click'],
    ['Angular', '__ngContext__'],
    ['Alpine', '_x_dataStack'],
    ['Lexical', '__lexicalEditor'],
    ['ProseMirror', 'pmViewDesc'],
    ['CodeMirror', 'cmTile'],
  ] as const)
    it(`highlights in what is owned by ${who}, and links beside it`, async () => {
      write('<div id="part"><p>The API.</p></div><p>An audit.</p>');
      own('#part', name);
      expect(kinds(await auto(main))).to.deep.equal(['highlight', 'link']);
    });

  it('a dialog takes its focus as without us', async () => {
    write('<dialog><p>The API.</p><button>OK</button></dialog>');
    await auto(main);
    main.querySelector('dialog')!.showModal();
    expect(document.activeElement?.localName).to.equal('button');
  });

  for (const selector of ['p:has(> :nth-child(2))', 'p:not(:has(*))', 'p:has(b + *)'])
    it(`highlights where :has() asks for what is in an element: ${selector}`, async () => {
      write('<p>The <b>API</b> and an audit.</p>');
      style(`${selector}{border:9px solid}`);
      const { height } = main.querySelector('p')!.getBoundingClientRect();
      const page = await auto(main);
      expect(page.marks).to.have.length(2);
      expect(all(page, 'highlight')).to.equal(canHighlight());
      if (canHighlight()) expect(main.querySelector('p')!.getBoundingClientRect().height).to.equal(height);
    });

  it('links where :has() asks for what we never add', async () => {
    write('<p>The API.</p>');
    style('p:has(> img){border:9px solid}');
    expect(kinds(await auto(main))).to.deep.equal(['link']);
  });

  it('jQuery’s data on an element is no sign', async () => {
    write('<div id="part"><p>The API.</p></div>');
    own('#part', 'jQuery360');
    expect(kinds(await auto(main))).to.deep.equal(['link']);
  });

  for (const [who, markup] of [
    ['React, between texts', '<p>The <!-- -->API</p>'],
    ['React, Suspense', '<!--$--><p>The API</p><!--/$-->'],
    ['Vue and Svelte', '<!--[--><p>The API</p><!--]-->'],
    ['Solid', '<p>The <!--$-->API<!--/--></p>'],
    ['Lit', '<!--lit-part abc=--><p>The API</p><!--/lit-part-->'],
    ['Angular', '<p>The API</p><!--container-->'],
    ['an island', '<astro-island><p>The API</p></astro-island>'],
    ['Next', '<div id="__next"><p>The API</p></div>'],
    ['an application in its usual place', '<div id="app"></div><p>The API</p>'],
    ['one in the other usual place', '<div id="root"><p>The API</p></div>'],
    ['Qwik', '<div q:container="paused"><p>The API</p></div>'],
  ] as const)
    it(`highlights everywhere on a page that ${who} may yet hydrate`, async () => {
      expect(kinds(await auto(write(`${markup}<p>An audit.</p>`)))).to.deep.equal(['highlight', 'highlight']);
    });

  for (const name of ['__NEXT_DATA__', '__nuxt', '$nuxt', '__svelte', '_$HY', '__remixContext'])
    it(`highlights everywhere on a page where a framework has left ${name} on the window`, async () => {
      Object.assign(window, { [name]: {} });
      const page = await auto(write('<p>The API</p>'));
      Reflect.deleteProperty(window, name);
      expect(kinds(page)).to.deep.equal(['highlight']);
    });

  for (const [what, markup] of [
    ['an author’s comment', '<!-- wp:paragraph --><p>The API</p><!-- /wp:paragraph -->'],
    ['a conditional comment', '<!--[if IE]>old<![endif]--><p>The API</p>'],
  ] as const)
    it(`${what} is no sign`, async () => {
      expect(kinds(await auto(write(markup)))).to.deep.equal(['link']);
    });

  it('highlights text that stands in a flex or grid box itself, also behind display: contents', async () => {
    const page = await auto(
      write(
        '<div style="display: flex">The API</div><div style="display: grid"><span style="display: contents">An audit</span></div>' +
          '<div style="display: flex"><p>ISO 27001</p></div>',
      ),
    );
    expect(kinds(page)).to.deep.equal(['highlight', 'highlight', 'link']);
  });

  for (const [css, kind] of [
    ['main a:first-child { color: red }', 'highlight'],
    ['main b + a { color: red }', 'highlight'],
    ['main a:nth-child(2n + 1) { color: red }', 'highlight'],
    ['@media all { main { & a:last-child { color: red } } }', 'highlight'],
    ['main a:not(:only-child):hover { color: red }', 'highlight'],
    ['main a:is(:first-child, :last-child)::before { content: "" }', 'highlight'],
    ['main a:is(i, :not(b), a):first-child { color: red }', 'highlight'],
    ['main p:first-child { color: red }', 'link'],
    ['main h2 + p, main p + p { margin: 0 }', 'link'],
    ['main a:first-of-type { color: red }', 'link'],
    ['main a[href*="+"] { color: red }', 'link'],
  ] as const)
    it(`${kind === 'link' ? 'links' : 'highlights'} beside a link where the page says ${css}`, async () => {
      write('<p>The API <b>and</b> an <a href="#">x</a>.</p>');
      style(css);
      expect(kinds(await auto(main))).to.deep.equal([kind]);
    });

  it('where a sheet cannot be read, highlights beside other elements, links where there are none', async () => {
    write('<p>The API <b>x</b>.</p><p>An audit.</p>');
    style('p { margin: 0 }');
    const { sheet } = main.querySelector('style')!;
    Object.defineProperty(sheet, 'cssRules', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    expect(kinds(await auto(main))).to.deep.equal(['highlight', 'link']);
  });

  it('a match in several pieces is drawn one way, and so is all text that stands with it', async () => {
    write('<p>An API, an ISO <b>27001</b>, an audit.</p><p>API</p>');
    own('b', '__reactFiber$x');
    expect(kinds(await auto(main))).to.deep.equal(['highlight', 'highlight', 'highlight', 'link']);
  });

  it('ownership that shows later: links are taken back, highlights come', async () => {
    write('<div id="part"><p>The API.</p></div><p>An audit.</p>');
    const before = main.innerHTML;
    const page = await auto(main);
    expect(kinds(page)).to.deep.equal(['link', 'link']);
    own('#part', '__vue_app__');
    await page.refresh();
    expect(kinds(page)).to.deep.equal(['highlight', 'link']);
    expect(main.querySelector('#part')!.innerHTML).to.equal('<p>The API.</p>');
    page.disconnect();
    expect(main.innerHTML).to.equal(before);
  });

  it('what a script puts into the page is highlighted, what stood there stays linked', async () => {
    const page = await auto(write('<p>The API.</p>'));
    main.insertAdjacentHTML('beforeend', '<section><p>An audit.</p></section>');
    await until(() => page.marks.length === 2, 'both are marked');
    expect(kinds(page)).to.deep.equal(['link', 'highlight']);
  });

  it('a text that a script writes is highlighted from then on', async () => {
    const page = await auto(write('<p>The API.</p><p>ISO 27001</p>'));
    main.querySelector('p')!.textContent = 'An audit.';
    await until(() => page.words().includes('audit'), 'the new word is marked');
    expect(kinds(page)).to.deep.equal(['highlight', 'link']);
    main.querySelector('p')!.firstChild!.nodeValue = 'The API, again.';
    await until(() => page.words().includes('API'), 'the next word is marked');
    expect(kinds(page)).to.deep.equal(['highlight', 'link']);
    main.querySelectorAll('p')[1]!.firstChild!.nodeValue = 'An audit, too.';
    await until(() => page.words().includes('audit'), 'what stands in the other is marked');
    expect(kinds(page)).to.deep.equal(['highlight', 'highlight']);
  });

  it('refresh() and another pass change nothing where nothing has changed', async () => {
    const page = await auto(write('<p>The API.</p><div style="display: flex">An audit</div>'));
    const { marks } = page;
    const markup = main.innerHTML;
    await page.refresh();
    expect(page.marks).to.deep.equal(marks);
    expect(main.innerHTML).to.equal(markup);
  });

  it('links everywhere where the browser cannot highlight', async () => {
    const native = globalThis.Highlight;
    Object.assign(globalThis, { Highlight: undefined });
    try {
      expect(canHighlight()).to.equal(false);
      write('<div id="part">The API.</div>');
      own('#part', '__vue_app__');
      expect(all(await auto(main), 'link')).to.equal(true);
    } finally {
      Object.assign(globalThis, { Highlight: native });
    }
  });
});
