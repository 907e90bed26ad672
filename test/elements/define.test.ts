import { expect, waitUntil as within } from '@open-wc/testing';
import { version } from '../../src/core/version.js';
import { GlossaryEmbed } from '../../src/elements/embed/glossary-embed.js';

/** A page loads every file of the source one by one: that may take a while. */
const waitUntil = (test: () => unknown, what?: string) => within(test, what, { timeout: 10_000 });

const tags = ['embed', 'term', 'card', 'panel', 'entry', 'toolkits'].map((name) => `glossary-${name}`);

interface Page {
  document: Document;
  window: Window & typeof globalThis;
  warnings: string[];
  defined(): string[];
  has(selector: string): Promise<Element>;
}

let frames: HTMLIFrameElement[] = [];

/** A page of its own, with its own registry of elements, that holds this HTML and then loads our scripts. */
async function page(
  body: string,
  { before = '', script = '<script type="module" src="/src/define.ts"></script>' } = {},
): Promise<Page> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.srcdoc = `<!doctype html><html lang="en"><head><base href="${location.origin}/"><script>
      window.warnings = [];
      console.warn = (...words) => /^Lit is in dev/.test(words[0]) || warnings.push(words.join(' '));
      addEventListener('error', (event) => warnings.push(event.message));
      addEventListener('unhandledrejection', (event) => warnings.push(String(event.reason)));
      ${before}</script>${script}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Page['window'] & { warnings: string[] };
  const { document: inside } = window;
  return {
    window,
    document: inside,
    warnings: window.warnings,
    defined: () => tags.filter((tag) => window.customElements.get(tag)),
    has: async (selector) => {
      await waitUntil(() => inside.querySelector(selector), `${selector} is there`);
      return inside.querySelector(selector)!;
    },
  };
}

/** Of our files, this one cannot be loaded in the page. */
const without = (file: string) =>
  `<script type="importmap">${JSON.stringify({
    imports: { [`/src/${file}`]: '/nowhere.js' },
  })}</script>`;

const knows = (here: Page, tag: string) =>
  waitUntil(() => here.window.customElements.get(tag), `${tag} is defined`);
const first = tags.slice(0, 3);

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames = [];
});

describe('glossary-embed/define', () => {
  it('registers what every page needs; the others are on no page', async () => {
    const here = await page('<p>Text</p>');
    expect(here.defined()).to.deep.equal(first);
    expect(here.warnings).to.deep.equal([]);
  });

  for (const tag of tags.slice(3)) {
    it(`registers <${tag}> where it is on the page`, async () => {
      const here = await page(`<div><${tag}></${tag}></div>`);
      await knows(here, tag);
      expect(here.defined()).to.deep.equal([...first, tag]);
    });

    it(`registers <${tag}> when it comes to the page, inside of something else`, async () => {
      const here = await page('<p>Text</p>');
      const section = here.document.createElement('section');
      section.innerHTML = `<div><${tag}></${tag}></div>`;
      here.document.body.append(section);
      await knows(here, tag);
      expect(here.defined()).to.deep.equal([...first, tag]);
    });
  }

  it('stops looking when all are known', async () => {
    const here = await page(
      tags
        .slice(3)
        .map((tag) => `<${tag}></${tag}>`)
        .join(''),
    );
    await waitUntil(() => here.defined().length === 6);
    here.document.body.append(here.document.createElement('glossary-panel'));
    expect(here.warnings).to.deep.equal([]);
  });

  it('a tag whose part cannot be loaded: one warning, nothing thrown', async () => {
    const script = `${without('elements/views.ts')}<script type="module" src="/src/define.ts"></script>`;
    const here = await page('<glossary-entry>Text</glossary-entry>', { script });
    await waitUntil(() => here.warnings.length);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(here.warnings.join()).to.match(/^Glossary: <glossary-entry> could not be loaded[^,]*module/);
    expect(here.defined()).to.deep.equal(first);
  });

  it('an element that was made is complete once it is on the page', async () => {
    const here = await page('<p>Text</p>');
    const entry = here.document.createElement('glossary-entry');
    entry.setAttribute('term', 'isms');
    here.document.body.append(entry);
    await waitUntil(() => entry.shadowRoot?.querySelector('[part="entry"]'), 'the entry shows');
  });

  const taken: [title: string, before: string, says: RegExp][] = [
    [
      '<glossary-embed> by another script',
      `customElements.define('glossary-embed', class extends HTMLElement {});`,
      /another script has defined <glossary-embed>/,
    ],
    [
      '<glossary-card> by another script',
      `customElements.define('glossary-card', class extends HTMLElement {});`,
      /another script has defined <glossary-card>/,
    ],
    [
      'all, by another version',
      `customElements.define('glossary-embed', class extends HTMLElement { static version = '9.9.9' });
       customElements.define('glossary-term', class extends HTMLElement {});
       customElements.define('glossary-card', class extends HTMLElement {});`,
      new RegExp(
        `version 9\\.9\\.9 is on this page already; version ${version.replaceAll('.', '\\.')} does nothing`,
      ),
    ],
  ];
  for (const [title, before, says] of taken)
    it(`defined already: ${title}: one warning, nothing thrown, none of ours`, async () => {
      const here = await page(
        '<main>An ISMS.</main><glossary-embed></glossary-embed><glossary-entry></glossary-entry>',
        { before },
      );
      await waitUntil(() => here.warnings.length);
      expect(here.warnings).to.have.length(1);
      expect(here.warnings[0]).to.match(says);
      expect(here.window.customElements.get('glossary-entry')).to.equal(undefined);
      expect(here.document.querySelector('main')!.innerHTML).to.equal('An ISMS.');
    });

  it('defined already: by the same version: not a word', async () => {
    const before = `customElements.define('glossary-embed', class extends HTMLElement { static version = '${version}' });`;
    const here = await page('<p>Text</p>', { before });
    expect(here.warnings).to.deep.equal([]);
    expect(here.defined()).to.deep.equal(['glossary-embed']);
  });

  it('defined already: by hand, with our own class: the others join it', async () => {
    const script = `<script type="module">
      import { GlossaryTerm } from '/src/index.ts';
      customElements.define('glossary-term', GlossaryTerm);
      import(document.baseURI + 'src/define.ts').then(() => (window.done = true));
    </script>`;
    const here = await page('<p>Text</p>', { script });
    await waitUntil(() => (here.window as Window & { done?: boolean }).done);
    expect(here.defined()).to.deep.equal(first);
    expect(here.warnings).to.deep.equal([]);
  });

  it('glossary-embed alone registers nothing', async () => {
    const script = `<script type="module">import * as all from '/src/index.ts'; window.names = Object.keys(all);</script>`;
    const here = await page('<glossary-embed></glossary-embed>', { script });
    const { names } = here.window as Window & { names?: string[] };
    for (const name of ['Embed', 'Term', 'Card', 'Panel', 'Entry', 'Toolkits'])
      expect(names).to.include(`Glossary${name}`);
    expect(names).to.include.members(['GlossaryReadyEvent', 'GlossaryToolkitClickEvent', 'version']);
    expect(here.defined()).to.deep.equal([]);
  });
});

describe('the drop-in script', () => {
  const embed = (attributes: string) => `<script type="module" src="/src/embed.ts" ${attributes}></script>`;
  const text = '<article>Every ISMS has a Statement of Applicability.</article>';

  it('data-glossary makes the element, after the body, with its attributes', async () => {
    const given = {
      scope: 'article',
      'skip-terms': 'isms',
      'no-offers': '',
      partner: 'north',
      'max-marks': '5',
    };
    const written = Object.entries(given).map(([name, value]) => `data-${name}="${value}"`);
    const here = await page(text, { script: embed(`data-glossary ${written.join(' ')}`) });
    const made = await here.has('html > body + glossary-embed');
    const attributes = Object.fromEntries(
      made.getAttributeNames().map((name) => [name, made.getAttribute(name)]),
    );
    delete attributes.style;
    expect(attributes).to.deep.equal({ src: 'bundled', ...given });
    await here.has('article glossary-term');
    expect(here.document.querySelector('glossary-term')!.textContent).to.equal('Statement of Applicability');
    expect(here.warnings).to.deep.equal([]);
  });

  it('every attribute of the element can be given', async () => {
    const names = GlossaryEmbed.observedAttributes;
    const here = await page('', {
      script: embed(`data-glossary ${names.map((name) => `data-${name}="1"`).join(' ')}`),
    });
    const made = await here.has('glossary-embed');
    for (const name of names) expect(made.getAttribute(name), name).to.equal('1');
  });

  it('data-glossary with an address loads that one', async () => {
    const here = await page(text, { script: embed('data-glossary="/nowhere.json"') });
    expect((await here.has('glossary-embed')).getAttribute('src')).to.equal('/nowhere.json');
  });

  it('has the type of the page, though it stands after the body', async () => {
    const here = await page(`<style>body { font: 20px monospace }</style>${text}`, {
      script: embed('data-glossary'),
    });
    const made = (await here.has('glossary-embed')) as GlossaryEmbed;
    await made.ready;
    const button = made.shadowRoot!.querySelector('[part="launcher"]')!;
    expect(here.window.getComputedStyle(button).fontFamily).to.equal('monospace');
  });

  for (const [title, script, body] of [
    ['without data-glossary', embed(''), text],
    ['with the tag on the page', embed('data-glossary'), `${text}<glossary-embed></glossary-embed>`],
    ['twice', embed('data-glossary') + embed('data-glossary').replace('.ts', '.ts?again'), text],
  ] as const)
    it(`${title}: makes no second one`, async () => {
      const here = await page(body, { script });
      await knows(here, 'glossary-embed');
      const made = here.document.querySelectorAll('glossary-embed');
      expect(made).to.have.length(title === 'without data-glossary' ? 0 : 1);
      if (made.length) await here.has('glossary-term');
      expect(here.warnings).to.deep.equal([]);
    });

  for (const [part, file, marks] of [
    ['the launcher', 'elements/embed/front.ts', 2],
    ['the panel', 'elements/views.ts', 2],
    ['the words', 'bundled/generated/names.ts', 0],
    ['the definitions', 'bundled/generated/cards-iso27001.ts', 2],
    ['what goes with the definitions', 'bundled/generated/frame.ts', 2],
  ] as const)
    it(`${part} cannot be loaded: at most one warning, nothing thrown, and the rest works`, async () => {
      const here = await page(text, { script: without(file) + embed('data-glossary') });
      const made = (await here.has('glossary-embed')) as GlossaryEmbed;
      await made.updateComplete;
      await made.ready;
      await made.open('isms');
      // The definitions come when the browser is idle.
      await new Promise((resolve) => {
        if ('requestIdleCallback' in here.window) here.window.requestIdleCallback(resolve, { timeout: 3000 });
        else setTimeout(resolve, 500);
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(here.document.querySelectorAll('glossary-term')).to.have.length(marks);
      const [said, ...more] = here.warnings;
      expect(more).to.deep.equal([]);
      // A card that is opened says so itself.
      if (part.endsWith('the definitions')) expect(said).to.equal(undefined);
      else expect(said).to.match(/^Glossary: .*could not be loaded/);
    });

  it('on a page where an element is named currentScript', async () => {
    const here = await page(`<img name="currentScript" alt="">${text}`, { script: embed('data-glossary') });
    await here.has('glossary-term');
  });

  it('where another script has the tag, makes none', async () => {
    const before = `customElements.define('glossary-embed', class extends HTMLElement {});`;
    const here = await page(text, { before, script: embed('data-glossary') });
    await waitUntil(() => here.warnings.length);
    expect(here.document.querySelector('glossary-embed')).to.equal(null);
  });
});
