import { localDay, now } from './clock.js';
import type { Discount, Offer } from './model.js';
import { text } from './strings-all.js';

/**
 * The discount that holds on the day, else undefined. Both ends are inclusive, in the reader's local day; a
 * discount without dates holds always.
 */
export function currentDiscount(offer: Offer | undefined, date: Date = now()): Discount | undefined {
  const day = localDay(date);
  const { validFrom = day, validThrough = day } = offer?.discount ?? {};
  return validFrom <= day && day <= validThrough ? offer?.discount : undefined;
}

/** A number in the locale's way, else as it is: an engine may refuse a locale or currency. */
function format(plain: string, value: number, how: Intl.NumberFormatOptions, locale?: string): string {
  try {
    return new Intl.NumberFormat(locale, how).format(value);
  } catch {
    return plain;
  }
}

/** The price as given (no digits added or rounded away), in the locale's way; never computed with. */
export function formatPrice({ price, currency }: Pick<Offer, 'price' | 'currency'>, locale?: string): string {
  const digits = price.split('.')[1]?.length ?? 0;
  const how = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return format(`${price} ${currency}`, +price, { style: 'currency', currency, ...how }, locale);
}

/** "30% off", "$10 off"; empty where the discount names neither a percentage nor an amount. */
export function formatDiscount(
  { percent, amount }: Discount,
  currency: string,
  locale?: string,
  strings?: Record<string, string>,
): string {
  const how = { style: 'percent', maximumFractionDigits: 2 } as const;
  const value = percent
    ? format(`${percent}%`, percent / 100, how, locale)
    : amount && formatPrice({ price: amount, currency }, locale);
  return value ? text(strings, 'discountOff', { value }) : '';
}
