import { expect } from '@open-wc/testing';
import { setClock } from '../../../src/core/clock.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { instanceWith, placeEntry, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

afterEach(() => setClock());

/** The parts of an entry from its beginning to its end. */
const outline = (root: ShadowRoot) =>
  [...root.querySelector('[part="entry"]')!.children].map(
    (child) => child.getAttribute('part')!.split(' ')[0],
  );

describe('what an entry shows', () => {
  it('everything, in the order of the reference page', async () => {
    const { root } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(outline(root)).to.deep.equal([
      'question',
      'definition',
      'body',
      'example',
      'callout',
      'crosswalk',
      'faqs',
      'toolkits-section',
      'related-section',
      'links-section',
      'sources-section',
      'dates',
      'disclaimer',
    ]);
  });

  it('no empty section for what it does not have', async () => {
    const { root } = await placeEntry('term="audit"', entryGlossary());
    expect(outline(root)).to.deep.equal(['question', 'definition', 'disclaimer']);
  });

  const questions: [term: string, question: string][] = [
    ['iso-27002', 'What is ISO/IEC 27002?'],
    ['annex-a', 'What are Annex A controls?'],
  ];
  for (const [term, question] of questions) {
    it(`its title as a question: ${question}`, async () => {
      expect(words((await placeEntry(`term="${term}"`, entryGlossary())).part('question'))).to.equal(
        question,
      );
    });
  }

  it('the question in the words of the glossary', async () => {
    const glossary = entryGlossary({ strings: { questionOf: 'Was ist {term}?' } });
    expect(words((await placeEntry('term="audit"', glossary)).part('question'))).to.equal('Was ist Audit?');
  });

  it('toolkits that cover it, by rising price', async () => {
    const { parts, root } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(parts('price').map(words)).to.deep.equal(['Price $59', 'Price $99', 'Price $149']);
    expect(words(root.querySelector('[part="toolkits-section"] [part="section-title"]')!)).to.equal(
      'Toolkits that cover ISO/IEC 27002',
    );
  });

  it('related terms in the order of the editor; one that is not there is text', async () => {
    const { part } = await placeEntry('term="iso-27002"', entryGlossary());
    const items = [...part('related').children];
    expect(items.map(words)).to.deep.equal(['ISO/IEC 27001', 'Annex A controls', 'gone']);
    expect(items.map((item) => item.querySelector('button') !== null)).to.deep.equal([true, true, false]);
  });

  it('its own links, else those of its category', async () => {
    const own = await placeEntry('term="iso-27002"', entryGlossary());
    expect([...own.part('links').children].map(words)).to.deep.equal([
      'ISO 27001 guide',
      'Policy templates',
      'Full glossary',
    ]);
    const inherited = await placeEntry('term="iso-27001"', entryGlossary());
    expect([...inherited.part('links').children].map(words)).to.deep.equal(['All of ISO 27001']);
  });

  it('its sources, with the clause and when they were looked up', async () => {
    const { root } = await placeEntry('term="iso-27002"', entryGlossary());
    expect([...root.querySelectorAll('[part="sources"] li')].map(words)).to.deep.equal([
      'ISO/IEC 27002:2022, clauses 5 to 8 (checked Oct 5, 2026)',
      'ISO/IEC 27001:2022, Annex A',
    ]);
  });

  const days: [why: string, today: Date, shown: string][] = [
    ['on the day that a review is due', new Date(2027, 10, 2), 'Updated Nov 2, 2026'],
    ['a day later', new Date(2027, 10, 3), 'Updated Nov 2, 2026 · Due for review since Nov 2, 2027'],
  ];
  for (const [why, today, shown] of days) {
    it(`when it was updated, ${why}`, async () => {
      setClock(() => today);
      expect(words((await placeEntry('term="iso-27002"', entryGlossary())).part('dates'))).to.equal(shown);
    });
  }

  it('that it is no longer in use, and what to read instead', async () => {
    const { part, element } = await placeEntry('term="old"', entryGlossary());
    expect(words(part('deprecated'))).to.equal('No longer in use. See ISO/IEC 27001.');
    part('deprecated').querySelector('button')!.click();
    await waitUntil(() => words(part('question')) === 'What is ISO/IEC 27001?');
    expect(element.term).to.equal('old');
  });

  it('disclaimer, marks and publisher', async () => {
    const { part } = await placeEntry('term="audit"', entryGlossary());
    expect(words(part('disclaimer'))).to.equal(
      'General information, not advice; reading it creates no relationship. No purchase makes anybody compliant or ' +
        'certified. ISO, IEC, and SOC 2 are marks of their owners, named here only to describe. ' +
        'Published by ComplianceDocs (ExpertEngine LLC)',
    );
  });

  for (const [kind, label] of [
    ['note', 'Note'],
    ['practice', 'Good practice'],
    ['warning', 'Watch out'],
    ['product', 'Promotion'],
  ] as const) {
    it(`a remark of the kind ${kind}, labelled "${label}"`, async () => {
      const glossary = entryGlossary({}, { callout: { kind, text: 'A remark.' } });
      expect(words((await placeEntry('term="iso-27002"', glossary)).part(`callout-${kind}`))).to.equal(
        `${label} A remark.`,
      );
    });
  }
});

