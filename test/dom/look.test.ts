import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { both, leave, mark, markedPage } from '../support/marked-page.js';
import { emulateMedia, itWith } from '../support/engine.js';

const prose =
  '<h2>On the API</h2><p>The API of an <em>audit, of ISO <b>27001</b></em>, and what an API’s audit costs: ' +
  'much of it is in ISO&nbsp;27001. </p><ul><li>API</li><li>An audit of 27001 words that is long enough to wrap ' +
  'in a narrow column, API after API, audit after audit</li></ul>' +
  '<table><tr><td>API</td><td>an audit, and more</td></tr></table><p dir="rtl">מבוא API סוף</p>';

/** Where every element stands. */
const boxes = (root: Element): number[][] =>
  [...root.querySelectorAll('*')]
    .filter((each) => !each.closest('glossary-term'))
    .map((each) => each.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height]);

/** The largest difference, in CSS pixels. A browser rounds the width of each inline box to 1/64 px. */
const shift = (before: number[][], after: number[][]): number =>
  Math.max(...before.map((box, i) => Math.max(...box.map((side, j) => Math.abs(side - after[i]![j]!)))));

function addStyle(css: string): HTMLStyleElement {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  return style;
}

const fonts = ['16px serif', '18px/1.5 sans-serif', 'italic 600 15px/2 monospace'];

for (const mode of both)
  describe(`how a mark looks, ${mode} mode`, () => {
    afterEach(leave);

    for (const font of fonts)
      for (const width of [200, 480])
        it(`no layout change: every box as without marks, ${font}, ${width} px`, async () => {
          const { root } = await markedPage(prose, { terms: [] });
          Object.assign(root.style, { font, width: `${width}px` });
          const before = boxes(root);
          const page = await mark(root, { mode });
          expect(page.marks.length).to.be.greaterThan(8);
          const allowed = mode === 'link' ? 0.25 : 0;
          expect(shift(before, boxes(root))).to.be.at.most(allowed);
          for (const each of page.marks) each.setActive(true);
          expect(shift(before, boxes(root))).to.be.at.most(allowed);
        });
  });

const hostile = [
  '* { all: unset !important }',
  'a { color: red !important; font-weight: 900 !important; text-decoration: none !important }',
  '*, *::before, *::after { content: "x"; padding: 9px; border: 1px solid }',
  'article#a.b p glossary-term { display: block !important; font-size: 40px !important }',
  '[role=button] { background: red; padding: 1em; text-transform: uppercase; display: inline-block }',
];

