import { expect } from '@open-wc/testing';
import { isDeferred, kindOf, type Kind } from '../../src/core/document-rules.js';

type Attributes = Record<string, string>;
const of = (attributes: Attributes) => (name: string) => attributes[name] ?? null;

const kinds: [tag: string, attributes: Attributes, kind: Kind][] = [
  ['p', {}, 'block'],
  ['x-box', {}, 'block'],
  ['summary', {}, 'block'],
  ['b', {}, 'inline'],
  ['span', { class: 'x' }, 'inline'],
  ['wbr', {}, 'none'],
  ['br', {}, 'skip'],
  ['h2', {}, 'heading'],
  ['div', { role: 'heading' }, 'heading'],
  ['a', {}, 'read'],
  ['span', { role: 'link' }, 'read'],
  ['dfn', {}, 'read'],
  ['abbr', {}, 'inline'],
  ['abbr', { title: '' }, 'read'],
  ['code', {}, 'skip'],
  ['code', { role: 'heading' }, 'skip'],
  ['h2', { role: 'button' }, 'heading'],
  ['span', { role: ' BUTTON ' }, 'skip'],
  ['span', { role: 'toString' }, 'inline'],
  ['span', { role: '__proto__' }, 'inline'],
  ['constructor', {}, 'block'],
  ['glossary-term', {}, 'term'],
  ['glossary-term', { role: 'button', term: 'x' }, 'term'],
  ['glossary-term', { hidden: '' }, 'skip'],
  ['glossary-embed', {}, 'skip'],
  ['glossary-card', {}, 'skip'],
  ['glossary-panel', {}, 'skip'],
  ['glossary-entry', {}, 'skip'],
  ['glossary-toolkits', {}, 'skip'],
  ['p', { hidden: '' }, 'skip'],
  ['p', { hidden: 'hidden' }, 'skip'],
  ['p', { hidden: 'until-found' }, 'block'],
  ['p', { 'aria-hidden': 'true' }, 'skip'],
  ['p', { 'aria-hidden': 'false' }, 'block'],
  ['p', { inert: '' }, 'skip'],
  ['p', { inert: '', hidden: 'until-found' }, 'skip'],
  ['div', { role: 'tabpanel', hidden: '' }, 'block'],
  ['div', { role: 'tabpanel', inert: '' }, 'skip'],
  ['p', { contenteditable: '' }, 'skip'],
  ['p', { contenteditable: 'plaintext-only' }, 'skip'],
  ['p', { contenteditable: 'false' }, 'block'],
  ['p', { contenteditable: 'inherit' }, 'block'],
  ['p', { 'data-glossary': 'off' }, 'skip'],
  ['p', { 'data-glossary': 'OFF' }, 'skip'],
  ['p', { 'data-glossary': '' }, 'block'],
];

const deferred: [tag: string, attributes: Attributes, deferred: boolean][] = [
  ['details', {}, true],
  ['details', { open: '' }, false],
  ['dialog', {}, true],
  ['dialog', { open: '' }, false],
  ['div', { hidden: 'until-found' }, true],
  ['div', { hidden: '' }, false],
  ['div', { popover: '' }, true],
  ['div', { role: 'tabpanel' }, false],
  ['div', { role: 'tabpanel', hidden: '' }, true],
  ['div', { role: 'tabpanel', 'aria-hidden': 'true' }, true],
  ['p', {}, false],
];

const say = (tag: string, attributes: Attributes) =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}>`;

/** The list of the rule, `abbr` and the attributes apart. */
const never =
  'a button label input textarea select option code kbd samp var pre script style template svg math h1 h2 h3 h4 h5 h6 ' +
  'dfn del canvas iframe audio video';

describe('rule 8: what is never marked', () => {
  for (const tag of never.split(' '))
    it(`rule 8: never in <${tag}>`, () =>
      expect(kindOf(tag, of({}))).to.be.oneOf(['skip', 'read', 'heading']));
});

describe('rule 8: what an element does to the text in it', () => {
  for (const [tag, attributes, kind] of kinds)
    it(`${say(tag, attributes)}: ${kind}`, () => expect(kindOf(tag, of(attributes))).to.equal(kind));
  for (const [tag, attributes, is] of deferred)
    it(`${say(tag, attributes)}: ${is ? '' : 'not '}folded away`, () =>
      expect(isDeferred(tag, of(attributes))).to.equal(is));
});
