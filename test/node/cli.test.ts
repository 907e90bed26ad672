import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { main } from '../../src/cli/main.js';
import { good } from './lint/support.js';

/** Runs the command; gives its exit code and what it wrote. */
async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
const write = (name: string, value: unknown) => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossary-cli-'));
});
after(() => rmSync(folder, { recursive: true }));

describe('glossary', () => {
  test('--help lists the commands and the exit codes', async () => {
    const { code, out, err } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: glossary COMMAND/);
    assert.match(out, /glossary validate FILE… \[--strict\]/);
    assert.match(out, /0 done, 1 the input has problems.*, 2 wrong usage/);
    assert.equal(err, '');
  });

  test('--version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await run('--version'), { code: 0, out: version, err: '' });
  });

  const wrong: [what: string, argv: string[], says: RegExp][] = [
    [
      'no command',
      [],
      /^glossary: a command is missing\. Commands: validate, build\.\nUsage: glossary COMMAND …/,
    ],
    [
      'an unknown command',
      ['vaildate'],
      /^glossary: there is no command 'vaildate'\. .*\nUsage: glossary COMMAND/,
    ],
    ['a property of all objects', ['constructor'], /there is no command 'constructor'/],
    ['an unknown option', ['--foo'], /there is no option '--foo'/],
    [
      'an unknown option of validate',
      ['validate', 'x', '--foo'],
      /Unknown option '--foo'\.\nUsage: glossary validate FILE…/,
    ],
    [
      'a value where none belongs',
      ['validate', 'x', '--strict=1'],
      /'--strict' does not take an argument\.\nUsage: /,
    ],
    ['no file', ['validate', '--strict'], /^glossary: a FILE is missing\.\nUsage: glossary validate FILE…/],
  ];
  for (const [what, argv, says] of wrong)
    test(`${what} is wrong usage`, async () => {
      const { code, out, err } = await run(...argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, says);
    });
});