describe('a11y mark: host CSS cannot break it', () => {
  let style: HTMLStyleElement | undefined;
  afterEach(() => {
    style?.remove();
    leave();
  });

  for (const css of hostile)
    for (const entryUrl of ['', '/g/{id}'])
      it(`${css} ${entryUrl && 'on a link'}`, async () => {
        style = addStyle(css);
        const page = await markedPage('<article id="a" class="b"><p>The API.</p></article>', { entryUrl });
        const element = page.marks[0]!.elements[0]!;
        const around = getComputedStyle(element.parentElement!);
        for (const each of new Set([element, page.marks[0]!.trigger!])) {
          const its = getComputedStyle(each);
          for (const name of ['color', 'font-size', 'font-weight', 'text-transform'])
            expect(its.getPropertyValue(name), name).to.equal(around.getPropertyValue(name));
          expect(its.display).to.equal('inline');
          expect(its.paddingTop).to.equal('0px');
          expect(its.borderTopWidth).to.equal('0px');
          expect(its.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
          expect(its.cursor).to.equal('pointer');
          expect(getComputedStyle(each, '::before').content).to.equal('none');
        }
        const line = getComputedStyle(element);
        expect(line.textDecorationLine).to.equal('underline');
        expect(line.textDecorationStyle).to.equal('dotted');
      });
});

describe('a mark', () => {
  afterEach(leave);
  const line = (element: Element) => getComputedStyle(element).textDecorationStyle;

  it('a11y mark: is underlined, not told by colour alone', async () => {
    const page = await markedPage('<p>The API.</p>');
    const its = getComputedStyle(page.marks[0]!.elements[0]!);
    expect(its.textDecorationLine).to.equal('underline');
    expect(its.color).to.equal(getComputedStyle(page.root).color);
  });

  it('is solid while its card is open, in all pieces', async () => {
    const page = await markedPage('<p>an ISO <b>27001</b></p>', { entryUrl: '/g/{id}' });
    const { elements } = page.marks[0]!;
    expect(elements.map(line)).to.deep.equal(['dotted', 'dotted']);
    page.marks[0]!.setExpanded(true);
    expect(elements.map(line)).to.deep.equal(['solid', 'solid']);
    page.marks[0]!.setExpanded(false);
    expect(elements.map(line)).to.deep.equal(['dotted', 'dotted']);
  });

  for (const entryUrl of ['', '/g/{id}'])
    it(`a11y mark: has a focus ring of 2 px when reached by Tab ${entryUrl}`, async () => {
      const page = await markedPage('<p>The API.</p>', { entryUrl });
      await sendKeys({ press: 'Tab' });
      const { trigger } = page.marks[0]!;
      expect(document.activeElement).to.equal(trigger);
      const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(trigger!);
      expect([outlineWidth, outlineStyle, outlineOffset]).to.deep.equal(['2px', 'solid', '2px']);
    });

  it('takes its look from the page’s properties', async () => {
    const page = await markedPage('<p>The API.</p>');
    page.root.style.setProperty('--glossary-mark-color', 'rgb(1, 2, 3)');
    page.root.style.setProperty('--glossary-mark-style', 'wavy');
    page.root.style.setProperty('--glossary-mark-offset', '5px');
    const its = getComputedStyle(page.marks[0]!.elements[0]!);
    expect(its.textDecorationColor).to.equal('rgb(1, 2, 3)');
    expect(its.textDecorationStyle).to.equal('wavy');
    expect(its.textUnderlineOffset).to.equal('5px');
  });

  itWith('media', 'a11y mark: has no underline in print', async () => {
    const page = await markedPage('<p>The API.</p>');
    page.marks[0]!.setExpanded(true);
    await emulateMedia({ media: 'print' });
    const { textDecorationLine } = getComputedStyle(page.marks[0]!.elements[0]!);
    await emulateMedia({ media: 'screen' });
    expect(textDecorationLine).to.equal('none');
  });

  itWith('media', 'a11y mark: is underlined in forced colours', async () => {
    const page = await markedPage('<p>The API.</p>');
    await emulateMedia({ forcedColors: 'active' });
    const { textDecorationLine, forcedColorAdjust } = getComputedStyle(page.marks[0]!.elements[0]!);
    await emulateMedia({ forcedColors: 'none' });
    expect(textDecorationLine).to.equal('underline');
    // The browser paints the line in a colour of its own, which is not the one that it computes.
    expect(forcedColorAdjust).to.equal('auto');
  });

  itWith('media', 'a11y mark: as a highlight it is underlined, and not in print', async () => {
    const page = await markedPage('<p>The API, an audit</p>', { mode: 'highlight' });
    page.marks[0]!.setActive(true);
    const lines = () =>
      ['', '-active'].map((state) => {
        const its = getComputedStyle(page.root, `::highlight(glossary-default${state})`);
        return `${its.textDecorationLine} ${its.textDecorationStyle}`;
      });
    expect(lines()).to.deep.equal(['underline dotted', 'underline solid']);
    await emulateMedia({ media: 'print' });
    const printed = lines();
    await emulateMedia({ media: 'screen' });
    expect(printed).to.deep.equal(['none solid', 'none solid']);
  });

  it('its style touches nothing else of the page', async () => {
    const { root } = await markedPage(`${prose}<a href="#x">a link</a><button>b</button>`, { terms: [] });
    // Lengths that follow from the boxes, see above.
    const geometry = /^(width|height|inline-size|block-size|perspective-origin|transform-origin)$/;
    const styles = () =>
      [...root.querySelectorAll('*')]
        .filter((each) => !each.closest('glossary-term'))
        .map((each) => getComputedStyle(each))
        .map((its) =>
          [...its]
            .filter((name) => !geometry.test(name))
            .map((name) => its.getPropertyValue(name))
            .join(),
        );
    const before = styles();
    await mark(root);
    const after = styles();
    expect(after.length).to.equal(before.length);
    expect(after.filter((each, i) => each !== before[i])).to.deep.equal([]);
  });
});
