import { expect } from '@open-wc/testing';
import { setClock } from '../../../src/core/clock.js';
import type { Toolkit } from '../../../src/core/model.js';
import { renderToolkits, toolkitsOf } from '../../../src/elements/parts/toolkit.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import urls from '../../fixtures/url-payloads.json';
import { draw, viewOf, words } from '../../support/placed.js';

type Settings = { partner?: string; noOffers?: boolean; locale?: string };

/** One toolkit, drawn. */
async function offer(
  change: Partial<Toolkit>,
  { partner = '', noOffers = false, locale = 'en' }: Settings = {},
) {
  const glossary = entryGlossary({ locale });
  const toolkit: Toolkit = {
    id: 't',
    title: 'Policy Pack',
    description: 'Sixteen policies.',
    url: '/t',
    ...change,
  };
  const drawn = await draw(
    renderToolkits([toolkit], viewOf(glossary, { settings: { partner, noOffers }, headingLevel: 3 })),
  );
  const part = (name: string) => drawn.querySelector<HTMLElement>(`[part="${name}"]`);
  return { drawn, part, says: (name: string) => (part(name) ? words(part(name)!) : undefined) };
}

const priced = (discount?: NonNullable<Toolkit['offer']>['discount']): Partial<Toolkit> => ({
  offer: { price: '59', currency: 'USD', discount },
});

afterEach(() => setClock());

describe('an offer says what it is', () => {
  it('is labelled as promotion without a partner', async () => {
    expect((await offer({})).says('promotion')).to.equal('Promotion');
  });
  it('names the partner beside it', async () => {
    expect((await offer({}, { partner: 'northlight' })).says('promotion')).to.equal('Promotion · northlight');
  });
  it('the label comes before everything else of the offer', async () => {
    const { drawn } = await offer({ badge: 'ISO' });
    expect(drawn.querySelector('[part="toolkit"]')!.firstElementChild!.getAttribute('part')).to.equal(
      'promotion',
    );
  });
  it('shows badge, title, description', async () => {
    const { says } = await offer({ badge: 'ISO/IEC 27001:2022' });
    expect([says('badge'), says('toolkit-title'), says('toolkit-description')]).to.deep.equal([
      'ISO/IEC 27001:2022',
      'Policy Pack',
      'Sixteen policies.',
    ]);
  });
  it('without a badge, a price: none is shown', async () => {
    const { part } = await offer({});
    expect([part('badge'), part('price'), part('discount'), part('copy')]).to.deep.equal([
      null,
      null,
      null,
      null,
    ]);
  });
  it('no-offers leaves nothing at all', async () => {
    const { drawn } = await offer(priced({ percent: 30, code: 'X' }), { noOffers: true });
    expect(words(drawn)).to.equal('');
    expect(drawn.querySelector('*')).to.equal(null);
  });
});

describe('a price in the way of the locale', () => {
  const rows: [locale: string, price: string, currency: string, shown: RegExp][] = [
    ['en', '59', 'USD', /^Price \$59$/],
    ['en', '59.00', 'USD', /^Price \$59\.00$/],
    ['en', '1299', 'USD', /^Price \$1,299$/],
    ['de', '59', 'EUR', /^Price 59\s€$/],
    ['de', '1299.50', 'EUR', /^Price 1\.299,50\s€$/],
    ['fr', '59', 'EUR', /^Price 59\s€$/],
    ['ja', '5900', 'JPY', /^Price [¥￥]5,900$/],
    ['en-GB', '59', 'GBP', /^Price £59$/],
    ['en', '0', 'USD', /^Price \$0$/],
  ];
  for (const [locale, price, currency, shown] of rows) {
    it(`${locale}: ${price} ${currency}`, async () => {
      expect((await offer({ offer: { price, currency } }, { locale })).says('price')).to.match(shown);
    });
  }
  it('says as of when', async () => {
    const { says } = await offer({ offer: { price: '59', currency: 'USD', asOf: '2026-11-01' } });
    expect(says('price')).to.equal('Price $59 as of Nov 1, 2026');
  });
});

describe('a discount as given', () => {
  const rows: [why: string, discount: NonNullable<Toolkit['offer']>['discount'], shown: string][] = [
    ['a percentage', { percent: 30 }, '30% off'],
    ['an amount', { amount: '10' }, '$10 off'],
    ['a part of a percent', { percent: 12.5 }, '12.5% off'],
    ['its last day', { percent: 30, validThrough: '2099-12-31' }, '30% off, until Dec 31, 2099'],
  ];
  for (const [why, discount, shown] of rows) {
    it(why, async () => {
      const { says } = await offer(priced(discount));
      expect(says('discount')).to.equal(shown);
    });
  }
  it('its note, beside it', async () => {
    const { says } = await offer(priced({ percent: 30, note: 'For new customers.' }));
    expect([says('discount'), says('discount-note')]).to.deep.equal(['30% off', 'For new customers.']);
  });
  it('its note alone', async () => {
    const { says } = await offer(priced({ note: 'Ask for a discount.' }));
    expect([says('discount'), says('discount-note')]).to.deep.equal([undefined, 'Ask for a discount.']);
  });
  it('a reduced price is never computed', async () => {
    const { drawn } = await offer(priced({ percent: 50, code: 'HALF' }));
    expect(words(drawn)).to.include('$59').and.not.match(/29|30/);
  });
  it('no code: no copy button, no status', async () => {
    const { part } = await offer(priced({ percent: 30 }));
    expect([part('code'), part('copy'), part('status')]).to.deep.equal([null, null, null]);
  });
  it('the code is text that can be selected', async () => {
    const { part } = await offer(priced({ percent: 30, code: 'SAMPLE30' }));
    getSelection()!.selectAllChildren(part('code')!);
    expect(String(getSelection())).to.equal('SAMPLE30');
  });
});

