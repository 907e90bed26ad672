import { expect } from '@open-wc/testing';
import { setClock } from '../../../src/core/clock.js';
import { plainSource } from '../../../src/core/plain-source.js';
import type { GlossaryToolkitClickEvent } from '../../../src/elements/events.js';
import type { GlossaryToolkits } from '../../../src/elements/toolkits/glossary-toolkits.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, instanceWith, place, placeToolkits, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

const core = 'ISO 27001 Policy Pack — Core';
const complete = 'ISO 27001 Complete Toolkit';
const dual = 'ISO 27001 + SOC 2 Dual Toolkit';

afterEach(() => setClock());

describe('which toolkits are shown', () => {
  const rows: [attributes: string, titles: string[]][] = [
    ['', [core, complete, dual]],
    ['term="iso-27002"', [core, complete, dual]],
    ['term="ISO/IEC 27001"', [core]],
    ['term="isms standard"', [core]],
    ['term="iso-17799"', [core, complete, dual]],
    ['category="iso"', [core, complete, dual]],
    ['toolkits="dual core"', [dual, core]],
    ['toolkits="dual, core"', [dual, core]],
    ['toolkits="gone complete"', [complete]],
    ['toolkits="dual" term="iso-27001" category="iso"', [dual]],
    ['term="iso-27001" category="iso"', [core]],
    ['term="audit"', []],
    ['category="audit"', []],
  ];
  for (const [attributes, titles] of rows) {
    it(`<glossary-toolkits ${attributes}>: ${titles.join(', ') || 'none, and nothing else'}`, async () => {
      const { parts, root } = await placeToolkits(attributes, entryGlossary());
      expect(parts('toolkit-title').map(words)).to.deep.equal(titles);
      if (!titles.length) expect(words(root)).to.equal('');
    });
  }

  for (const attributes of ['term="nope"', 'category="nope"', 'toolkits="nope"']) {
    it(`<glossary-toolkits ${attributes}>: says that there is none`, async () => {
      const { part } = await placeToolkits(attributes, entryGlossary());
      expect(words(part('error'))).to.equal('This glossary has no entry “nope”.');
    });
  }

  it('others when an attribute changes', async () => {
    const { element, parts } = await placeToolkits('term="iso-27001"', entryGlossary());
    element.toolkits = 'complete dual';
    await waitUntil(() => parts('toolkit').length === 2);
    expect(parts('toolkit-title').map(words)).to.deep.equal([complete, dual]);
  });
});

describe('offers in a page', () => {
  it('never without the disclaimer and the publisher', async () => {
    const { part } = await placeToolkits('term="iso-27001"', entryGlossary());
    expect(words(part('disclaimer'))).to.match(/^General information.*ComplianceDocs \(ExpertEngine LLC\)$/);
  });

  it('each labelled as promotion', async () => {
    const { parts } = await placeToolkits('partner="acme"', entryGlossary());
    expect(parts('promotion').map(words)).to.deep.equal(Array(3).fill('Promotion · acme'));
  });

  for (const [why, attributes, noOffers] of [
    ['no-offers', 'no-offers', false],
    ['no-offers on the instance', '', true],
  ] as const) {
    it(`nothing at all with ${why}`, async () => {
      const { root } = await placeToolkits(attributes, entryGlossary(), { noOffers });
      expect(words(root)).to.equal('');
      expect(root.querySelector('*')).to.equal(null);
    });
  }

  it('nothing is said to be loading where there will be no offers', async () => {
    const { root } = await place<GlossaryToolkits>('glossary-toolkits', 'no-offers', instanceWith());
    expect(words(root)).to.equal('');
  });

  it('a discount that ends while the page is open is gone when the reader comes back', async () => {
    setClock(() => new Date(2030, 11, 31, 23, 59));
    const { element, part, parts } = await placeToolkits('toolkits="core"', entryGlossary());
    expect(words(part('code'))).to.equal('SAMPLE30');
    setClock(() => new Date(2031, 0, 1, 0, 0));
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(parts('code').length + parts('discount').length + parts('copy').length).to.equal(0);
    expect(words(part('price'))).to.equal('Price $59');
  });

  it('stand beside each other where there is room, else below each other', async () => {
    const { element, parts } = await placeToolkits('', entryGlossary());
    const rows = () => new Set(parts('toolkit').map((each) => each.getBoundingClientRect().top)).size;
    element.style.width = '60em';
    expect(rows()).to.equal(1);
    element.style.width = '20em';
    expect(rows()).to.equal(3);
  });

  it('the calls to action of a row stand on one line', async () => {
    const { element, parts } = await placeToolkits('', entryGlossary());
    element.style.width = '60em';
    expect(new Set(parts('cta').map((each) => Math.round(each.getBoundingClientRect().top))).size).to.equal(
      1,
    );
  });

  it('fit into 288 px', async () => {
    const { element } = await placeToolkits('', entryGlossary());
    element.style.display = 'block';
    element.style.width = '288px';
    expect(element.scrollWidth).to.be.at.most(288);
  });

  it('appear when the glossary comes after them', async () => {
    const instance = instanceWith();
    instance.update({ owner: document.createElement('i') });
    const { parts, root } = await place<GlossaryToolkits>('glossary-toolkits', 'term="iso-27001"', instance);
    expect(words(root)).to.equal('Loading…');
    instance.update({ source: plainSource(entryGlossary()) });
    await waitUntil(() => parts('toolkit').length === 1);
  });
});

describe('following an offer', () => {
  /** Clicks and reports what the page was told, staying here. */
  async function follow(button: 'left' | 'middle', prevent: boolean) {
    const { element, part } = await placeToolkits('term="iso-27001" partner="acme"', entryGlossary());
    const told: GlossaryToolkitClickEvent[] = [];
    element.addEventListener('glossary-toolkit-click', (event) => {
      told.push(event);
      if (prevent) event.preventDefault();
    });
    let prevented: boolean | undefined;
    const stay = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', stay);
    addEventListener('auxclick', stay);
    await click(part('cta'), button);
    await waitUntil(() => prevented !== undefined);
    removeEventListener('click', stay);
    removeEventListener('auxclick', stay);
    return { told, prevented };
  }

  for (const button of ['left', 'middle'] as const) {
    it(`a click (${button}) is reported: toolkit, term, partner`, async () => {
      const { told, prevented } = await follow(button, false);
      expect(told.map(({ toolkitId, termId, partner }) => [toolkitId, termId, partner])).to.deep.equal([
        ['core', 'iso-27001', 'acme'],
      ]);
      expect(prevented).to.equal(false);
    });
    it(`preventDefault() keeps the reader here (${button})`, async () => {
      expect((await follow(button, true)).prevented).to.equal(true);
    });
  }
});
