import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { can, emulateMedia } from '../../support/engine.js';
import { cleanUp, click, dialogOn, inline, openDialog, type Shown } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const quiet = async ({ panel }: Shown) => {
  await panel.updateComplete;
  await Promise.all((panel.renderRoot as ShadowRoot).getAnimations().map((animation) => animation.finished));
  await expect(panel).to.be.accessible();
};

const states: [name: string, show: () => Promise<Shown>][] = [
  ['on this page', () => openDialog()],
  [
    'all terms',
    async () => {
      const shown = await openDialog();
      await click(shown.tab('terms'));
      return shown;
    },
  ],
  [
    'questions',
    async () => {
      const shown = await openDialog();
      await click(shown.tab('questions'));
      return shown;
    },
  ],
  [
    'toolkits',
    async () => {
      const shown = await openDialog();
      await click(shown.tab('toolkits'));
      return shown;
    },
  ],
  [
    'results',
    async () => {
      const shown = await openDialog();
      await sendKeys({ type: 'iso 27' });
      return shown;
    },
  ],
  [
    'no results',
    async () => {
      const shown = await openDialog();
      await sendKeys({ type: 'xqzwv' });
      return shown;
    },
  ],
  [
    'entry with a question open',
    async () => {
      const shown = await dialogOn();
      shown.panel.open({ termId: 'iso-27001', faqId: 'certified' });
      await waitUntil(() => shown.panel.renderRoot.querySelector('details[open]'), 'open');
      return shown;
    },
  ],
  [
    'error',
    async () => {
      const shown = await dialogOn({ source: { all: () => Promise.reject(new Error('offline')) } });
      shown.panel.open();
      await waitUntil(() => shown.panel.renderRoot.querySelector('[role="alert"]'), 'error');
      return shown;
    },
  ],
  ['in the flow of a page', () => inline()],
];

describe('a11y panel: no axe violation', () => {
  afterEach(async () => {
    cleanUp();
    if (can('media')) await emulateMedia({ colorScheme: 'light' });
  });
  for (const [name, show] of states)
    for (const colorScheme of can('media') ? (['light', 'dark'] as const) : ([undefined] as const))
      it(`${name}${colorScheme ? `, ${colorScheme}` : ''}`, async () => {
        if (colorScheme) await emulateMedia({ colorScheme });
        await quiet(await show());
      });
  it('axe is looking: a button without a name is found', async () => {
    const shown = await openDialog();
    shown.part('close').removeAttribute('aria-label');
    const fault = await quiet(shown).catch((error: Error) => error.message);
    expect(fault).to.include('button-name');
  });
});

describe('panel: without a glossary', () => {
  afterEach(cleanUp);

  it('says that it could not be loaded, and tries again', async () => {
    let good = false;
    const shown = await dialogOn();
    const { source } = shown.instance;
    const all = () => (good ? source!.all() : Promise.reject(new Error('offline')));
    shown.instance.update({ source: { ...source!, names: source!.names, problems: [], all } });
    shown.panel.open();
    await waitUntil(() => shown.parts('empty').length, 'error');
    expect(shown.part('empty').textContent).to.include('This could not be loaded.');
    good = true;
    await click(shown.part('chip'));
    await waitUntil(() => shown.names().length, 'rows');
  });
  it('says so where the glossary itself failed', async () => {
    const shown = await dialogOn();
    shown.instance.update({ source: undefined, failure: [{ path: '', message: '404' }] });
    shown.panel.open();
    await waitUntil(() => shown.panel.renderRoot.querySelector('[role="alert"]'), 'error');
    expect(shown.parts('chip')).to.have.length(0);
  });
});
