import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { plainSource } from '../../../src/core/plain-source.js';
import { GlossaryCard } from '../../../src/elements/card/glossary-card.js';
import { cardGlossary } from '../../fixtures/card-glossary.js';
import {
  box,
  card,
  cardPage,
  cleanUp,
  click,
  isOpen,
  part,
  parts,
  type PageOptions,
} from '../../support/card-page.js';
import { emulateMedia, itWith } from '../../support/engine.js';
import { waitUntil } from '../../support/wait-until.js';

const all = ['soa', 'isms', 'long']
  .map((id) => `<glossary-term term="${id}">${id}</glossary-term>`)
  .join(', ');
const body = `<p style="margin-top: 60px">${all}</p>`;
const never = { ...plainSource(cardGlossary), cardNow: () => undefined };

const states: [name: string, term: string, options: PageOptions, then?: () => unknown][] = [
  ['open', 'soa', {}],
  ['at a related term', 'soa', {}, () => click(parts('chip')[0]!)],
  ['with a link to the page', 'soa', { glossary: { ...cardGlossary, entryUrl: '#{id}' } }],
  ['longer than the window', 'long', {}],
  ['loading', 'soa', { source: { ...never, card: () => new Promise(() => {}) } }],
  ['failed', 'soa', { source: { ...never, card: () => Promise.reject(new Error('gone')) } }],
  ['in a dark theme', 'soa', { settings: { theme: 'dark' } }],
  ['from right to left', 'soa', { glossary: { ...cardGlossary, locale: 'ar' } }],
];

async function open(term: string, options: PageOptions = {}) {
  const page = await cardPage({ body, ...options });
  await click(page.mark(term));
  await waitUntil(() => part('definition') ?? part('error') ?? part('loading'));
  return page;
}
/** The fade has ended. */
const settled = () =>
  Promise.all(
    box()!
      .getAnimations()
      .map(({ finished }) => finished),
  );
const style = (element: Element) => getComputedStyle(element);

