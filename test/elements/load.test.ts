import { expect } from '@open-wc/testing';
import { GlossaryError } from '../../src/core/messages.js';
import { loadSource } from '../../src/elements/load.js';
import { limits } from '../../src/elements/load-own.js';
import { answer, asks, dripping, endless, never, pretend, restore } from '../support/answers.js';
import { waitUntil } from '../support/wait-until.js';

const good = { entries: [{ term: 'Widget', definition: 'A part.' }] };
const other = { entries: [{ term: 'Gadget', definition: 'A thing.' }] };
const json = JSON.stringify(good);
const terms = async (origin: Parameters<typeof loadSource>[0]) =>
  (await loadSource(origin)).names.entries.map(({ term }) => term);

/** What the one problem says when a glossary is not to be had. */
async function refusal(origin: Parameters<typeof loadSource>[0], signal?: AbortSignal): Promise<string> {
  const error: unknown = await loadSource(origin, signal).then(
    () => expect.fail('a glossary was had'),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(GlossaryError);
  const { problems } = error as GlossaryError;
  expect(problems).to.have.length(1);
  expect(problems[0]!.fix, 'it says what to do').to.be.a('string').that.is.not.empty;
  return problems[0]!.message;
}

const before = { ...limits };
afterEach(() => {
  Object.assign(limits, before);
  restore();
});

describe('where a glossary comes from', () => {
  const kinds: [title: string, origin: Parameters<typeof loadSource>[0], ...expected: string[]][] = [
    ['an object', { glossary: good }, 'Widget'],
    ['an object goes before an address', { glossary: good, src: '/other.json' }, 'Widget'],
    ['a JSON text', { json }, 'Widget'],
    ['an address', { src: '/good.json' }, 'Widget'],
    ['an address in white space', { src: ' \n/good.json\t' }, 'Widget'],
    ['two addresses: the first goes first', { src: '/other.json /good.json' }, 'Gadget', 'Widget'],
    ['no object is none', { glossary: null, src: '/good.json' }, 'Widget'],
  ];
  for (const [title, origin, ...expected] of kinds)
    it(title, async () => {
      pretend((url) => answer(url.endsWith('other.json') ? other : good));
      expect(await terms(origin)).to.deep.equal(expected);
    });

  for (const origin of [{}, { src: '' }, { src: 'bundled' }, { src: ' bundled ' }])
    it(`ours, without asking anybody: ${JSON.stringify(origin)}`, async () => {
      pretend(() => answer(good));
      expect(await terms(origin)).to.include('Statement of Applicability');
      expect(asks).to.deep.equal([]);
    });

  it('an own one before ours: its entries win, and ours are still there', async () => {
    pretend(() => answer({ entries: [{ id: 'isms', term: 'ISMS', definition: 'Our own words.' }] }));
    const source = await loadSource({ src: '/own.json bundled' });
    expect((await source.card('isms'))?.definition).to.equal('Our own words.');
    expect((await source.entry('soc-2'))?.body).to.be.a('string');
  });
});

describe('how a glossary is asked for', () => {
  it('without credentials, at the address as it was given', async () => {
    pretend(() => answer(good));
    await loadSource({ src: 'folder/glossary.json?v=1' });
    expect(asks).to.have.length(1);
    expect(asks[0]!.url).to.equal('folder/glossary.json?v=1');
    expect(asks[0]!.init?.credentials).to.equal('omit');
  });

  const types = ['application/json', 'text/plain; charset=utf-8', 'application/octet-stream', ''];
  for (const type of types)
    it(`what is JSON is read, whatever its type says: ${type || 'nothing'}`, async () => {
      pretend(() => answer(json, { type }));
      expect(await terms({ src: '/g' })).to.deep.equal(['Widget']);
    });

  it('UTF-8 cut in the middle of a letter, and a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"entries":[{"term":"Prüfung","definition":"中文"}]}');
    const parts = [...bytes].map((byte) => new Uint8Array([byte]));
    pretend(() => answer(dripping(parts)));
    const source = await loadSource({ src: '/g' });
    expect(source.names.entries[0]!.term).to.equal('Prüfung');
    expect((await source.card(source.names.entries[0]!.id))?.definition).to.equal('中文');
  });

  it('the limits are 10 s without a byte, 30 s in all, 32 MB', () => {
    expect(limits).to.deep.equal({ idle: 10_000, whole: 30_000, bytes: 32_000_000 });
  });
});

