import { expect } from '@open-wc/testing';
import { both, disconnectAll, leave, mark, markedPage } from '../support/marked-page.js';
import { randomFrom, randomPage } from '../support/random-page.js';

/** Everything that a host could tell the page by. */
function nodesOf(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const nodes: Node[] = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const ownKeys = (node: Node) => Object.getOwnPropertyNames(node);

for (const mode of both)
  describe(`the page is left as it was, ${mode} mode`, () => {
    afterEach(leave);

    for (let seed = 1; seed <= 40; seed++)
      it(`byte for byte and node for node, generated page ${seed}`, async () => {
        const { root } = await markedPage('', { terms: [] });
        root.innerHTML = randomPage(seed);
        // Neighbouring and empty text nodes, as scripts leave them behind.
        const random = randomFrom(seed);
        for (const node of nodesOf(root))
          if (node instanceof Text && random() < 0.3) node.splitText(Math.floor(random() * node.data.length));
        const before = root.innerHTML;
        const nodes = nodesOf(root);
        const data = nodes.map((node) => node.nodeValue);

        const page = await mark(root, { mode });
        expect(page.marks.length).to.be.greaterThan(0);
        expect(root.textContent).to.equal(
          nodes.map((node) => (node instanceof Text ? data[nodes.indexOf(node)] : '')).join(''),
        );
        page.disconnect();
        expect(root.innerHTML).to.equal(before);
        const after = nodesOf(root);
        expect(after.length).to.equal(nodes.length);
        expect(after.every((node, i) => node === nodes[i] && node.nodeValue === data[i])).to.equal(true);
        expect(after.flatMap(ownKeys)).to.deep.equal([]);
      });

    it('marking twice is marking once', async () => {
      const page = await markedPage(randomPage(7), { mode });
      const [markup, words, marks] = [page.root.innerHTML, page.words(), page.marks];
      await page.refresh();
      await page.start();
      expect(page.root.innerHTML).to.equal(markup);
      expect(page.words()).to.deep.equal(words);
      expect(page.marks).to.equal(marks);
    });

    it('started again after it was left, it is marked the same', async () => {
      const page = await markedPage(randomPage(8), { mode });
      const [markup, words] = [page.root.innerHTML, page.words()];
      page.disconnect();
      expect(page.marks).to.deep.equal([]);
      await page.start();
      expect(page.root.innerHTML).to.equal(markup);
      expect(page.words()).to.deep.equal(words);
    });

    it('left while it is being marked, nothing is marked', async () => {
      const { root } = await markedPage(randomPage(9, 6000), { terms: [] });
      const before = root.innerHTML;
      const page = mark(root, { mode });
      disconnectAll();
      expect((await page).marks).to.deep.equal([]);
      expect(root.innerHTML).to.equal(before);
    });

    it('the style sheets go with the last instance', async () => {
      const sheets = [...document.adoptedStyleSheets];
      const page = await markedPage('<p>API</p>', { mode });
      const other = await mark(page.root, { mode, instance: 'other' });
      expect(document.adoptedStyleSheets.length).to.be.greaterThan(sheets.length);
      page.disconnect();
      expect(document.adoptedStyleSheets.length).to.be.greaterThan(sheets.length);
      other.disconnect();
      expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
    });
  });
