import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { grade } from '../../../src/lint/grade.js';
import { phrasePattern } from '../../../src/lint/phrases.js';
import { bareText, sentencesOf, wordsOf } from '../../../src/lint/sentences.js';

describe('sentences', () => {
  const rows: [what: string, text: string, sentences: string[]][] = [
    ['end with a full stop, a question or an exclamation', 'Go. Why? So!', ['Go.', 'Why?', 'So!']],
    ['end with a line', 'One\ntwo', ['One', 'two']],
    ['go on after e.g. and i.e.', 'Bells, e.g. Big Ben, i.e. One.', ['Bells, e.g. Big Ben, i.e. One.']],
    ['go on after Art. with a number', 'See Art. 32 GDPR. Then go.', ['See Art. 32 GDPR.', 'Then go.']],
    ['go on after Rev. with a number', 'NIST SP 800-53 Rev. 5 AC-1.', ['NIST SP 800-53 Rev. 5 AC-1.']],
    ['go on after No. with a number', 'Rule No. 7 B holds.', ['Rule No. 7 B holds.']],
    ['go on after Sec. with a paragraph sign', 'In Sec. § 4 A it is.', ['In Sec. § 4 A it is.']],
    ['end with the answer No', 'No. They go.', ['No.', 'They go.']],
    [
      'end with a word that ends like an abbreviation',
      'It is art. They vs. Us.',
      ['It is art.', 'They vs. Us.'],
    ],
    ['keep their decimals', 'Version 4.0.1 is out. Go.', ['Version 4.0.1 is out.', 'Go.']],
  ];
  for (const [what, text, expected] of rows)
    test(what, () => {
      assert.deepEqual(sentencesOf(text), expected);
    });

  test('of a language that writes without spaces', () => {
    assert.deepEqual(sentencesOf('これは鐘です。夜に鳴ります。', 'ja'), ['これは鐘です。', '夜に鳴ります。']);
  });
});

test('Markdown is taken out; a link without words has its entry’s name, and an item its line', () => {
  const md = '**Loud** and `so`, [here](https://a.example/).\n\n- [[bell]]\n- [[bell|bells]]';
  assert.equal(
    bareText(md, (id) => `The ${id}`),
    'Loud and so, here.\nThe bell\nbells',
  );
});

test('words have a letter or a digit', () => {
  assert.deepEqual(wordsOf('One – two\u00a0§ 3 & "four"'), ['One', 'two', '3', '"four"']);
});

test('the grade is that of Flesch and Kincaid', () => {
  // 6 words, 1 sentence, 6 syllables; and 0.39 × 6 + 11.8 × 1 − 15.59.
  assert.equal(grade(['The cat sat on the mat.']).toFixed(2), '-1.45');
  // 4 words in 2 sentences, 8 syllables.
  assert.equal(
    grade(['Open window.', 'Seven dollars.']).toFixed(2),
    (0.39 * 2 + 11.8 * 2 - 15.59).toFixed(2),
  );
  assert.equal(grade([]), 0);
});

describe('a phrase', () => {
  const finds = (phrase: string, text: string) => text.match(phrasePattern([phrase]));
  test('is whole words, in any case', () => {
    assert.deepEqual(finds('robust', 'Robust, robustness, non-robust robust.'), ['Robust', 'robust']);
  });
  test('with a star has any ending', () => {
    assert.deepEqual(finds('leverag*', 'Leverage, leveraging, lever'), ['Leverage', 'leveraging']);
  });
  test('with dots has some words between', () => {
    assert.deepEqual(finds('plays a … role', 'plays a role, plays a truly big role'), [
      'plays a role',
      'plays a truly big role',
    ]);
  });
  test('is no pattern', () => {
    assert.equal(finds('a.c', 'abc'), null);
  });
});
