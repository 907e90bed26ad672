import { expect, fixture, nextFrame } from '@open-wc/testing';
import { plainSource } from '../../../src/core/plain-source.js';
import type { GlossaryEntry } from '../../../src/elements/entry/glossary-entry.js';
import type { Instance } from '../../../src/elements/store.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, instanceWith, place, placeEntry, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

/** An instance whose glossary is still on its way, by somebody else's doing. */
function waiting(): Instance {
  const instance = instanceWith();
  instance.update({ owner: document.createElement('i') });
  return instance;
}

describe('while an entry loads, and when it cannot', () => {
  it('says that it loads, and shows the entry when the glossary comes', async () => {
    const instance = waiting();
    const { part, root } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instance);
    expect(part('loading').role).to.equal('status');
    expect(words(part('loading'))).to.equal('Loading…');
    instance.update({ source: plainSource(entryGlossary()) });
    await waitUntil(() => root.querySelector('[part="entry"]'));
    expect(words(part('question'))).to.equal('What is Audit?');
  });

  it('keeps a stable height', async () => {
    const { part } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', waiting());
    expect(part('loading').offsetHeight).to.be.greaterThan(150);
  });

  it('shows what the author put into the tag until then', async () => {
    const { element, part } = await place<GlossaryEntry>(
      'glossary-entry',
      'term="audit"',
      waiting(),
      '<a href="/audit">About audits</a>',
    );
    const [link] = (part('loading').firstElementChild as HTMLSlotElement).assignedElements();
    expect(link).to.equal(element.firstElementChild);
  });

  it('says which entry there is not', async () => {
    const { part } = await placeEntry('term="nope"', entryGlossary());
    expect(words(part('error'))).to.equal('This glossary has no entry “nope”.');
  });

  it('says that the glossary could not be loaded', async () => {
    const instance = waiting();
    const { part, parts } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instance);
    instance.update({ failure: [{ path: '', message: 'no' }] });
    await waitUntil(() => parts('error').length);
    expect(words(part('error'))).to.equal('This could not be loaded.');
  });

  it('can be tried again when the entry alone failed', async () => {
    const instance = instanceWith();
    const source = plainSource(entryGlossary());
    let tries = 0;
    instance.update({
      source: {
        ...source,
        entry: (id) => (tries++ ? source.entry(id) : Promise.reject(new Error('offline'))),
      },
    });
    const { part, parts } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instance);
    await waitUntil(() => parts('error').length);
    expect(words(part('error'))).to.equal('This could not be loaded. Try again');
    await click(part('retry'));
    await waitUntil(() => parts('entry').length);
    expect(words(part('question'))).to.equal('What is Audit?');
  });

  it('an answer that comes too late is dropped', async () => {
    const source = plainSource(entryGlossary());
    let late: (() => void) | undefined;
    const instance = instanceWith();
    instance.update({
      source: {
        ...source,
        entry: (id) =>
          id === 'audit' ? new Promise((done) => (late = () => done(source.entry(id)))) : source.entry(id),
      },
    });
    const element = await fixture<GlossaryEntry>(
      `<glossary-entry for="${instance.name}" term="audit"></glossary-entry>`,
    );
    await waitUntil(() => late);
    element.term = 'annex-a';
    const title = () => element.shadowRoot!.querySelector('[part="question"]');
    await waitUntil(title);
    late!();
    await nextFrame();
    expect(words(title()!)).to.equal('What are Annex A controls?');
  });
});

describe('whose glossary an entry shows', () => {
  it('the bundled one, loaded by itself, where nothing else on the page has one', async () => {
    const instance = instanceWith();
    const { parts } = await place<GlossaryEntry>('glossary-entry', 'term="ISO 27002"', instance);
    await waitUntil(() => parts('entry').length, 'no entry', { timeout: 10_000 });
    expect(words(parts('question')[0]!)).to.equal('What is ISO/IEC 27002?');
    expect(parts('toolkit').length).to.equal(3);
  });

  it('that of an owner who comes later, instead of the bundled one', async () => {
    const instance = instanceWith();
    const { part, parts } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instance);
    instance.update({ owner: document.createElement('i'), source: plainSource(entryGlossary()) });
    await waitUntil(() => parts('entry').length);
    expect(words(part('definition'))).to.equal('Audit in one sentence that stands alone.');
    expect(instance.source!.names.entries.length).to.equal(5);
  });

  it('still the same one when its owner lets go of it', async () => {
    const { instance, element, part } = await placeEntry('term="audit"', entryGlossary());
    instance.update({ owner: null, source: undefined });
    await element.updateComplete;
    await nextFrame();
    expect(instance.source).to.equal(undefined);
    expect(words(part('question'))).to.equal('What is Audit?');
  });
});
