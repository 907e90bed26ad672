import { expect } from '@open-wc/testing';
import { delivered, leave, mark, markedPage } from '../support/marked-page.js';

const text = 'See the API of an audit here';

/** What is selected, as offsets in the text of the paragraph. */
function selected(element: Element): [from: number, to: number] {
  const selection = getSelection()!;
  const offset = (node: Node | null, at: number) => {
    const range = new Range();
    range.setStart(element, 0);
    range.setEnd(node!, at);
    return range.toString().length;
  };
  return [
    offset(selection.anchorNode, selection.anchorOffset),
    offset(selection.focusNode, selection.focusOffset),
  ];
}

describe('what a reader has selected', () => {
  afterEach(() => {
    getSelection()!.removeAllRanges();
    leave();
  });

  for (const [from, to] of [
    [0, 28],
    [4, 9],
    [8, 11],
    [9, 10],
    [14, 25],
    [25, 14],
    [26, 26],
    [0, 0],
  ] as const)
    it(`stays selected while it is marked and unmarked: ${from}-${to}`, async () => {
      const { root } = await markedPage(`<p>${text}</p>`, { terms: [] });
      const element = root.querySelector('p')!;
      const node = element.firstChild!;
      getSelection()!.setBaseAndExtent(node, from, node, to);
      const page = await mark(root);
      expect(page.marks).to.have.length(2);
      expect(selected(element)).to.deep.equal([from, to]);
      expect(getSelection()!.toString()).to.equal(text.slice(Math.min(from, to), Math.max(from, to)));
      page.disconnect();
      expect(selected(element)).to.deep.equal([from, to]);
      expect(getSelection()!.anchorNode).to.equal(node);
    });

  it('elsewhere it is left alone', async () => {
    const { root } = await markedPage(`<p>${text}</p><p>other</p>`, { terms: [] });
    const other = root.querySelectorAll('p')[1]!.firstChild!;
    getSelection()!.setBaseAndExtent(other, 1, other, 3);
    (await mark(root)).disconnect();
    expect(getSelection()!.toString()).to.equal('th');
  });

  it('copies the same text with and without marks', async () => {
    const { root } = await markedPage(`<p>${text}</p><p>ISO <b>27001</b></p>`, { terms: [] });
    getSelection()!.selectAllChildren(root);
    const plain = getSelection()!.toString();
    await mark(root);
    getSelection()!.selectAllChildren(root);
    expect(getSelection()!.toString()).to.equal(plain);
    await delivered();
  });
});
