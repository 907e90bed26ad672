import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { renderEntry } from '../../../src/elements/parts/entry-view.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { emulateMedia, itWith } from '../../support/engine.js';
import {
  click,
  draw,
  entryViewOf,
  instanceWith,
  place,
  placeEntry,
  placeToolkits,
  words,
} from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

const glossary = entryGlossary();
const full = glossary.entries[0]!;

describe('a11y entry: headings', () => {
  const rows: [given: number, question: string, section: string, toolkit: string][] = [
    [1, 'H1', 'H2', 'H3'],
    [2, 'H2', 'H3', 'H4'],
    [3, 'H3', 'H4', 'H5'],
    [4, 'H4', 'H5', 'H6'],
    [5, 'H5', 'H6', 'H6'],
    [6, 'H6', 'H6', 'H6'],
    [9, 'H6', 'H6', 'H6'],
  ];
  for (const [level, question, section, toolkit] of rows) {
    it(`a11y entry: of level ${level} are ${question}, ${section}, ${toolkit}`, async () => {
      const drawn = await draw(renderEntry(entryViewOf(glossary, full, { headingLevel: level })));
      const tags = (part: string) =>
        [...drawn.querySelectorAll(`[part="${part}"]`)].map((each) => each.tagName);
      expect(new Set(tags('question'))).to.deep.equal(new Set([question]));
      expect(new Set(tags('section-title'))).to.deep.equal(new Set([section]));
      expect(new Set(tags('toolkit-title'))).to.deep.equal(new Set([toolkit]));
    });
  }
  for (const [attribute, tag] of [
    ['', 'H2'],
    ['heading-level="4"', 'H4'],
    ['heading-level="none"', 'H2'],
  ]) {
    it(`a11y entry: with the attribute ${attribute || 'left out'} begin at ${tag}`, async () => {
      expect((await placeEntry(`term="audit" ${attribute}`, glossary)).part('question').tagName).to.equal(
        tag,
      );
    });
  }
});

