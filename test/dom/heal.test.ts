import { expect } from '@open-wc/testing';
import { both, delivered, leave, mark, markedPage, until, wordsAre } from '../support/marked-page.js';

const markup =
  '<p id="a">See the API now, <b>ISO</b> 27001</p><p id="b">API</p><p id="c">API of an audit here</p>' +
  '<p id="d">ISO <b>27001</b> and API</p><ul><li>an audit</li><li>API</li></ul>';

/** What a host holds: the nodes as they were when it made them. */
interface Host {
  root: HTMLElement;
  /** The first text node of an element. */
  text(id: string): Text;
  element(id: string): HTMLElement;
  span(words: string): HTMLElement;
}

function hostOf(root: HTMLElement): Host {
  const texts = new Map([...root.querySelectorAll('[id]')].map((each) => [each.id, each.firstChild as Text]));
  return {
    root,
    text: (id) => texts.get(id)!,
    element: (id) => root.querySelector<HTMLElement>(`#${id}`)!,
    span: (words) => Object.assign(document.createElement('span'), { textContent: words }),
  };
}

/** What a host does to its page: one row, one way of doing it. */
const deeds: [what: string, deed: (host: Host) => void][] = [
  ['writes data', (host) => (host.text('a').data = 'No term')],
  ['writes nodeValue', (host) => (host.text('a').nodeValue = 'Now an audit')],
  ['writes textContent', (host) => (host.text('c').textContent = 'See ISO 27001, and more')],
  ['writes the part that we left in its node', (host) => (host.text('a').data = 'See the ')],
  ['writes the part that we left behind the mark', (host) => (host.text('c').data = ' here')],
  ['writes an empty text', (host) => (host.text('a').data = '')],
  ['writes its text again', (host) => (host.text('a').data = 'See the API now, ')],
  [
    'compares before it writes, as Solid does',
    (host) => {
      const node = host.text('b');
      for (const next of ['API', '', 'API']) if (node.data !== next) node.data = next;
    },
  ],
  ['adds what it reads', (host) => (host.text('a').data += 'and then ')],
  ['appends data', (host) => host.text('a').appendData('or later ')],
  ['inserts data', (host) => host.text('a').insertData(8, 'old ')],
  ['deletes data', (host) => host.text('a').deleteData(3, 8)],
  ['replaces data', (host) => host.text('c').replaceData(0, 3, 'Scope')],
  ['splits its node', (host) => host.text('a').splitText(10)],
  ['splits its node inside a word', (host) => host.text('c').splitText(2)],
  ['removes its node', (host) => host.text('a').remove()],
  ['removes its node by its parent', (host) => host.element('c').removeChild(host.text('c'))],
  ['removes a node that is nothing but a term', (host) => host.text('b').remove()],
  ['replaces its node', (host) => host.text('a').replaceWith(host.span('an audit'))],
  [
    'replaces its node by its parent',
    (host) => host.element('c').replaceChild(new Text('x'), host.text('c')),
  ],
  ['puts something before its node', (host) => host.text('c').before(host.span('x '))],
  ['puts something behind its node', (host) => host.text('a').after(host.span('x '))],
  [
    'puts something before what follows its node',
    (host) => host.element('a').insertBefore(host.span('x'), host.element('a').querySelector('b')),
  ],
  ['puts something at the end', (host) => host.element('c').append(' and an audit')],
  ['puts something at the beginning', (host) => host.element('c').prepend(host.span('An API. '))],
  ['empties an element', (host) => (host.element('a').textContent = '')],
  ['writes the text of an element', (host) => (host.element('a').textContent = 'Another API')],
  ['writes the HTML of an element', (host) => (host.element('d').innerHTML = '<i>an API</i>')],
  ['moves its node to another element', (host) => host.element('d').append(host.text('a'))],
  ['moves its node within the element', (host) => host.element('a').append(host.text('a'))],
  ['moves an element', (host) => host.root.append(host.element('a'))],
  ['removes an element', (host) => host.element('a').remove()],
  ['replaces all', (host) => host.root.replaceChildren(host.element('d'), host.element('c'))],
  ['swaps two nodes', (host) => host.text('a').replaceWith(host.text('b'))],
  [
    'takes a node out and puts it back, as a cache does',
    (host) => {
      const node = host.text('a');
      const next = document.createComment('');
      node.replaceWith(next);
      next.replaceWith(node);
    },
  ],
  [
    'keeps an element aside, changes it, and puts it back',
    (host) => {
      const element = host.element('c');
      const place = element.nextSibling;
      element.remove();
      host.text('c').data = 'the audit';
      host.root.insertBefore(element, place);
    },
  ],
  [
    'reverses a list, keyed',
    (host) => {
      const list = host.root.querySelector('ul')!;
      list.append(...[...list.children].reverse());
    },
  ],
  [
    'uses the nodes of a list for other rows, not keyed',
    (host) => {
      const texts = [...host.root.querySelectorAll('li')].map((each) => each.firstChild as Text);
      const [one, two] = texts.map((each) => each.data);
      texts[0]!.data = two!;
      texts[1]!.data = one!;
    },
  ],
  [
    'changes the inner half of a term',
    (host) => (host.element('d').querySelector('b')!.textContent = '9001'),
  ],
  ['drops the inner half of a term', (host) => host.element('d').querySelector('b')!.remove()],
  [
    'normalizes its page',
    (host) => [host.element('a'), host.element('c'), host.element('d')].forEach((p) => p.normalize()),
  ],
  [
    'changes a text 24 times',
    (host) => {
      for (let i = 0; i < 24; i++) host.text('a').data = `Frame ${i} of the API`;
    },
  ],
];

for (const mode of both)
  describe(`marks heal, ${mode} mode: the page is what it would be without us when the host`, () => {
    afterEach(leave);

    for (const [what, deed] of deeds)
      it(what, async () => {
        const { root: plain } = await markedPage(markup, { terms: [] });
        deed(hostOf(plain));
        const [html, text, nodes] = [plain.innerHTML, plain.textContent, countNodes(plain)];
        const words = (await mark(plain, { mode })).words();
        leave();

        const { root } = await markedPage(markup, { terms: [] });
        const host = hostOf(root);
        const page = await mark(root, { mode });
        expect(page.marks).to.have.length(9);
        deed(host);
        await delivered();
        expect(root.textContent, 'before the next frame').to.equal(text);
        for (const each of page.marks) expect(each.alive, each.text).to.equal(true);

        await wordsAre(page, words);
        expect(root.textContent, 'marked again').to.equal(text);
        page.disconnect();
        expect(root.innerHTML).to.equal(html);
        expect(countNodes(root)).to.equal(nodes);
      });
  });

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

  it('and ours beside it give together its text once, to a script that reads text by text', async () => {
    const { element } = await marked();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let read = '';
    while (walker.nextNode()) read += (walker.currentNode as Text).data;
    expect(read).to.equal('See the API now');
  });

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
});

function countNodes(root: Node): number {
  return 1 + [...root.childNodes].reduce((sum, each) => sum + countNodes(each), 0);
}