describe('a discount by the day of the reader', () => {
  const window = { percent: 30, code: 'SAMPLE30', validFrom: '2026-11-10', validThrough: '2026-11-20' };
  const rows: [why: string, day: Date, holds: boolean][] = [
    ['the day before', new Date(2026, 10, 9, 23, 59, 59), false],
    ['the first moment', new Date(2026, 10, 10, 0, 0, 0), true],
    ['the last moment', new Date(2026, 10, 20, 23, 59, 59), true],
    ['the day after', new Date(2026, 10, 21, 0, 0, 0), false],
  ];
  for (const [why, day, holds] of rows) {
    it(`${why}: ${holds ? 'shown' : 'gone, and the code with it'}`, async () => {
      setClock(() => day);
      const { drawn, part } = await offer(priced(window));
      expect(!!part('discount')).to.equal(holds);
      expect(!!part('copy')).to.equal(holds);
      expect(words(drawn).includes('SAMPLE30')).to.equal(holds);
      expect(words(drawn)).to.include('$59');
    });
  }
});

describe('the way to a toolkit', () => {
  it('a11y entry: its name begins with what it shows and holds the title', async () => {
    const { part } = await offer({});
    expect(words(part('cta')!)).to.equal('View toolkit');
    expect(part('cta')!.getAttribute('aria-label')).to.equal('View toolkit: Policy Pack');
  });
  it('can be worded', async () => {
    expect((await offer({ ctaLabel: 'See the pack' })).says('cta')).to.equal('See the pack');
  });
  it('is sponsored and opens where the reader is', async () => {
    const cta = (await offer({ url: 'https://shop.example/t' })).part('cta')!;
    expect(cta.getAttribute('rel')).to.equal('sponsored noopener');
    expect(cta.hasAttribute('target')).to.equal(false);
  });
  it('price, discount and call to action are elements of their own', async () => {
    const { part } = await offer(priced({ percent: 30 }));
    for (const name of ['price', 'discount']) expect(part(name)!.contains(part('cta'))).to.equal(false);
    expect(part('cta')!.children.length).to.equal(0);
  });

  const links: [why: string, url: string, partner: string, href: string][] = [
    ['no partner: as it is', '/t?a=1', '', '/t?a=1'],
    ['partner and extra', '/t', 'acme', '/t?utm_source=glossary&partner=acme'],
    ['before the hash', '/t#top', 'acme', '/t?utm_source=glossary&partner=acme#top'],
    ['never twice', '/t?partner=other&utm_source=x', 'acme', '/t?utm_source=x&partner=acme'],
    ['encoded', '/t', 'a&b=c', '/t?utm_source=glossary&partner=a%26b%3Dc'],
  ];
  for (const [why, url, partner, href] of links) {
    it(`attribution: ${why}`, async () => {
      expect((await offer({ url }, { partner })).part('cta')!.getAttribute('href')).to.equal(href);
    });
  }

  for (const { url, verdict } of urls) {
    it(`by its verdict: ${verdict} ${JSON.stringify(url)}`, async () => {
      const { part, drawn, says } = await offer({ url }, { partner: 'acme' });
      expect(drawn.querySelectorAll('[href]').length).to.equal(verdict === 'allow' ? 1 : 0);
      if (verdict === 'refuse') expect(says('cta-text')).to.equal('View toolkit');
      else expect(part('cta')!.tagName).to.equal('A');
    });
  }
});

describe('several toolkits', () => {
  const glossary = entryGlossary();
  const ids = (change: Record<string, Partial<Toolkit>> = {}, wanted = ['dual', 'core', 'complete']) =>
    toolkitsOf(wanted, {
      ...glossary,
      toolkits: glossary.toolkits.map((t) => ({ ...t, ...change[t.id] })),
    }).map(({ id }) => id);
  it('stand by rising price', () => expect(ids()).to.deep.equal(['core', 'complete', 'dual']));
  it('stand by their own order before that', () =>
    expect(ids({ dual: { order: 1 } })).to.deep.equal(['dual', 'core', 'complete']));
  it('without a price come last', () =>
    expect(ids({ core: { offer: undefined } })).to.deep.equal(['complete', 'dual', 'core']));
  it('that are unknown are passed over', () => expect(ids({}, ['core', 'gone'])).to.deep.equal(['core']));
});
