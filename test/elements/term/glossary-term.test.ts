import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { claim } from '../../../src/dom/own.js';
import { getInstance } from '../../../src/elements/store.js';
import { delivered } from '../../support/marked-page.js';
import { card, cardPage, cleanUp, click, isOpen, pointAt, opened, words } from '../../support/card-page.js';

const attributes = (element: Element) =>
  element.getAttributeNames().filter((name) => name !== 'term' && name !== 'for');

describe('a term written by hand', () => {
  afterEach(cleanUp);

  const names: [written: string, id: string][] = [
    ['soa', 'soa'],
    ['Statement of Applicability', 'soa'],
    ['statement  of applicability', 'soa'],
    ['SOA', 'soa'],
    ['applicability statement', 'soa'],
    ['Statements of Applicability', 'soa'],
    [' audits ', 'audit'],
  ];
  for (const [written, id] of names)
    it(`“${written}” names ${id}`, async () => {
      const { root } = await cardPage({ body: `<p><glossary-term term="${written}">it</glossary-term></p>` });
      expect(root.querySelector('glossary-term')!.termId).to.equal(id);
    });

  it('without a name its own words are the name, and it opens that card', async () => {
    const body = '<p style="margin-top: 60px"><glossary-term>audits</glossary-term></p>';
    const { root } = await cardPage({ body });
    await pointAt(root.querySelector('glossary-term')!);
    await opened();
    expect(words('term')).to.equal('audit');
  });

  it('stays plain text where its glossary does not hold the term', async () => {
    const { root } = await cardPage({
      body: '<p style="margin-top: 60px"><glossary-term>nothing</glossary-term></p>',
    });
    const term = root.querySelector('glossary-term')!;
    expect(attributes(term)).to.deep.equal(['data-plain']);
    await click(term);
    term.focus();
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({ press: 'Enter' });
    expect(isOpen()).to.be.false;
  });

  it('waits for its glossary, and is as it was written when that goes', async () => {
    const term = await fixture(html`<glossary-term term="isms">ISMS</glossary-term>`);
    const before = term.outerHTML;
    expect(attributes(term)).to.deep.equal([]);
    await cardPage();
    expect(attributes(term)).to.have.members(['role', 'tabindex', 'aria-haspopup', 'aria-expanded']);
    term.setAttribute('aria-description', 'as the card’s controller sets it');
    getInstance().update({ source: undefined });
    expect(term.outerHTML).to.equal(before);
  });

  it('belongs to the instance that it names', async () => {
    const { root } = await cardPage({
      body: '<p><glossary-term term="isms" for="other">ISMS</glossary-term></p>',
    });
    const term = root.querySelector('glossary-term')!;
    expect(term.termId).to.equal(undefined);
    term.for = 'default';
    await delivered();
    expect(term.termId).to.equal('isms');
    expect(term.for).to.equal('default');
  });

  it('follows a change of its term', async () => {
    const { root } = await cardPage({ body: '<p><glossary-term term="isms">it</glossary-term></p>' });
    const term = root.querySelector('glossary-term')!;
    term.term = 'soa';
    await delivered();
    expect(term.termId).to.equal('soa');
    term.term = 'nothing';
    await delivered();
    expect(attributes(term)).to.deep.equal(['data-plain']);
    expect(card()).to.equal(null);
  });

  it('keeps what its author wrote', async () => {
    const body =
      '<p><glossary-term term="isms" role="link" tabindex="-1" aria-description="mine">it</glossary-term></p>';
    const { root } = await cardPage({ body });
    const term = root.querySelector('glossary-term')!;
    expect(term.role).to.equal('link');
    expect(term.tabIndex).to.equal(-1);
    getInstance().update({ source: undefined });
    expect(term.getAttribute('aria-description')).to.equal('mine');
    expect(term.role).to.equal('link');
  });

  it('hears no more of its glossary when it is taken out, and again when it is put back', async () => {
    const { root, instance } = await cardPage({
      body: '<p><glossary-term term="isms">it</glossary-term></p>',
    });
    const term = root.querySelector('glossary-term')!;
    const { source } = instance;
    term.remove();
    instance.update({ source: undefined });
    expect(term.role).to.equal('button');
    root.append(term);
    expect(term.role).to.equal(null);
    instance.update({ source });
    expect(term.role).to.equal('button');
  });

  it('one that was made for us is left as it arrived', async () => {
    const { root } = await cardPage();
    const made = document.createElement('glossary-term');
    claim(made, { node: root });
    made.setAttribute('term', 'isms');
    root.append(made);
    expect(made.outerHTML).to.equal('<glossary-term term="isms"></glossary-term>');
  });
});
