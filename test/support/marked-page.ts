import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { compileMatcher } from '../../src/core/matcher.js';
import type { GlossaryNames, NamedEntry } from '../../src/core/model.js';
import type { PageMark, PageMarks, PageMarksOptions } from '../../src/dom/page-types.js';
import { createPageMarks } from '../../src/dom/page.js';

export type Names = readonly (string | (Partial<NamedEntry> & { term: string }))[];

/** Names as an author would give them; the id of an entry is its term, unless it says otherwise. */
export const namesOf = (terms: Names, more: Partial<GlossaryNames> = {}): GlossaryNames => ({
  ...more,
  entries: terms.map((term) =>
    typeof term === 'string' ? { id: term, term, forms: [] } : { id: term.term, forms: [], ...term },
  ),
});

export interface MarkedPage extends PageMarks {
  /** The element that holds the given HTML. */
  root: HTMLElement;
  /** The words of the marks, in reading order. */
  words(): string[];
  /** How often the marks have been reported as changed. */
  changes: number;
}

export type Settings = Partial<PageMarksOptions> & { terms?: Names; entryUrl?: string; locale?: string };

const pages: PageMarks[] = [];
export const both = ['link', 'highlight'] as const;

/** The marks for a page that is there; the words are taken from `<main>` unless a scope is given. */
export function marksFor(settings: Settings = {}): PageMarks {
  const { terms = ['API', 'ISO 27001', 'audit'], entryUrl, locale, ...options } = settings;
  const names = namesOf(terms, { ...(entryUrl && { entryUrl }), ...(locale && { locale }) });
  const page = createPageMarks({
    names,
    matcher: compileMatcher(names),
    mode: 'link',
    ...options,
    policy: { occurrences: 'all', ...options.policy },
  });
  pages.push(page);
  return page;
}

/** A page that is marked: `<main>` holds the HTML. Taken away by `leave`. */
export async function markedPage(markup: string, settings: Settings = {}): Promise<MarkedPage> {
  const root = await fixture<HTMLElement>(html`<main>${unsafeHTML(markup)}</main>`);
  // Comments of the fixture are no part of the page that is tested.
  for (const node of [...root.childNodes]) if (node instanceof Comment && !node.data.trim()) node.remove();
  return mark(root, settings);
}

export async function mark(root: HTMLElement, settings: Settings = {}): Promise<MarkedPage> {
  let changes = 0;
  const page = marksFor({
    ...settings,
    onChange(marks) {
      changes++;
      settings.onChange?.(marks);
    },
  });
  await page.start();
  return {
    root,
    words: () => page.marks.map(({ text }) => text),
    get changes() {
      return changes;
    },
    get marks() {
      return page.marks;
    },
    instance: page.instance,
    mode: page.mode,
    start: () => page.start(),
    refresh: (node) => page.refresh(node),
    disconnect: () => page.disconnect(),
  };
}

export function disconnectAll(): void {
  for (const page of pages.splice(0)) page.disconnect();
}

/** After each test: no marks, no page. */
export function leave(): void {
  disconnectAll();
  fixtureCleanup();
}

/** The marks have changed to these words. */
export const wordsAre = (page: PageMarks, words: readonly string[]) =>
  until(() => page.marks.map(({ text }) => text).join('|') === words.join('|'), `marks: ${words.join()}`);

export async function until(test: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 4000;
  while (!test()) {
    if (performance.now() > end) throw new Error(`not so after 4 s: ${what}`);
    await frame();
  }
}

/** A frame, or its time in a tab that is not drawn. */
export const frame = () =>
  new Promise<unknown>((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 50);
  });
/** One task of the page's own. */
export const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
/** Observers have been heard. */
export const delivered = () => new Promise<void>((resolve) => queueMicrotask(resolve));

/** Where a mark begins in the text of an element. */
export function offsetOf(root: Element, mark: PageMark): number {
  const range = new Range();
  range.setStart(root, 0);
  const at = mark.range()!;
  range.setEnd(at.startContainer, at.startOffset);
  return range.toString().length;
}

/** The element round the beginning of a mark. */
export function holderOf(mark: PageMark | undefined): Element {
  const { startContainer } = mark!.range()!;
  return startContainer instanceof Element ? startContainer : startContainer.parentElement!;
}
