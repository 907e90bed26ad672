import { expect } from '@open-wc/testing';
import { withFallback } from '../../src/core/locale-fallback.js';
import { compileMatcher } from '../../src/core/matcher.js';
import { mergeGlossaries } from '../../src/core/merge.js';
import { formatProblem } from '../../src/core/messages.js';
import type { Glossary, GlossaryInput } from '../../src/core/model.js';
import { plainSource } from '../../src/core/plain-source.js';
import { resolveId } from '../../src/core/redirects.js';
import { parseGlossary } from '../../src/core/validate.js';
import { lines } from '../support/problems.js';

const make = (more: Partial<GlossaryInput>, ...terms: string[]): Glossary =>
  parseGlossary({ entries: terms.map((term) => ({ term, definition: `${term}, explained.` })), ...more });

describe('resolveId', () => {
  const redirects = { old: 'new', older: 'old', a: 'b', b: 'a', self: 'self', lost: 'none' };
  const rows: [id: string, at: string | undefined, why: string][] = [
    ['new', 'new', 'an entry that is there'],
    ['old', 'new', 'a redirect'],
    ['older', 'new', 'two in a row'],
    ['a', undefined, 'a circle'],
    ['self', undefined, 'itself'],
    ['lost', undefined, 'a redirect to nothing'],
    ['none', undefined, 'nothing'],
    ['constructor', undefined, 'what objects have by birth'],
  ];
  for (const [id, at, why] of rows)
    it(why, () => {
      expect(resolveId(id, (there) => there === 'new', redirects)).to.equal(at);
    });
  it('an entry that is there goes before a redirect', () => {
    expect(resolveId('old', () => true, redirects)).to.equal('old');
  });
});

describe('plainSource', () => {
  const glossary = make({ title: 'T', redirects: { hazard: 'risk' } }, 'Risk', 'Threat');
  const source = plainSource(glossary);

  it('has the names and the problems at once', () => {
    const problem = { path: '', message: 'x' };
    expect(source.names.entries.map(({ term }) => term)).to.deep.equal(['Risk', 'Threat']);
    expect(plainSource(glossary, [problem]).problems).to.deep.equal([problem]);
  });
  it('finds cards and entries by id and by former id', async () => {
    for (const id of ['risk', 'hazard']) {
      expect(source.cardNow(id)?.term).to.equal('Risk');
      expect((await source.card(id))?.term).to.equal('Risk');
      expect((await source.entry(id))?.definition).to.equal('Risk, explained.');
    }
    expect([
      source.cardNow('none'),
      await source.card('none'),
      await source.entry('constructor'),
    ]).to.deep.equal([undefined, undefined, undefined]);
  });
  it('gives the frame without entries, and the whole as it is', async () => {
    expect(await source.frame())
      .to.include({ title: 'T' })
      .and.not.have.property('entries');
    expect(await source.all()).to.equal(glossary);
  });
});

