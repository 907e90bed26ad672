import { figure, median, number, quantile, ratio, table } from './stats.mjs';
import { versionOf } from './install.mjs';
import { engines, labels } from './labels.mjs';
import { blocked, longest, longTasks } from '../suites/page.mjs';
import { targetsPart } from './targets.mjs';

const of = (runs, key) => runs.map((run) => run[key]);

function linkingPart(rows, seconds) {
  const find = (peer, text, size) =>
    rows.find((row) => row.peer === peer && row.text === text && row.size === size)?.runs ?? [];
  const [texts, sizes, peers] = ['text', 'size', 'peer'].map((key) => [
    ...new Set(rows.map((row) => row[key])),
  ]);
  const cell = (peer, text, size, key) =>
    find(peer, text, size).length ? figure(of(find(peer, text, size), key)) : 'no answer';
  const part = (title, draw) =>
    texts.flatMap((text) => [
      `#### ${title}, page of ${text}`,
      '',
      table(
        ['', ...sizes.map((size) => `${number(size)} terms`)],
        peers.map((peer) => [labels[peer], ...sizes.map((size) => draw(peer, text, size))]),
      ),
      '',
    ]);
  return [
    ...part('Script work as a multiple of ours in link mode', (peer, text, size) =>
      find(peer, text, size).length
        ? ratio(of(find(peer, text, size), 'script'), of(find('link', text, size), 'script'))
        : (rows.find((row) => row.peer === peer && row.error)?.error ?? `no answer in ${seconds} s`),
    ),
    ...part('Script work, ms', (...at) => cell(...at, 'script')),
    ...part('Style and layout, ms', (...at) => cell(...at, 'layout')),
    ...part('Wall time until it is done, ms', (...at) => cell(...at, 'wall')),
    ...part('Matches', (peer, text, size) => find(peer, text, size)[0]?.count ?? '–'),
  ];
}

function searchPart(rows) {
  const [sizes, names] = ['size', 'engine'].map((key) => [...new Set(rows.map((row) => row[key]))]);
  const kinds = [...new Set(rows.flatMap(({ keys }) => keys.map(([kind]) => kind)))];
  return sizes.flatMap((size) => {
    const find = (engine) => rows.find((row) => row.engine === engine && row.size === size);
    const times = (row, kind, count = Infinity) =>
      row.keys
        .slice(0, count)
        .filter((key) => !kind || key[0] === kind)
        .map(([, ms]) => ms);
    const line = (engine) => {
      const row = find(engine);
      if (!row.keys.length) return [engines[engine].label, 'no answer'];
      const all = times(row);
      const ours = times(find('ours'), undefined, all.length);
      const same = times(row, undefined, ours.length);
      return [
        engines[engine].label,
        ratio(same, ours),
        figure([median(all)]),
        figure([quantile(all, 0.95)]),
        number(all.length),
        figure([row.build]),
        (row.heap / 1e6).toFixed(2),
        ...kinds.map((kind) => {
          const typed = times(row, kind);
          return typed.length ? `${figure([median(typed)])} / ${figure([quantile(typed, 0.95)])}` : '–';
        }),
      ];
    };
    return [
      `#### ${number(size)} terms`,
      '',
      table(
        [
          '',
          'of ours, the same keys',
          'median key, ms',
          'p95, ms',
          'keys',
          'build, ms',
          'heap, MB',
          ...kinds.map((kind) => `${kind}: median / p95, ms`),
        ],
        names.map(line),
      ),
      '',
    ];
  });
}

function relevancePart(rows) {
  const kinds = Object.keys(rows[0].kinds);
  const sum = (all, key) => Object.values(all).reduce((total, each) => total + each[key], 0);
  return [...new Set(rows.map(({ half, size }) => `${half} ${size}`))].flatMap((part) => {
    const those = rows.filter(({ half, size }) => `${half} ${size}` === part);
    return [
      `#### ${number(those[0].size)} terms, half “${those[0].half}”: hit@1 / hit@5 / of`,
      '',
      table(
        ['', 'all', ...kinds],
        those.map((row) => [
          engines[row.engine].label,
          `${sum(row.kinds, 'first')} / ${sum(row.kinds, 'five')} / ${sum(row.kinds, 'of')}`,
          ...kinds.map((kind) => Object.values(row.kinds[kind]).join(' / ')),
        ]),
      ),
      '',
    ];
  });
}

function sizePart({ rows, limits }) {
  const [first] = rows;
  return [
    ...limits.map((line) => `- \`npm run size\`: ${line.replace(/\s+/g, ' ')}`),
    '',
    table(
      [
        '',
        'brotli of ours',
        'evaluation of ours',
        'min, bytes',
        'min + brotli, bytes',
        'evaluation at 4 × slow-down, ms',
      ],
      rows.map(({ what, min, brotli, times }) => [
        what,
        ratio([brotli], [first.brotli]),
        ratio(times, first.times),
        number(min),
        number(brotli),
        figure(times),
      ]),
    ),
    '',
  ];
}

