import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { faqId, faqs, revealFaq } from '../../../src/elements/parts/faq.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, draw, entryViewOf, placeEntry, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

const open = (all: HTMLElement[]) => all.map((faq) => (faq as HTMLDetailsElement).open);

describe('questions of an entry', () => {
  it('a11y faq: each is a disclosure named by its question', async () => {
    const { parts } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(parts('faq').map((faq) => [faq.tagName, faq.firstElementChild!.tagName])).to.deep.equal(
      Array(3).fill(['DETAILS', 'SUMMARY']),
    );
    expect(parts('faq-question').map(words)).to.deep.equal([
      'Can we be certified to ISO/IEC 27002?',
      'Are all 93 controls mandatory?',
      'What changed in 2022?',
    ]);
  });

  it('a11y faq: all are closed at first, and a click opens one', async () => {
    const { parts } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(open(parts('faq'))).to.deep.equal([false, false, false]);
    await click(parts('faq-question')[1]!);
    expect(open(parts('faq'))).to.deep.equal([false, true, false]);
    expect(words(parts('answer')[1]!)).to.match(/^No\. You choose by risk/);
  });

  it('a11y faq: the keyboard opens and closes one', async () => {
    const { parts } = await placeEntry('term="iso-27002"', entryGlossary());
    parts('faq-question')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => open(parts('faq'))[0]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !open(parts('faq'))[0]);
  });

  it('a11y faq: stay open when something else of the element changes', async () => {
    const { element, parts } = await placeEntry('term="iso-27002"', entryGlossary());
    await click(parts('faq-question')[1]!);
    element.partner = 'acme';
    await element.updateComplete;
    expect(open(parts('faq'))).to.deep.equal([false, true, false]);
  });

  it('an entry without any has no section for them', async () => {
    const { parts } = await placeEntry('term="annex-a"', entryGlossary());
    expect(parts('faqs')).to.deep.equal([]);
  });

  it('have ids: their own, else their place', () => {
    const { faqs: all } = entryGlossary().entries[0]!;
    expect(all!.map(faqId)).to.deep.equal(['certified', '1', '2']);
  });
});

describe('a question that is asked for', () => {
  const glossary = entryGlossary();
  const entry = glossary.entries[0]!;

  for (const [faqId, opened] of [
    ['certified', [true, false, false]],
    ['2', [false, false, true]],
    ['gone', [false, false, false]],
  ] as const) {
    it(`a11y faq: "${faqId}" is open from the first drawing: ${opened.join(', ')}`, async () => {
      const drawn = await draw(faqs(entryViewOf(glossary, entry, { faqId })));
      expect(open([...drawn.querySelectorAll('details')])).to.deep.equal(opened);
    });
  }

  it('a11y faq: is opened, brought into view and focused', async () => {
    const { root, parts } = await placeEntry('term="iso-27002"', glossary);
    expect(revealFaq(root, '2')).to.equal(true);
    expect(open(parts('faq'))).to.deep.equal([false, false, true]);
    expect(root.activeElement === parts('faq-question')[2]).to.equal(true);
    const { top, bottom } = parts('faq-question')[2]!.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).to.equal(true);
  });

  it('that is not there is said to be not there', async () => {
    const { root } = await placeEntry('term="iso-27002"', glossary);
    expect(revealFaq(root, 'gone')).to.equal(false);
    expect(revealFaq(root, '"]*{')).to.equal(false);
    expect(revealFaq(root, 'certified')).to.equal(true);
  });
});
