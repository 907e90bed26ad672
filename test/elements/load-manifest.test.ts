import { expect } from '@open-wc/testing';
import { shardOf } from '../../src/core/manifest.js';
import { GlossaryError } from '../../src/core/messages.js';
import type { GlossarySource } from '../../src/core/source.js';
import { loadSource } from '../../src/elements/load.js';
import { answer, asks, pretend, restore } from '../support/answers.js';

const entry = (id: string, more: object = {}) => ({
  id,
  term: id.toUpperCase(),
  definition: `${id}!`,
  ...more,
});
const ids = ['bell', 'rope', 'tower'];
const manifest = {
  manifestVersion: '1.0',
  locale: 'en',
  names: 'names.txt',
  frame: 'frame.json',
  shards: ['s/0.json', 's/1.json'],
};
/** What stands on the server. */
let files: Record<string, unknown> = {};
const namesOf = (...lines: string[]) =>
  [JSON.stringify({ categories: ['a'], entries: [] }), '', ...lines].join('\n');
const shard = (of: string) => `s/${shardOf(of, 2)}.json`;

const warn = console.warn;
let warnings: string[] = [];
beforeEach(() => {
  files = {
    'manifest.json': manifest,
    'names.txt': namesOf(...ids.map((id) => `0${id.toUpperCase()}`)),
    'frame.json': { title: 'Towers', redirects: { belfry: 'tower' }, categories: [{ id: 'a', label: 'A' }] },
    's/0.json': { entries: [] as object[] },
    's/1.json': { entries: [] as object[] },
  };
  for (const id of ids) (files[shard(id)] as { entries: object[] }).entries.push(entry(id));
  warnings = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  pretend((url) => {
    const path = url.replace(/^.*\/built\/|\?.*/g, '');
    return path in files ? answer(files[path] as object) : answer('no', { status: 404 });
  });
});
afterEach(() => {
  restore();
  console.warn = warn;
});
const open = (src = '/built/manifest.json') => loadSource({ src });
const asked = () => asks.map(({ url }) => new URL(url, location.href).pathname.replace('/built/', ''));
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it was had'),
    (error: unknown) => (error as GlossaryError).problems,
  );

describe('a manifest', () => {
  it('is told from a glossary by what it holds; then names are asked for, and nothing else', async () => {
    const source = await open();
    expect(source.names.entries.map(({ id }) => id)).to.deep.equal(ids);
    expect(source.names.locale).to.equal('en');
    expect(asked()).to.deep.equal(['manifest.json', 'names.txt']);
    expect(source.problems).to.deep.equal([]);
    expect(source.cardNow('bell')).to.equal(undefined);
  });

  it('files are beside it, wherever the page is; no credentials leave for another origin', async () => {
    await open('/built/manifest.json?v=1');
    expect(asks[1]!.url).to.equal(`${location.origin}/built/names.txt`);
    expect(asks.map(({ init }) => init?.credentials)).to.deep.equal(['omit', 'same-origin']);
  });

  it('a card is the frame and one shard, asked for once', async () => {
    const source = await open();
    const cards = await Promise.all([source.card('bell'), source.card('bell'), source.entry('bell')]);
    expect(cards.map((card) => card?.definition)).to.deep.equal(['bell!', 'bell!', 'bell!']);
    expect(asked().slice(2).sort()).to.deep.equal(['frame.json', shard('bell')]);
    expect(source.cardNow('bell')?.definition).to.equal('bell!');
    expect(asks.slice(2).map(({ init }) => init?.credentials)).to.deep.equal(['omit', 'omit']);
  });

  it('a former id leads on; what is nowhere is nothing, without asking for a shard', async () => {
    const source = await open();
    expect((await source.entry('belfry'))?.id).to.equal('tower');
    const before = asks.length;
    for (const id of ['', 'nowhere', 'constructor', '__proto__', 'toString']) {
      expect(await source.entry(id)).to.equal(undefined);
      expect(source.cardNow(id)).to.equal(undefined);
    }
    expect(asks.length).to.equal(before);
    expect(warnings).to.deep.equal([]);
  });

  it('all of it: every text, or with search by names the names alone until an entry is asked for', async () => {
    const whole = await (await open()).all();
    expect(whole.title).to.equal('Towers');
    expect(whole.entries.map(({ definition }) => definition)).to.deep.equal(ids.map((id) => `${id}!`));
    files['manifest.json'] = { ...manifest, search: 'names' };
    const large = await open();
    const before = asks.length;
    expect((await large.all()).entries.map(({ term, definition }) => term + definition)).to.deep.equal([
      'BELL',
      'ROPE',
      'TOWER',
    ]);
    expect(asked().slice(before)).to.deep.equal(['frame.json']);
    await large.entry('rope');
    expect((await large.all()).entries[1]!.definition).to.equal('rope!');
  });

  it('beside a plain file and ours: the first wins, each has its own entries', async () => {
    files['own.json'] = { entries: [entry('rope', { definition: 'Mine.' })] };
    const source = await open('/built/own.json /built/manifest.json bundled');
    expect((await source.card('rope'))?.definition).to.equal('Mine.');
    expect((await source.card('bell'))?.definition).to.equal('bell!');
    expect((await source.card('isms'))?.definition).to.be.a('string');
    expect(source.costly).to.equal(true);
    expect((await source.frame()).categories.map(({ id }) => id)).to.include.members(['a', 'iso27001']);
  });
});

