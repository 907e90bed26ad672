import type { IsoDate } from '../../core/model.js';
import { text, type StringKey } from '../../core/strings-all.js';
import type { View } from './view.js';

export { direction } from '../direction.js';

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
