import { expect } from '@open-wc/testing';
import { observe, quietly, watch } from '../../src/dom/own.js';
import { both, delivered, frame, leave, mark, markedPage, until, wordsAre } from '../support/marked-page.js';

/** Counts what the observers of the page are told while `during` runs. */
async function deliveries(during: () => Promise<unknown>): Promise<number> {
  const native = globalThis.MutationObserver;
  let count = 0;
  globalThis.MutationObserver = class extends native {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        count++;
        callback(records, observer);
      });
    }
  };
  try {
    await during();
  } finally {
    globalThis.MutationObserver = native;
  }
  return count;
}

/** A text node that changes its words each frame. */
async function tick(node: Text, frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    node.data = `${i}`;
    await frame();
  }
}

for (const mode of both)
  describe(`keeping up with the host, ${mode} mode`, () => {
    afterEach(leave);

    it('does not react to its own writes: no delivery while the host is idle', async () => {
      const heard = await deliveries(async () => {
        const page = await markedPage('<p>API</p><p>ISO <b>27001</b> and an audit</p>', { mode });
        page.marks[0]!.setExpanded(true);
        page.marks[0]!.setActive(true);
        page.marks[0]!.describe('An interface.');
        page.marks[0]!.setExpanded(false);
        for (let i = 0; i < 12; i++) await frame();
        expect(page.changes).to.equal(1);
        await page.refresh();
        page.disconnect();
        await frame();
      });
      expect(heard).to.equal(0);
    });

    it('nor to the writes of another instance', async () => {
      const heard = await deliveries(async () => {
        const page = await markedPage('<p>API</p><section><p>API</p></section>', { mode, scope: 'main > p' });
        const other = await mark(page.root, { mode, scope: 'section', instance: 'other' });
        await frame();
        other.disconnect();
        await frame();
      });
      expect(heard).to.equal(0);
    });

    it('one pass for one change of the host', async () => {
      const page = await markedPage('<p>API</p>', { mode });
      page.root.append(Object.assign(document.createElement('p'), { textContent: 'an audit' }));
      await wordsAre(page, ['API', 'audit']);
      for (let i = 0; i < 12; i++) await frame();
      expect(page.changes).to.equal(2);
    });

    it('marking: what comes later is marked in its place', async () => {
      const page = await markedPage('<div id="x"></div><p>API</p>', { mode });
      page.root.querySelector('#x')!.innerHTML = '<p>An audit</p><ul><li>ISO <i>27001</i></li></ul>';
      await wordsAre(page, ['audit', 'ISO 27001', 'API']);
    });

    it('keeps the marks that are still right: the same objects, the same elements', async () => {
      const page = await markedPage('<p>An audit of <span>x</span>, the API</p><p>API</p>', { mode });
      const [marks, elements] = [page.marks, page.marks.flatMap((each) => each.elements)];
      page.root.querySelector('span')!.textContent = 'an ISO 27001';
      await wordsAre(page, ['audit', 'ISO 27001', 'API', 'API']);
      expect(page.marks.filter((each) => marks.includes(each))).to.deep.equal(marks);
      expect(marks.flatMap((each) => each.elements)).to.deep.equal(elements);
      expect(elements.every((each) => each.isConnected)).to.equal(true);
    });

    it('marks what comes straight into a shadow root that the author names', async () => {
      const { root } = await markedPage('<x-box></x-box>', { mode, terms: [] });
      const shadow = root.querySelector('x-box')!.attachShadow({ mode: 'open' });
      const page = await mark(root, { mode, shadowRoots: 'x-box' });
      shadow.append('an audit');
      await wordsAre(page, ['audit']);
    });

    it('a change of one word that makes a term is seen across formatting', async () => {
      const page = await markedPage('<p>ISO <b>9001</b></p>', { mode });
      (page.root.querySelector('b')!.firstChild as Text).data = '27001';
      await wordsAre(page, ['ISO 27001']);
    });

    it('rule 7: the first of the page is marked, also after it changed', async () => {
      const policy = { occurrences: 'first' } as const;
      const page = await markedPage('<p id="a">API</p><p id="b">API</p>', { mode, policy });
      expect(page.marks[0]!.range()!.startContainer.getRootNode()).to.equal(document);
      const [a, b] = [...page.root.querySelectorAll('p')];
      const inside = (element: Element) =>
        until(
          () =>
            page.marks.length === 1 && element.contains(page.marks[0]!.range()?.startContainer ?? document),
          `the one mark is in #${element.id}`,
        );
      await inside(a!);
      a!.textContent = 'nothing';
      await inside(b!);
      a!.textContent = 'API again';
      await inside(a!);
    });

    it('rule 6: context that comes later counts', async () => {
      const page = await markedPage('<p id="a">the CIA</p><p id="b"></p>', {
        mode,
        terms: [
          { id: 'cia', term: 'confidentiality, integrity', forms: [{ text: 'CIA', link: 'context' }] },
          'API',
        ],
      });
      expect(page.words()).to.deep.equal([]);
      page.root.querySelector('#b')!.textContent = 'is confidentiality, integrity';
      await wordsAre(page, ['CIA', 'confidentiality, integrity']);
      page.root.querySelector('#b')!.textContent = 'is spying';
      await wordsAre(page, []);
    });

    it('rule 7: sections are counted again when a heading comes or goes', async () => {
      const page = await markedPage('<p>API</p><h2 id="h">Next</h2><p>API</p>', {
        mode,
        policy: { occurrences: 'section' },
      });
      expect(page.words()).to.have.length(2);
      const heading = page.root.querySelector('#h')!;
      heading.remove();
      await wordsAre(page, ['API']);
      page.root.insertBefore(heading, page.root.lastElementChild);
      await wordsAre(page, ['API', 'API']);
    });

    it('a ticker beside a mark leaves it alone', async () => {
      const page = await markedPage('<p>The API at <span>0</span> now</p>', { mode });
      const [one] = page.marks;
      await tick(page.root.querySelector('span')!.firstChild as Text, 30);
      expect(page.marks[0]).to.equal(one);
      expect(one!.alive).to.equal(true);
      expect(page.changes).to.equal(1);
    });

    it('what goes on in parts that are off is no concern of ours', async () => {
      const page = await markedPage('<p>API</p><textarea></textarea><svg><text>1</text></svg>', { mode });
      await tick(page.root.querySelector('text')!.firstChild as Text, 10);
      page.root.querySelector('textarea')!.append('API');
      for (let i = 0; i < 12; i++) await frame();
      expect(page.changes).to.equal(1);
    });

    it('lost marks are reported in the same delivery', async () => {
      const page = await markedPage('<p id="a">API</p><p>audit</p>', { mode });
      const [lost] = page.marks;
      page.root.querySelector('#a')!.remove();
      await delivered();
      expect(page.words()).to.deep.equal(['audit']);
      expect(lost!.alive).to.equal(false);
      expect(lost!.rects()).to.deep.equal([]);
      expect(lost!.range()).to.equal(undefined);
    });

    it('after disconnect nothing is marked any more', async () => {
      const page = await markedPage('<p>API</p>', { mode });
      page.root.append('an audit');
      page.disconnect();
      page.root.append('another audit');
      for (let i = 0; i < 12; i++) await frame();
      expect(page.marks).to.deep.equal([]);
      expect(page.root.querySelector('glossary-term')).to.equal(null);
    });

    it('refresh looks again at once', async () => {
      const page = await markedPage('<p>API</p>', { mode });
      const added = document.createElement('p');
      added.textContent = 'an audit';
      page.root.append(added);
      await page.refresh(added);
      expect(page.words()).to.deep.equal(['API', 'audit']);
    });
  });