function feelPart({ text, terms, slower, rows }) {
  const names = {
    none: 'control: the host puts one element in',
    link: 'ours, link',
    highlight: 'ours, highlight',
    auto: 'ours, auto',
  };
  return [
    `Page of ${text}, ${number(terms)} terms, every occurrence marked, ${slower > 1 ? `${slower} × slow-down` : 'no slow-down'}; page loaded and at rest before.`,
    '',
    table(
      [
        '',
        'tasks over 50 ms',
        'longest task, ms',
        'over 50 ms, in sum, ms',
        'longest script in a task, ms',
        'most style + layout in a task, ms',
        'first mark, ms',
        'after frames',
        'ready, ms',
        'CLS',
        'card open after its delay, ms',
        'and painted, ms',
      ],
      rows.map(({ mode, runs }) => [
        names[mode],
        ...(runs.length
          ? [
              figure(runs.map((run) => longTasks(run).length)),
              figure(runs.map(({ tasks }) => longest(tasks, 'length'))),
              figure(runs.map(blocked)),
              figure(runs.map(({ parts }) => longest(parts, 'script'))),
              figure(runs.map(({ parts }) => longest(parts, 'layout'))),
              mode === 'none' ? '–' : figure(runs.map(({ first }) => first?.time ?? Infinity)),
              mode === 'none' ? '–' : figure(runs.map(({ first }) => first?.frames ?? Infinity)),
              mode === 'none' ? '–' : figure(of(runs, 'ready')),
              Math.max(...of(runs, 'shifts')).toFixed(4),
              ...['open', 'painted'].map((key) =>
                runs[0].card ? figure(runs.map(({ card }) => card[key])) : '–',
              ),
            ]
          : ['no answer']),
      ]),
    ),
    '',
  ];
}

export function report(results, { browser, quick }) {
  const peers = [
    'mark.js',
    'findandreplacedomtext',
    'linkifyjs',
    'linkify-plugin-keyword',
    'fuse.js',
    'minisearch',
    'flexsearch',
    '@leeoniya/ufuzzy',
    '@orama/orama',
  ];
  const { linking, warm, growth, search, relevance, size, feel, memory } = results;
  const lines = [
    '# Results of the benchmark',
    '',
    `Written by \`npm run bench${quick ? ' -- --quick' : ''}\`; [README.md](README.md) says how to read it. Medians; ± is half the distance between`,
    'the quartiles. Compare rows of a table with each other; milliseconds are those of one machine.',
    '',
    `Chromium ${browser}; ${peers.map((name) => `${name} ${versionOf(name)}`).join(', ')}.`,
    '',
    '## Targets',
    '',
    ...targetsPart(results),
  ];
  if (linking)
    lines.push(
      '## Linking: build of the matcher and first run',
      '',
      ...linkingPart(linking.rows, linking.seconds),
    );
  if (warm)
    lines.push(
      '## Linking, warm: 600 terms, page of 200 KB',
      '',
      table(
        ['', 'script of bare custom elements', 'script, ms', 'style and layout, ms', 'wall, ms'],
        Object.entries(warm).map(([peer, runs]) => [
          labels[peer],
          ratio(of(runs, 'script'), of(warm.bare, 'script')),
          ...['script', 'layout', 'run'].map((key) => figure(of(runs, key))),
        ]),
      ),
      '',
    );
  if (growth)
    lines.push(
      '## The matcher alone, warm, by number of terms',
      '',
      table(
        ['terms', 'of 600 terms', 'ms', 'matches'],
        growth.map((row) => [
          number(row.size),
          ratio(row.times, growth.find((each) => each.size === 600).times),
          figure(row.times),
          number(row.count),
        ]),
      ),
      '',
    );
  if (search)
    lines.push(
      '## Search: every prefix of every query',
      '',
      ...Object.values(engines).map(({ label, settings }) => `- ${label}: ${settings}`),
      '',
      ...searchPart(search),
    );
  if (relevance) lines.push('## Relevance', '', ...relevancePart(relevance));
  if (size) lines.push('## Size and evaluation', '', ...sizePart(size));
  if (feel) lines.push('## What the page feels', '', ...feel.flatMap(feelPart));
  if (memory)
    lines.push(
      '## Heap of the matcher’s index',
      '',
      table(
        ['terms', 'ours of hashscan', 'ours, MB', 'hashscan, MB', 'matches of both'],
        memory.map((row) => [
          number(row.size),
          ratio([row.ours.bytes], [row.hashscan.bytes]),
          (row.ours.bytes / 1e6).toFixed(2),
          (row.hashscan.bytes / 1e6).toFixed(2),
          `${row.ours.count}, ${row.hashscan.count}`,
        ]),
      ),
      '',
    );
  return lines.join('\n');
}