describe('a manifest that is not good is one problem that says why', () => {
  const bad: [what: string, change: Record<string, unknown>, says: RegExp][] = [
    ['of a newer kind', { manifestVersion: '2.0', names: 1, shards: undefined }, /^found "2\.0"$/],
    ['of no kind', { manifestVersion: {} }, /^found an object$/],
    ['without names', { names: undefined }, /^this is missing$/],
    ['with shards that are no list', { shards: 'x' }, /^found "x"$/],
    [
      'with names elsewhere that are not allowed',
      { names: 'javascript:1' },
      /^the address javascript:1 is not/,
    ],
    ['with names that are missing', { names: 'gone.txt' }, /gone\.txt answered with status 404$/],
  ];
  for (const [what, change, says] of bad)
    it(what, async () => {
      files['manifest.json'] = { ...manifest, ...change };
      const problems = await failure(open());
      expect(problems).to.have.length(1);
      expect(problems[0]!.message).to.match(says);
      expect(problems[0]!.fix).to.be.a('string').that.is.not.empty;
    });
  it('names that are a page', async () => {
    files['names.txt'] = '<!doctype html>';
    expect((await failure(open()))[0]!.message).to.match(/^names\.txt is no JSON: a page$/);
  });
});

describe('a file that cannot be had, or is of no use', () => {
  const bad: [what: string, file: unknown, says: RegExp][] = [
    ['missing', undefined, /s\/\d\.json answered with status 404\. Upload every file/],
    ['a page', '<!doctype html>', /s\/\d\.json is no JSON: a page\. Upload/],
    ['nothing', 'null', /s\/\d\.json has no good entry "bell"\. Upload/],
    ['of another shape', '{"entries":{}}', /found an object\. Upload/],
    ['of another build', '{"entries":[]}', /s\/\d\.json has no good entry "bell"\. Upload/],
    ['one bad entry', { entries: [{ id: 'bell', term: 'BELL' }] }, /has no good entry "bell"\. Upload/],
    ['a key that is none', '{"entries":[],"__proto__":{}}', /a key is named __proto__\. Upload/],
  ];
  for (const [what, file, says] of bad)
    it(`${what}: refused with one warning, and asked for again the next time`, async () => {
      const source: GlossarySource = await open();
      const good = files[shard('bell')];
      if (file === undefined) delete files[shard('bell')];
      else files[shard('bell')] = file;
      await Promise.all([failure(source.card('bell')), failure(source.card('bell'))]);
      await failure(source.entry('bell'));
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(says);
      files[shard('bell')] = good;
      expect((await source.entry('bell'))?.definition).to.equal('bell!');
    });

  it('a frame that is missing: the same', async () => {
    const source = await open();
    const { 'frame.json': good } = files;
    delete files['frame.json'];
    await failure(source.frame());
    await failure(source.card('bell'));
    expect(warnings).to.have.length(1);
    files['frame.json'] = good;
    expect((await source.card('bell'))?.definition).to.equal('bell!');
    expect((await source.frame()).title).to.equal('Towers');
  });

  it('what a shard holds is read as a glossary is: known keys, allowed addresses, no entry that has no name', async () => {
    files[shard('bell')] = {
      entries: [
        entry('bell', {
          evil: 1,
          links: [{ label: 'x', url: 'javascript:1' }],
          category: 'none',
          related: ['rope'],
        }),
        entry('stranger'),
      ],
    };
    const source = await open();
    expect(await source.entry('bell')).to.deep.equal({
      ...entry('bell'),
      forms: [],
      links: [{ label: 'x', url: '' }],
      related: ['rope'],
    });
    expect(await source.entry('stranger')).to.equal(undefined);
  });
});

describe('names as they may come from anywhere', () => {
  const names = async (text: string) => {
    files['names.txt'] = text;
    return (await open()).names.entries.map((entry) => ({ ...entry, id: entry.id }));
  };
  it('an id that is none is made from the term', async () => {
    const found = await names(namesOf('0A b\t__proto__#', '0C d\t<img>#', '0E f\tgood#'));
    expect(found.map(({ id }) => id)).to.deep.equal(['a-b', 'c-d', 'good']);
  });
  it('lines without a term and entries of no use are left out', async () => {
    const head = { categories: ['a'], entries: [{ term: 'X', evil: 1 }, { id: 'y' }] };
    const found = await names([JSON.stringify(head), '1', '', '', '0', '0Z'].join('\n'));
    expect(found).to.deep.equal([
      { id: 'x', term: 'X', forms: [] },
      { id: 'z', term: 'Z', forms: [] },
    ]);
  });
});
