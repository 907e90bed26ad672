import { expect } from '@open-wc/testing';
import type { NamedEntry } from '../../src/core/model.js';
import cases from '../fixtures/matching.json';
import { both, leave, mark, offsetOf } from '../support/marked-page.js';

interface Case {
  id: string;
  text?: string;
  html?: string;
  terms: string[];
  entry?: Partial<NamedEntry>;
  locale?: string;
  occurrences?: 'first' | 'section' | 'all';
  expected: string[];
  expected_link?: string[];
  /** Which of the occurrences in the text carry a mark. */
  marked_occurrences?: number[];
  why: string;
}

/** Cells are cells in a table only. */
const whole = (markup: string) =>
  markup.startsWith('<td') ? `<table><tbody><tr>${markup}</tr></tbody></table>` : markup;

function place({ text, html }: Case): HTMLElement {
  const root = document.createElement('main');
  if (html) root.innerHTML = whole(html);
  else root.append(Object.assign(document.createElement('p'), { textContent: text }));
  document.body.append(root);
  return root;
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

for (const mode of both)
  describe(`the shared cases in a page, ${mode} mode`, () => {
    let root: HTMLElement;
    afterEach(() => {
      leave();
      root.remove();
    });

    for (const each of cases as Case[])
      it(`${each.id}: ${each.why}`, async () => {
        root = place(each);
        const before = root.innerHTML;
        const page = await mark(root, {
          mode,
          terms: each.terms.map((term) => ({ ...each.entry, term })),
          ...(each.locale && { locale: each.locale }),
          policy: { occurrences: each.occurrences ?? 'all' },
        });
        const expected = (mode === 'link' && each.expected_link) || each.expected;
        expect(page.words()).to.deep.equal(expected);
        if (each.marked_occurrences) {
          const places = occurrences(root.textContent!, each.expected[0]!);
          const marked = page.marks.map((one) => places.indexOf(offsetOf(root, one)));
          expect(marked).to.deep.equal(each.marked_occurrences);
        }
        if (mode === 'highlight') expect(root.innerHTML).to.equal(before);
        else expect(root.querySelectorAll('glossary-term').length >= expected.length).to.equal(true);
        page.disconnect();
        expect(root.innerHTML).to.equal(before);
      });
  });
