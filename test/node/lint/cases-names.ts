import { bell, book, type Case, E, form, illustrate, offer } from './support.js';

/** By rule: what it finds, and what looks like it and is none. */
export const cases: Record<string, Case[]> = {
  'id-form': [
    ['capitals', (d) => void (book(d).id = bell(d).related![0] = 'House-Book'), '/entries/1/id'],
    ['an underscore in a question', (d) => void (bell(d).faqs![0]!.id = 'how_loud'), `${E}/faqs/0/id`],
    [
      'a category',
      (d) =>
        void (d.categories = [
          { id: 'houses', label: 'H' },
          { id: 'Two--3', label: 'T' },
        ]),
      '/categories/1/id',
    ],
    [
      'a toolkit',
      (d) => {
        d.toolkits = [{ ...d.toolkits![0]!, id: 'kit.1' }];
        bell(d).toolkits = ['kit.1'];
      },
      '/toolkits/0/id',
    ],
    ['digits and hyphens', (d) => void (bell(d).faqs![0]!.id = 'loud-2-27001')],
  ],
  'link-target': [
    ['a link to nothing', illustrate('See [[front-door]] in the hall.'), `${E}/example`],
    [
      'in an answer, with words of its own',
      (d) => void (bell(d).faqs![1]!.answer = 'No, see [[rope|ropes]].'),
      `${E}/faqs/1/answer`,
    ],
    ['in a list, in bold', (d) => void (book(d).example = '- one\n- **[[gone]]**'), '/entries/1/example'],
    ['in the disclaimer', (d) => void (d.disclaimer = { text: 'As [[nobody]] says.' }), '/disclaimer/text'],
    ['a link to an entry', illustrate('See [[house-book]] in the hall.')],
    [
      'an id that is redirected',
      (d) => {
        d.redirects = { 'old-book': 'house-book' };
        bell(d).example = 'See [[old-book]] in the hall.';
      },
    ],
    ['code', illustrate('Write `[[id]]` in the text.')],
  ],
  markdown: [
    ['an address that is refused', illustrate('See [the page](javascript:run) there.'), `${E}/example`],
    ['an address with a blank', illustrate('See [the page](https://a.example/a b) there.'), `${E}/example`],
    ['a link that is not closed', illustrate('See [[house-book] there.'), `${E}/example`],
    ['bold that is not closed', illustrate('It is **loud there.'), `${E}/example`],
    ['a number that is masked', illustrate('It shows 4111******1111 at times.'), `${E}/example`],
    ['a heading', illustrate('# Loud'), `${E}/example`],
    ['HTML', illustrate('It is <b>loud</b>.'), `${E}/example`],
    ['in a toolkit', offer('Twelve `forms and more for a house.'), '/toolkits/0/description'],
    ['what the format knows', illustrate('It is **loud**, *very*, `so`: [page](https://a.example/a_(b)).')],
    ['a number that is masked, in code', illustrate('It shows `************1111` at times.')],
    ['a link as code', illustrate('Write `[words](any:address)` there.')],
    ['signs of prose', illustrate('Rung 3 < 4 times, [so] they say, * or more.')],
  ],
  https: [
    ['a source', (d) => void (bell(d).sources![0]!.url = 'http://houses.example/'), `${E}/sources/0/url`],
    [
      'a link of the entry',
      (d) => void (bell(d).links = [{ label: 'Page', url: '/page' }]),
      `${E}/links/0/url`,
    ],
    [
      'a link of a category',
      (d) =>
        void (d.categories = [
          { id: 'houses', label: 'Houses', links: [{ label: 'A', url: 'http://a.example/' }] },
        ]),
      '/categories/0/links/0/url',
    ],
    ['a toolkit', (d) => void (d.toolkits = [{ ...d.toolkits![0]!, url: 'kit.html' }]), '/toolkits/0/url'],
    ['the publisher', (d) => void (d.publisher = { name: 'We', url: 'http://a.example/' }), '/publisher/url'],
    ['the entries’ pages', (d) => void (d.entryUrl = 'http://a.example/{id}'), '/entryUrl'],
    ['in a text', illustrate('See [page](http://a.example/) there.'), `${E}/example`],
    ['https', (d) => void (bell(d).links = [{ label: 'Page', url: 'HTTPS://a.example/' }])],
  ],
  'shared-form': [
    [
      'two names that differ in capitals alone, both marked freely',
      (d) => {
        bell(d).forms!.push('RINGALING');
        book(d).forms = [{ text: 'ringaling', match: 'insensitive' }];
      },
      '/entries/1/forms/0',
    ],
    [
      'one of them only in its own case',
      (d) => {
        bell(d).forms!.push({ text: 'Ring-A-Ling', match: 'exact' });
        book(d).forms = ['ring-a-ling'];
      },
    ],
    [
      'one of them never',
      (d) => {
        bell(d).forms!.push({ text: 'RINGALING', link: 'never' });
        book(d).forms = ['ringaling'];
      },
    ],
    [
      'one of them with exceptions',
      (d) => {
        bell(d).forms!.push('RINGALING');
        bell(d).except = ['no RINGALING'];
        book(d).forms = [{ text: 'ringaling', match: 'insensitive' }];
      },
    ],
  ],
  'form-found': [
    [
      'a form inside its own exception',
      (d) => void (bell(d).except = ['bell under the roof']),
      `${E}/forms/1`,
    ],
    [
      'a plural that another entry takes',
      (d) => {
        bell(d).forms!.push('gong');
        book(d).forms = ['gongs'];
        book(d).inflect = false;
      },
      `${E}/forms/2`,
    ],
    [
      'context that nothing can give',
      (d) => {
        book(d).category = 'general';
        book(d).forms = [{ text: 'House Book', link: 'context' }];
      },
      '/entries/1/forms/0',
    ],
    [
      'a form that needs context, excepted',
      (d) => void (bell(d).except = ['rope bell here']),
      `${E}/forms/0`,
    ],
    [
      'context that a neighbour gives',
      (d) => void (book(d).forms = [{ text: 'House Book', link: 'context' }]),
    ],
    [
      'what is never marked',
      (d) => {
        bell(d).except = ['gong'];
        bell(d).forms!.push({ text: 'gong', link: 'never' });
      },
    ],
    [
      'an entry that is not linked at all',
      (d) => {
        book(d).linkable = false;
        book(d).forms = ['gong'];
        book(d).except = ['gong'];
      },
    ],
    [
      'a plural that is not made',
      (d) => {
        bell(d).forms!.push('gong');
        bell(d).inflect = false;
        book(d).forms = ['gongs'];
        book(d).inflect = false;
      },
    ],
  ],
  'ambiguous-form': [
    ['an abbreviation with several meanings', (d) => void (bell(d).abbr = 'CIA'), `${E}/abbr`],
    ['the same, exact: capitals do not help', form({ text: 'CIA', match: 'exact' }), `${E}/forms/2`],
    ['a word in capitals', form('PIN'), `${E}/forms/2`],
    ['an everyday word', form('risk'), `${E}/forms/2`],
    ['an everyday word as the term', (d) => void (book(d).term = 'Policy'), '/entries/1/term'],
    ['its plural', form('threats'), `${E}/forms/2`],
    ['needs context', form({ text: 'CIA', link: 'context' }, { text: 'risk', link: 'context' })],
    ['never marked', form({ text: 'PIN', link: 'never' }, { text: 'Risks', link: 'never' })],
    ['a word in its capitals', form({ text: 'PIN', match: 'exact' })],
    [
      'with exceptions',
      (d) => {
        bell(d).forms!.push('CIA', 'risk');
        bell(d).except = ['CIA agent'];
      },
    ],
    ['an everyday word among others', form('risk of noise')],
    ['a word of the trade', form('ransomware')],
  ],
};
