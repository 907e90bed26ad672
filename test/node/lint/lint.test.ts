import assert from 'node:assert/strict';
import { test } from 'node:test';
import style from '../../../data/house-style.json' with { type: 'json' };
import { readGlossaryFiles } from '../../../src/cli/glossary-files.js';
import { setClock } from '../../../src/core/clock.js';
import { formatProblem } from '../../../src/core/messages.js';
import { lintGlossary } from '../../../src/lint/lint.js';
import { describe as describeSummary } from '../../../src/lint/summary.js';
import { bell, book, findings, good } from './support.js';

test('the compliance glossary follows its own house style', () => {
  const { input, fileNames, unread } = readGlossaryFiles('data/compliance');
  assert.deepEqual(unread, []);
  const { findings: found, summary } = lintGlossary(input, fileNames);
  assert.deepEqual(found.map(formatProblem), []);
  assert.ok(summary!.entries >= 77 && summary!.grade!.worst <= 16);
});

test('a finding says where and what to do, as every problem does', () => {
  const draft = good();
  bell(draft).faqs![0]!.question = 'How loud';
  assert.deepEqual(lintGlossary(draft).findings.map(formatProblem), [
    'Glossary: error at /entries/0/faqs/0/question: "How loud" is no question. End it with "?".',
  ]);
});

test('a neighbor of the category general gives no context, and the finding says so', () => {
  const draft = good();
  for (const entry of draft.entries) entry.category = 'general';
  book(draft).forms = [{ text: 'House Book', link: 'context' }];
  assert.deepEqual(
    lintGlossary(draft).findings.map(({ path, message }) => [path, message]),
    [['/entries/1/forms/0', '"House Book" needs context that nothing can give']],
  );
});

test('what the format says comes with it, and its warnings are errors', () => {
  const found = findings((draft) => {
    bell(draft).related = ['gone'];
    bell(draft).definition = `It rings ${'and rings '.repeat(32)}at night.`;
  });
  assert.ok(found.includes('format /entries/0/related/0'));
  assert.ok(found.includes('format /entries/0/definition'));
});

test('a review that is due is a warning still: no build breaks because a day has come', () => {
  setClock(() => new Date(2026, 10, 26));
  try {
    const draft = good();
    bell(draft).reviewBy = '2026-11-25';
    const { findings: found } = lintGlossary(draft);
    assert.deepEqual(
      found.map(({ rule, path, severity }) => [rule, path, severity]),
      [['format', '/entries/0/reviewBy', 'warning']],
    );
  } finally {
    setClock(() => new Date());
  }
});

test('what the format refuses does not move the others', () => {
  const found = findings((draft) => {
    draft.entries.unshift({ term: 'No definition' });
    bell(draft).id = 'nothing';
    draft.entries[2]!.forms = [{ text: '' }, 'risk'];
    draft.entries[1]!.faqs!.unshift({ id: 'x', question: 'Why?' } as never);
    draft.entries[1]!.faqs![1]!.answer = 'A robust one.';
  });
  assert.deepEqual(found, [
    'format /entries/0/definition',
    'format /entries/1/faqs/0/answer',
    'filler /entries/1/faqs/1/answer',
    'format /entries/2/forms/0/text',
    'ambiguous-form /entries/2/forms/1',
  ]);
});

test('findings about an entry stand together', () => {
  const found = findings((draft) => {
    delete book(draft).updated;
    delete bell(draft).sources;
    bell(draft).id = 'Door';
    book(draft).related = ['Door'];
    delete book(draft).sources;
    book(draft).body = book(draft).body!.replace('[[door-bell|bells]]', 'bells');
  });
  assert.deepEqual(
    found.map((line) => line.split('/')[2]),
    ['0', '0', '1', '1'],
  );
});

test('an entry’s file has its name', () => {
  const names = new Map([
    ['/entries/0', 'bell'],
    ['/entries/1', 'house-book'],
  ]);
  const { findings: found } = lintGlossary(good(), names);
  assert.deepEqual(
    found.map(({ rule, path, fix }) => [rule, path, fix]),
    [['id-form', '/entries/0/id', 'Name the file door-bell.json']],
  );
});

test('what knows English only keeps silent about other languages', () => {
  const change = (draft: ReturnType<typeof good>) => {
    bell(draft).example = 'Robust, as of November 2026. It is certified in ten days.';
    bell(draft).forms!.push('risk');
  };
  assert.deepEqual(
    findings(change)
      .map((line) => line.split(' ')[0])
      .sort(),
    ['ambiguous-form', 'filler', 'offer-claim', 'review-date'],
  );
  assert.deepEqual(
    findings((draft) => {
      draft.locale = 'de';
      change(draft);
    }),
    [],
  );
});

test('of what is no glossary only the format speaks', () => {
  for (const input of [null, [], 'x', { entries: 1 }, { schemaVersion: '9.0', entries: [] }]) {
    const { findings: found, summary } = lintGlossary(input);
    assert.ok(found.length && found.every(({ rule }) => rule === 'format'));
    assert.equal(summary, undefined);
  }
});

test('the summary counts, grades, and lists the links that go one way', () => {
  const draft = good();
  book(draft).related = [];
  const { findings: found, summary } = lintGlossary(draft);
  assert.deepEqual(found, []);
  assert.deepEqual(describeSummary(summary!), [
    '2 entries (1 with a crosswalk), 2 FAQs',
    'Reading grade of definitions (Flesch-Kincaid): median 1.4, worst 2.5 (house-book)',
    'Related links that go one way (for information): 1',
    '  door-bell -> house-book',
  ]);
});

test('the lists of house style hold nothing twice', () => {
  const lists: Record<string, readonly string[]> = {
    filler: style.filler,
    frameworks: style.frameworks,
    ambiguous: [...style.ambiguous.words, ...style.ambiguous.abbreviations],
    everyday: Object.values(style.everyday).flatMap((words) => words.split(' ')),
  };
  for (const [name, list] of Object.entries(lists))
    assert.deepEqual(
      list.filter((word, i) => list.indexOf(word) !== i),
      [],
      name,
    );
});
