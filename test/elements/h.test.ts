import { expect, fixture, html } from '@open-wc/testing';
import { fill, h, set } from '../../src/elements/h.js';

const texts = (element: Element) => [...element.childNodes].map(({ textContent }) => textContent);

describe('elements made by hand', () => {
  it('have attributes, children and text, and nothing of what is not there', () => {
    const element = h(
      'p',
      { part: 'offers', lang: undefined },
      'one ',
      h('b', {}, 'two'),
      false,
      undefined,
      null,
    );
    expect(element.outerHTML).to.equal('<p part="offers">one <b>two</b></p>');
  });

  it('hold text as text', () => {
    const element = h('p', { title: '"><img>' }, '<img src=x onerror=alert(1)>&amp;');
    expect(element.children.length).to.equal(0);
    expect(element.textContent).to.equal('<img src=x onerror=alert(1)>&amp;');
    expect(element.title).to.equal('"><img>');
  });

  it('hear events', () => {
    const heard: string[] = [];
    h('button', { click: ({ type }) => heard.push(type) }).click();
    expect(heard).to.deep.equal(['click']);
  });

  it('lose the attributes that are undefined, and keep those that are not named', () => {
    const link = set(h('a', { href: '#a', part: 'link' }), { href: undefined, lang: 'ar' });
    expect(link.outerHTML).to.equal('<a part="link" lang="ar"></a>');
  });

  const rows: [title: string, before: string, after: string][] = [
    ['the first goes', 'abc', 'bc'],
    ['one in the middle goes', 'abc', 'ac'],
    ['some come before, between and after', 'bd', 'abcde'],
    ['some come and some go', 'acd', 'abd'],
    ['all go', 'abc', ''],
    ['all are others', 'ab', 'cd'],
  ];
  for (const [title, before, after] of rows)
    it(`children that stay are not moved: ${title}`, async () => {
      const made = Object.fromEntries([...'abcde'].map((name) => [name, h('button', {}, name)]));
      const of = (names: string) => [...names].map((name) => made[name]);
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      fill(parent, ...of(before));
      const stays = [...before].filter((name) => after.includes(name));
      const moved: Node[] = [];
      const observer = new MutationObserver(() => {});
      observer.observe(parent, { childList: true });
      if (stays[0]) made[stays[0]]!.focus();
      fill(parent, ...of(after));
      expect(texts(parent).join('')).to.equal(after);
      for (const { addedNodes, removedNodes } of observer.takeRecords())
        moved.push(...addedNodes, ...removedNodes);
      observer.disconnect();
      for (const name of stays) expect(moved, name).to.not.include(made[name]);
      if (stays[0]) expect(document.activeElement).to.equal(made[stays[0]]);
    });
});
