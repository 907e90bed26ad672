import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { plainSource } from '../../../src/core/plain-source.js';
import type { GlossaryEntry } from '../../../src/elements/entry/glossary-entry.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, instanceWith, place, placeEntry, words } from '../../support/placed.js';

describe('while an entry loads, and when it cannot', () => {
  it('says that it loads, and shows the entry when the glossary comes', async () => {
    const instance = instanceWith();
    const { part, root } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instance);
    expect(part('loading').role).to.equal('status');
    expect(words(part('loading'))).to.equal('Loading…');
    instance.update({ source: plainSource(entryGlossary()) });
    await waitUntil(() => root.querySelector('[part="entry"]'));
    expect(words(part('question'))).to.equal('What is Audit?');
  });

  it('keeps a stable height', async () => {
    const { part } = await place<GlossaryEntry>('glossary-entry', 'term="audit"', instanceWith());
    expect(part('loading').offsetHeight).to.be.greaterThan(150);
  });

  it('shows what the author put into the tag until then', async () => {
    const { element, part } = await place<GlossaryEntry>(
      'glossary-entry',
      'term="audit"',
      instanceWith(),
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
    const instance = instanceWith();
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
