import { expect } from '@open-wc/testing';
import { resolveScope } from '../../src/dom/scope.js';
import { frame, leave, marksFor, wordsAre } from '../support/marked-page.js';

const rows: [what: string, markup: string, options: Parameters<typeof resolveScope>[0], roots: string[]][] = [
  ['main', '<nav></nav><main id="a"></main><article id="b"></article>', {}, ['a']],
  ['[role=main]', '<div id="a" role="main"></div><article id="b"></article>', {}, ['a']],
  ['each main', '<main id="a"></main><div id="b" role="main"></div>', {}, ['a', 'b']],
  ['the only article', '<div></div><article id="a"></article>', {}, ['a']],
  ['the body, of two articles', '<article></article><article></article>', {}, ['body']],
  ['the body', '<p></p>', {}, ['body']],
  ['the body for an empty selector', '<p></p>', { scope: ' ' }, ['body']],
  ['all that a selector matches', '<p id="a"></p><div><p id="b"></p></div>', { scope: 'p' }, ['a', 'b']],
  [
    'nested matches once',
    '<div id="a"><div id="b"></div></div><div id="c"></div>',
    { scope: 'div [id], [id]' },
    ['a', 'c'],
  ],
  ['a list of selectors', '<p id="a"></p><b id="b"></b>', { scope: 'b, p' }, ['a', 'b']],
  ['nothing where a selector matches nothing', '<main></main>', { scope: '.no' }, []],
  ['nothing where a selector is not valid', '<main></main>', { scope: 'p[' }, []],
];

describe('marking: the scope', () => {
  let page: HTMLElement;
  const warnings: unknown[][] = [];
  const { warn } = console;

  beforeEach(() => {
    console.warn = (...line: unknown[]) => warnings.push(line);
    warnings.length = 0;
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => {
    console.warn = warn;
    leave();
    page.remove();
  });

  for (const [what, markup, options, roots] of rows)
    it(`is ${what}`, () => {
      page.innerHTML = markup;
      const found = resolveScope(options).roots;
      expect(found.map((each) => each.id || each.localName)).to.deep.equal(roots);
    });

  for (const tag of ['nav', 'header', 'footer', 'aside'])
    it(`without main or article leaves ${tag} out`, async () => {
      page.innerHTML = `<${tag}><p>API</p></${tag}><p>an audit</p>`;
      const marks = marksFor();
      await marks.start();
      expect(marks.marks.map(({ text }) => text)).to.deep.equal(['audit']);
    });

  it('with a main takes its header', async () => {
    page.innerHTML = '<main><header>API</header></main>';
    const marks = marksFor();
    await marks.start();
    expect(marks.marks).to.have.length(1);
  });

  it('is less what `exclude` matches', async () => {
    page.innerHTML = '<main><p class="no">API</p><div class="no"><p>API</p></div><p>audit</p></main>';
    const marks = marksFor({ exclude: '.no' });
    await marks.start();
    expect(marks.marks.map(({ text }) => text)).to.deep.equal(['audit']);
  });

  it('counts as one: a first is marked once in all of it', async () => {
    page.innerHTML = '<p class="x">API</p><p>API</p><p class="x">API</p>';
    const marks = marksFor({ scope: '.x', policy: { occurrences: 'first' } });
    await marks.start();
    expect(marks.marks).to.have.length(1);
  });

  for (const [what, options] of [
    ['a scope that matches nothing', { scope: '.no' }],
    ['a scope that is not valid', { scope: 'p[' }],
    ['an exclude that is not valid', { exclude: 'p[' }],
    ['shadow-roots that are not valid', { shadowRoots: '>>' }],
    ['several of them', { scope: 'p[', exclude: '[', shadowRoots: ']' }],
  ] as const)
    it(`${what}: one warning that names it, no throw`, async () => {
      page.innerHTML = '<main><p>API</p></main>';
      const marks = marksFor(options);
      await marks.start();
      await marks.refresh();
      expect(warnings).to.have.length(1);
      expect(String(warnings[0]))
        .to.match(/^Glossary: /)
        .and.contain(Object.values(options)[0]);
    });

  it('follows a page that puts another main in its place', async () => {
    page.innerHTML = '<main><p>API</p></main>';
    const marks = marksFor();
    await marks.start();
    page.innerHTML = '<main><p>an audit</p></main>';
    await wordsAre(marks, ['audit']);
    page.innerHTML = '<nav>API</nav>';
    await wordsAre(marks, []);
    expect(warnings).to.deep.equal([]);
  });

  it('finds what comes later', async () => {
    const marks = marksFor({ scope: '.late' });
    await marks.start();
    expect(warnings).to.have.length(1);
    page.innerHTML = '<p class="late">API</p>';
    await wordsAre(marks, ['API']);
    await frame();
  });
});
