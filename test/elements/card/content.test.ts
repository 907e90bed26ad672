import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CardEntry } from '../../../src/core/model.js';
import { readGlossary } from '../../../src/core/read-glossary.js';
import { plainSource } from '../../../src/core/plain-source.js';
import type { GlossarySource } from '../../../src/core/source.js';
import { cardGlossary, soaDefinition } from '../../fixtures/card-glossary.js';
import {
  box,
  card,
  cardPage,
  cleanUp,
  click,
  focused,
  hidden,
  isOpen,
  part,
  parts,
  words,
  type CardPage,
  type PageOptions,
} from '../../support/card-page.js';
import { waitUntil } from '../../support/wait-until.js';

const all = ['soa', 'isms', 'audit', 'markup', 'long']
  .map((id) => `<glossary-term term="${id}">${id}</glossary-term>`)
  .join(', ');
const body = `<p style="margin-top: 60px">${all}</p>`;

async function open(term: string, options: PageOptions = {}): Promise<CardPage> {
  const page = await cardPage({ body, ...options });
  await click(page.mark(term));
  await waitUntil(() => part('definition') ?? part('error'), 'the definition is there');
  return page;
}
const withUrl = { ...cardGlossary, entryUrl: '#page-{id}' };

/** A source whose cards come when they are let through. */
function slow() {
  const source = plainSource(cardGlossary);
  const waiting: (() => void)[] = [];
  const lateSource: GlossarySource = {
    ...source,
    cardNow: () => undefined,
    card: (id) =>
      new Promise<CardEntry | undefined>((resolve) => waiting.push(() => resolve(source.cardNow(id)))),
  };
  return { source: lateSource, waiting };
}

