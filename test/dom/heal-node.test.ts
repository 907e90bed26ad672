import { expect } from '@open-wc/testing';
import { delivered, leave, mark, markedPage, until, wordsAre } from '../support/marked-page.js';

const held = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;

describe('a marked text node of the host', () => {
  afterEach(leave);

  const marked = async () => {
    const page = await markedPage('<p>See the API now</p>');
    return {
      page,
      element: page.root.querySelector('p')!,
      node: page.root.querySelector('p')!.firstChild as Text,
    };
  };

  it('stays in its place', async () => {
    const { root } = await markedPage('<p>See the API now</p>', { terms: [] });
    const node = root.querySelector('p')!.firstChild;
    await mark(root);
    expect(root.querySelector('p')!.firstChild).to.equal(node);
  });

  for (const name of ['data', 'nodeValue', 'textContent'] as const) {
    it(`gives its whole text by ${name}`, async () => {
      const { node, element } = await marked();
      expect(node[name]).to.equal('See the API now');
      expect(element.querySelector('glossary-term')).not.to.equal(null);
    });
    it(`has lost its mark as soon as ${name} is written`, async () => {
      const { node, element } = await marked();
      node[name] = 'Other';
      expect(element.innerHTML).to.equal('Other');
      expect(element.childNodes).to.have.length(1);
    });
  }

  it('gives way, with ours, to what a script that has read it puts in its place', async () => {
    const { element, node } = await marked();
    const font = document.createElement('font');
    font.textContent = node.data.toUpperCase();
    node.replaceWith(font);
    await delivered();
    expect(element.textContent).to.equal('SEE THE API NOW');
  });

  it('gives a part of its text, and keeps its mark', async () => {
    const { page, node } = await marked();
    expect(node.substringData(8, 7)).to.equal('API now');
    expect(page.marks[0]!.alive).to.equal(true);
  });

  it('has nothing of ours on it once it is left', async () => {
    const { page, node } = await marked();
    expect(Object.getPrototypeOf(node)).not.to.equal(Text.prototype);
    page.disconnect();
    expect(Object.getOwnPropertyNames(node)).to.deep.equal([]);
    expect(Object.getPrototypeOf(node)).to.equal(Text.prototype);
  });

  it('of a page’s own kind keeps its kind, and heals all the same', async () => {
    class Kind extends Text {}
    const { root } = await markedPage('<p></p>', { terms: ['API'] });
    const text = new Kind('The API.');
    root.querySelector('p')!.append(text);
    await until(() => !!root.querySelector('glossary-term'), 'marked');
    expect(Object.getPrototypeOf(text)).to.equal(Kind.prototype);
    text.data = 'Nothing.';
    await delivered();
    expect(root.querySelector('p')!.innerHTML).to.equal('Nothing.');
  });

  it('does not lose the words where the host normalizes a term at its beginning', async () => {
    const page = await markedPage('<p>API first</p>');
    page.root.normalize();
    await delivered();
    expect(page.root.textContent).to.equal('API first');
    await wordsAre(page, ['API']);
  });

  it('whole in its parent’s text at any time', async () => {
    const { element } = await marked();
    expect(element.textContent).to.equal('See the API now');
    expect(element.innerText).to.equal('See the API now');
  });

  it('takes both pieces of a mark with it', async () => {
    const { root } = await markedPage('<p>ISO <b>27001</b></p>');
    expect(root.querySelectorAll('glossary-term')).to.have.length(2);
    root.querySelector('b')!.replaceChildren('9001');
    await delivered();
    expect(root.querySelectorAll('glossary-term')).to.have.length(0);
  });

  it('holds what is written past its own accessors, as a translator’s world does', async () => {
    const { node, element } = await marked();
    held.set!.call(node, 'Sieh an');
    expect(node.data, 'read at once').to.equal('Sieh an');
    await delivered();
    expect(element.innerHTML).to.equal('Sieh an');
  });

  /** Works in a world of its own, where it sees what the nodes really hold; in as many goes as it likes. */
  function translate(element: Element, which: (words: string) => boolean = () => true): void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    expect(texts).to.have.length(3);
    for (const text of texts) {
      const words = held.get!.call(text) as string;
      if (!which(words)) continue;
      const font = document.createElement('font');
      font.textContent = `<${words}>`;
      text.replaceWith(font);
    }
  }

  it('leaves our elements to a translator that replaces each text by its own element', async () => {
    const { page, element } = await marked();
    translate(element);
    await delivered();
    expect(element.textContent).to.equal('<See the ><API>< now>');
    page.disconnect();
    expect(element.textContent).to.equal('<See the ><API>< now>');
    expect(element.querySelector('glossary-term')).to.equal(null);
  });

  it('a translation that comes bit by bit leaves no word twice', async () => {
    const { element } = await marked();
    translate(element, (words) => words === ' now');
    await delivered();
    expect(element.textContent).to.equal('See the API< now>');
    translate(element, (words) => !words.startsWith('<'));
    await delivered();
    expect(element.textContent).to.equal('<See the ><API>< now>');
  });

  it('a translation stays when we leave in the same task', async () => {
    const { page, element } = await marked();
    translate(element);
    page.disconnect();
    expect(element.textContent).to.equal('<See the ><API>< now>');
    expect(element.querySelector('glossary-term')).to.equal(null);
  });

  /** As `translate`, in the page's own world; what stood there before comes back by the function returned. */
  function translateOwn(element: Element): () => void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const all = texts.map((text) => {
      const font = document.createElement('font');
      font.textContent = `<${text.data}>`;
      text.replaceWith(font);
      return [font, text] as const;
    });
    return () => {
      for (const [font, text] of all) if (font.isConnected) font.replaceWith(text);
    };
  }

  it('holds each word once where a script of the page replaces text by text', async () => {
    const { element } = await marked();
    const back = translateOwn(element);
    await delivered();
    expect(element.textContent).to.equal('<See the API now>');
    expect(element.children).to.have.length(1);
    back();
    expect(element.textContent).to.equal('See the API now');
  });

  it('read by a script long before, it is a browser’s translator’s all the same', async () => {
    const { element, node } = await marked();
    expect(node.data).to.equal('See the API now');
    await new Promise((resolve) => setTimeout(resolve, 5));
    translate(element);
    await delivered();
    expect(element.textContent).to.equal('<See the ><API>< now>');
  });

  it('read as it goes, by one who hears of it, it is a browser’s translator’s all the same', async () => {
    const { element, node } = await marked();
    // Registered before ours would be, had there been no mark: what is read is out of the page.
    translate(element);
    expect(node.data).to.equal('See the API now');
    await delivered();
    expect(element.textContent).to.equal('<See the ><API>< now>');
  });

  it('taken away by a script that has read it, what comes next stays', async () => {
    const { element, node } = await marked();
    const words = node.data;
    node.remove();
    element.replaceChildren(words.toUpperCase());
    await delivered();
    expect(element.textContent).to.equal('SEE THE API NOW');
  });
});
