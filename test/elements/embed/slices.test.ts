import { expect } from '@open-wc/testing';
import { calm, inSlices } from '../../../src/dom/slices.js';
import { loadSource } from '../../../src/elements/load.js';
import { answer, pretend, restore } from '../../support/answers.js';
import { host, leave, make, marked, put, start } from '../../support/embed-page.js';
import { largeGlossary } from '../../support/large-glossary.js';
import { turnsUntil } from '../../support/turns.js';

const now = performance.now;
let time = 0;

describe('on a machine so slow that every step takes 5 ms', () => {
  beforeEach(async () => {
    start();
    // As on a page that has marks, and has shown them.
    calm();
    await inSlices([].values(), () => true);
    time = now.call(performance);
    performance.now = () => (time += 5);
  });
  afterEach(() => {
    performance.now = now;
    restore();
    leave();
  });

  const whole = async (glossary: unknown) => (await loadSource({ glossary })).rest?.();

  it('the page has its turn while the names of an own glossary are read', async () => {
    // A step for every eight entries, twice, and as a rule two steps a turn.
    expect(await turnsUntil(() => loadSource({ glossary: largeGlossary(200) }))).to.be.above(20);
  });

  it('and while the rest of it is read and checked', async () => {
    const source = await loadSource({ glossary: largeGlossary(200) });
    // Three times.
    expect(await turnsUntil(() => source.rest!())).to.be.above(30);
  });

  it('and while what is wrong in one is taken out', async () => {
    const glossary = largeGlossary(200);
    const none = { title: 'No term' };
    const bad = { ...glossary, entries: [none, ...glossary.entries] };
    const [good, more] = [await turnsUntil(() => whole(glossary)), await turnsUntil(() => whole(bad))];
    expect(more).to.be.above(good + 50);
  });

  it('while the names of a build are read', async () => {
    const names = Array.from({ length: 800 }, (_, i) => `0Name ${String(i)}`);
    pretend((url) =>
      answer(
        url.endsWith('names.txt')
          ? ['{"categories":[],"entries":[]}', '', ...names].join('\n')
          : { manifestVersion: '1.0', names: 'names.txt', frame: 'frame.json', shards: ['0.json'] },
      ),
    );
    // A step for every eight of them, and as a rule two steps a turn.
    expect(await turnsUntil(() => loadSource({ src: '/built/manifest.json' }))).to.be.above(40);
  });

  it('and while names are compiled, ours as well', async () => {
    const root = host('<p>An ISMS.</p>');
    const embed = make({ src: 'bundled', mode: 'link' }, null);
    expect(
      await turnsUntil(async () => {
        put(embed);
        await embed.updateComplete;
        await embed.ready;
      }),
    ).to.be.above(100);
    expect(marked(root)).to.deep.equal(['ISMS']);
  });

  it('one that is taken away while it is read is not heard of again', async () => {
    const stop = new AbortController();
    const reading = loadSource({ glossary: largeGlossary(200) }, stop.signal);
    stop.abort();
    const reason: unknown = await reading.catch((error: unknown) => error);
    expect(reason).to.equal(stop.signal.reason);
  });
});
