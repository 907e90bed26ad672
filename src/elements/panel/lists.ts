import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Entry, Glossary, Id } from '../../core/model.js';
import { faqId } from '../parts/faq.js';
import { heading } from '../parts/heading.js';
import { say } from '../parts/locale.js';
import { renderToolkits, toolkitsOf } from '../parts/toolkit.js';
import type { MarkOnPage } from '../store.js';
import { choices } from './choices.js';
import type { Content } from './content.js';
import { byLetter } from './letters.js';
import { entryView, type Tab } from './navigation.js';
import { faqRow, termRow, toolkitRow } from './rows.js';

/** What the lists are made of: the content, once the glossary is there. */
export interface Loaded extends Content {
  readonly glossary: Glossary;
}

const list = (rows: unknown): TemplateResult =>
  html`<ul part="list">
    ${rows}
  </ul>`;

/** Opens an entry at one of its questions. */
const openFaq =
  ({ nav }: Loaded, termId: Id, faq: Id) =>
  (): void =>
    nav.go({ termId, faqId: faq, via: nav.place.query ? 'search' : 'panel' }, entryView);

/** What a search found, the kinds mixed, best first. */
export function results(content: Loaded): TemplateResult {
  const { view, glossary, nav, searching } = content;
  const rows = searching.hits.map(({ kind, id, termId, ranges }) => {
    const kit = glossary.toolkits.find((each) => kind === 'toolkit' && each.id === id);
    if (kit)
      return toolkitRow(view, kit, () => nav.go({ tab: 'toolkits', query: '' }, '[part=back]'), ranges);
    const entry = glossary.entries.find((each) => each.id === termId)!;
    if (kind === 'term') return termRow(view, entry, ranges);
    const own = id.slice(entry.id.length + 1);
    const faq = entry.faqs!.find((each, index) => faqId(each, index) === own)!;
    return faqRow(id, entry, faq, openFaq(content, entry.id, own), ranges);
  });
  return list(rows);
}

/** Every marked term once, in reading order; "Show in text" goes round its marks. */
function page({ view, glossary, instance, reveal }: Loaded): TemplateResult {
  const byTerm = new Map<Id, MarkOnPage[]>();
  for (const mark of instance.marks) byTerm.set(mark.termId, [...(byTerm.get(mark.termId) ?? []), mark]);
  const rows = [...byTerm].flatMap(([id, marks]) => {
    const entry = glossary.entries.find((each) => each.id === id);
    let next = 0;
    const show = ({ term }: Entry) =>
      html`<button
        part="show-in-text"
        aria-label=${say(view, 'showTermInText', { term })}
        @click=${() => reveal(marks[next++ % marks.length]!)}
      >
        ${say(view, 'showInText')}
      </button>`;
    return entry ? termRow(view, entry, [], show(entry)) : [];
  });
  return rows.length ? list(rows) : html`<p part="empty">${say(view, 'nothingOnPage')}</p>`;
}

/** Published entries of the category that is chosen. */
const chosen = ({ glossary, nav }: Loaded): Entry[] => {
  const { category } = nav.place;
  return glossary.entries.filter(
    (entry) => entry.status !== 'draft' && (!category || entry.category === category),
  );
};

/**
 * Brings a letter to the top. Not by scrollIntoView, which would move the page around a panel in its flow, too; and for
 * some frames, since rows on the way take their real height only now (not every browser anchors the scrolling).
 */
function bringUp(section: HTMLElement, scroller: Element, frames: number): void {
  if (scroller.scrollHeight <= scroller.clientHeight) return section.scrollIntoView();
  scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (frames) requestAnimationFrame(() => bringUp(section, scroller, frames - 1));
}

function jump(event: Event, index: number): void {
  const scroller = (event.target as Element).closest('[part=view]')!;
  const section = scroller.querySelectorAll<HTMLElement>('.letters section')[index]!;
  section.querySelector<HTMLElement>('[part=term]')?.focus({ preventScroll: true });
  bringUp(section, scroller, 9);
}

/** All terms by letter, with the rail beside them. */
function terms(content: Loaded): TemplateResult {
  const { view, glossary } = content;
  const letters = byLetter(chosen(content), glossary.locale);
  return html`<div class="az">
    <div class="letters">
      ${letters.map(
        ({ letter, entries }) =>
          html`<section>
            ${heading(view.headingLevel + 1, 'letter', letter)}
            ${list(entries.map((entry) => termRow(view, entry)))}
          </section>`,
      )}
    </div>
    ${
      letters.length > 2 && letters.length < 41
        ? choices(
            'rail-letter',
            say(view, 'letters'),
            letters.map(({ letter }, index) => ({
              key: letter,
              label: letter,
              chosen: !index,
              act: (event) => jump(event, index),
            })),
          )
        : nothing
    }
  </div>`;
}

/** Every question of the glossary, in the order of its entries. */
const questions = (content: Loaded): TemplateResult =>
  list(
    chosen(content).flatMap((entry) =>
      (entry.faqs ?? []).map((faq, index) => {
        const id = faqId(faq, index);
        return faqRow(`${entry.id}/${id}`, entry, faq, openFaq(content, entry.id, id));
      }),
    ),
  );

/** Every offer. */
const toolkits = ({ view, glossary }: Loaded): unknown =>
  renderToolkits(
    toolkitsOf(
      glossary.toolkits.map(({ id }) => id),
      glossary,
    ),
    { ...view, headingLevel: view.headingLevel + 1 },
  );

/** Categories as a group of which one is chosen. */
function chips({ view, glossary, nav }: Loaded): unknown {
  const order = ({ order = Infinity }) => order;
  const shown = glossary.categories
    .filter(({ id }) => glossary.entries.some(({ category }) => category === id))
    .sort((a, b) => order(a) - order(b));
  const all = [{ id: undefined, label: say(view, 'allCategories') }, ...shown];
  return shown.length > 1
    ? choices(
        'chip',
        say(view, 'categories'),
        all.map(({ id, label }) => ({
          key: id ?? '',
          label,
          chosen: id === nav.place.category,
          act: () => nav.start({ category: id }),
        })),
      )
    : nothing;
}

/** The list that is chosen; the long ones are only made anew when what they show has changed. */
export function chosenList(content: Loaded, tab: Tab): unknown {
  const { nav, glossary, view } = content;
  const { category } = nav.place;
  if (tab === 'page') return page(content);
  if (tab === 'toolkits') return toolkits(content);
  const make = tab === 'terms' ? terms : questions;
  return [
    chips(content),
    guard([make, glossary, category, view.settings, view.headingLevel], () => make(content)),
  ];
}
