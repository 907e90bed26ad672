import { expect } from '@open-wc/testing';
import { both, frame, holderOf, leave, mark, markedPage } from '../support/marked-page.js';

/** In each row `API` stands once where it may never be marked, and once, as `the API`, where it is. */
const never: [what: string, markup: string][] = [
  ['a', '<a href="#x">API</a>'],
  ['a without href', '<a>API</a>'],
  ['button', '<button>API</button>'],
  ['label', '<label>API</label>'],
  ['input', '<input value="API">'],
  ['textarea', '<textarea>API</textarea>'],
  ['select and option', '<select><option>API</option></select>'],
  ['select itself', '<select>API</select>'],
  ['option', '<div><option>API</option></div>'],
  ['datalist', '<datalist><option>API</option></datalist>'],
  ['code', '<code>API</code>'],
  ['kbd', '<kbd>API</kbd>'],
  ['samp', '<samp>API</samp>'],
  ['var', '<var>API</var>'],
  ['pre', '<pre>API</pre>'],
  ['script', '<script type="text/plain">API</script>'],
  ['style', '<style>/* API */</style>'],
  ['template', '<template>API</template>'],
  ['noscript', '<noscript>API</noscript>'],
  ['object', '<object>API</object>'],
  ['svg', '<svg><text>API</text></svg>'],
  ['HTML inside svg', '<svg><foreignObject><p>API</p></foreignObject></svg>'],
  ['math', '<math><mi>API</mi></math>'],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, string] => [`h${level}`, `<h${level}>API</h${level}>`]),
  ['a heading by role', '<div role="heading" aria-level="2">API</div>'],
  ['dfn', '<dfn>API</dfn>'],
  ['abbr[title]', '<abbr title="interface">API</abbr>'],
  ['del', '<del>API</del>'],
  ['canvas', '<canvas>API</canvas>'],
  ['iframe', '<iframe>API</iframe>'],
  ['audio', '<audio>API</audio>'],
  ['video', '<video>API</video>'],
  ['a button by role', '<span role="button" tabindex="0">API</span>'],
  ['contenteditable', '<div contenteditable>API</div>'],
  ['contenteditable=true', '<div contenteditable="true"><p>API</p></div>'],
  ['contenteditable=TRUE', '<div contenteditable="TRUE">API</div>'],
  ['contenteditable=plaintext-only', '<div contenteditable="plaintext-only">API</div>'],
  [
    'an island in an editable region',
    '<div contenteditable="true">x <span contenteditable="false">API</span></div>',
  ],
  ['data-glossary=off', '<p data-glossary="off">API</p>'],
  ['hidden', '<p hidden>API</p>'],
  ['inert', '<p inert>API</p>'],
  ['aria-hidden=true', '<p aria-hidden="true">API</p>'],
  ['our own elements', '<glossary-panel>API</glossary-panel><glossary-entry>API</glossary-entry>'],
  ['far below', '<pre><div><p><b><i>API</i></b></p></div></pre>'],
];

const inline = 'abbr b cite em font i ins mark q s small span strong sub sup time u'.split(' ');

const allowed: [what: string, markup: string][] = [
  [
    'b, i, em, strong, span',
    '<p><b>API</b>, <i>API</i>, <em>API</em>, <strong>API</strong>, <span>API</span></p>',
  ],
  ['abbr without title', '<p><abbr>API</abbr></p>'],
  ['li, dt, dd', '<ul><li>API</li></ul><dl><dt>API</dt><dd>API</dd></dl>'],
  ['td, th, caption', '<table><caption>API</caption><tr><th>API</th><td>API</td></tr></table>'],
  ['blockquote, figcaption', '<blockquote>API</blockquote><figure><figcaption>API</figcaption></figure>'],
  ['an island outside an editable region', '<div contenteditable="false">API</div>'],
  ['aria-hidden=false', '<p aria-hidden="false">API</p>'],
  ['data-glossary with another value', '<p data-glossary="on">API</p>'],
  ['an element of somebody else', '<x-note>API</x-note>'],
  ['ins', '<p><ins>API</ins></p>'],
];