describe('glossary validate', () => {
  test('--help says what it takes', async () => {
    const { code, out } = await run('validate', '--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: glossary validate FILE… \[--strict\]\n[^]*--strict/);
  });

  test('a good file', async () => {
    const file = write('good.json', good());
    assert.deepEqual(await run('validate', file), { code: 0, out: `${file}: 0 problems`, err: '' });
  });

  test('a problem is printed with its file, its path and what to do', async () => {
    const file = write('bad.json', {
      entries: [{ term: 'A1', definition: 'b', related: ['c'] }, { term: 'D' }],
    });
    const { code, out } = await run('validate', file);
    assert.equal(code, 1);
    assert.deepEqual(out.split('\n'), [
      `${file}: Glossary: error at /entries/1/definition: this is missing. Write text.`,
      `${file}: Glossary: error at /entries/0/related/0: no entry has the id "c". Correct or remove it.`,
      `${file}: 2 problems`,
    ]);
  });

  test('a warning alone is no failure', async () => {
    const file = write('due.json', { entries: [{ term: 'A1', definition: 'b', reviewBy: '2001-01-01' }] });
    const { code, out } = await run('validate', file);
    assert.equal(code, 0);
    assert.match(out, /Glossary: warning at \/entries\/0\/reviewBy: .*\n.*: 1 warning$/);
  });

  test('house style is asked for by --strict alone, with the rule’s name and a summary', async () => {
    const draft = good();
    draft.entries[0]!.example = 'A robust rope.';
    const file = write('style.json', draft);
    assert.equal((await run('validate', file)).code, 0);
    const { code, out } = await run('validate', '--strict', file);
    assert.equal(code, 1);
    assert.match(out, /error at \/entries\/0\/example: "robust" is filler\. .*\. \[filler\]\n/);
    assert.match(out, /\n2 entries \(1 with a crosswalk\), 2 FAQs\nReading grade [^]*: 1 problem$/);
  });

  test('several files: each is checked, one that is bad fails all', async () => {
    const { code, out } = await run('validate', write('one.json', good()), write('two.json', { entries: 1 }));
    assert.equal(code, 1);
    assert.match(
      out,
      /one\.json: 0 problems\n.*two\.json: Glossary: error at \/entries: .*\n.*two\.json: 1 problem$/,
    );
  });

  test('what is no JSON is told by line and column', async () => {
    const { code, out } = await run('validate', write('no.json', '{\n  "entries": [}\n'));
    assert.equal(code, 1);
    assert.match(
      out,
      /no\.json: Glossary: error: this is no JSON: "}" in line 2, column 15\. Correct the file there/,
    );
  });

  test('a file that is not there', async () => {
    const { code, out } = await run('validate', at('gone.json'));
    assert.equal(code, 1);
    assert.match(out, /gone\.json: Glossary: error: there is no such file\. Name a glossary/);
  });

  test('a file that is no UTF-8; one with a byte order mark is good', async () => {
    writeFileSync(at('latin.json'), Buffer.from('{"entries":[{"term":"caf\xe9"}]}', 'latin1'));
    const { code, out } = await run('validate', at('latin.json'));
    assert.equal(code, 1);
    assert.match(out, /this is no text in UTF-8\. Save the file as UTF-8\./);
    assert.equal((await run('validate', write('bom.json', `\ufeff${JSON.stringify(good())}`))).code, 0);
  });
});

describe('glossary validate of a folder', () => {
  const parts = (change: (draft: ReturnType<typeof good>) => void = () => {}) => {
    const draft = good();
    change(draft);
    const { entries, categories, toolkits, ...frame } = draft;
    rmSync(at('set'), { recursive: true, force: true });
    mkdirSync(at('set/entries'), { recursive: true });
    write('set/glossary.json', frame);
    write('set/categories.json', categories);
    write('set/toolkits.json', toolkits);
    for (const entry of entries) write(`set/entries/${entry.id}.json`, entry);
    return at('set');
  };

  test('a good one', async () => {
    const set = parts();
    assert.deepEqual(await run('validate', set), { code: 0, out: `${set}: 0 problems`, err: '' });
    assert.equal((await run('validate', set, '--strict')).code, 0);
  });

  test('names the file of each problem, and the path in it', async () => {
    const set = parts((draft) => {
      draft.title = 1 as never;
      draft.categories = [{ id: 'houses', label: '' }];
      draft.toolkits = [{ ...draft.toolkits![0]!, url: '//x' }];
      draft.entries[0]!.related = ['gone'];
      draft.entries[1]!.term = '';
    });
    const { code, out } = await run('validate', set);
    assert.equal(code, 1);
    for (const place of [
      'glossary.json: Glossary: error at /title: ',
      'categories.json: Glossary: error at /0/label: ',
      'toolkits.json: Glossary: error at /0/url: ',
      'entries/door-bell.json: Glossary: error at /related/0: ',
      'entries/house-book.json: Glossary: error at /term: ',
    ])
      assert.ok(out.includes(join(set, place)), `${place}\n${out}`);
  });

  test('an entry whose file has another name', async () => {
    const set = parts();
    write('set/entries/bell.json', readFileSync(at('set/entries/door-bell.json'), 'utf8'));
    rmSync(at('set/entries/door-bell.json'));
    const { code, out } = await run('validate', set, '--strict');
    assert.equal(code, 1);
    assert.match(
      out,
      /entries\/bell\.json: Glossary: error at \/id: .* Name the file door-bell\.json\. \[id-form\]/,
    );
  });

  test('files that cannot be read are all told, and nothing that would follow from them', async () => {
    const set = parts();
    write('set/entries/door-bell.json', '{ "id": }');
    write('set/categories.json', '[');
    write('set/glossary.json', '[]');
    const { code, out } = await run('validate', set, '--strict');
    assert.equal(code, 1);
    assert.match(out, /glossary\.json: Glossary: error: this is no object\./);
    assert.match(out, /categories\.json: Glossary: error: this is no JSON: its end in line 1, column 2\./);
    assert.match(out, /door-bell\.json: Glossary: error: this is no JSON: "}" in line 1, column 9\./);
    assert.match(out, /: 3 problems$/);
  });

  test('needs no more than entries', async () => {
    const set = parts((draft) => {
      for (const entry of draft.entries) {
        delete entry.category;
        delete entry.toolkits;
      }
    });
    for (const name of ['glossary', 'categories', 'toolkits']) rmSync(at(`set/${name}.json`));
    assert.equal((await run('validate', set)).code, 0);
    rmSync(at('set/entries'), { recursive: true });
    const { code, out } = await run('validate', set);
    assert.equal(code, 1);
    assert.match(out, /there is no entry in this folder\. Write one file a term: entries\/<id>\.json\./);
  });
});
