import type { CardEntry, GlossaryFrame, Id } from '../../core/model.js';
import { text, type FirstKey } from '../../core/strings.js';
import { entryPage } from '../../core/entry-url.js';
import { held } from '../../dom/triggers.js';
import { direction } from '../direction.js';
import { fill, h, set } from '../h.js';
import type { Instance } from '../store.js';

/** What was loaded for a card; without an entry there is none, or it could not be had. */
export interface CardData {
  readonly entry?: CardEntry | undefined;
  readonly frame?: GlossaryFrame;
}

/** What the reader asks of the card. */
export interface CardPort {
  /** To another term; without one, back. */
  turn(id?: Id): void;
  /** To the full entry, in the panel. */
  full(id: Id): void;
  close(): void;
}

const relatedAtMost = 3;

/** Draws the content of a card; what does not change keeps its place, and with it the focus. */
export function cardContent(box: HTMLElement, port: CardPort) {
  let shown: Id;
  let opensPanel: boolean;
  const full = (event: MouseEvent) => {
    if (!opensPanel || held(event)) return;
    event.preventDefault();
    port.full(shown);
  };
  const link = h('a', { part: 'link', click: full });
  const button = h('button', { part: 'link', click: full });
  const back = h('button', { part: 'back', click: () => port.turn() });
  const close = h('button', { part: 'close', click: () => port.close() }, '×');
  const heading = h('h2', { id: 'term', part: 'term' });
  const main = h('div', { id: 'definition', 'aria-live': 'polite' });
  const footer = h('p', { part: 'footer' });

  /** The last of the terms; without data it is still loading. */
  return ({ source, settings, panel }: Instance, terms: readonly Id[], data?: CardData): void => {
    const { entry, frame } = data ?? {};
    const names = source?.names;
    const { locale = names?.locale, strings, categories, toolkits } = frame ?? {};
    const say = (key: FirstKey, count?: number) => text(strings, key, count ? { count } : {}, locale);
    const named = (id: Id) => names?.entries.find((each) => each.id === id);
    const id = terms.at(-1)!;
    const known: Pick<CardEntry, 'id' | 'term' | 'abbr' | 'category'> | undefined = entry ?? named(id);
    const { term = id, abbr, category } = known ?? {};
    shown = known?.id ?? id;
    const related = entry?.related?.flatMap((each) => named(each) ?? []) ?? [];
    const covering = settings.noOffers
      ? 0
      : toolkits?.filter((each) => entry?.toolkits?.includes(each.id)).length;
    const label = categories?.find((each) => each.id === category)?.label;
    const href = entryPage(frame?.entryUrl ?? names?.entryUrl, shown);
    // With a page of its own and no panel button, always the page; without a page, the panel if there is one.
    opensPanel = !!panel && (!href || settings.panel !== 'none');
    const way = href ? set(link, { href }) : opensPanel && button;
    if (way) way.textContent = say('fullEntry');

    // The card does not shrink under the pointer while the next text is on its way.
    box.style.minHeight = data ? '' : `${box.offsetHeight}px`;
    const dir = locale ? direction(locale) : 'auto';
    set(box, { lang: locale, dir, 'aria-busy': String(!data) });
    set(close, { 'aria-label': say('close') });
    fill(back, h('span', { 'aria-hidden': 'true' }, dir === 'rtl' ? '→ ' : '← '), say('back'));
    fill(
      heading,
      h('span', { dir: 'auto' }, term),
      ' ',
      abbr && !term.includes(abbr) && h('span', { part: 'abbr', dir: 'auto' }, abbr),
    );
    const [part, words] = entry
      ? ['definition', entry.definition]
      : data
        ? ['error', say('failed')]
        : ['loading', say('loading')];
    fill(main, h('p', { part, dir: 'auto' }, words));
    fill(footer, way, label && h('span', { part: 'category', dir: 'auto' }, label));
    fill(
      box,
      !!terms[1] && back,
      heading,
      main,
      related[0] &&
        h(
          'ul',
          { part: 'related', 'aria-label': say('related') },
          ...related
            .slice(0, relatedAtMost)
            .map((each) =>
              h(
                'li',
                {},
                h('button', { part: 'chip', dir: 'auto', click: () => port.turn(each.id) }, each.term),
              ),
            ),
        ),
      !!covering && h('p', { part: 'offers' }, say('toolkitsCover', covering)),
      !!footer.firstChild && footer,
      box.matches('.sheet') && close,
    );
  };
}
