import type { IsoDate } from '../../core/model.js';
import { text, type StringKey } from '../../core/strings.js';
import type { View } from './view.js';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(-|$)/i;

/** Writing direction of a BCP 47 tag. (`Intl.Locale#getTextInfo` is not in every engine yet.) */
export const direction = (locale: string | undefined): 'ltr' | 'rtl' =>
  rightToLeft.test(locale ?? '') ? 'rtl' : 'ltr';

/** A day in the glossary's own language; what is no date is shown as it is. */
export function formatDate(day: IsoDate, locale: string | undefined): string {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  } catch {
    return day;
  }
}

/** A text of the interface, as this glossary words it. */
export const say = (
  view: Pick<View, 'frame'>,
  key: StringKey,
  params?: Readonly<Record<string, string | number>>,
): string => text(view.frame.strings, key, params, view.frame.locale);
