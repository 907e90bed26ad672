import { expect, fixture, nextFrame } from '@open-wc/testing';
import { plainText } from '../../../src/core/markdown.js';
import type { Glossary } from '../../../src/core/model.js';
import payloads from '../../fixtures/markup-payloads.json';
import { placeEntry, placeToolkits, words, type Placed } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

/** Every element that our views may draw. */
const ours = new Set(
  (
    'a article button code dd details div dl dt em h1 h2 h3 h4 h5 h6 li ol p section slot small span strong ' +
    'summary table tbody td th thead time tr ul'
  ).split(' '),
);

/** A glossary with the payload in every text that a view shows. */
function poisoned(text: string): Glossary {
  return {
    locale: 'en',
    title: text,
    publisher: { name: text, url: '/p' },
    license: { text, url: '/l' },
    disclaimer: { text, marks: [text, text] },
    categories: [{ id: 'c', label: text, links: [{ label: text, url: '/c' }] }],
    toolkits: [
      {
        id: 't',
        title: text,
        badge: text,
        description: text,
        url: '/t',
        ctaLabel: text,
        offer: { price: '5', currency: 'USD', discount: { percent: 5, code: text, note: text } },
      },
    ],
    entries: [
      {
        id: 'e',
        term: text,
        abbr: text,
        question: text,
        forms: [{ text }],
        category: 'c',
        definition: text,
        body: text,
        example: text,
        callout: { kind: 'warning', text },
        related: ['o', text],
        toolkits: ['t'],
        faqs: [{ id: 'f', question: text, answer: text }],
        links: [
          { label: text, url: '/s' },
          { label: text, url: '/s', kind: 'templates' },
        ],
        crosswalk: [{ framework: text, ref: text, note: text }],
        sources: [{ label: text, ref: text, url: '/s' }, { label: text }],
        status: 'deprecated',
        replacedBy: 'o',
      },
      { id: 'o', term: text, forms: [], definition: text, category: 'c' },
    ],
    strings: Object.fromEntries(
      ['promotion', 'copyCode', 'faqs', 'sources', 'questionOf'].map((key) => [key, text]),
    ),
  };
}

let executed = 0;
const realAlert = window.alert;

before(() => {
  window.alert = () => void executed++;
});
after(() => {
  window.alert = realAlert;
});

function expectInert({ root, element }: Placed<HTMLElement>): void {
  for (const found of root.querySelectorAll('*')) {
    expect(ours.has(found.localName), `<${found.localName}> is none of ours`).to.equal(true);
    for (const { name, value } of found.attributes) {
      expect(name, found.outerHTML).to.not.match(/^(on|hx-|v-|style$|srcdoc$)/);
      if (name === 'href') expect(value).to.match(/^\/[a-z]/);
    }
  }
  expect(element.querySelector('*')).to.equal(null);
}

describe('markup in a text is text', () => {
  for (const payload of payloads) {
    it(`in every field of an entry: ${payload}`, async () => {
      const glossary = poisoned(payload);
      const placed = await placeEntry('term="e" partner="acme"', glossary);
      const { part, parts } = placed;
      expectInert(placed);
      for (const details of placed.root.querySelectorAll('details')) details.open = true;
      const shown = payload.replace(/\s+/g, ' ').trim();
      const md = plainText(payload).replace(/\s+/g, ' ').trim();
      const asText = [
        'question',
        'definition',
        'badge',
        'toolkit-title',
        'toolkit-description',
        'code',
        'cta',
      ];
      for (const name of asText) expect(words(part(name)), name).to.equal(shown);
      for (const name of ['body', 'example', 'answer']) expect(words(part(name)), name).to.equal(md);
      expect(words(part('faq-question'))).to.equal(shown);
      expect(parts('chip').map(words)).to.deep.equal([shown]);
      expect(words(part('callout'))).to.equal(`Watch out ${md}`);
      expect(words(part('crosswalk'))).to.include(`${shown} ${shown} ${shown}`);
      expect(words(part('disclaimer')))
        .to.include(shown)
        .and.include(md);
      await nextFrame();
      expect(executed).to.equal(0);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    });

    it(`in every field of an offer: ${payload}`, async () => {
      const placed = await placeToolkits('partner="acme"', poisoned(payload));
      expectInert(placed);
      const shown = payload.replace(/\s+/g, ' ').trim();
      expect(words(placed.part('discount-note'))).to.equal(shown);
      expect(placed.part('copy').getAttribute('aria-description')).to.equal(payload);
      await nextFrame();
      expect(executed).to.equal(0);
    });

    it(`in what the author wrote into the tag: ${payload}`, async () => {
      const placed = await placeEntry('', poisoned('x'));
      placed.element.setAttribute('term', payload);
      placed.element.setAttribute('partner', payload);
      await waitUntil(() => placed.parts('error').length === 1);
      expectInert(placed);
      expect(placed.part('error').textContent).to.include(payload);
      expect(executed).to.equal(0);
    });
  }
});

// Last, in a suite of its own: a suite's own tests run before the suites inside it.
describe('the control', () => {
  it('the oracle sees an execution: a payload through innerHTML, and by then nothing else was executed', async () => {
    const raw = await fixture<HTMLElement>('<div></div>');
    raw.innerHTML = payloads[0]!;
    await waitUntil(() => executed > 0, 'the control was not executed');
    expect(executed).to.equal(1);
  });
});
