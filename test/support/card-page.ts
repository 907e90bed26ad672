import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { compileMatcher } from '../../src/core/matcher.js';
import type { Glossary } from '../../src/core/model.js';
import { plainSource } from '../../src/core/plain-source.js';
import type { GlossarySource } from '../../src/core/source.js';
import { attachCard } from '../../src/elements/card/controller.js';
import { detailStyles } from '../../src/elements/card/detail-styles.js';
import { cardDetails, GlossaryCard } from '../../src/elements/card/glossary-card.js';
import type { PanelRequest } from '../../src/elements/store.js';
import { getInstance, Instance } from '../../src/elements/store.js';
import { GlossaryTerm, written as handWritten } from '../../src/elements/term/glossary-term.js';
import { cardGlossary } from '../fixtures/card-glossary.js';
import { waitUntil } from './wait-until.js';

if (!customElements.get('glossary-term')) customElements.define('glossary-term', GlossaryTerm);
if (!customElements.get('glossary-card')) customElements.define('glossary-card', GlossaryCard);
// As the part that comes after the marks does.
cardDetails().replaceSync(detailStyles);

export interface CardPage {
  root: HTMLElement;
  instance: Instance;
  /** The mark that stands for a term. */
  mark(term: string): HTMLElement;
  /** `open x`, `close x`, `view x via` in the order in which they were reported. */
  log: string[];
  /** What the panel was asked for. */
  asked: PanelRequest[];
}

export const card = () => document.querySelector('glossary-card');
export const box = () => card()?.box ?? undefined;
export const isOpen = () => !!box()?.matches(':popover-open') && getComputedStyle(box()!).display !== 'none';
export const part = (name: string) =>
  card()?.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? undefined;
export const parts = (name: string) => [
  ...(card()?.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []),
];
export const words = (name: string) => part(name)?.textContent?.replace(/\s+/g, ' ').trim();
export const opened = () => waitUntil(isOpen, 'the card opens');
export const hidden = () => waitUntil(() => !isOpen(), 'the card closes');

/** The element that has the focus, inside open shadow roots too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const middle = (element: Element): [number, number] => {
  const [line] = element.getClientRects();
  return [Math.round((line!.left + line!.right) / 2), Math.round((line!.top + line!.bottom) / 2)];
};
export const pointAt = (element: Element) => sendMouse({ type: 'move', position: middle(element) });
export const click = (element: Element) => sendMouse({ type: 'click', position: middle(element) });
export const pointAway = () => sendMouse({ type: 'move', position: [4, 4] });

/** What a finger does to an element, as a browser reports it. */
export function tap(element: Element): void {
  const [clientX, clientY] = middle(element);
  const init = { bubbles: true, composed: true, cancelable: true, clientX, clientY, pointerType: 'touch' };
  for (const type of ['pointerover', 'pointerdown', 'pointerup', 'pointerout'])
    element.dispatchEvent(new PointerEvent(type, init));
  element.dispatchEvent(new PointerEvent('click', { ...init, detail: 1 }));
}

const written = `<p style="margin-top: 60px">An <glossary-term term="isms">ISMS</glossary-term> has a
  <glossary-term term="soa">Statement of Applicability</glossary-term> and <a href="#next">a link</a>.</p>`;

export interface PageOptions {
  body?: string;
  glossary?: Glossary;
  source?: GlossarySource;
  panel?: boolean;
  settings?: Partial<Instance['settings']>;
}

let undo: (() => void)[] = [];

/** A page with hand-written marks, an instance with its glossary, and the card attached. */
export async function cardPage(options: PageOptions = {}): Promise<CardPage> {
  const { body = written, glossary = cardGlossary, panel = true } = options;
  const root = await fixture<HTMLElement>(html`<main>${unsafeHTML(body)}</main>`);
  const instance = getInstance();
  const asked: PanelRequest[] = [];
  instance.update({
    source: options.source ?? plainSource(glossary),
    matcher: compileMatcher(glossary),
    settings: { ...new Instance('').settings, ...options.settings },
    panel: panel ? { open: (request = {}) => asked.push(request), close() {}, isOpen: false } : undefined,
  });
  const log: string[] = [];
  const end = new AbortController();
  const on = (type: string, line: (event: Event & { termId?: string; via?: string }) => string) =>
    document.addEventListener(type, (event) => log.push(line(event)), { signal: end.signal });
  on('glossary-card-open', ({ termId }) => `open ${termId}`);
  on('glossary-card-close', ({ termId }) => `close ${termId}`);
  on('glossary-term-view', ({ termId, via }) => `view ${termId} ${via}`);
  undo.push(attachCard(instance), () => end.abort());
  await handWritten;
  const mark = (term: string) => root.querySelector<HTMLElement>(`glossary-term[term="${term}"]`)!;
  return { root, instance, mark, log, asked };
}

/** Takes everything back, so that no test sees another one's page. */
export async function cleanUp(): Promise<void> {
  for (const each of undo.splice(0)) each();
  getInstance().update({ source: undefined, matcher: undefined, panel: undefined, marks: [] });
  fixtureCleanup();
  undo = [];
  await resetMouse();
}
