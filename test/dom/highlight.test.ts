import { expect } from '@open-wc/testing';
import { markAt, resolveMode } from '../../src/dom/page.js';
import { reveal } from '../../src/dom/reveal.js';
import { delivered, leave, mark, markedPage } from '../support/marked-page.js';

const names = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('glossary-'));
const size = (name: string) => CSS.highlights.get(name)?.size;

describe('marks as highlights', () => {
  afterEach(leave);

  it('change no node', async () => {
    const { root } = await markedPage('<p>The API of <b>ISO</b> 27001</p>', { terms: [] });
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const page = await mark(root, { mode: 'highlight' });
    page.marks[0]!.setExpanded(true);
    reveal(page.marks[0]!);
    page.disconnect();
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('have names that nobody else has, and give them back', async () => {
    const theirs = new Highlight();
    CSS.highlights.set('glossary-default', theirs);
    const page = await markedPage('<p>API</p>', { mode: 'highlight' });
    const other = await mark(page.root, { mode: 'highlight', instance: 'my docs' });
    expect(CSS.highlights.get('glossary-default')).to.equal(theirs);
    expect(size('glossary-default-2')).to.equal(1);
    expect(size('glossary-my_docs')).to.equal(1);
    page.disconnect();
    other.disconnect();
    expect(names()).to.deep.equal(['glossary-default']);
    CSS.highlights.delete('glossary-default');
  });

  it('are dropped in the delivery in which the host writes into them', async () => {
    const page = await markedPage('<p>The API</p><p>an audit</p>', { mode: 'highlight' });
    expect(size('glossary-default')).to.equal(2);
    (page.root.querySelector('p')!.firstChild as Text).data = 'Something quite different';
    await delivered();
    expect(size('glossary-default')).to.equal(1);
    page.root.querySelector('p:last-child')!.remove();
    await delivered();
    expect(size('glossary-default')).to.equal(0);
  });

  it('stand apart while open, under the pointer, or shown', async () => {
    const page = await markedPage('<p>The API, an audit</p>', { mode: 'highlight' });
    const [one] = page.marks;
    one!.setActive(true);
    expect(size('glossary-default-active')).to.equal(1);
    expect(size('glossary-default'), 'solid instead of dotted').to.equal(1);
    one!.setActive(false);
    expect(size('glossary-default-active')).to.equal(0);
    expect(size('glossary-default')).to.equal(2);
    one!.setExpanded(true);
    reveal(one!);
    expect(size('glossary-default-active')).to.equal(1);
    expect(size('glossary-default-flash')).to.equal(1);
    expect(one!.trigger).to.equal(undefined);
    expect(one!.elements).to.deep.equal([]);
  });

  it('are found under a point, and only there', async () => {
    const page = await markedPage(
      '<p style="font: 20px/2 monospace; margin: 40px">The API and an ISO <b>27001</b></p>',
      { mode: 'highlight' },
    );
    for (const each of page.marks)
      for (const box of each.rects()) {
        const y = (box.top + box.bottom) / 2;
        expect(markAt(box.left + 3, y), each.text).to.equal(each);
        expect(markAt(box.right - 3, y), each.text).to.equal(each);
      }
    const [box] = page.marks[0]!.rects();
    expect(markAt(box!.left - 14, box!.top + 5), 'before').to.equal(undefined);
    expect(markAt(box!.right + 14, box!.top + 5), 'behind').to.equal(undefined);
    expect(markAt(box!.left + 5, box!.bottom + 80), 'below').to.equal(undefined);
    expect(markAt(-5, -5), 'outside').to.equal(undefined);
  });

  it('a mode that the browser lacks comes to link', () => {
    expect(resolveMode('highlight')).to.equal('highlight');
    expect(resolveMode(undefined)).to.equal('auto');
    const native = globalThis.Highlight;
    Object.assign(globalThis, { Highlight: undefined });
    try {
      for (const mode of ['highlight', 'auto', 'link'] as const) expect(resolveMode(mode)).to.equal('link');
      expect(resolveMode('none')).to.equal('none');
    } finally {
      Object.assign(globalThis, { Highlight: native });
    }
  });
});
