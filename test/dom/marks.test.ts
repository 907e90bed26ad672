import { expect } from '@open-wc/testing';
import { readGlossary } from '../../src/core/read-glossary.js';
import { markOf } from '../../src/dom/page.js';
import { reveal } from '../../src/dom/reveal.js';
import { both, frame, holderOf, leave, mark, markedPage } from '../support/marked-page.js';

const attributes = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('a mark as an element', () => {
  afterEach(leave);

  it('a11y mark: is a button, not expanded, that opens a dialog', async () => {
    const { root } = await markedPage('<p>The API.</p>');
    const [element] = root.querySelectorAll('glossary-term');
    expect(attributes(element!)).to.deep.equal({
      term: 'API',
      role: 'button',
      tabindex: '0',
      'aria-expanded': 'false',
      'aria-haspopup': 'dialog',
    });
    expect(element!.textContent).to.equal('API');
  });

  it('a11y mark: is a link where the entry has a page', async () => {
    const page = await markedPage('<p>The ISO 27001.</p>', { entryUrl: 'https://example.org/g/{id}' });
    const [element] = page.root.querySelectorAll('glossary-term');
    expect(attributes(element!)).to.deep.equal({ term: 'ISO 27001' });
    expect(element!.innerHTML).to.equal(
      '<a href="https://example.org/g/ISO%2027001" aria-haspopup="dialog" aria-expanded="false">ISO 27001</a>',
    );
    expect(page.marks[0]!.trigger).to.equal(element!.querySelector('a'));
  });

  it('a11y mark: is a button where the address of the page is not allowed', async () => {
    const read = readGlossary({ entryUrl: 'javascript:alert({id})', entries: [] }).glossary!;
    const { root } = await markedPage('<p>API</p>', { ...read });
    expect(root.querySelectorAll('a')).to.have.length(0);
    expect(root.querySelector('glossary-term')!.getAttribute('role')).to.equal('button');
  });

  for (const entryUrl of ['', '/g/{id}'])
    it(`a11y mark: in several pieces it has one tab stop, named by all its words ${entryUrl}`, async () => {
      const page = await markedPage('<p>an ISO\n<b>27001</b>.</p>', { entryUrl });
      const [first, second] = page.root.querySelectorAll('glossary-term');
      expect(page.marks).to.have.length(1);
      expect(page.marks[0]!.elements).to.deep.equal([first, second]);
      expect(page.marks[0]!.trigger!.getAttribute('aria-label')).to.equal('ISO 27001');
      expect(attributes(second!)).to.deep.equal({ term: 'ISO 27001' });
      expect(second!.childElementCount).to.equal(0);
      expect(markOf(second!)).to.equal(page.marks[0]);
      const stops = [...page.root.querySelectorAll<HTMLElement>('*')].filter((each) => each.tabIndex >= 0);
      expect(stops).to.deep.equal([page.marks[0]!.trigger]);
    });

  it('is found from what is inside it', async () => {
    const page = await markedPage('<p>The API.</p>', { entryUrl: '/g/{id}' });
    const [one] = page.marks;
    expect(markOf(one!.elements[0]!)).to.equal(one);
    expect(markOf(one!.trigger!)).to.equal(one);
    expect(markOf(one!.trigger!.firstChild)).to.equal(one);
    expect(markOf(page.root)).to.equal(undefined);
    expect(markOf(document)).to.equal(undefined);
    expect(markOf(null)).to.equal(undefined);
  });

  it('a11y mark: says that it is expanded and shows it on all pieces', async () => {
    const page = await markedPage('<p>an ISO <b>27001</b>.</p>');
    const [one] = page.marks;
    one!.setExpanded(true);
    expect(one!.trigger!.getAttribute('aria-expanded')).to.equal('true');
    expect(one!.elements.map((each) => each.hasAttribute('data-active'))).to.deep.equal([true, true]);
    one!.setActive(true);
    one!.setExpanded(false);
    expect(one!.elements.map((each) => each.hasAttribute('data-active'))).to.deep.equal([true, true]);
    one!.setActive(false);
    expect(one!.elements.map((each) => each.hasAttribute('data-active'))).to.deep.equal([false, false]);
    expect(one!.trigger!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('a11y mark: carries its definition as a description', async () => {
    const page = await markedPage('<p>The API.</p>');
    page.marks[0]!.describe('How programs talk.');
    expect(page.marks[0]!.trigger!.getAttribute('aria-description')).to.equal('How programs talk.');
  });

  it('rule 7: a term is not marked in its own entry', async () => {
    const { pathname } = location;
    const at = pathname.lastIndexOf('/') + 1;
    const page = await markedPage('<p>The API and an audit</p>', {
      terms: [{ id: pathname.slice(at), term: 'API' }, 'audit'],
      entryUrl: `${pathname.slice(0, at)}{id}${location.search}`,
    });
    expect(page.words()).to.deep.equal(['audit']);
  });
});

describe('marking: hand-written marks', () => {
  afterEach(leave);
  const written = '<p>The <glossary-term term="API">interface</glossary-term> and the API, an audit</p>';

  it('count: a first is not marked beside them', async () => {
    const page = await markedPage(written, { policy: { occurrences: 'first' } });
    expect(page.words()).to.deep.equal(['interface', 'audit']);
    expect(page.marks[0]!.termId).to.equal('API');
  });

  it('are left as they are', async () => {
    const page = await markedPage(written, { terms: [] });
    const before = page.root.innerHTML;
    const again = await mark(page.root);
    again.disconnect();
    expect(page.root.innerHTML).to.equal(before);
  });

  it('belong to the instance that they name', async () => {
    const page = await markedPage('<p><glossary-term term="API" for="other">x</glossary-term> the API</p>', {
      policy: { occurrences: 'first' },
    });
    expect(page.words()).to.deep.equal(['API']);
  });

  it('have a mark outside the scope, too, the same one each time', async () => {
    const { root } = await markedPage('<p><glossary-term>API</glossary-term></p><hr>', { scope: 'hr' });
    const element = root.querySelector<HTMLElement>('glossary-term')!;
    const one = markOf(element)!;
    expect(one.termId).to.equal('API');
    expect(one.instance).to.equal('default');
    expect(one.trigger).to.equal(element);
    expect(markOf(element.firstChild)).to.equal(one);
  });

  it('are all there is in mode none', async () => {
    const page = await markedPage(written, { mode: 'none' });
    expect(page.words()).to.deep.equal(['interface']);
  });

  it('a word inside them is not marked again', async () => {
    const page = await markedPage('<p><glossary-term term="x">API</glossary-term></p>', { mode: 'link' });
    expect(page.root.querySelectorAll('glossary-term')).to.have.length(1);
  });
});

for (const mode of both)
  describe(`showing a mark in the text, ${mode} mode`, () => {
    afterEach(leave);

    it('scrolls to it', async () => {
      const page = await markedPage(`<div style="height: 4000px"></div><p>API</p>`, { mode });
      reveal(page.marks[0]!);
      await frame();
      const [box] = page.marks[0]!.rects();
      expect(box!.top).to.be.within(0, innerHeight);
      expect(box!.width).to.be.greaterThan(5);
    });

    it('opens what is folded over it', async () => {
      const page = await markedPage(
        '<details><summary>x</summary><p hidden="until-found">API</p></details>',
        {
          mode,
        },
      );
      reveal(page.marks[0]!);
      expect(page.root.querySelector('details')!.open).to.equal(true);
      expect(page.root.querySelector('p')!.hasAttribute('hidden')).to.equal(false);
    });

    it('reading and Tab go on from there', async () => {
      const page = await markedPage('<p>The API.</p>', { mode });
      reveal(page.marks[0]!);
      if (mode === 'link') expect(document.activeElement).to.equal(page.marks[0]!.trigger);
      else expect(getSelection()!.anchorNode).to.equal(holderOf(page.marks[0]).firstChild);
    });

    it('has a range over the words and a box for each line', async () => {
      const page = await markedPage('<p style="width: 1em">an ISO <b>27001</b></p>', { mode });
      expect(page.marks[0]!.range()!.toString()).to.equal('ISO 27001');
      expect(page.marks[0]!.rects()).to.have.length(2);
    });
  });
