import { html, type TemplateResult } from 'lit/html.js';
import type { Entry } from '../../core/model.js';
import { faqId } from '../parts/faq.js';
import { heading } from '../parts/heading.js';
import { say } from '../parts/locale.js';
import { renderToolkits, toolkitsOf } from '../parts/toolkit.js';
import { choices } from './choices.js';
import { byLetter } from './letters.js';
import type { Tab } from './navigation.js';
import type { PanelView } from './panel-view.js';
import { button, list, rowsOf } from './rows.js';

/** What a search found, the kinds mixed, best first. */
export const results = (view: PanelView): TemplateResult =>
  list(
    view.hits.map(({ kind, id, termId, ranges }) => {
      const row = rowsOf(view, ranges);
      if (kind === 'toolkit') return row.toolkit(view.frame.toolkits.find((each) => each.id === id)!);
      const entry = view.frame.entries.find((each) => each.id === termId)!;
      return kind === 'term'
        ? row.term(entry)
        : entry.faqs!.map((faq, index) =>
            id === `${termId}/${faqId(faq, index)}` ? row.faq(entry, faq, index) : '',
          );
    }),
  );

/** Every marked term once, in reading order; "Show in text" goes round its marks. */
function page(view: PanelView): TemplateResult | undefined {
  const { marks, frame, reveal } = view;
  const rows = [...new Set(marks.map(({ termId }) => termId))].flatMap((id) => {
    const entry = frame.entries.find((each) => each.id === id);
    if (!entry) return [];
    let next = 0;
    const show = () => {
      const own = marks.filter(({ termId }) => termId === id);
      reveal(own[next++ % own.length]!);
    };
    return rowsOf(view).term(
      entry,
      button(
        'show-in-text',
        show,
        say(view, 'showInText'),
        say(view, 'showTermInText', { term: entry.term }),
      ),
    );
  });
  return rows.length ? list(rows) : undefined;
}

/** Published entries of the category that is chosen. */
const chosen = ({ frame, place: { category } }: PanelView): Entry[] =>
  frame.entries.filter((entry) => entry.status !== 'draft' && (!category || entry.category === category));

/**
 * Brings a letter to the top. Not by scrollIntoView, which would move the page around a panel in its flow, too; and for
 * some frames, since rows on the way take their real height only now (not every browser anchors the scrolling).
 */
function bringUp(section: Element, scroller: Element, frames: number): void {
  if (scroller.scrollHeight <= scroller.clientHeight) return section.scrollIntoView();
  scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (frames) requestAnimationFrame(() => bringUp(section, scroller, frames - 1));
}

/** Of more terms than these, one letter is shown at a time: no browser draws 50,000 rows while somebody waits. */
const atOnce = 5000;

/** All terms by letter, with the rail beside them. */
function terms(view: PanelView): TemplateResult {
  const entries = chosen(view);
  let letters = byLetter(entries, view.frame.locale);
  const names = letters.map(({ letter }) => letter);
  const hasRail = names.length > 2 && names.length < 41;
  const oneByOne = hasRail && entries.length > atOnce;
  const at = Math.max(0, names.indexOf(view.place.letter!));
  if (oneByOne) letters = [letters[at]!];
  const row = rowsOf(view);
  const jump = (letter: string, { target }: Event) => {
    const scroller = (target as Element).closest('[part=view]')!;
    const section = scroller.querySelectorAll('.letters section')[names.indexOf(letter)]!;
    section.querySelector<HTMLElement>('[part=term]')?.focus({ preventScroll: true });
    bringUp(section, scroller, 9);
  };
  return html`<div class="az">
    <div class="letters">
      ${letters.map(
        ({ letter, entries }) =>
          html`<section>
            ${heading(view.headingLevel + 1, 'letter', letter)}
            ${list(entries.map((entry) => row.term(entry)))}
          </section>`,
      )}
    </div>
    ${
      hasRail
        ? choices(
            'rail-letter',
            say(view, 'letters'),
            names.map((letter) => [letter, letter] as const),
            names[at]!,
            oneByOne ? (letter) => view.start({ letter }) : jump,
          )
        : ''
    }
  </div>`;
}

/** Every question of the glossary, in the order of its entries. */
const questions = (view: PanelView): TemplateResult =>
  list(chosen(view).map((entry) => entry.faqs?.map((faq, index) => rowsOf(view).faq(entry, faq, index))));

/** Every offer. */
const toolkits = (view: PanelView): unknown =>
  renderToolkits(
    toolkitsOf(
      view.frame.toolkits.map(({ id }) => id),
      view.frame,
    ),
    { ...view, headingLevel: view.headingLevel + 1 },
  );

/** Categories as a group of which one is chosen. */
function chips(view: PanelView): unknown {
  const { frame, place, start } = view;
  const order = ({ order = Infinity }) => order;
  const shown = frame.categories
    .filter(({ id }) => frame.entries.some(({ category }) => category === id))
    .sort((a, b) => order(a) - order(b));
  return shown.length > 1
    ? choices(
        'chip',
        say(view, 'categories'),
        [['', say(view, 'allCategories')] as const, ...shown.map(({ id, label }) => [id, label] as const)],
        place.category,
        (category) => start({ category }),
      )
    : '';
}

/** The list that is chosen; the long ones are only made anew when what they show has changed. */
export function chosenList(view: PanelView, tab: Tab): unknown {
  if (tab === 'page') return page(view);
  if (tab === 'toolkits') return toolkits(view);
  const make = tab === 'terms' ? terms : questions;
  const { frame, place, settings, headingLevel, made } = view;
  const from = [make, frame, place.category, place.letter, settings, headingLevel];
  if (from.some((each, index) => each !== made.from[index])) Object.assign(made, { from, rows: make(view) });
  return [chips(view), made.rows];
}