describe('what the card shows', () => {
  afterEach(async () => {
    await cleanUp();
    location.hash = '';
  });

  it('term, abbreviation, definition, category and how many toolkits cover it', async () => {
    await open('soa');
    expect(words('term')).to.equal('Statement of Applicability SoA');
    expect(words('abbr')).to.equal('SoA');
    expect(words('definition')).to.equal(soaDefinition);
    expect(words('category')).to.equal('ISO 27001');
    expect(words('offers')).to.equal('3 toolkits cover this');
  });

  it('one toolkit is one', async () => {
    await open('isms');
    expect(words('offers')).to.equal('1 toolkit covers this');
  });

  it('nothing of toolkits with no-offers', async () => {
    await open('soa', { settings: { noOffers: true } });
    expect(part('offers')).to.equal(undefined);
  });

  it('up to three related terms that are there, in the editor’s order', async () => {
    await open('soa');
    expect(parts('chip').map((chip) => chip.textContent?.trim())).to.deep.equal(['ISMS', 'Annex A', 'audit']);
  });

  it('no row for what an entry does not have', async () => {
    await open('audit', { panel: false });
    for (const name of ['abbr', 'related', 'offers', 'category', 'footer', 'link', 'back'])
      expect(part(name), name).to.equal(undefined);
  });

  it('text as text', async () => {
    await open('markup');
    expect(words('definition')).to.equal('<img src=x onerror=alert(1)> & <b>not bold</b>');
    expect(card()!.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('a11y card: language and direction come from the data, and each text has its own direction', async () => {
    const strings = { fullEntry: 'المدخل الكامل', 'toolkitsCover.other': '{count} حزم' };
    await open('soa', { glossary: { ...cardGlossary, locale: 'ar', strings } });
    expect(box()!.lang).to.equal('ar');
    expect(getComputedStyle(box()!).direction).to.equal('rtl');
    expect(words('link')).to.equal('المدخل الكامل');
    expect(words('offers')).to.equal('3 حزم');
    expect(getComputedStyle(part('definition')!).direction, 'English text in it').to.equal('ltr');
    await click(parts('chip')[0]!);
    expect(words('back')).to.equal('→ Back');
  });

  it('the font and size of the words that it explains', async () => {
    await open('isms', {
      body: `<p style="margin-top: 60px; font: 17px Courier">${all}</p>`,
    });
    expect(getComputedStyle(box()!).fontFamily).to.equal('Courier');
    expect(getComputedStyle(box()!).fontSize).to.equal('17px');
  });

  it('the page’s theming, set once on the root', async () => {
    document.documentElement.style.setProperty('--glossary-surface', 'rgb(1, 2, 3)');
    await open('isms');
    expect(getComputedStyle(box()!).backgroundColor).to.equal('rgb(1, 2, 3)');
    document.documentElement.style.removeProperty('--glossary-surface');
  });
});

describe('a related term opens in the card', () => {
  afterEach(cleanUp);

  it('with a way back, and the focus stays in the card', async () => {
    const { log } = await open('soa');
    await click(parts('chip')[0]!);
    expect(words('term')).to.equal('ISMS');
    expect(focused()).to.equal(box());
    await click(part('back')!);
    expect(words('term')).to.equal('Statement of Applicability SoA');
    expect(part('back')).to.equal(undefined);
    expect(isOpen()).to.be.true;
    expect(log).to.deep.equal(['open soa']);
  });

  it('counts as viewed when it was open for a second, and how it was reached', async () => {
    const { log } = await open('soa');
    await waitUntil(() => log.includes('view soa card'), 'the first is seen', { timeout: 3000 });
    await click(parts('chip')[0]!);
    await waitUntil(() => log.includes('view isms related'), 'the second is seen', { timeout: 3000 });
    expect(log).to.deep.equal(['open soa', 'view soa card', 'view isms related']);
  });

  it('the next mark begins with its own term', async () => {
    const { mark } = await open('soa');
    await click(parts('chip')[1]!);
    await sendKeys({ press: 'Escape' });
    await click(mark('isms'));
    expect(words('term')).to.equal('ISMS');
    expect(part('back')).to.equal(undefined);
  });
});

describe('the way to the full entry', () => {
  afterEach(async () => {
    await cleanUp();
    location.hash = '';
  });

  it('without a page it is a button that opens the panel', async () => {
    const { asked, mark } = await open('isms');
    expect(part('link')!.localName).to.equal('button');
    await click(part('link')!);
    expect(asked).to.deep.equal([{ termId: 'isms', via: 'card', opener: mark('isms') }]);
    await hidden();
  });

  it('with a page it is a link; a plain click opens the panel', async () => {
    const { asked } = await open('isms', { glossary: withUrl });
    expect(part('link')!.getAttribute('href')).to.equal('#page-isms');
    await click(part('link')!);
    expect(asked.length).to.equal(1);
    expect(location.hash).to.equal('');
  });

  it('a modified click follows it', async () => {
    const { asked } = await open('isms', { glossary: withUrl });
    let prevented: boolean | undefined;
    card()!.shadowRoot!.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault(); // the test page is to stay
    });
    part('link')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(prevented).to.be.false;
    expect(asked).to.deep.equal([]);
  });

  it('with panel=none always the page', async () => {
    const { asked } = await open('isms', { glossary: withUrl, settings: { panel: 'none' } });
    await click(part('link')!);
    expect(location.hash).to.equal('#page-isms');
    expect(asked).to.deep.equal([]);
  });

  it('with neither page nor panel there is none', async () => {
    await open('isms', { panel: false });
    expect(part('link')).to.equal(undefined);
  });

  it('an address that is not allowed is none', async () => {
    const { glossary } = readGlossary({ ...cardGlossary, entryUrl: 'javascript:alert("{id}")' });
    await open('isms', { panel: false, glossary: glossary! });
    expect(part('link')).to.equal(undefined);
  });
});

describe('while it loads, and when it cannot', () => {
  afterEach(cleanUp);

  it('the term is there at once, the definition when it has come', async () => {
    const { source, waiting } = slow();
    const { mark } = await cardPage({ body, source });
    await click(mark('soa'));
    expect(words('term')).to.equal('Statement of Applicability SoA');
    expect(box()!.ariaBusy).to.equal('true');
    expect(words('loading')).to.equal('Loading…');
    for (const each of waiting) each();
    await waitUntil(() => words('definition') === soaDefinition);
    expect(box()!.ariaBusy).to.equal('false');
  });

  it('a turn keeps the height until the text is there', async () => {
    const { source, waiting } = slow();
    const { mark } = await cardPage({ body, source });
    await click(mark('soa'));
    for (const each of waiting.splice(0)) each();
    await waitUntil(() => part('definition'));
    const { height } = box()!.getBoundingClientRect();
    await click(parts('chip')[0]!);
    expect(part('loading')).to.not.equal(undefined);
    expect(box()!.getBoundingClientRect().height).to.be.closeTo(height, 1);
    for (const each of waiting) each();
    await waitUntil(() => part('definition'));
    expect(box()!.style.minHeight, 'then its own').to.equal('');
  });

  it('a11y card: the focus stays where it is, and the definition is spoken, when that comes', async () => {
    const { source, waiting } = slow();
    const { mark } = await cardPage({ body, source });
    await click(mark('soa'));
    const live = part('loading')!.parentElement!;
    expect(live.ariaLive).to.equal('polite');
    part('link')!.focus();
    const link = focused();
    for (const each of waiting) each();
    await waitUntil(() => part('definition'));
    expect(part('definition')!.parentElement, 'the live region is the same').to.equal(live);
    expect(focused()).to.equal(link);
    expect(part('link')).to.equal(link);
  });

  it('what comes too late for its term is not shown', async () => {
    const { source, waiting } = slow();
    const { mark } = await cardPage({ body, source });
    await click(mark('soa'));
    const late = waiting.splice(0);
    await click(mark('isms'));
    for (const each of waiting) each();
    await waitUntil(() => part('definition'));
    for (const each of late) each();
    await waitUntil(() => mark('soa').getAttribute('aria-description'));
    expect(words('term')).to.equal('ISMS');
    expect(words('definition')).to.contain('runs its information security');
  });

  it('a failure says so and offers the full page', async () => {
    const source = {
      ...plainSource(withUrl),
      cardNow: () => undefined,
      card: () => Promise.reject(new Error('gone')),
    };
    const { mark } = await cardPage({ body, source });
    await click(mark('soa'));
    await waitUntil(() => part('error'));
    expect(words('error')).to.equal('This could not be loaded.');
    expect(part('link')!.getAttribute('href')).to.equal('#page-soa');
  });
});