describe('the watcher', () => {
  it('is gone with the last that listens', async () => {
    const heard = await deliveries(async () => {
      const page = await markedPage('<p>API</p>');
      page.disconnect();
      page.root.append('more');
      await frame();
      const end = watch(() => undefined);
      observe(page.root);
      end();
      page.root.append('and more');
      await frame();
    });
    expect(heard).to.equal(0);
  });

  it('delivers what the host did before our own change, and not our change', async () => {
    const node = document.createElement('div');
    const heard: string[] = [];
    const end = watch((records) => heard.push(...records.map(({ target }) => target.nodeName)));
    observe(node);
    node.append('host');
    quietly(() => node.firstChild!.replaceWith(document.createElement('b')));
    await delivered();
    await delivered();
    expect(heard).to.deep.equal(['DIV']);
    end();
  });

  it('tells ours from theirs also after a change of ours has failed', async () => {
    const node = document.createElement('div');
    const heard: string[] = [];
    const end = watch((records) => heard.push(...records.map(({ target }) => target.nodeName)));
    observe(node);
    const fail = () => {
      throw new Error('a page that patches its nodes');
    };
    expect(() => quietly(fail)).to.throw('patches');
    quietly(() => node.append('ours'));
    await delivered();
    expect(heard).to.deep.equal([]);
    node.append('theirs');
    await delivered();
    expect(heard).to.deep.equal(['DIV']);
    end();
  });
});
