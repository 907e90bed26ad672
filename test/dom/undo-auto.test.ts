import { expect } from '@open-wc/testing';
import { canHighlight } from '../../src/dom/pieces.js';
import { disconnectAll, mark, type MarkedPage } from '../support/marked-page.js';
import { randomFrom, randomPage } from '../support/random-page.js';

/** A generated page of which a framework owns some regions, and some are flex boxes. */
function write(seed: number): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = randomPage(seed);
  const random = randomFrom(seed);
  for (const region of main.children) {
    const kind = random();
    if (kind < 0.3) Object.assign(region, { __reactFiber$x: {} });
    else if (kind < 0.5) (region as HTMLElement).style.display = 'flex';
  }
  document.body.append(main);
  return main;
}

function* nodesOf(root: Node): Generator<Node> {
  yield root;
  for (const child of root.childNodes) yield* nodesOf(child);
}
/** Everything that a host could tell the page by. */
const stateOf = (root: Node) =>
  [...nodesOf(root)].map((node) => ({
    node,
    value: node.nodeValue,
    keys: Object.getOwnPropertyNames(node),
    kind: Object.getPrototypeOf(node) as unknown,
  }));
const highlights = () => [...CSS.highlights].flatMap(([name, { size }]) => (size ? name : []));
const kinds = ({ marks }: MarkedPage) =>
  new Set(marks.map(({ trigger }) => (trigger ? 'link' : 'highlight')));

const seeds = Array.from({ length: 40 }, (_, i) => 100 + i);

describe('generated pages in auto mode', () => {
  let main: HTMLElement;
  afterEach(() => {
    disconnectAll();
    main.remove();
  });

  for (const seed of seeds)
    it(`disconnect = before, marking twice = once: page ${seed}`, async () => {
      main = write(seed);
      const before = stateOf(main);
      const markup = main.innerHTML;
      const text = main.textContent;

      const page = await mark(main, { mode: 'auto' });
      const { marks } = page;
      expect(marks.length).to.be.greaterThan(0);
      expect(main.textContent).to.equal(text);
      for (const region of main.children)
        if ('__reactFiber$x' in region || (region as HTMLElement).style.display)
          expect([...region.children].some((each) => each.localName === 'glossary-term')).to.equal(false);

      const marked = main.innerHTML;
      await page.refresh();
      await page.start();
      expect(page.marks).to.deep.equal(marks);
      expect(main.innerHTML).to.equal(marked);

      page.disconnect();
      expect(main.innerHTML).to.equal(markup);
      expect(stateOf(main)).to.deep.equal(before);
      expect(highlights()).to.deep.equal([]);
    });

  it('of those pages some have links, some highlights, some both', async () => {
    const found = new Set<string>();
    for (const seed of seeds) {
      main = write(seed);
      found.add([...kinds(await mark(main, { mode: 'auto' }))].sort().join(' and '));
      disconnectAll();
      main.remove();
    }
    expect(found).to.include(canHighlight() ? 'highlight and link' : 'link');
    expect(found).to.include('link');
  });

  it('words of a region that comes to be owned later are marked the same in the end, and left the same', async () => {
    main = write(7);
    const markup = main.innerHTML;
    const page = await mark(main, { mode: 'auto' });
    const words = page.words();
    for (const region of main.children) Object.assign(region, { __reactFiber$x: {} });
    dispatchEvent(new Event('load'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...kinds(page)]).to.deep.equal([canHighlight() ? 'highlight' : 'link']);
    // Highlights may also mark a word that an element cuts; links may not.
    expect(page.words().filter((word) => !words.includes(word)).length).to.be.lessThan(3);
    expect(main.innerHTML).to.equal(markup);
    page.disconnect();
    expect(main.innerHTML).to.equal(markup);
  });
});
