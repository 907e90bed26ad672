import { bell, type Case, E, illustrate, offer } from './support.js';

/** By rule: what it finds, and what looks like it and is none. */
export const cases: Record<string, Case[]> = {
  'faq-form': [
    [
      'no question mark',
      (d) => void (bell(d).faqs![0]!.question = 'How loud it must be'),
      `${E}/faqs/0/question`,
    ],
    ['no id', (d) => void delete (bell(d).faqs![1] as { id?: string }).id, `${E}/faqs/1`],
    ['one alone', (d) => void bell(d).faqs!.pop(), `${E}/faqs`],
    [
      'five',
      (d) => {
        for (const id of ['a', 'b', 'c']) bell(d).faqs!.push({ id, question: `And ${id}?`, answer: 'Yes.' });
      },
      `${E}/faqs`,
    ],
    [
      'four',
      (d) => void bell(d).faqs!.push(...['a', 'b'].map((id) => ({ id, question: 'So?', answer: 'Yes.' }))),
    ],
    ['none', (d) => void (bell(d).faqs = [])],
  ],
  updated: [
    ['missing', (d) => void delete bell(d).updated, E],
    ['there', (d) => void (bell(d).updated = '2025-01-01')],
  ],
  sources: [
    ['missing', (d) => void delete bell(d).sources, E],
    ['empty', (d) => void (bell(d).sources = []), E],
    ['there', (d) => void (bell(d).sources = [{ label: 'Rules of the house' }])],
  ],
  'review-date': [
    ['as of a month', illustrate('As of November 2026 no rope is needed.'), E],
    ['proposed', illustrate('A new rule was proposed in May.'), E],
    ['still a proposal', illustrate('It is still a proposal.'), E],
    [
      'with a date for the next look',
      (d) => {
        bell(d).example = 'As of November 2026 no rope is needed.';
        bell(d).reviewBy = '2099-01-01';
      },
    ],
    [
      'still, of a thing',
      illustrate('The rope still holds, as of right, and changes are proposed to the guard.'),
    ],
  ],
  'crosswalk-name': [
    [
      'another spelling',
      (d) => void (bell(d).crosswalk![0]!.framework = 'SOC2'),
      `${E}/crosswalk/0/framework`,
    ],
    ['a name of the list', (d) => void (bell(d).crosswalk![0]!.framework = 'ISO/IEC 27001:2022')],
  ],
  'offer-claim': [
    ['a toolkit', offer('Twelve forms that make your house compliant.'), '/toolkits/0/description'],
    [
      'its title',
      (d) => void (d.toolkits = [{ ...d.toolkits![0]!, title: 'Get certified fast' }]),
      '/toolkits/0/title',
    ],
    [
      'a note on its price',
      (d) => {
        const discount = { percent: 5, note: 'Pass your audit for less.' };
        d.toolkits = [{ ...d.toolkits![0]!, offer: { price: '5', currency: 'USD', discount } }];
      },
      '/toolkits/0/offer/discount/note',
    ],
    [
      'promotion in an entry',
      (d) => void (bell(d).callout = { kind: 'product', text: 'They bring you certification.' }),
      `${E}/callout/text`,
    ],
    [
      'promotion that is plain, told once',
      (d) => void (bell(d).callout = { kind: 'product', text: 'Buying the kit brings you certification.' }),
      `${E}/callout/text`,
    ],
    ['buying, in a text', illustrate('Buying the right toolkit makes a house compliant.'), `${E}/example`],
    ['an outcome, in a text', illustrate('With these templates you pass every audit.'), `${E}/example`],
    ['with a product', illustrate('The house became certified with this toolkit.'), `${E}/example`],
    ['a promise outright', illustrate('It is certified in ten days.'), `${E}/example`],
    [
      'in the disclaimer',
      (d) => void (d.disclaimer = { text: 'Templates give you compliance.' }),
      '/disclaimer/text',
    ],
    [
      'a question and its answer',
      (d) =>
        void (bell(d).faqs![0] = {
          id: 'kit',
          question: 'Will a toolkit make us compliant?',
          answer: 'Yes, at once.',
        }),
      `${E}/faqs/0`,
    ],
    ['a denial', offer('Twelve forms; buying them makes no house compliant.')],
    [
      'a question that is answered with no',
      (d) =>
        void (bell(d).faqs![0] = {
          id: 'kit',
          question: 'Will a toolkit make us compliant?',
          answer: 'No, work does.',
        }),
    ],
    ['what others do', illustrate('A house is certified by a body that looks at it.')],
    ['a question in a text', illustrate('Does a toolkit make a house compliant? Work does.')],
    ['advice without an offer', illustrate('Whoever writes it down will pass the audit.')],
    ['what a toolkit holds', offer('Twelve forms and a list of what an auditor asks for.')],
  ],
};
