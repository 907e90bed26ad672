import { localDay, now } from './clock.js';
import type { Discount, Offer } from './model.js';
import { format, text } from './strings-all.js';

/**
 * The discount that holds on the day, else undefined. Both ends are inclusive, in the reader's local day; a
 * discount without dates holds always.
 */
export function currentDiscount(offer: Offer | undefined, date: Date = now()): Discount | undefined {
  const day = localDay(date);
  const { validFrom = day, validThrough = day } = offer?.discount ?? {};
  return validFrom <= day && day <= validThrough ? offer?.discount : undefined;
}

/** The price as given (no digits added or rounded away), in the locale's way; never computed with. */
export function formatPrice({ price, currency }: Pick<Offer, 'price' | 'currency'>, locale?: string): string {
  const minimumFractionDigits = price.split('.')[1]?.length ?? 0;
  const how = { style: 'currency', currency, minimumFractionDigits };
  return format('NumberFormat', `${price} ${currency}`, +price, locale, how);
}

/** "30% off", "$10 off"; empty where the discount names neither a percentage nor an amount. */
export function formatDiscount(
  { percent, amount }: Discount,
  currency: string,
  locale?: string,
  strings?: Record<string, string>,
): string {
  const value = percent
    ? format('NumberFormat', `${percent}%`, percent, locale, { style: 'unit', unit: 'percent' })
    : amount && formatPrice({ price: amount, currency }, locale);
  return value ? text(strings, 'discountOff', { value }) : '';
}
