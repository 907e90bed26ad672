import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Entry, Glossary, Id } from '../../core/model.js';
import { heading } from '../parts/heading.js';
import { direction, say } from '../parts/locale.js';
import { renderToolkits, toolkitsOf } from '../parts/toolkit.js';
import type { View } from '../parts/view.js';
import type { MarkOnPage } from '../store.js';
import { byLetter, type Block } from './letters.js';
import { rove } from './roving.js';
import { faqRow, termRow } from './rows.js';

/** What the lists need of the panel. */
export interface ListContext {
  readonly view: View;
  readonly glossary: Glossary;
  readonly category?: Id;
  /** Blocks that have come near: their rows are made. */
  readonly near: ReadonlySet<string>;
  openFaq(termId: Id, faqId: Id): void;
  reveal(mark: MarkOnPage): void;
}

const list = (rows: unknown): TemplateResult =>
  html`<ul part="list">
    ${rows}
  </ul>`;

/** About what a row takes, in CSS pixels: stands for those that have not been laid out. */
const rowHeight = 96;

/** Above so many rows, those far away wait. */
const allAtOnce = 1000;

/** Every marked term once, in reading order; "Show in text" goes round its marks. */
export function onThisPage(
  { view, glossary, reveal }: ListContext,
  marks: readonly MarkOnPage[],
): TemplateResult {
  const byTerm = new Map<Id, MarkOnPage[]>();
  for (const mark of marks) byTerm.set(mark.termId, [...(byTerm.get(mark.termId) ?? []), mark]);
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const rows = [...byTerm].map(([id, own]) => {
    const entry = entries.get(id);
    let next = 0;
    return entry
      ? termRow(entry, view, {
          action: html`<button
            type="button"
            part="show-in-text"
            aria-label=${say(view, 'showTermInText', { term: entry.term })}
            @click=${() => reveal(own[next++ % own.length])}
          >
            ${say(view, 'showInText')}
          </button>`,
        })
      : nothing;
  });
  return rows.length ? list(rows) : html`<p part="empty">${say(view, 'nothingOnPage')}</p>`;
}

/** All terms by letter, with the rail beside them. */
export function allTerms({ view, glossary, category, near }: ListContext): unknown {
  return guard([glossary, category, near.size, view.settings], () => {
    const blocks = byLetter(glossary.entries, glossary.locale, category);
    const total = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
    const everything = total <= allAtOnce;
    return html`<div class="az">
      <div class="letters">
        ${blocks.map((block, index) => letter(block, view, everything || index < 2 || near.has(block.key)))}
      </div>
      ${rail(blocks, view)}
    </div>`;
  });
}

function letter({ key, letter: initial, entries }: Block, view: View, filled: boolean): TemplateResult {
  const height = `${entries.length * rowHeight}px`;
  return html`<section
    data-letter=${initial ? key : nothing}
    data-block=${filled ? nothing : key}
    .style=${filled ? `contain-intrinsic-block-size:auto ${height}` : `min-block-size:${height}`}
  >
    ${initial ? heading(view.headingLevel + 1, 'letter', initial) : nothing}
    ${filled ? list(entries.map((entry) => termRow(entry, view))) : nothing}
  </section>`;
}

/**
 * Brings a letter to the top. Not by scrollIntoView, which would move the page around a panel in its flow, too; and for
 * some frames, since blocks on the way take their real height only now (not every browser anchors the scrolling).
 */
function bringUp(section: HTMLElement, scroller: Element, frames: number): void {
  const off = section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (scroller.scrollHeight <= scroller.clientHeight) return section.scrollIntoView();
  if (Math.abs(off) > 1) scroller.scrollTop += off;
  const first = section.querySelector<HTMLElement>('[part="term"]');
  if (first?.matches(':focus') === false) first.focus({ preventScroll: true });
  if (frames) requestAnimationFrame(() => bringUp(section, scroller, frames - 1));
}

function rail(blocks: readonly Block[], view: View): TemplateResult | typeof nothing {
  const initials = blocks.filter((block) => block.letter);
  if (initials.length < 3 || initials.length > 40) return nothing;
  const jump = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const scroller = button.closest('[part="view"]');
    const section = [...(scroller?.querySelectorAll<HTMLElement>('section[data-letter]') ?? [])].find(
      ({ dataset }) => dataset.letter === button.dataset.letter,
    );
    if (scroller && section) bringUp(section, scroller, 30);
  };
  return html`<div
    part="rail"
    role="toolbar"
    aria-orientation="vertical"
    aria-label=${say(view, 'letters')}
    @keydown=${(event: KeyboardEvent) => rove(event, 'button')}
  >
    ${initials.map(
      ({ letter: initial, key }, i) =>
        html`<button
          type="button"
          part="rail-letter"
          data-letter=${key}
          tabindex=${i ? -1 : 0}
          @click=${jump}
        >
          ${initial}
        </button>`,
    )}
  </div>`;
}

/** Every question of the glossary, in the order of its entries. */
export function questions({ glossary, category, openFaq }: ListContext): unknown {
  return guard([glossary, category], () =>
    list(
      glossary.entries
        .filter((entry) => entry.status !== 'draft' && (!category || entry.category === category))
        .flatMap((entry: Entry) =>
          (entry.faqs ?? []).map((faq, index) => faqRow(entry, faq, index, openFaq)),
        ),
    ),
  );
}

/** Every offer. */
export function toolkits({ view, glossary }: ListContext): unknown {
  const ids = glossary.toolkits.map(({ id }) => id);
  return renderToolkits(toolkitsOf(ids, glossary), { ...view, headingLevel: view.headingLevel + 1 });
}

/** Categories as a group of which one is chosen. */
export function chips(
  { view, glossary, category }: ListContext,
  choose: (category: Id | undefined) => void,
): TemplateResult | typeof nothing {
  const used = new Set(glossary.entries.map((entry) => entry.category));
  const shown = glossary.categories.filter(({ id }) => used.has(id));
  if (shown.length < 2) return nothing;
  shown.sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  const chip = (id: Id | undefined, label: string) =>
    html`<button
      type="button"
      part="chip"
      role="radio"
      aria-checked=${id === category}
      tabindex=${id === category ? 0 : -1}
      @click=${() => choose(id)}
    >
      ${label}
    </button>`;
  return html`<div
    part="chips"
    role="radiogroup"
    aria-label=${say(view, 'categories')}
    dir=${direction(glossary.locale)}
    @keydown=${(event: KeyboardEvent) => rove(event, 'button')?.click()}
  >
    ${chip(undefined, say(view, 'allCategories'))} ${shown.map(({ id, label }) => chip(id, label))}
  </div>`;
}