/** Relative luminance (WCAG 2.2) of `rgb(…)`. */
function luminance(color: string): number {
  const [red, green, blue] = color.match(/[\d.]+/g)!.map((text) => {
    const part = Number(text) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the card is accessible', () => {
  afterEach(cleanUp);

  for (const [name, term, options, then] of states)
    it(`a11y card: axe finds nothing, ${name}`, async () => {
      const { root } = await open(term, options);
      await then?.();
      await expect(card()).to.be.accessible();
      await expect(root).to.be.accessible();
    });

  // Axe cannot tell a ground in the top layer.
  for (const theme of ['light', 'dark'] as const)
    it(`a11y card: every text has a contrast of 4.5:1 or better, ${theme}`, async () => {
      await open('soa', { settings: { theme } });
      await click(parts('chip')[0]!);
      await click(part('back')!);
      await waitUntil(() => part('definition'));
      const ground = luminance(style(box()!).backgroundColor);
      const texts = [...box()!.querySelectorAll('*')].filter((each) => !each.childElementCount);
      expect(texts.length).to.be.greaterThan(7);
      for (const each of texts) {
        const [low, high] = [ground, luminance(style(each).color)].sort((a, b) => a - b);
        expect((high! + 0.05) / (low! + 0.05), each.outerHTML).to.be.at.least(4.5);
      }
    });

  it('axe is looking: a seeded fault is found', async () => {
    await open('soa');
    part('definition')!.append(document.createElement('img'));
    await expect(card()).to.not.be.accessible();
  });

  it('a11y card: targets are 24 px or more', async () => {
    await open('soa');
    await click(parts('chip')[0]!);
    for (const each of card()!.shadowRoot!.querySelectorAll('a, button'))
      // WebKit rounds a height of 24 to 23.99999.
      expect(each.getBoundingClientRect().height, each.textContent!).to.be.at.least(23.99);
  });
});

describe('the card in the reader’s settings', () => {
  afterEach(async () => {
    await cleanUp();
  });

  it('theme forces light and dark', async () => {
    const { instance, mark } = await open('soa', { settings: { theme: 'dark' } });
    expect(style(box()!).backgroundColor).to.equal('rgb(22, 25, 29)');
    await sendKeys({ press: 'Escape' });
    instance.update({ settings: { ...instance.settings, theme: 'light' } });
    await click(mark('soa'));
    expect(style(box()!).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('it is dark on a page that is dark where the mark stands', async () => {
    await open('soa', { body: `<div style="background: #101418; color: #fff; padding: 60px">${all}</div>` });
    expect(style(box()!).backgroundColor).to.equal('rgb(22, 25, 29)');
  });

  itWith('media', 'it follows the reader’s preference on a page that says it does', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    await open('soa');
    expect(style(box()!).backgroundColor).to.equal('rgb(22, 25, 29)');
    await emulateMedia({ colorScheme: 'light' });
    expect(style(box()!).backgroundColor).to.equal('rgb(255, 255, 255)');
    document.documentElement.style.removeProperty('color-scheme');
  });

  itWith('media', 'a11y card: no movement with reduced motion', async () => {
    await open('soa');
    expect(style(box()!).animationName).to.equal('in');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(style(box()!).animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  itWith('media', 'a11y card: not in print', async () => {
    await open('soa');
    await emulateMedia({ media: 'print' });
    expect(style(box()!).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
    expect(isOpen()).to.be.true;
  });

  itWith('media', 'a11y card: an edge and a focus ring in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await open('soa');
    expect(style(box()!).borderTopStyle).to.equal('solid');
    await sendKeys({ press: 'Tab' });
    expect(style(parts('chip')[0]!).outlineStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  for (const [width, height] of [
    [320, 256],
    [375, 667],
  ] as const)
    itWith('viewport', `a11y card: in view at ${width} × ${height}, without a sideways scroll`, async () => {
      await setViewport({ width, height });
      const { mark } = await open('soa');
      await settled();
      const { left, top, right, bottom } = box()!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(top).to.be.at.least(0);
      expect(right).to.be.at.most(width);
      expect(bottom).to.be.at.most(height);
      const words = mark('soa').getBoundingClientRect();
      expect(top >= words.bottom || bottom <= words.top, 'does not cover the mark').to.be.true;
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await setViewport({ width: 800, height: 600 });
    });
});

describe('the card as a sheet', () => {
  const real = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = (query) =>
      query.includes('coarse')
        ? ({ ...real.call(window, query), matches: true } as MediaQueryList)
        : real.call(window, query);
  });
  afterEach(async () => {
    window.matchMedia = real;
    await cleanUp();
    scrollTo(0, 0);
  });

  it('a11y card: on a phone it is a sheet at the lower edge, over the whole width, with a button that closes it', async () => {
    await open('soa');
    await settled();
    const { left, right, bottom } = box()!.getBoundingClientRect();
    expect([left, right, bottom]).to.deep.equal([0, innerWidth, innerHeight]);
    await expect(card()).to.be.accessible();
    expect(part('close')!.getBoundingClientRect().height).to.be.at.least(44);
    await click(part('close')!);
    expect(isOpen()).to.be.false;
  });

  it('a11y card: the page makes room where the sheet would cover the mark', async () => {
    const tall = `<div style="height: ${innerHeight - 140}px"></div>${body}<div style="height: 900px"></div>`;
    const { mark } = await open('soa', { body: tall });
    await settled();
    expect(scrollY).to.be.greaterThan(0);
    expect(mark('soa').getBoundingClientRect().bottom).to.be.at.most(box()!.getBoundingClientRect().top);
  });

  it('a11y card: it goes to the upper edge where the page cannot make room', async () => {
    const { mark } = await open('soa', { body: `<div style="height: ${innerHeight - 140}px"></div>${body}` });
    await settled();
    expect(box()!.getBoundingClientRect().top).to.equal(0);
    expect(mark('soa').getBoundingClientRect().top).to.be.at.least(box()!.getBoundingClientRect().bottom);
  });

  it('a11y card: is no sheet beside a mouse', async () => {
    await open('soa');
    await sendKeys({ press: 'Escape' });
    window.matchMedia = real;
    await click(document.querySelector('glossary-term')!);
    expect(part('close')).to.equal(undefined);
    expect(box()!.getBoundingClientRect().bottom).to.be.lessThan(innerHeight);
  });
});

it('a card of its own, without anything to show, is not there', () => {
  const lone = new GlossaryCard();
  document.body.append(lone);
  expect(lone.getBoundingClientRect().height).to.equal(0);
  expect(getComputedStyle(lone.box).display).to.equal('none');
  lone.remove();
});