describe('a11y entry: names and languages', () => {
  it('a11y entry: the article is named by its question', async () => {
    const { root, part } = await placeEntry('term="audit"', glossary);
    const named = root.getElementById(part('entry').getAttribute('aria-labelledby')!);
    expect(words(named!)).to.equal('What is Audit?');
  });

  it('a11y entry: the table has column and row headers', async () => {
    const { part } = await placeEntry('term="iso-27002"', glossary);
    const scopes = [...part('crosswalk').querySelectorAll('th')].map((th) => th.scope);
    expect(scopes).to.deep.equal(['col', 'col', 'row', 'row']);
  });

  for (const [locale, direction] of [
    ['en', 'ltr'],
    ['de-AT', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
  ]) {
    it(`a11y entry: language and direction come from the data: ${locale} is ${direction}`, async () => {
      const { part } = await placeEntry('term="audit"', entryGlossary({ locale }));
      expect([part('entry').lang, part('entry').dir]).to.deep.equal([locale, direction]);
      expect(getComputedStyle(part('definition')).direction).to.equal(direction);
    });
  }

  it('a11y entry: an entry in another language says so, and so does a single field', async () => {
    const view = entryViewOf(entryGlossary({ locale: 'de' }), {
      ...full,
      lang: 'en',
      fieldLang: { body: 'fr' },
    });
    const drawn = await draw(renderEntry(view));
    const lang = (part: string) => drawn.querySelector(`[part="${part}"]`)!.getAttribute('lang');
    expect([lang('entry'), lang('body'), lang('definition')]).to.deep.equal(['en', 'fr', null]);
  });

  it('a11y entry: everything that can be operated is reached by Tab, in reading order', async () => {
    const { root, part } = await placeEntry('term="iso-27002"', glossary);
    const wanted = [...root.querySelectorAll<HTMLElement>('a, button, summary')].filter((each) =>
      each.checkVisibility(),
    );
    const reached: Element[] = [];
    part('body').querySelector('button')!.focus();
    // Until the focus leaves, or comes round again (WebKit, with nothing else on the page).
    while (root.activeElement && !reached.includes(root.activeElement)) {
      reached.push(root.activeElement);
      await sendKeys({ press: 'Tab' });
    }
    expect(reached.map(words)).to.deep.equal(wanted.map(words));
  });
});

describe('a11y entry: axe finds nothing', () => {
  it('a11y entry: in a whole entry', async () => {
    const { element } = await placeEntry('term="iso-27002" partner="acme"', glossary);
    await expect(element).to.be.accessible();
  });

  it('a11y faq: with a question open', async () => {
    const { element, parts } = await placeEntry('term="iso-27002"', glossary);
    await click(parts('faq-question')[0]!);
    await expect(element).to.be.accessible();
  });

  it('a11y copy: with a code copied or refused', async () => {
    const { element, part } = await placeEntry('term="iso-27002"', glossary);
    await click(part('copy'));
    await waitUntil(() => words(part('status')));
    await expect(element).to.be.accessible();
  });

  it('a11y entry: in offers alone', async () => {
    const { element } = await placeToolkits('', glossary);
    await expect(element).to.be.accessible({ ignoredRules: ['heading-order'] }); // the page has no h2 here
  });

  it('a11y entry: while it loads and when it is not there', async () => {
    const waiting = instanceWith();
    waiting.update({ owner: document.createElement('i') });
    await expect((await place('glossary-entry', 'term="x"', waiting)).element).to.be.accessible();
    await expect((await placeEntry('term="x"', glossary)).element).to.be.accessible();
  });

  itWith('media', 'a11y entry: in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const { element, part } = await placeEntry('term="iso-27002"', glossary);
    expect(getComputedStyle(part('definition')).color).to.equal('rgb(230, 233, 237)');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
    document.documentElement.style.colorScheme = '';
  });

  it('a11y entry: axe is looking: a seeded fault is found', async () => {
    const { element, part } = await placeEntry('term="iso-27002"', glossary);
    part('copy').textContent = '';
    let found = '';
    try {
      await expect(element).to.be.accessible();
    } catch (error) {
      found = String(error);
    }
    expect(found).to.include('button-name');
  });
});

describe('a11y entry: the reader’s settings', () => {
  for (const width of [320, 256])
    itWith('viewport', `a11y entry: at ${width} px nothing scrolls sideways`, async () => {
      await setViewport({ width, height: 256 });
      const word = 'Rechtsschutzversicherungsgesellschaftsvertretung';
      const long = { ...full, question: `${word}?`, definition: word, body: `${full.body}\n\n- ${word}` };
      const { root, element } = await placeEntry('term="iso-27002"', { ...glossary, entries: [long] });
      for (const each of root.querySelectorAll('details')) each.open = true;
      const outside = [...root.querySelectorAll('*')].filter(
        (each) => each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
      );
      expect(outside.map((each) => each.outerHTML.slice(0, 80))).to.deep.equal([]);
      await setViewport({ width: 800, height: 600 });
    });

  itWith('media', 'a11y entry: in forced colours what was told apart by its ground has an edge', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { part } = await placeEntry('term="iso-27002"', glossary);
    const edge = (name: string) => getComputedStyle(part(name)).borderTopStyle;
    const edges = ['cta', 'badge', 'toolkit'].map(edge);
    await emulateMedia({ forcedColors: 'none' });
    expect(edges).to.deep.equal(['solid', 'solid', 'solid']);
  });

  itWith('media', 'a11y entry: is printed', async () => {
    const { part } = await placeEntry('term="iso-27002"', glossary);
    await emulateMedia({ media: 'print' });
    const seen = part('definition').checkVisibility();
    await emulateMedia({ media: 'screen' });
    expect(seen).to.equal(true);
  });
});
