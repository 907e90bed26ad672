import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createLauncher } from '../../../src/elements/panel/launcher.js';
import { getInstance } from '../../../src/elements/store.js';
import type { Glossary } from '../../../src/core/model.js';
import payloads from '../../fixtures/markup-payloads.json';
import { cleanUp, click, openDialog, type Shown } from '../../support/panel.js';

/** A glossary with the payload in every text of the panel's lists; `zebra` finds all of it. */
const poisoned = (text: string): Glossary => ({
  title: text,
  disclaimer: { text, marks: [text] },
  publisher: { name: text },
  categories: [
    { id: 'a', label: text },
    { id: 'b', label: `${text} b` },
  ],
  toolkits: [{ id: 'kit', title: `zebra ${text}`, badge: text, description: `zebra ${text}`, url: '/kit' }],
  entries: [
    {
      id: 'one',
      term: `zebra ${text}`,
      abbr: `zebra ${text}`,
      category: 'a',
      forms: [{ text: `zebra form ${text}` }],
      definition: `zebra ${text}`,
      body: `zebra ${text}`,
      example: `zebra ${text}`,
      faqs: [{ question: `zebra ${text}`, answer: `zebra ${text}` }],
    },
    {
      id: 'two',
      term: `other ${text}`,
      category: 'b',
      forms: [],
      definition: `x ${'y '.repeat(50)} zebra ${text}`,
    },
    { id: 'three', term: 'third', category: 'b', forms: [], definition: 'third' },
  ],
});

const ours = new Set(
  'a article button code div dialog h2 h3 h4 header input li mark p search section span svg path circle style ul'.split(
    ' ',
  ),
);
const strange = ({ panel }: Shown) =>
  [...panel.renderRoot.querySelectorAll('*')]
    .map((element) => element.localName)
    .filter((name) => !ours.has(name));

describe('panel: what a glossary says is text', () => {
  const alert = window.alert;
  let ran = 0;
  beforeEach(() => {
    ran = 0;
    window.alert = () => ran++;
  });
  afterEach(() => {
    window.alert = alert;
    cleanUp();
  });

  for (const payload of payloads as string[])
    it(payload, async () => {
      const shown = await openDialog({ glossary: poisoned(payload), marks: ['one'] });
      expect(shown.part('title').textContent).to.equal(payload);
      const seen: string[] = [];
      for (const tab of ['page', 'terms', 'questions']) {
        await click(shown.tab(tab));
        expect(strange(shown), tab).to.deep.equal([]);
        seen.push(shown.part('term').textContent?.trim() ?? '');
      }
      expect(seen).to.include(`zebra ${payload}`);
      shown.input().focus();
      await sendKeys({ type: 'zebra' });
      expect(strange(shown), 'results').to.deep.equal([]);
      expect(shown.names()).to.include(`zebra ${payload}`);
      shown.panel.open({ query: `${payload} qqqq` });
      await shown.panel.updateComplete;
      expect(shown.input().value).to.equal(`${payload} qqqq`);
      expect(strange(shown), 'as a query').to.deep.equal([]);
      shown.panel.open({ termId: payload });
      await shown.panel.updateComplete;
      expect(strange(shown), 'as an id').to.deep.equal([]);
      expect(ran).to.equal(0);
    });

  it('in the launcher, too', () => {
    const instance = getInstance('launcher-payload');
    const button = createLauncher(instance, () => {});
    for (const text of payloads as string[]) {
      const strings = { glossary: text, launcherCount: text };
      instance.update({ frame: { strings, categories: [], toolkits: [] } });
      expect(button.querySelector('[part="launcher-label"]')?.textContent).to.equal(text);
      expect(button.querySelectorAll('*')).to.have.length(4);
    }
  });
});
