import { expect } from '@open-wc/testing';
import { localDay, now, setClock } from '../../src/core/clock.js';
import type { Discount } from '../../src/core/model.js';
import { currentDiscount, formatDiscount, formatPrice } from '../../src/core/offer.js';

const noon = (day: string) => new Date(`${day}T12:00`);

describe('currentDiscount', () => {
  const rows: [title: string, discount: Discount | undefined, day: Date, holds: boolean][] = [
    ['none', undefined, noon('2026-11-23'), false],
    ['without dates', { percent: 30 }, noon('2026-11-23'), true],
    ['before it begins', { percent: 30, validFrom: '2026-11-24' }, noon('2026-11-23'), false],
    ['on its first day', { percent: 30, validFrom: '2026-11-23' }, new Date('2026-11-23T00:00'), true],
    [
      'on its last day, to the last minute',
      { percent: 30, validThrough: '2026-11-23' },
      new Date('2026-11-23T23:59:59'),
      true,
    ],
    ['the minute after', { percent: 30, validThrough: '2026-11-23' }, new Date('2026-11-24T00:00'), false],
    ['across a year', { percent: 30, validThrough: '2026-12-31' }, noon('2027-01-01'), false],
  ];
  for (const [title, discount, day, holds] of rows)
    it(`${title}: ${holds ? 'holds' : 'is gone'}`, () => {
      const offer = { price: '59', currency: 'USD', ...(discount && { discount }) };
      expect(currentDiscount(offer, day)).to.equal(holds ? discount : undefined);
    });

  it('goes by the one clock', () => {
    const offer = { price: '59', currency: 'USD', discount: { percent: 30, validThrough: '2026-11-23' } };
    try {
      setClock(() => noon('2026-11-23'));
      expect(currentDiscount(offer)).to.equal(offer.discount);
      setClock(() => noon('2026-11-24'));
      expect(currentDiscount(offer)).to.equal(undefined);
    } finally {
      setClock();
    }
    expect(Math.abs(now().getTime() - new Date().getTime())).to.be.below(5000);
  });

  it('takes the day from the local time of the reader', () => {
    const late = new Date(2026, 0, 5, 23, 59);
    const early = new Date(2026, 0, 5, 0, 1);
    expect([localDay(late), localDay(early)]).to.deep.equal(['2026-01-05', '2026-01-05']);
  });
});

describe('formatPrice', () => {
  const rows: [price: string, currency: string, locale: string, shown: string][] = [
    ['59', 'USD', 'en', '$59'],
    ['59.00', 'USD', 'en', '$59.00'],
    ['59.5', 'USD', 'en', '$59.5'],
    ['1499', 'USD', 'en', '$1,499'],
    ['59.00', 'EUR', 'de', '59,00\u00a0€'],
    ['59', 'XXQ', 'en', 'XXQ\u00a059'],
    ['59', 'nonsense', 'en', '59 nonsense'],
    ['59', 'USD', 'no locale', '59 USD'],
  ];
  for (const [price, currency, locale, shown] of rows)
    it(`${price} ${currency} in ${locale} is ${shown}`, () => {
      expect(formatPrice({ price, currency }, locale)).to.equal(shown);
    });
});

describe('formatDiscount', () => {
  const rows: [discount: Discount, locale: string, shown: string, strings?: Record<string, string>][] = [
    [{ percent: 30 }, 'en', '30% off'],
    [{ percent: 12.5 }, 'en', '12.5% off'],
    [{ percent: 30 }, 'de', '30\u00a0% Rabatt', { discountOff: '{value} Rabatt' }],
    [{ amount: '10' }, 'en', '$10 off'],
    [{ code: 'SAMPLE' }, 'en', ''],
    [{ percent: 30 }, 'no locale', '30% off'],
  ];
  for (const [discount, locale, shown, strings] of rows)
    it(`${JSON.stringify(discount)} in ${locale} is "${shown}"`, () => {
      expect(formatDiscount(discount, 'USD', locale, strings)).to.equal(shown);
    });
});
