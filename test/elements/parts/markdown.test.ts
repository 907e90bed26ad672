import { expect } from '@open-wc/testing';
import { markdown } from '../../../src/elements/parts/markdown.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import urls from '../../fixtures/url-payloads.json';
import { draw, viewOf, words } from '../../support/placed.js';

const glossary = entryGlossary();

/** The markup without Lit's own comments and our parts, which are not what this table is about. */
const markup = (element: Element) =>
  element.innerHTML
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ (part|type)="[^"]*"/g, '')
    .replace(/\s*(<\/?(ul|ol|li)>)\s*/g, '$1');

describe('small Markdown on the page', () => {
  const rows: [why: string, md: string, html: string][] = [
    ['a paragraph', 'One line.', '<p>One line.</p>'],
    ['two paragraphs', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['strong, emphasis, code', '**a** *b* `c`', '<p><strong>a</strong> <em>b</em> <code>c</code></p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a numbered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['a link out', '[a](https://x.example/)', '<p><a href="https://x.example/" rel="noopener">a</a></p>'],
    ['a link inside the site', '[a](/x)', '<p><a href="/x">a</a></p>'],
    ['mail', '[a](mailto:a@b.example)', '<p><a href="mailto:a@b.example">a</a></p>'],
    ['an entry', '[[iso-27001]]', '<p><button>ISO/IEC 27001</button></p>'],
    ['an entry in other words', '[[iso-27001|the standard]]', '<p><button>the standard</button></p>'],
    ['an entry that is not there', '[[gone]]', '<p>gone</p>'],
    ['an entry that is not there, in other words', 'a [[gone|lost one]].', '<p>a lost one.</p>'],
    ['HTML is text', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
    ['no headings, images, tables', '# a ![b](c)', '<p># a !<a href="c">b</a></p>'],
  ];
  for (const [why, md, html] of rows) {
    it(why, async () => {
      expect(markup(await draw(markdown(md, viewOf(glossary))))).to.equal(html);
    });
  }

  it('opens no window of its own accord', async () => {
    const drawn = await draw(markdown('[a](https://x.example/) [[iso-27001]]', viewOf(glossary)));
    expect(drawn.querySelector('[target]')).to.equal(null);
  });

  for (const { url, verdict } of urls.filter((row) => !/[\s()]/u.test(row.url) && row.url)) {
    it(`a link by its verdict: ${verdict} ${JSON.stringify(url)}`, async () => {
      const drawn = await draw(markdown(`see [words](${url}) here`, viewOf(glossary)));
      const href = drawn.querySelector('a')?.getAttribute('href') ?? undefined;
      expect(href).to.equal(verdict === 'allow' ? url : undefined);
      if (verdict === 'allow') expect(words(drawn)).to.equal('see words here');
      else expect(words(drawn)).to.include('words');
    });
  }
});

describe('the way to another entry', () => {
  const paged = entryGlossary({ entryUrl: 'https://site.example/glossary/{id}' });

  it('is a button where the entry has no page, and opens in place', async () => {
    const opened: string[] = [];
    const drawn = await draw(markdown('[[annex-a]]', viewOf(glossary, { onOpen: (id) => opened.push(id) })));
    drawn.querySelector('button')!.click();
    expect(opened).to.deep.equal(['annex-a']);
  });

  it('is a link where the entry has a page; a plain click opens in place', async () => {
    const opened: string[] = [];
    const drawn = await draw(markdown('[[annex-a]]', viewOf(paged, { onOpen: (id) => opened.push(id) })));
    const link = drawn.querySelector('a')!;
    expect(link.href).to.equal('https://site.example/glossary/annex-a');
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(opened).to.deep.equal(['annex-a']);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
    it(`a click with ${key} follows the link`, async () => {
      const opened: string[] = [];
      const drawn = await draw(markdown('[[annex-a]]', viewOf(paged, { onOpen: (id) => opened.push(id) })));
      const click = new MouseEvent('click', { cancelable: true, bubbles: true, [key]: true });
      let prevented: boolean | undefined;
      drawn.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault(); // stay on the test's page
      });
      drawn.querySelector('a')!.dispatchEvent(click);
      expect(prevented).to.equal(false);
      expect(opened).to.deep.equal([]);
    });
  }

  it('is text where nothing opens it', async () => {
    const drawn = await draw(markdown('[[annex-a]]', viewOf(glossary, { onOpen: undefined })));
    expect(drawn.querySelector('a, button')).to.equal(null);
    expect(words(drawn)).to.equal('Annex A controls');
  });
});
