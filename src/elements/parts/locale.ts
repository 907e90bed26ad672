import type { GlossaryFrame, IsoDate } from '../../core/model.js';
import type { Params } from '../../core/strings.js';
import { format, text, type StringKey } from '../../core/strings-all.js';

export { direction } from '../direction.js';

interface Worded {
  readonly frame: Pick<GlossaryFrame, 'strings' | 'locale'>;
}

/** A text of the interface, as this glossary words it. */
export const say = ({ frame }: Worded, key: StringKey, params?: Params): string =>
  text(frame.strings, key, params, frame.locale);

/** A text that names a day, in the glossary's own language; what is no date is shown as it is. */
export const sayDay = (view: Worded, key: StringKey, day: IsoDate): string =>
  say(view, key, {
    date: format('DateTimeFormat', day, new Date(day), view.frame.locale, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    }),
  });
