import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Entry, Glossary } from '../../../src/core/model.js';
import { glossary } from '../../fixtures/panel-glossary.js';
import { cleanUp, click, dialogOn, focused, openDialog } from '../../support/panel.js';
import { waitUntil } from '../../support/wait-until.js';

const inEntry = () => (focused() as HTMLElement | null)?.getAttribute('part') === 'entry-view';
/** The glossary as a source gives it that is too large to be had whole. */
const byName: Glossary = {
  ...glossary,
  entries: glossary.entries.map(({ id, term, abbr, forms, category }): Entry => ({
    id,
    term,
    forms,
    ...(abbr && { abbr }),
    ...(category && { category }),
    definition: '',
  })),
};
let asked: string[] = [];
/** How the source answers when an entry is asked for. */
let answer: (id: string) => Promise<Entry | undefined>;
const whole = async (id: string) => glossary.entries.find((entry) => entry.id === id);
const source = {
  all: async () => byName,
  entry: (id: string) => {
    asked.push(id);
    return answer(id);
  },
};

describe('panel: a glossary that is there by its names', () => {
  beforeEach(() => {
    asked = [];
    answer = whole;
  });
  afterEach(cleanUp);

  it('lists and finds by name, and asks for no entry', async () => {
    const { names, panel, input } = await openDialog({ source });
    panel.open({ query: 'statement' });
    await waitUntil(() => input().value === 'statement' && names().length, 'results');
    expect(names()[0]).to.include('Statement of Applicability');
    expect(asked).to.deep.equal([]);
  });

  it('gets an entry when it is opened, then sets the focus, and asks for each once a visit', async () => {
    const { row, part, parts } = await openDialog({ source });
    await click(row('term:soa'));
    await waitUntil(() => parts('question').length && inEntry(), 'the entry, with the focus');
    expect(part('question').textContent).to.include('Statement of Applicability');
    expect(asked).to.deep.equal(['soa']);
    await click(part('back'));
    expect(parts('entry-view')).to.have.length(0);
  });

  it('says that it loads, meanwhile', async () => {
    let arrive: (entry: Entry | undefined) => void;
    answer = () => new Promise((resolve) => (arrive = resolve));
    const { row, part, parts } = await openDialog({ source });
    await click(row('term:soa'));
    expect(part('entry-view').textContent).to.include('Loading');
    arrive!(await whole('soa'));
    await waitUntil(() => parts('question').length, 'the entry');
  });

  it('a question that was asked for is open and has the focus, though its entry comes later', async () => {
    const { panel } = await dialogOn({ source });
    panel.open({ termId: 'iso-27001', faqId: '1' });
    await waitUntil(() => focused()?.localName === 'summary', 'focus on the question');
    expect((focused()?.parentElement as HTMLDetailsElement).open).to.equal(true);
  });

  it('one that cannot be had: said as an alert, and tried again', async () => {
    answer = () => Promise.reject(new Error('404'));
    const { row, part, parts } = await openDialog({ source });
    await click(row('term:soa'));
    await waitUntil(() => part('entry-view').querySelector('[role=alert]'), 'the alert');
    expect(part('entry-view').textContent).to.include('could not be loaded');
    answer = whole;
    await click(part('entry-view').querySelector('button')!);
    await waitUntil(() => parts('question').length, 'the entry');
    expect(asked).to.deep.equal(['soa', 'soa']);
  });

  it('one that cannot be had: back and in again asks again', async () => {
    answer = () => Promise.reject(new Error('404'));
    const { row, part, parts } = await openDialog({ source });
    await click(row('term:soa'));
    await waitUntil(() => part('entry-view').querySelector('[role=alert]'), 'the alert');
    await click(part('back'));
    answer = whole;
    await click(row('term:soa'));
    await waitUntil(() => parts('question').length, 'the entry');
  });

  it('an answer that comes when the reader is elsewhere changes nothing', async () => {
    const arrive: Record<string, () => void> = {};
    answer = (id) => new Promise((resolve) => (arrive[id] = () => void whole(id).then(resolve)));
    const { panel, part, parts } = await openDialog({ source });
    panel.open({ termId: 'soa' });
    await waitUntil(() => arrive.soa, 'asked');
    panel.open({ termId: 'isms' });
    await waitUntil(() => arrive.isms, 'asked');
    arrive.soa!();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(parts('question')).to.have.length(0);
    arrive.isms!();
    await waitUntil(() => parts('question').length, 'the entry');
    expect(part('question').textContent).to.include('Information security');
  });
});

describe('panel: more than 5,000 terms', () => {
  afterEach(cleanUp);
  const many: Glossary = {
    ...glossary,
    entries: Array.from({ length: 5600 }, (_, i): Entry => {
      const term = `${'ABCDEFG'[i % 7]} word ${i}`;
      return { id: `e${i}`, term, forms: [], definition: 'What it means.' };
    }),
  };

  it('are listed a letter at a time; the rail chooses, and keeps the focus', async () => {
    const { names, tab, part, parts } = await openDialog({ glossary: many });
    await click(tab('terms'));
    expect(names()).to.have.length(800);
    expect(names()[0]).to.equal('A word 0');
    expect(parts('rail-letter').map((each) => each.textContent?.trim())).to.deep.equal([...'ABCDEFG']);
    parts('rail-letter')[0]!.focus();
    for (const at of [1, 2]) {
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => focused() === parts('rail-letter')[at], `the focus on letter ${at}`);
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part('letter').textContent === 'C', 'the letter');
    expect(names()).to.have.length(800);
    expect(names()[0]).to.equal('C word 2');
    expect(focused()).to.equal(parts('rail-letter')[2]);
  });
});
