import { expect } from '@open-wc/testing';
import { openBundled } from '../../src/bundled/source.js';
import { compileMatcher } from '../../src/core/matcher.js';
import type { Entry } from '../../src/core/model.js';
import { parseGlossary } from '../../src/core/validate.js';

/** The glossary that the package exports; the test server hands JSON out as a module. */
const whole = async () => {
  const { href } = new URL('../../dist/data/compliance.json', import.meta.url);
  return ((await import(href)) as { default: object }).default;
};

/** The pieces that the browser has asked for so far. */
const loaded = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /bundled\/generated\/([\w-]+)\.[jt]s/.exec(name)?.[1] ?? []);

describe('the bundled glossary', () => {
  it('comes in pieces, each when it is first needed', async () => {
    const source = await openBundled();
    expect(loaded()).to.deep.equal(['names']);
    expect(source.cardNow('isms'), 'nothing is known of a card yet').to.equal(undefined);

    const card = await source.card('isms');
    expect(card?.definition).to.be.a('string');
    expect(source.cardNow('isms')).to.deep.equal(card);
    expect(loaded()).to.deep.equal(['names', 'frame', 'cards-iso27001']);

    const entry = await source.entry('isms');
    expect(entry?.body).to.be.a('string');
    expect(loaded().filter((name) => name.startsWith('details-'))).to.deep.equal(['details-iso27001']);
  });

  it('asks for no piece twice', async () => {
    const source = await openBundled();
    await Promise.all([source.entry('isms'), source.entry('isms'), source.card('isms'), source.all()]);
    expect(await source.all(), 'nor puts it together twice').to.equal(await source.all());
    expect(new Set(loaded()).size).to.equal(loaded().length);
  });

  it('is, put together, what dist/data/compliance.json says', async () => {
    const expected = parseGlossary(await whole());
    const all = await (await openBundled()).all();
    const { entries, ...frame } = all;
    const { entries: expectedEntries, ...expectedFrame } = expected;
    expect(frame).to.deep.equal(expectedFrame);
    const bare = (entry: Entry) => ({ ...entry, forms: entry.forms.map(({ text }) => text) });
    expect(entries.map(bare)).to.deep.equal(expectedEntries.map(bare));
  });

  it('marks the same words by its names as by the whole', async () => {
    const glossary = parseGlossary(await whole());
    const { names } = await openBundled();
    const text = glossary.entries
      .flatMap(({ term, abbr = '', forms, definition }) => [
        term,
        abbr,
        ...forms.map((each) => each.text),
        definition,
      ])
      .join('. ');
    const found = compileMatcher(names).match(text);
    expect(found).to.have.length.above(300);
    expect(found).to.deep.equal(compileMatcher(glossary).match(text));
  });

  it('holds what a page needs to begin with, and no more', async () => {
    const { names, problems } = await openBundled();
    expect(problems).to.deep.equal([]);
    expect(names.locale).to.equal('en');
    const known = ['id', 'term', 'abbr', 'category', 'forms', 'inflect', 'except', 'linkable', 'status'];
    for (const entry of names.entries) expect(known).to.include.members(Object.keys(entry));
  });

  for (const id of ['', 'nowhere', 'constructor', '__proto__', 'toString'])
    it(`has nothing under the id ${JSON.stringify(id)}`, async () => {
      const source = await openBundled();
      expect(await source.card(id)).to.equal(undefined);
      expect(await source.entry(id)).to.equal(undefined);
      expect(source.cardNow(id)).to.equal(undefined);
    });

  it('gives every entry whole, also one at a time', async () => {
    const source = await openBundled();
    const all = await source.all();
    for (const entry of all.entries) expect(await source.entry(entry.id)).to.deep.equal(entry);
  });
});
