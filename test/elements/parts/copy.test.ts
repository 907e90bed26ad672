import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GlossaryCodeCopyEvent } from '../../../src/elements/events.js';
import { entryGlossary } from '../../fixtures/entry-glossary.js';
import { click, placeToolkits, words } from '../../support/placed.js';
import { waitUntil } from '../../support/wait-until.js';

/** Puts a clipboard in place that keeps what it is given, one that refuses, or none. */
function clipboard(kind: 'works' | 'refuses' | 'missing'): string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => {
    if (kind === 'refuses') throw new DOMException('Write permission denied.', 'NotAllowedError');
    copied.push(text);
  };
  const value = kind === 'missing' ? undefined : { writeText };
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  return copied;
}

const three = () => placeToolkits('', entryGlossary());

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard'); // the browser's own, from the prototype, is back
  getSelection()?.removeAllRanges();
});

describe('copying a code', () => {
  it('a11y copy: a click copies the code, and a status of its own says so', async () => {
    const copied = clipboard('works');
    const { part } = await three();
    await click(part('copy'));
    await waitUntil(() => words(part('status')) === 'Code copied');
    expect(copied).to.deep.equal(['SAMPLE30']);
    expect(part('status').getAttribute('role')).to.equal('status');
  });

  it('a11y copy: the name of the button stays the same', async () => {
    clipboard('works');
    const { part } = await three();
    const before = part('copy').outerHTML;
    await click(part('copy'));
    await waitUntil(() => words(part('status')));
    expect(part('copy').outerHTML).to.equal(before);
    expect(words(part('copy'))).to.equal('Copy code');
  });

  it('a11y copy: the code is visible, selectable text', async () => {
    const { part } = await three();
    const code = part('code');
    expect(words(code)).to.equal('SAMPLE30');
    expect(code.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
    const { width, height } = code.getBoundingClientRect();
    expect(width > 40 && height > 10, `${width} × ${height}`).to.equal(true);
    expect(getComputedStyle(code).clipPath).to.equal('none');
    getSelection()!.selectAllChildren(code);
    expect(String(getSelection())).to.equal('SAMPLE30');
    expect(getComputedStyle(code).getPropertyValue('user-select')).to.not.equal('none');
  });

  it('a11y copy: the status is there, empty, before there is anything to say', async () => {
    const { parts } = await three();
    expect(parts('status').map((status) => [status.role, words(status)])).to.deep.equal(
      Array(3).fill(['status', '']),
    );
  });

  it('a11y copy: which of several buttons it is, is in its description', async () => {
    const { parts } = await three();
    expect(parts('copy').map((button) => button.getAttribute('aria-description'))).to.deep.equal(
      parts('toolkit-title').map(words),
    );
  });

  it('a11y copy: the keyboard does the same, and the focus stays', async () => {
    const copied = clipboard('works');
    const { root, part } = await three();
    part('copy').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => words(part('status')) === 'Code copied');
    expect(copied).to.deep.equal(['SAMPLE30']);
    expect(root.activeElement === part('copy')).to.equal(true);
  });

  it('says it at the offer that was meant and at no other', async () => {
    clipboard('works');
    const { parts } = await three();
    await click(parts('copy')[1]!);
    await waitUntil(() => words(parts('status')[1]!));
    expect(parts('status').map(words)).to.deep.equal(['', 'Code copied', '']);
  });

  it('says it again after a second click', async () => {
    const copied = clipboard('works');
    const { part } = await three();
    await click(part('copy'));
    await waitUntil(() => words(part('status')));
    const first = part('status').firstChild;
    await click(part('copy'));
    await waitUntil(() => copied.length === 2 && words(part('status')));
    expect(part('status').firstChild, 'a new node, which is announced').to.not.equal(first);
  });

  it('tells the page which toolkit it was', async () => {
    clipboard('works');
    const { element, part } = await three();
    setTimeout(() => part('copy').click());
    const event: GlossaryCodeCopyEvent = await oneEvent(element, 'glossary-code-copy');
    expect([event.toolkitId, event.bubbles, event.composed]).to.deep.equal(['core', true, true]);
  });

  for (const kind of ['refuses', 'missing'] as const) {
    it(`a11y copy: where the clipboard ${kind === 'missing' ? 'is missing' : kind}, the code is selected and the status says so`, async () => {
      clipboard(kind);
      const { element, part } = await three();
      let told = 0;
      element.addEventListener('glossary-code-copy', () => told++);
      await click(part('copy'));
      await waitUntil(() => words(part('status')));
      expect(words(part('status'))).to.equal(
        'Copying was refused. The code is selected; copy it from there.',
      );
      expect(String(getSelection())).to.equal('SAMPLE30');
      expect(told).to.equal(0);
    });
  }
});
