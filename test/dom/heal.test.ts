import { expect } from '@open-wc/testing';
import { both, delivered, leave, mark, markedPage, wordsAre } from '../support/marked-page.js';

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

function countNodes(root: Node): number {
  return 1 + [...root.childNodes].reduce((sum, each) => sum + countNodes(each), 0);
}
