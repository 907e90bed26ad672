import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { ensureSource } from '../../src/elements/ensure-source.js';
import { getInstance } from '../../src/elements/store.js';
import { smallGlossary } from '../fixtures/small-glossary.js';
import { aWhile, leave, make, put, reading, start, warnings } from '../support/embed-page.js';
import { waitUntil } from '../support/wait-until.js';

let count = 0;
const fresh = () => getInstance(`ensure-${++count}`);
const place = (name: string, term: string) => {
  const entry = document.createElement('glossary-entry');
  entry.setAttribute('for', name);
  entry.setAttribute('term', term);
  return put(entry);
};
const text = (element: Element, part: string) =>
  element.shadowRoot?.querySelector(`[part~="${part}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('elements without a <glossary-embed>', () => {
  beforeEach(start);
  afterEach(leave);

  it('get our glossary, once, however many ask', async () => {
    const instance = fresh();
    let changes = 0;
    instance.addEventListener('change', () => changes++);
    for (let i = 0; i < 3; i++) ensureSource(instance);
    await waitUntil(() => instance.source);
    ensureSource(instance);
    expect(instance.source!.names.entries.map(({ id }) => id)).to.include('isms');
    expect(changes).to.equal(1);
  });

  it('an entry shows', async () => {
    const entry = place(fresh().name, 'isms');
    await waitUntil(() => text(entry, 'question').includes('information security management system'));
  });

  it('leave an instance alone that has a glossary, or has failed', async () => {
    const failed = fresh();
    failed.update({ failure: [{ path: '', message: 'no' }] });
    ensureSource(failed);
    const other = fresh();
    ensureSource(other);
    await waitUntil(() => other.source);
    expect(failed.source).to.equal(undefined);
  });
});

describe('elements beside a <glossary-embed>', () => {
  beforeEach(start);
  afterEach(leave);

  it('wait for its glossary, also when it stands further down', async () => {
    const embed = make();
    const entry = place(embed.name, 'burl');
    put(embed);
    const seen = new Set<number>();
    const instance = getInstance(embed.name);
    instance.addEventListener(
      'change',
      () => instance.source && seen.add(instance.source.names.entries.length),
    );
    await waitUntil(() => text(entry, 'definition') === 'A knot that grew wild.');
    expect([...seen], 'no other one came first').to.deep.equal([smallGlossary.entries.length]);
  });

  it('wait for it on a page that is still being read', async () => {
    const { page, view } = await reading('<glossary-entry term="burl"></glossary-entry>');
    const entry = page.querySelector('glossary-entry')!;
    await waitUntil(() => text(entry, 'loading'));
    await aWhile(view);
    expect(text(entry, 'error'), 'ours, which has no such entry, is not shown').to.equal('');
    const embed = page.createElement('glossary-embed');
    embed.glossary = smallGlossary;
    page.body.append(embed);
    page.close();
    await waitUntil(() => text(entry, 'definition') === 'A knot that grew wild.');
  });

  it('keep what they show when it goes, and take what the next one has', async () => {
    const embed = put(make());
    const entry = place(embed.name, 'burl');
    await waitUntil(() => text(entry, 'definition'));
    embed.remove();
    await waitUntil(() => getInstance(embed.name).owner === null);
    ensureSource(getInstance(embed.name));
    const other = fresh();
    ensureSource(other);
    await waitUntil(() => other.source); // as long as ours would have taken
    expect(getInstance(embed.name).source).to.equal(undefined);
    expect(text(entry, 'definition')).to.equal('A knot that grew wild.');

    put(make({ name: embed.name }, { entries: [{ id: 'burl', term: 'burl', definition: 'Another one.' }] }));
    await waitUntil(() => text(entry, 'definition') === 'Another one.');
    expect(warnings).to.deep.equal([]);
  });
});