describe('a glossary that is not to be had is one problem that says why', () => {
  const page = '<!doctype html><title>Not found</title>';
  const bad: [
    title: string,
    answer: () => Response | Promise<Response>,
    says: RegExp,
    change?: Partial<typeof limits>,
  ][] = [
    ['status 404', () => answer('no', { status: 404 }), /\/g answered with status 404$/],
    ['status 500', () => answer('no', { status: 500 }), /\/g answered with status 500$/],
    ['status 204', () => new Response(null, { status: 204 }), /\/g answered with status 204$/],
    ['an HTML page', () => answer(page, { type: 'text/html; charset=utf-8' }), /\/g is no JSON: text\/html/],
    ['an HTML page that says it is JSON', () => answer(`\n ${page}`), /\/g is no JSON: a page$/],
    ['text that is no JSON', () => answer('{"entries": [}'), /^\/g is no JSON: .*JSON/],
    ['an empty file', () => answer(''), /^\/g is no JSON: .*JSON/],
    ['JSON of something else', () => answer({ name: 'package' }), /^\/g: /],
    [
      'a network that fails, CORS, or a redirect without end',
      () => Promise.reject(new TypeError('Failed')),
      /\/g could not be loaded$/,
    ],
    [
      'a body that breaks off',
      () => answer(dripping([json.slice(0, 9)], new TypeError('cut'))),
      /\/g could not be loaded$/,
    ],
    ['an answer that never comes', never, /\/g took too long$/, { idle: 100 }],
    [
      'a body that stops coming',
      () => answer(dripping(['{"entries": ['], 'silence')),
      /\/g took too long$/,
      { idle: 100 },
    ],
    ['a body that never ends', () => answer(endless(' ', 20)), /\/g took too long$/, { whole: 300 }],
    [
      'a body that is too large',
      () => answer(endless(' '.repeat(10_000), 1)),
      /\/g is larger than 32 MB$/,
      { bytes: 100_000 },
    ],
  ];
  for (const [title, respond, says, change] of bad)
    it(title, async () => {
      Object.assign(limits, change);
      pretend(respond);
      expect(await refusal({ src: '/g' })).to.match(says);
      expect(asks[0]!.init!.signal!.aborted, 'nothing more is read').to.equal(true);
    });

  const refused = [
    '//evil.example/g',
    'javascript:1',
    'data:,{}',
    'mailto:a@b.c',
    'https://a:b@c.example/g',
    'blob:x',
  ];
  for (const src of refused)
    it(`an address that is not allowed is not asked for: ${src}`, async () => {
      pretend(() => answer(good));
      expect(await refusal({ src })).to.contain('is not allowed');
      expect(asks).to.deep.equal([]);
    });

  it('one of several addresses: nothing is shown of the others', async () => {
    pretend((url) => (url === '/bad' ? answer('no', { status: 404 }) : answer(good)));
    expect(await refusal({ src: '/good /bad' })).to.contain('/bad answered');
  });

  it('an object that is none, and a text that is none', async () => {
    expect(await refusal({ glossary: 'Widget' })).to.be.a('string');
    expect(await refusal({ json: 'Widget' })).to.contain('no JSON');
  });

  it('giving up from outside ends the request', async () => {
    const stop = new AbortController();
    pretend(never);
    const refused = refusal({ src: '/g' }, stop.signal);
    await waitUntil(() => asks.length);
    stop.abort();
    await refused;
    expect(asks[0]!.init!.signal!.aborted).to.equal(true);
  });
});

it('bad entries are left out and reported; the others are there', async () => {
  const source = await loadSource({ glossary: { entries: [{ definition: 'Lost' }, ...good.entries] } });
  expect(source.names.entries.map(({ term }) => term)).to.deep.equal(['Widget']);
  expect(source.problems.map(({ path }) => path)).to.deep.equal(['/entries/0/term']);
});

describe('a glossary whose names are good is read as far as a page waits for it', () => {
  const open = (...more: object[]) => loadSource({ glossary: { entries: [...good.entries, ...more] } });

  it('and to its end when the first card is asked for', async () => {
    const source = await open();
    const { id } = source.names.entries[0]!;
    expect(source.cardNow(id)).to.equal(undefined);
    expect((await source.card(id))?.definition).to.equal(good.entries[0]!.definition);
    expect(source.cardNow(id)).to.equal(await source.entry(id));
    const whole = await source.rest!();
    expect(whole.rest).to.equal(undefined);
    expect(whole.cardNow(id), 'it is read once').to.equal(source.cardNow(id));
  });

  const both = ['Widget', 'Other'];
  const late: [title: string, left: string[], path: string, more: object][] = [
    ['a bad question', both, '/entries/1/faqs/0/answer', { definition: 'x', faqs: [{ question: 'Why?' }] }],
    ['a reference to nothing', both, '/entries/1/related/0', { definition: 'x', related: ['none'] }],
    ['no definition', ['Widget'], '/entries/1/definition', {}],
    ['no such category', both, '/entries/1/category', { definition: 'x', category: 'none' }],
    ['a form that it has twice', both, '/entries/1/forms/1', { definition: 'x', forms: ['thing', 'thing'] }],
    ['a form that another has first', both, '/entries/1/forms/0', { definition: 'x', forms: ['widget'] }],
    ['an abbreviation that it has twice', both, '/entries/1/abbr', { definition: 'x', abbr: 'Other' }],
  ];
  for (const [title, left, path, more] of late)
    it(`${title} is found then`, async () => {
      const source = await open({ term: 'Other', ...more });
      expect(source.names.entries.map(({ term }) => term)).to.deep.equal(both);
      expect(source.problems).to.deep.equal([]);
      const { names, problems } = await source.rest!();
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(names.entries.map(({ term }) => term)).to.deep.equal(left);
      expect(names.entries[1]?.category).to.equal(undefined);
      expect(names.entries[1]?.abbr).to.equal(undefined);
    });

  it('of several the rest is read before they are put together', async () => {
    const entries = [...good.entries, { term: 'Lost' }];
    pretend((url) => answer(url === '/b' ? other : { entries }));
    const source = await loadSource({ src: '/a /b' });
    expect(source.names.entries.map(({ term }) => term)).to.deep.equal(['Widget', 'Gadget']);
    expect(source.problems.map(({ path }) => path)).to.deep.equal(['/entries/1/definition']);
  });

  it('one that its owner has spoilt in the meantime is refused', async () => {
    const glossary: { entries: unknown } = { entries: [...good.entries] };
    const source = await loadSource({ glossary });
    glossary.entries = 'words';
    const error: unknown = await source.rest!().catch((reason: unknown) => reason);
    expect(error).to.be.an.instanceof(GlossaryError);
  });
});