describe('an entry with no-offers', () => {
  const markup = (root: ShadowRoot) => root.innerHTML.replace(/<!--[^]*?-->/g, '');
  const promotional = /promotion|sponsored|toolkit|shop\.example|SAMPLE30|\$/i;
  it('the same entry shows offers without it', async () => {
    const { root } = await placeEntry('term="iso-27002"', entryGlossary());
    expect(markup(root)).to.match(promotional);
  });
  for (const [why, attributes, settings] of [
    ['of its own', 'no-offers', {}],
    ['of its instance', '', { noOffers: true }],
  ] as const) {
    it(`${why}: nothing promotional is left, product remarks neither`, async () => {
      const { root, part } = await placeEntry(`term="iso-27002" ${attributes}`, entryGlossary(), settings);
      expect(markup(root)).to.not.match(promotional);
      expect(words(part('disclaimer'))).to.match(/^General information/);
    });
  }
});

describe('the partner of an entry', () => {
  const rows: [why: string, attribute: string, setting: string, partner: string][] = [
    ['its own', 'acme', '', 'acme'],
    ['that of its instance', '', 'northlight', 'northlight'],
    ['its own before that of its instance', 'acme', 'northlight', 'acme'],
  ];
  for (const [why, attribute, setting, partner] of rows) {
    it(why, async () => {
      const { parts } = await placeEntry(`term="iso-27002" partner="${attribute}"`, entryGlossary(), {
        partner: setting,
      });
      for (const cta of parts('cta') as HTMLAnchorElement[])
        expect(new URL(cta.href).searchParams.getAll('partner')).to.deep.equal([partner]);
      expect(words(parts('promotion')[1]!)).to.equal(`Promotion · ${partner}`);
    });
  }
});

describe('finding the entry', () => {
  for (const name of ['iso-27002', 'ISO/IEC 27002', 'iso 27002', ' ISO  27002 ', 'iso-17799']) {
    it(`by "${name}"`, async () => {
      const { part } = await placeEntry(`term="${name}"`, entryGlossary());
      expect(words(part('question'))).to.equal('What is ISO/IEC 27002?');
    });
  }
  it('by an abbreviation', async () => {
    const { part } = await placeEntry('term="isms standard"', entryGlossary());
    expect(words(part('question'))).to.equal('What is ISO/IEC 27001?');
  });
  it('again when the term changes', async () => {
    const { element, part } = await placeEntry('term="audit"', entryGlossary());
    element.term = 'annex-a';
    await waitUntil(() => words(part('question')) === 'What are Annex A controls?');
  });
  it('again when another instance is named', async () => {
    const { element, part } = await placeEntry('term="audit"', entryGlossary());
    element.for = instanceWith(entryGlossary({ strings: { questionOf: '{term}, please' } })).name;
    await waitUntil(() => words(part('question')) === 'Audit, please');
  });
});
