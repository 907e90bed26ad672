import { expect } from '@open-wc/testing';
import type { PanelRequest } from '../../../src/elements/store.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, placeEntry, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

describe('opening another entry from an entry', () => {
  const related = (root: ShadowRoot, index: number) =>
    root.querySelectorAll<HTMLElement>('[part="related"] button, [part="related"] a')[index]!;

  it('goes to the panel where there is one, which gives the focus back', async () => {
    const { instance, root } = await placeEntry('term="iso-27002"', entryGlossary());
    const requests: PanelRequest[] = [];
    instance.update({ panel: { isOpen: false, close() {}, open: (request) => requests.push(request!) } });
    await click(related(root, 1));
    expect(requests).to.deep.equal([{ termId: 'annex-a', via: 'related', opener: related(root, 1) }]);
  });

  it('a11y entry: without a panel it opens in place, and the focus goes to its heading', async () => {
    const { root, part } = await placeEntry('term="iso-27002"', entryGlossary());
    await click(related(root, 0));
    await waitUntil(() => words(part('question')) === 'What is ISO/IEC 27001?');
    expect(root.activeElement === part('question')).to.equal(true);
  });

  it('a11y entry: back leads to where one came from', async () => {
    const { root, part, parts } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(parts('back')).to.deep.equal([]);
    await click(related(root, 0));
    await waitUntil(() => words(part('question')) === 'What is ISO/IEC 27001?');
    await click(part('back'));
    await waitUntil(() => words(part('question')) === 'What is ISO/IEC 27002?');
    expect(parts('back')).to.deep.equal([]);
    expect(root.activeElement === part('question')).to.equal(true);
  });

  it('is a plain link where the author wants no panel and entries have pages', async () => {
    const glossary = entryGlossary({ entryUrl: '/glossary/{id}' });
    const { root, part } = await placeEntry('term="iso-27002"', glossary, { panel: 'none' });
    const link = related(root, 0) as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('/glossary/iso-27001');
    let prevented: boolean | undefined;
    root.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(prevented).to.equal(false);
    expect(words(part('question'))).to.equal('What is ISO/IEC 27002?');
  });

  it('an opened question is not carried over to the next entry', async () => {
    const glossary = entryGlossary();
    glossary.entries[1]!.faqs = [{ question: 'One?', answer: 'Yes.' }];
    const { root, part, parts } = await placeEntry('term="iso-27002"', glossary);
    await click(parts('faq-question')[0]!);
    await click(related(root, 0));
    await waitUntil(() => words(part('question')) === 'What is ISO/IEC 27001?');
    expect((part('faq') as HTMLDetailsElement).open).to.equal(false);
  });
});