describe('mergeGlossaries', () => {
  const kit = { id: 'kit', title: 'Kit', description: 'Documents.', url: '/kit' };
  const merge = (...glossaries: Glossary[]) => {
    const { glossary, problems } = mergeGlossaries(glossaries);
    return { glossary, problems: lines(problems) };
  };

  it('puts the entries, categories, toolkits, redirects and texts together, the first going first', () => {
    const { glossary, problems } = merge(
      make(
        {
          title: 'A',
          redirects: { x: 'risk' },
          strings: { back: 'A' },
          categories: [{ id: 'a', label: 'A' }],
        },
        'Risk',
      ),
      make(
        { title: 'B', redirects: { y: 'asset' }, strings: { back: 'B', close: 'B' }, toolkits: [kit] },
        'Asset',
      ),
    );
    expect(problems).to.deep.equal([]);
    expect(glossary.title).to.equal('A');
    expect(glossary.entries.map(({ id }) => id)).to.deep.equal(['risk', 'asset']);
    expect(glossary.redirects).to.deep.equal({ x: 'risk', y: 'asset' });
    expect(glossary.strings).to.deep.equal({ back: 'A', close: 'B' });
    expect([glossary.categories.length, glossary.toolkits.length]).to.deep.equal([1, 1]);
  });
  it('of one id the first entry wins, and the other is reported', () => {
    const second = make({ entries: [{ id: 'risk', term: 'Danger', definition: 'Another.' }] });
    const { glossary, problems } = merge(make({}, 'Risk'), second);
    expect(glossary.entries.map(({ term }) => term)).to.deep.equal(['Risk']);
    expect(problems).to.deep.equal(['!/1/entries/0/id the id "risk" is used twice']);
  });
  it('the same thing in both is no conflict', () => {
    expect(
      merge(make({ toolkits: [kit] }, 'Risk'), make({ toolkits: [kit] }, 'Risk')).problems,
    ).to.deep.equal([]);
  });
  it('of one form the first owner wins, in the matcher too, and the other is reported', () => {
    const second = make({
      entries: [{ id: 'x', term: 'Danger', forms: ['RISK factor', 'risk'], definition: 'Another.' }],
    });
    const { glossary, problems } = merge(make({}, 'Risk'), second);
    expect(problems).to.deep.equal(['!/1/entries/0/forms/1 the form "risk" belongs to "Risk" too']);
    expect(
      compileMatcher(glossary)
        .match('a risk')
        .map(({ termId }) => termId),
    ).to.deep.equal(['risk']);
  });
  it('keeps every disclaimer and every mark', () => {
    const { glossary } = merge(
      make({ disclaimer: { text: 'One.', marks: ['ISO'] } }, 'Risk'),
      make({ disclaimer: { text: 'Two.', marks: ['ISO', 'SOC 2'] } }, 'Asset'),
      make({}, 'Threat'),
    );
    expect(glossary.disclaimer).to.deep.equal({ text: 'One.\n\nTwo.', marks: ['ISO', 'SOC 2'] });
  });
  it('names the language of entries in another one', () => {
    const { glossary } = merge(make({ locale: 'en' }, 'Risk'), make({ locale: 'de' }, 'Schutzziel'));
    expect(glossary.entries.map(({ lang }) => lang)).to.deep.equal([undefined, 'de']);
  });
  it('has no page for an entry where the glossaries have different ones', () => {
    const a = make({ entryUrl: '/a/{id}' }, 'Risk');
    expect(merge(a, make({ entryUrl: '/a/{id}' }, 'Asset')).glossary.entryUrl).to.equal('/a/{id}');
    expect(merge(a, make({ entryUrl: '/b/{id}' }, 'Asset')).glossary.entryUrl).to.equal(undefined);
    expect(merge(a, make({}, 'Asset')).glossary.entryUrl).to.equal(undefined);
  });
  it('leaves the glossaries it was given as they are', () => {
    const given = [make({}, 'Risk'), make({ entries: [{ term: 'Danger', abbr: 'risk', definition: 'x' }] })];
    const before = JSON.stringify(given);
    mergeGlossaries(given);
    expect(JSON.stringify(given)).to.equal(before);
  });
  it('of no glossaries is an empty one', () => {
    expect(merge().glossary.entries).to.deep.equal([]);
  });
});

describe('withFallback', () => {
  const base = parseGlossary({
    locale: 'en',
    title: 'English',
    categories: [{ id: 'c', label: 'C' }],
    entries: [
      { id: 'risk', term: 'Risk', definition: 'D', category: 'c', body: 'B', example: 'E' },
      { id: 'asset', term: 'Asset', definition: 'D' },
    ],
  });
  const german = parseGlossary({
    locale: 'de',
    entries: [{ id: 'risk', term: 'Risiko', definition: 'D', example: 'Bsp' }],
  });
  const { entries, ...frame } = withFallback(german, base);

  it('a missing entry is the one of the base, with its language', () => {
    expect(entries.map(({ term, lang }) => [term, lang])).to.deep.equal([
      ['Risiko', undefined],
      ['Asset', 'en'],
    ]);
  });
  it('a missing field is the one of the base, with its language', () => {
    expect(entries[0]).to.include({ body: 'B', example: 'Bsp' });
    expect(entries[0]!.fieldLang).to.deep.equal({ body: 'en' });
  });
  it('what has no language is taken over without one', () => {
    expect(entries[0]!.category).to.equal('c');
  });
  it('the frame is completed likewise', () => {
    expect(frame).to.deep.include({ locale: 'de', title: 'English', categories: [{ id: 'c', label: 'C' }] });
  });
});

describe('formatProblem', () => {
  const rows: [title: string, problem: Parameters<typeof formatProblem>[0], line: string][] = [
    ['an error with its place', { path: '/a/0', message: 'm', fix: 'Do' }, 'Glossary: error at /a/0: m. Do.'],
    ['the whole', { path: '', message: 'm', fix: 'Do' }, 'Glossary: error: m. Do.'],
    ['a warning', { path: '/a', message: 'm', severity: 'warning' }, 'Glossary: warning at /a: m.'],
  ];
  for (const [title, problem, line] of rows)
    it(title, () => {
      expect(formatProblem(problem)).to.equal(line);
    });
});
