import { fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html, render } from 'lit';
import type { Entry, Glossary } from '../../src/core/model.js';
import { plainSource } from '../../src/core/plain-source.js';
import { GlossaryEntry } from '../../src/elements/entry/glossary-entry.js';
import type { EntryView, View } from '../../src/elements/parts/view.js';
import { getInstance, type Instance, type InstanceSettings } from '../../src/elements/store.js';
import { GlossaryToolkits } from '../../src/elements/toolkits/glossary-toolkits.js';
import { waitUntil } from './wait-until.js';

if (!customElements.get('glossary-entry')) customElements.define('glossary-entry', GlossaryEntry);
if (!customElements.get('glossary-toolkits')) customElements.define('glossary-toolkits', GlossaryToolkits);

let count = 0;

/** An instance of its own for each test, so that no test sees another's. */
export function instanceWith(glossary?: Glossary, settings: Partial<InstanceSettings> = {}): Instance {
  const instance = getInstance(`test-${++count}`);
  instance.update({ settings: { ...instance.settings, ...settings } });
  if (glossary) instance.update({ source: plainSource(glossary) });
  return instance;
}

export interface Placed<T extends HTMLElement> {
  element: T;
  root: ShadowRoot;
  instance: Instance;
  /** The element with that part; fails when it is not there. */
  part(name: string): HTMLElement;
  parts(name: string): HTMLElement[];
}

/** Places an element in the page and waits until it shows what it has. */
export async function place<T extends HTMLElement>(
  tag: 'glossary-entry' | 'glossary-toolkits',
  attributes: string,
  instance: Instance,
  content = '',
): Promise<Placed<T>> {
  const element = await fixture<T>(`<${tag} for="${instance.name}" ${attributes}>${content}</${tag}>`);
  const root = element.shadowRoot!;
  if (instance.source) await waitUntil(() => !root.querySelector('[part="loading"]'), 'still loading');
  const parts = (name: string) => [...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  const part = (name: string) => {
    const found = parts(name)[0];
    if (!found) throw new Error(`no part "${name}" in ${root.innerHTML}`);
    return found;
  };
  return { element, root, instance, part, parts };
}

export const placeEntry = (attributes: string, glossary: Glossary, settings?: Partial<InstanceSettings>) =>
  place<GlossaryEntry>('glossary-entry', attributes, instanceWith(glossary, settings));

export const placeToolkits = (attributes: string, glossary: Glossary, settings?: Partial<InstanceSettings>) =>
  place<GlossaryToolkits>('glossary-toolkits', attributes, instanceWith(glossary, settings));

/** A view over a glossary, as an element would give it. */
export function viewOf(glossary: Glossary, more: Partial<View> = {}): View {
  return {
    frame: glossary,
    settings: { partner: '', noOffers: false },
    headingLevel: 2,
    resolve: (id) => glossary.entries.find((entry) => entry.id === id),
    onOpen: () => {},
    ...more,
  };
}

export const entryViewOf = (glossary: Glossary, entry: Entry, more: Partial<EntryView> = {}): EntryView => ({
  ...viewOf(glossary, more),
  entry,
  ...more,
});

/** Draws a template into an element of the page. */
export async function draw(template: unknown): Promise<HTMLElement> {
  const into = await fixture<HTMLElement>('<div></div>');
  render(html`${template}`, into);
  return into;
}

/** The text as a reader sees it: white space in a row is one space. */
export const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A click of a real pointer in the middle of an element. */
export async function click(element: Element, button: 'left' | 'middle' = 'left'): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    button,
  });
}
