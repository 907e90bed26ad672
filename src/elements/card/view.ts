import type { CardEntry, GlossaryFrame, GlossaryNames, Id } from '../../core/model.js';
import { entryHref } from '../../core/url.js';
import type { Instance } from '../store.js';

/** What the card shows, ready to be drawn. */
export interface CardView {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly id: Id;
  readonly term: string;
  readonly abbr?: string | undefined;
  readonly definition?: string | undefined;
  readonly related: readonly { id: Id; term: string }[];
  readonly category?: string | undefined;
  /** How many toolkits cover the term; 0 where offers are not allowed. */
  readonly toolkits: number;
  /** The entry's page. */
  readonly href?: string | undefined;
  /** A plain click opens the panel. */
  readonly panel: boolean;
  /** There is a term to go back to. */
  readonly back: boolean;
  readonly locale?: string | undefined;
  readonly strings?: Readonly<Record<string, string>> | undefined;
}

/** What was loaded for a card; neither is there while loading, only `failed` when that did not work. */
export interface CardData {
  readonly entry?: CardEntry | undefined;
  readonly frame?: GlossaryFrame | undefined;
  readonly failed?: boolean;
}

const relatedAtMost = 3;

const named = (names: GlossaryNames | undefined, id: Id) => names?.entries.find((entry) => entry.id === id);

export function cardView(
  instance: Instance,
  id: Id,
  { entry, frame, failed }: CardData,
  back: boolean,
): CardView {
  const { source, settings, panel } = instance;
  const names = source?.names;
  const known = entry ?? named(names, id);
  const term = known?.term ?? id;
  const href = entryHref(frame?.entryUrl ?? names?.entryUrl, known?.id ?? id);
  const state = entry ? 'ready' : failed ? 'failed' : 'loading';
  return {
    state,
    id: known?.id ?? id,
    term,
    abbr: known?.abbr && !term.includes(known.abbr) ? known.abbr : undefined,
    definition: entry?.definition,
    related: (entry?.related ?? []).flatMap((each) => named(names, each) ?? []).slice(0, relatedAtMost),
    category: frame?.categories.find((each) => each.id === known?.category)?.label,
    toolkits: settings.noOffers
      ? 0
      : (frame?.toolkits.filter((each) => entry?.toolkits?.includes(each.id)).length ?? 0),
    href,
    // With a page of its own and no panel button, always the page; without a page, the panel if there is one.
    panel: !!panel && (!href || settings.panel !== 'none'),
    back,
    locale: frame?.locale ?? names?.locale,
    strings: frame?.strings,
  };
}
