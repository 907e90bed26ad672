import { localDay, now } from './clock.js';
import type { Discount, Offer } from './model.js';
import { text } from './strings-all.js';

/**
 * The discount that holds on the day, else undefined. Both ends are inclusive, in the reader's local day; a
 * discount without dates holds always.
 */
export function currentDiscount(offer: Offer | undefined, date: Date = now()): Discount | undefined {
  const discount = offer?.discount;
  if (!discount) return undefined;
  const day = localDay(date);
  const begun = !discount.validFrom || discount.validFrom <= day;
  return begun && (!discount.validThrough || day <= discount.validThrough) ? discount : undefined;
}

function money(amount: string, currency: string, locale: string | undefined): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const how = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  try {
    return new Intl.NumberFormat(locale, how).format(Number(amount));
  } catch {
    return `${amount} ${currency}`; // a locale or currency that this engine refuses
  }
}

/** The price as given (no digits added or rounded away), in the locale's way; never computed with. */
export function formatPrice(offer: Pick<Offer, 'price' | 'currency'>, locale?: string): string {
  return money(offer.price, offer.currency, locale);
}

/** "30% off", "$10 off"; empty where the discount names neither a percentage nor an amount. */
export function formatDiscount(
  discount: Discount,
  currency: string,
  locale?: string,
  strings?: Record<string, string>,
): string {
  const { percent, amount } = discount;
  if (percent === undefined && amount === undefined) return '';
  let value = amount === undefined ? `${percent}%` : money(amount, currency, locale);
  if (percent !== undefined) {
    try {
      value = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
        percent / 100,
      );
    } catch {
      // keep the plain form
    }
  }
  return text(strings, 'discountOff', { value });
}
