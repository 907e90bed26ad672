import { expect } from '@open-wc/testing';
import { type Block, type Inline, parseMarkdown, plainText } from '../../src/core/markdown.js';
import payloads from '../fixtures/markup-payloads.json';

/** The tree in one line: `p(…)`, `ul(item | item)`, `strong(…)`, `link(url: …)`, `ref(id: text)`. */
function shown(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if (piece.type === 'code') return `code(${piece.text})`;
  if (piece.type === 'ref') return `ref(${piece.id}${piece.text === undefined ? '' : `: ${piece.text}`})`;
  const content = piece.content.map(shown).join('');
  return piece.type === 'link' ? `link(${piece.url}: ${content})` : `${piece.type}(${content})`;
}
const all = (pieces: readonly Inline[]) => pieces.map(shown).join('');
const tree = (blocks: readonly Block[]) =>
  blocks.map((b) => `${b.type}(${b.type === 'p' ? all(b.content) : b.items.map(all).join(' | ')})`).join(' ');

const rows: Record<string, [md: string, tree: string][]> = {
  paragraphs: [
    ['', ''],
    [' \n\n ', ''],
    ['one', 'p(one)'],
    ['one\ntwo', 'p(one two)'],
    ['one\r\ntwo\r\n\r\nthree', 'p(one two) p(three)'],
    ['one\n\n\n  two', 'p(one) p(two)'],
  ],
  'strong and emphasis': [
    ['a **b** c', 'p(a strong(b) c)'],
    ['a *b* c', 'p(a em(b) c)'],
    ['**a *b* c**', 'p(strong(a em(b) c))'],
    ['*a **b** c*', 'p(em(a strong(b) c))'],
    ['***a***', 'p(strong(em(a)))'],
    ['2 * 3 * 4', 'p(2 * 3 * 4)'],
    ['2 ** 3', 'p(2 ** 3)'],
    ['a **b', 'p(a **b)'],
    ['*a **b*', 'p(em(a **b))'],
    ['****', 'p(****)'],
    ['_a_ __b__', 'p(_a_ __b__)'],
    ['**a\nb**', 'p(strong(a b))'],
    ['**a\n\nb**', 'p(**a) p(b**)'],
  ],
  code: [
    ['a `b` c', 'p(a code(b) c)'],
    ['`**b** [[x]] <i>`', 'p(code(**b** [[x]] <i>))'],
    ['a ` b', 'p(a ` b)'],
    ['``', 'p(``)'],
  ],
  lists: [
    ['- a\n- b', 'ul(a | b)'],
    ['1. a\n2. b', 'ol(a | b)'],
    ['- a\n  more\n- b', 'ul(a more | b)'],
    ['text\n- a', 'p(text) ul(a)'],
    ['- a\n1. b', 'ul(a) ol(b)'],
    ['- a\n\ntext', 'ul(a) p(text)'],
    ['- **a** [[x]]', 'ul(strong(a) ref(x))'],
    ['-a', 'p(-a)'],
    ['- ', 'p(-)'],
    ['in\n2013. A year', 'p(in 2013. A year)'],
    ['  - a\n    - b', 'ul(a | b)'],
  ],
  links: [
    ['[a](/b)', 'p(link(/b: a))'],
    ['[**a** b](/c)', 'p(link(/c: strong(a) b))'],
    ['**[a](/b)**', 'p(strong(link(/b: a)))'],
    ['[a](/b_(c))', 'p(link(/b_(c): a))'],
    ['[a](https://example.com/?x=1#y)', 'p(link(https://example.com/?x=1#y: a))'],
    ['[a](javascript:alert(1))', 'p(a)'],
    ['[*a*](//evil.example)', 'p(em(a))'],
    ['[a](data:text/html,x)', 'p(a)'],
    ['[a] (/b)', 'p([a] (/b))'],
    ['[a](/b c)', 'p([a](/b c))'],
    ['[a](/b', 'p([a](/b)'],
    ['![a](/b.png)', 'p(!link(/b.png: a))'],
  ],
  'references to entries': [
    ['[[soc-2]]', 'p(ref(soc-2))'],
    ['[[ soc-2 ]]', 'p(ref(soc-2))'],
    ['[[soc-2|the report]]', 'p(ref(soc-2: the report))'],
    ['[[soc-2|<b>x</b>]]', 'p(ref(soc-2: <b>x</b>))'],
    ['[[]]', 'p([[]])'],
    ['[[a', 'p([[a)'],
    ['[[a|]]', 'p([[a|]])'],
  ],
  'everything else is text': [
    ['# Heading', 'p(# Heading)'],
    ['> quote', 'p(> quote)'],
    ['<b>x</b> &amp; &lt;', 'p(<b>x</b> &amp; &lt;)'],
    ['a \\*b\\*', 'p(a \\em(b\\))'],
    ['| a | b |', 'p(| a | b |)'],
  ],
};

describe('parseMarkdown', () => {
  for (const [group, cases] of Object.entries(rows))
    describe(group, () => {
      for (const [md, expected] of cases)
        it(JSON.stringify(md), () => {
          expect(tree(parseMarkdown(md))).to.equal(expected);
        });
    });

  for (const payload of payloads)
    it(`leaves ${payload} as text`, () => {
      expect(plainText(payload).replaceAll('`', '')).to.equal(payload.replaceAll('`', ''));
    });

  // each of these is quadratic or worse for a parser that looks for every closer
  const hostile = [
    '*',
    '**',
    '***a',
    '**a ',
    '*a **b* ',
    '[',
    '[[',
    '[[a|',
    '](',
    '[a](',
    '[a](x(',
    '`',
    '- ',
    '1. a\n',
  ];
  for (const part of hostile)
    it(`reads 300,000 times ${JSON.stringify(part)} in linear time and without deep nesting`, () => {
      const begun = performance.now();
      expect(plainText(part.repeat(300_000)).length).to.be.above(0);
      expect(performance.now() - begun).to.be.below(15_000);
    });
});

describe('plainText', () => {
  const cases: [md: string, text: string][] = [
    ['a **b** `c` [d](/e)', 'a b c d'],
    ['[[soc-2]] and [[soc-2|the report]]', 'soc-2 and the report'],
    ['one\n\n- two\n- three', 'one\ntwo\nthree'],
    ['[a](javascript:x)', 'a'],
  ];
  for (const [md, words] of cases)
    it(JSON.stringify(md), () => {
      expect(plainText(md)).to.equal(words);
    });
});
