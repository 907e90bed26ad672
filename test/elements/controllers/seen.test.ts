import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { whenSeen } from '../../../src/elements/controllers/seen.js';
import type { GlossaryTermViewEvent, GlossaryToolkitViewEvent } from '../../../src/elements/events.js';
import type { GlossaryEntry } from '../../../src/elements/entry/glossary-entry.js';
import { ViewElement } from '../../../src/elements/view-element.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { instanceWith, place, placeEntry } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

/** Two boxes of 100 px; `time` in ms. Calls are logged as they come. */
class SeenProbe extends ViewElement {
  static override readonly attributes = { count: 2 };
  static override readonly styles = '';
  declare count: number;
  readonly log: string[] = [];
  constructor() {
    super();
    const onSeen = (element: HTMLElement) => {
      this.log.push(`seen ${element.id}`);
      this.dispatchEvent(new Event(`seen-${element.id}`));
    };
    whenSeen(this, 'div', 0.5, onSeen, 60);
  }
  protected render() {
    return Array.from({ length: this.count }, (_, at) => html`<div id=${'ab'[at]!}>${at}</div>`);
  }
  protected override updated() {
    for (const box of this.renderRoot.querySelectorAll('div')) box.style.height = '100px';
  }
}
customElements.define('seen-probe', SeenProbe);

/** Until the observer and a timer of the same length have done their work for another probe, begun now. */
async function settled(): Promise<void> {
  await oneEvent(await fixture<SeenProbe>('<seen-probe count="1"></seen-probe>'), 'seen-a');
}

/** Until an observer of ours, made after the probe's, has been told that the probe's box is in view. */
async function inView(probe: SeenProbe): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry!.isIntersecting) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(probe.renderRoot.querySelector('div')!);
  });
}

describe('what has been looked at', () => {
  it('is told once for each element that stays in view', async () => {
    const probe = await fixture<SeenProbe>('<seen-probe></seen-probe>');
    await oneEvent(probe, 'seen-b');
    expect(probe.log).to.deep.equal(['seen a', 'seen b']);
    probe.style.display = 'none';
    await settled();
    probe.style.display = '';
    await settled();
    expect(probe.log).to.deep.equal(['seen a', 'seen b']);
  });

  it('is not told of what is less than half in view', async () => {
    const frame = await fixture<HTMLElement>('<div><seen-probe count="1"></seen-probe></div>');
    frame.style.cssText = 'height: 49px; overflow: hidden';
    const probe = frame.firstElementChild as SeenProbe;
    await settled();
    expect(probe.log).to.deep.equal([]);
    frame.style.height = '51px';
    await oneEvent(probe, 'seen-a');
    expect(probe.log).to.deep.equal(['seen a']);
  });

  it('is not told of what went out of view too soon', async () => {
    const probe = await fixture<SeenProbe>('<seen-probe count="1"></seen-probe>');
    await inView(probe);
    probe.style.display = 'none';
    await settled();
    expect(probe.log).to.deep.equal([]);
  });

  it('is not told after the element has left the page, and again once it is back', async () => {
    const probe = await fixture<SeenProbe>('<seen-probe count="1"></seen-probe>');
    const parent = probe.parentElement!;
    await inView(probe);
    probe.remove();
    await settled();
    expect(probe.log).to.deep.equal([]);
    parent.append(probe);
    await oneEvent(probe, 'seen-a');
  });

  it('elements that come later are watched, too', async () => {
    const probe = await fixture<SeenProbe>('<seen-probe count="1"></seen-probe>');
    await oneEvent(probe, 'seen-a');
    probe.count = 2;
    await oneEvent(probe, 'seen-b');
  });
});

describe('an offer in view', () => {
  it('is reported after a second: toolkit, term, partner; once a page for each toolkit', async () => {
    const instance = instanceWith(entryGlossary());
    const told: GlossaryToolkitViewEvent[] = [];
    const note = (event: Event) => told.push(event as GlossaryToolkitViewEvent);
    document.addEventListener('glossary-toolkit-view', note);
    const started = performance.now();
    const { element } = await place('glossary-toolkits', 'term="iso-27001" partner="acme"', instance);
    element.scrollIntoView();
    await oneEvent(element, 'glossary-toolkit-view');
    expect(performance.now() - started).to.be.at.least(990);
    const again = await place('glossary-toolkits', 'toolkits="core dual"', instance);
    again.element.scrollIntoView();
    await oneEvent(again.element, 'glossary-toolkit-view');
    document.removeEventListener('glossary-toolkit-view', note);
    expect(told.map(({ toolkitId, termId, partner }) => [toolkitId, termId, partner])).to.deep.equal([
      ['core', 'iso-27001', 'acme'],
      ['dual', undefined, ''],
    ]);
  });
});

describe('an entry that stays open', () => {
  it('in the page: is reported after a second in view', async () => {
    const { element } = await place<GlossaryEntry>(
      'glossary-entry',
      'term="ISO 27002"',
      instanceWith(entryGlossary()),
    );
    const { termId, via } = (await oneEvent(
      element,
      'glossary-term-view',
    )) as unknown as GlossaryTermViewEvent;
    expect([termId, via]).to.deep.equal(['iso-27002', 'entry']);
  });

  it('only the one that stayed for a second', async () => {
    const { element, part } = await placeEntry('term="audit"', entryGlossary());
    const told: string[] = [];
    element.addEventListener('glossary-term-view', (event) => told.push(`${event.termId} ${event.via}`));
    await aTimeout(300);
    element.term = 'annex-a';
    await waitUntil(() => part('question').textContent.includes('Annex A'));
    // Timers come in their order, however busy the machine is.
    const overdue = aTimeout(1400).then(() => told.push('1.4 s'));
    await aTimeout(500);
    element.partner = 'acme'; // the same one: does not start over
    await overdue;
    expect(told).to.deep.equal(['annex-a entry', '1.4 s']);
  });

  it('not when its element left the page', async () => {
    const { element } = await placeEntry('term="audit"', entryGlossary());
    const told: string[] = [];
    element.addEventListener('glossary-term-view', (event) => told.push(event.termId));
    await aTimeout(300);
    element.remove();
    const other = await placeEntry('term="annex-a"', entryGlossary());
    await oneEvent(other.element, 'glossary-term-view');
    expect(told).to.deep.equal([]);
  });
});