for (const mode of both)
  describe(`where marks may stand, ${mode} mode`, () => {
    afterEach(leave);

    for (const [what, markup] of never)
      it(`rule 8: never in ${what}`, async () => {
        const page = await markedPage(`<div>${markup}</div><p>the API</p>`, { mode });
        expect(page.words()).to.deep.equal(['API']);
        expect(holderOf(page.marks[0]).closest('p')!.textContent).to.equal('the API');
      });

    for (const [what, markup] of allowed)
      it(`rule 8: but in ${what}`, async () => {
        const page = await markedPage(markup, { mode });
        expect(page.words()).to.have.length(markup.split('API').length - 1);
      });

    it('rule 8: never in a foreign shadow root', async () => {
      const { root } = await markedPage('<x-box></x-box><p>API</p>', { terms: [] });
      const shadow = root.querySelector('x-box')!.attachShadow({ mode: 'open' });
      shadow.innerHTML = '<p>API</p>';
      const page = await mark(root, { mode });
      expect(page.words()).to.deep.equal(['API']);
      expect(shadow.innerHTML).to.equal('<p>API</p>');
    });

    it('rule 8: in an open shadow root that the author names, in reading order', async () => {
      const empty = await markedPage('<p>API one</p><x-box>API two</x-box><p>API</p>', { mode, terms: [] });
      const shadow = empty.root.querySelector('x-box')!.attachShadow({ mode: 'open' });
      shadow.innerHTML = '<p>the ISO 27001</p><slot></slot>';
      const before = shadow.innerHTML;
      const page = await mark(empty.root, { mode, shadowRoots: 'x-box' });
      expect(page.words()).to.deep.equal(['API', 'ISO 27001', 'API', 'API']);
      expect(shadow.adoptedStyleSheets.length).to.be.greaterThan(0);
      page.disconnect();
      expect(shadow.innerHTML).to.equal(before);
      expect(shadow.adoptedStyleSheets).to.deep.equal([]);
    });

    it('rule 8: never inside something off, whatever the scope names', async () => {
      const page = await markedPage('<div hidden><p class="x">API</p></div><p class="x">API</p>', {
        mode,
        scope: '.x',
      });
      expect(page.words()).to.have.length(1);
    });

    // A space stands before each end: without one, the words would not match across it anyway.
    const ends: [what: string, markup: string][] = [
      ['br', '<p>ISO <br>27001</p>'],
      ['a cell', '<table><tr><td>ISO </td><td>27001</td></tr></table>'],
      ['a block', '<div>ISO <p>27001</p></div>'],
      ['the end of a block', '<div><p>ISO</p> 27001</div>'],
      ['an item', '<ul><li>ISO </li><li>27001</li></ul>'],
      ['an element of somebody else', '<p>ISO <x-note>27001</x-note></p>'],
      ['a link', '<p>ISO <a href="#x">27001</a></p>'],
      ['a piece of code', '<p>ISO <code>x</code> 27001</p>'],
      ['an image', '<p>ISO <img alt=""> 27001</p>'],
    ];
    for (const [what, markup] of ends)
      it(`rule 8: ${what} ends a run`, async () => {
        expect((await markedPage(markup, { mode })).words()).to.deep.equal([]);
      });

    const goesOn: [what: string, markup: string, words: string][] = [
      ['inline formatting', '<p>ISO <b>27001</b></p>', 'ISO 27001'],
      ...inline.map((tag): [string, string, string] => [
        `<${tag}>`,
        `<p>ISO <${tag}>27001</${tag}></p>`,
        'ISO 27001',
      ]),
      [
        'nested formatting',
        '<p><i>I<b></b></i><i>SO <b>27001</b></i></p>',
        mode === 'link' ? '' : 'ISO 27001',
      ],
      ['wbr', '<p>ISO <wbr>27001</p>', 'ISO 27001'],
      ['a comment', '<p>ISO <!-- x -->27001</p>', 'ISO 27001'],
    ];
    for (const [what, markup, words] of goesOn)
      it(`rule 8: ${what} does not end a run`, async () => {
        expect((await markedPage(markup, { mode })).words().join()).to.equal(words);
      });

    const folded: [what: string, markup: string][] = [
      ['closed details', '<details><summary>More</summary><p>API</p></details>'],
      ['hidden=until-found', '<div hidden="until-found">API</div>'],
      ['a hidden tab', '<div role="tabpanel" hidden>API</div>'],
      ['a hidden tab, by ARIA', '<div role="tabpanel" aria-hidden="true">API</div>'],
      ['a closed dialog', '<dialog>API</dialog>'],
      ['a popover', '<div popover>API</div>'],
    ];
    for (const [what, markup] of folded) {
      it(`rule 8: ${what} does not use up a first`, async () => {
        const page = await markedPage(`${markup}<p>the API</p>`, { mode, policy: { occurrences: 'first' } });
        expect(page.words()).to.have.length(1);
        expect(holderOf(page.marks[0]).closest('p')!.textContent).to.equal('the API');
      });
      it(`rule 8: ${what} is marked where there is no other`, async () => {
        const page = await markedPage(markup, { mode, policy: { occurrences: 'first' } });
        expect(page.words()).to.deep.equal(['API']);
      });
    }

    it('rule 8: open details use up a first', async () => {
      const page = await markedPage('<details open>The API</details><p>API</p>', {
        mode,
        policy: { occurrences: 'first' },
      });
      expect(holderOf(page.marks[0]).closest('details')).not.to.equal(null);
    });

    it('rule 8: the summary of a closed details is in sight', async () => {
      const page = await markedPage('<details><summary>The API</summary><p>x</p></details><p>API</p>', {
        mode,
        policy: { occurrences: 'first' },
      });
      expect(holderOf(page.marks[0]).closest('summary')).not.to.equal(null);
    });

    it('rule 8: what becomes editable or hidden loses its marks, and gets them back', async () => {
      const page = await markedPage('<div id="x"><p>API</p></div>', { mode });
      const box = page.root.querySelector('#x')!;
      for (const [name, value] of [
        ['contenteditable', 'true'],
        ['hidden', ''],
        ['inert', ''],
        ['aria-hidden', 'true'],
        ['data-glossary', 'off'],
      ]) {
        box.setAttribute(name!, value!);
        while (page.marks.length) await frame();
        expect(box.innerHTML).to.equal('<p>API</p>');
        box.removeAttribute(name!);
        while (!page.marks.length) await frame();
      }
    });
  });
