import { fixture, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Glossary, Id } from '../../src/core/model.js';
import { plainSource } from '../../src/core/plain-source.js';
import type { GlossarySource } from '../../src/core/source.js';
import { createPanelDialog, GlossaryPanel } from '../../src/elements/panel/index.js';
import {
  getInstance,
  type Instance,
  type InstanceSettings,
  type MarkOnPage,
} from '../../src/elements/store.js';
import { glossary as fixtureGlossary } from '../fixtures/panel-glossary.js';
import { waitUntil } from './wait-until.js';

if (!customElements.get('glossary-panel')) customElements.define('glossary-panel', GlossaryPanel);

let count = 0;

export interface Shown {
  panel: GlossaryPanel;
  instance: Instance;
  /** The button on the page that opened it. */
  opener: HTMLButtonElement;
  /** Ids of marks that were revealed, in order. */
  revealed: string[];
  /** Events of the glossary, in order: `glossary-search iso 4`. */
  log: string[];
  part(name: string): HTMLElement;
  parts(name: string): HTMLElement[];
  /** The names of the rows, in order. */
  names(): string[];
  tab(name: string): HTMLElement;
  input(): HTMLInputElement;
  /** The control that names a row of the fixture's: `term:soa`, `faq:soa/0`, `toolkit:policy-pack`. */
  row(key: string): HTMLElement;
  isShown(): boolean;
}

export interface Options {
  glossary?: Glossary;
  source?: Partial<GlossarySource>;
  settings?: Partial<InstanceSettings>;
  marks?: Id[];
}

/** What stands in the row of that key. */
function nameOf(key: string): string | undefined {
  const [kind, id] = key.split(':');
  const { entries, toolkits } = fixtureGlossary;
  if (kind === 'term') return entries.find((entry) => entry.id === id)?.term;
  if (kind === 'toolkit') return toolkits.find((toolkit) => toolkit.id === id)?.title;
  return entries
    .flatMap((entry) => (entry.faqs ?? []).map((faq, index) => ({ entry, faq, index })))
    .find(({ entry, faq, index }) => `${entry.id}/${faq.id ?? index}` === id)?.faq.question;
}

const dialogs: { remove(): void }[] = [];

function given({
  glossary = fixtureGlossary,
  source,
  settings,
  marks = ['soa', 'iso-27001', 'soa'],
}: Options) {
  const instance = getInstance(`panel-${++count}`);
  const revealed: string[] = [];
  const onPage = marks.map((termId: Id): MarkOnPage => ({ termId, text: termId }));
  instance.reveal = (mark) => revealed.push(`${mark.termId}@${onPage.indexOf(mark)}`);
  instance.update({
    source: Object.assign(plainSource(glossary), source),
    settings: { ...instance.settings, deepLink: false, ...settings },
    marks: onPage,
  });
  return { instance, revealed };
}

function tools(
  panel: GlossaryPanel,
  instance: Instance,
  revealed: string[],
  opener: HTMLButtonElement,
): Shown {
  const root = panel.renderRoot as ShadowRoot;
  const parts = (name: string) => [...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  const found = <T extends Element>(element: T | null | undefined, what: string): T => {
    if (!element) throw new Error(`no ${what} in ${root.textContent?.replace(/\s+/g, ' ')}`);
    return element;
  };
  const log: string[] = [];
  for (const type of ['panel-open', 'panel-close', 'search', 'term-view'])
    panel.addEventListener(`glossary-${type}`, (event) => {
      const { query, count, termId, via } = event as Event & Record<string, unknown>;
      log.push([type, query, count, termId, via].filter((value) => value !== undefined).join(' '));
    });
  return {
    panel,
    instance,
    opener,
    revealed,
    log,
    parts,
    part: (name) => found(parts(name)[0], `part ${name}`),
    names: () =>
      [...root.querySelectorAll('.lists:not([hidden]) [part="row"] [part="term"]')].map(
        (term) => term.textContent?.trim() ?? '',
      ),
    tab: (name) => found(root.querySelector<HTMLElement>(`#tab-${name}`), `tab ${name}`),
    input: () => found(root.querySelector('input'), 'search field'),
    row: (key) =>
      found(
        parts('term').find((term) => term.textContent?.trim() === nameOf(key)),
        `row ${key}`,
      ),
    isShown: () => !!root.querySelector('dialog')?.matches(':modal, :popover-open'),
  };
}

/** The dialog over a page with one button, not yet open. */
export async function dialogOn(options: Options = {}): Promise<Shown> {
  const { instance, revealed } = given(options);
  const opener = await fixture<HTMLButtonElement>('<button>Open</button>');
  const host = document.createElement('div');
  opener.after(host);
  const panel = createPanelDialog(instance, host.attachShadow({ mode: 'open' }));
  dialogs.push(panel);
  await (panel as GlossaryPanel).updateComplete;
  const shown = tools(panel as GlossaryPanel, instance, revealed, opener);
  opener.addEventListener('click', () => panel.open({ opener }));
  return shown;
}

/** The dialog, opened by its button and loaded. */
export async function openDialog(options: Options = {}): Promise<Shown> {
  const shown = await dialogOn(options);
  shown.opener.focus();
  shown.opener.click();
  await waitUntil(() => shown.isShown() && shown.parts('tabs').length, 'the panel opens');
  return shown;
}

/** The panel in the flow of a page. */
export async function inline(attributes = '', options: Options = {}): Promise<Shown> {
  const { instance, revealed } = given(options);
  const panel = await fixture<GlossaryPanel>(
    `<glossary-panel for="${instance.name}" ${attributes}></glossary-panel>`,
  );
  await waitUntil(() => panel.shadowRoot?.querySelector('[part="tabs"]'), 'the panel loads');
  return tools(panel, instance, revealed, document.createElement('button'));
}

export function cleanUp(): void {
  for (const dialog of dialogs.splice(0)) dialog.remove();
  fixtureCleanup();
}

/** The element that has the focus, through open shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** A click of a real pointer in the middle of an element. */
export async function click(element: Element): Promise<void> {
  for (let i = 0; i < 3; i++) {
    element.scrollIntoView({ block: 'nearest' });
    await nextFrame(); // rows that have come near take their real height
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}
