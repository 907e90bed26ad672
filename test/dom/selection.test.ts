import { expect } from '@open-wc/testing';
import { copyClean } from '../../src/dom/step-aside.js';
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

describe('what is copied off the page', () => {
  let stop: AbortController;
  beforeEach(() => {
    stop = new AbortController();
    copyClean(stop.signal);
  });
  afterEach(() => {
    stop.abort();
    getSelection()!.removeAllRanges();
    leave();
  });

  /** Copies, as far as a page can; `seen` is what the page does of it. */
  function copy(from: Element, seen: () => void): Promise<void> {
    from.ownerDocument.addEventListener('copy', seen, { once: true, capture: true });
    from.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    return new Promise((resolve) => setTimeout(resolve));
  }
  const html = () => {
    const holder = document.createElement('div');
    holder.append(getSelection()!.getRangeAt(0).cloneContents());
    return holder.innerHTML;
  };

  for (const [name, select] of [
    ['all of it', (root: Element) => getSelection()!.selectAllChildren(root)],
    [
      'from within a word to another',
      (root: Element) => {
        const [, last] = root.querySelectorAll('p');
        getSelection()!.setBaseAndExtent(last!.lastChild!, 2, root.querySelector('p')!.firstChild!, 5);
      },
    ],
  ] as const)
    it(`copies the same HTML with and without marks: ${name}`, async () => {
      const { root } = await markedPage(`<p>${text}</p><p>ISO <b>27001</b> and more</p><p>API.</p>`, {
        terms: [],
      });
      select(root);
      const plain = html();
      const page = await mark(root);
      const marks = [...root.querySelectorAll('glossary-term')];
      expect(marks).not.to.have.length(0);
      const whole = getSelection()!.toString();
      let seen = '';
      await copy(root, () => (seen = html()));
      expect(seen).to.equal(plain);
      expect([...root.querySelectorAll('glossary-term')], 'the very same are back').to.deep.equal(marks);
      expect(page.marks.every(({ alive }) => alive)).to.equal(true);
      expect(getSelection()!.toString()).to.equal(whole);
      await copy(root, () => (seen = html()));
      expect(seen, 'once more').to.equal(plain);
    });

  it('leaves the marks in what is not selected', async () => {
    const { root } = await markedPage('<p>The API.</p><p>An audit.</p>');
    getSelection()!.selectAllChildren(root.lastElementChild!);
    let left: Element[] = [];
    await copy(root, () => (left = [...root.querySelectorAll('glossary-term')]));
    expect(left.map(({ textContent }) => textContent)).to.deep.equal(['API']);
  });

  it('what the page writes while it is copied stays', async () => {
    const { root } = await markedPage('<p>The API.</p>');
    const element = root.querySelector('p')!;
    getSelection()!.selectAllChildren(root);
    await copy(root, () => ((element.firstChild as Text).data = 'Other'));
    expect(element.innerHTML).to.equal('Other');
  });

  it('what the page puts in while it is copied stays', async () => {
    const { root } = await markedPage('<p>The API.</p>');
    const element = root.querySelector('p')!;
    getSelection()!.selectAllChildren(root);
    await copy(root, () => element.append(' Read on.'));
    expect(element.textContent).to.equal('The API. Read on.');
  });

  it('copied with the focus on a mark keeps it there', async () => {
    const { root } = await markedPage('<p>The API.</p>');
    const focused = root.querySelector<HTMLElement>('glossary-term')!;
    focused.focus();
    getSelection()!.selectAllChildren(root);
    await copy(root, () => undefined);
    expect(document.activeElement).to.equal(focused);
  });

  it('copied from, the page selects as it likes', async () => {
    const { root } = await markedPage(`<p>${text}</p><p><textarea>ab</textarea></p>`);
    const field = root.querySelector('textarea')!;
    getSelection()!.selectAllChildren(root);
    await copy(root, () => {
      field.focus();
      field.setSelectionRange(1, 1);
    });
    document.execCommand('insertText', false, '-');
    expect(field.value).to.equal('a-b');
  });

  it('copied twice in one task, it is put back once', async () => {
    const { root } = await markedPage(`<p>${text}</p>`);
    getSelection()!.setBaseAndExtent(root.querySelector('glossary-term')!.firstChild!, 1, root, 1);
    const whole = getSelection()!.toString();
    void copy(root, () => undefined);
    await copy(root, () => undefined);
    expect(getSelection()!.toString()).to.equal(whole);
    expect(root.textContent).to.equal(text);
  });
});
