import { longest, longTasks } from '../suites/page.mjs';
import { labels } from './labels.mjs';
import { median, number, quantile, table } from './stats.mjs';

const of = (runs, key) => runs.map((run) => run[key]);
const verdict = (met) => (met === undefined ? 'no figure' : met ? 'met' : '**missed**');

const cards = (runs) => {
  const [open, painted] = ['open', 'painted'].map((key) => median(runs.map(({ card }) => card[key])));
  return `open ${open.toFixed(0)} ms, painted ${painted.toFixed(0)} ms`;
};

/** What is asked of us (issue 5), and what came out. */
export function targetsPart({ linking, warm, growth, search, relevance, size, feel, memory }) {
  const rows = [];
  const add = (what, wanted, got, met) => rows.push([what, wanted, got, verdict(met)]);
  const script = (peer, text, count) => {
    const runs = linking?.rows.find(
      (row) => row.peer === peer && row.text === text && row.size === count,
    )?.runs;
    return runs?.length ? median(of(runs, 'script')) : undefined;
  };
  const times = (a, b) => (a !== undefined && b ? a / b : undefined);
  const show = (value) => (value === undefined ? '–' : `${value.toFixed(2)} ×`);
  if (linking) {
    const lost = [];
    let cells = 0;
    for (const { text, size: count } of linking.rows.filter(
      ({ peer, size: n }) => peer === 'link' && n >= 600,
    )) {
      cells++;
      const best = Math.min(
        ...['regexp', 'markjs', 'fardt', 'linkify'].map((peer) => script(peer, text, count) ?? Infinity),
      );
      const ours = script('link', text, count) ?? Infinity;
      if (ours > best) lost.push(`${number(count)} × ${text}: ${(ours / best).toFixed(2)} × the best peer`);
    }
    add(
      'Linking from 600 terms up, script work',
      'ahead of every peer',
      lost.length ? lost.join('; ') : `ahead in all ${cells}`,
      !lost.length,
    );
    for (const peer of ['regexp', 'markjs']) {
      const [gain, built, floor] = ['link', 'built', 'hashscan'].map((each) =>
        times(script(peer, '200 KB', 10_000), script(each, '200 KB', 10_000)),
      );
      add(
        `Linking, 10,000 × 200 KB, ${labels[peer]} of ours`,
        '≥ 30 ×',
        `${show(gain)}; from \`glossary build\` ${show(built)}; hashscan, which has no rules, in spans: ${show(floor)}`,
        gain && Math.max(gain, built) >= 30,
      );
    }
    const rise = times(script('link', '200 KB', 50_000), script('link', '200 KB', 600));
    add('Linking, ours, 50,000 of 600 at 200 KB', '≤ 8 ×', show(rise), rise && rise <= 8);
  }
  if (warm) {
    const all = (peer) => median(of(warm[peer], 'script'));
    for (const peer of ['link', 'highlight', 'dressed'])
      add(
        `Warm, 600 × 200 KB, ${peer === 'dressed' ? 'elements with the attributes of a mark' : labels[peer]}, of bare custom elements`,
        peer === 'link' ? '≤ 1.5 ×' : '–',
        show(all(peer) / all('bare')),
        peer === 'link' ? all(peer) / all('bare') <= 1.5 : undefined,
      );
  }
  if (growth) {
    const at = (count) => growth.find((row) => row.size === count);
    const rise = times(at(50_000) && median(at(50_000).times), at(600) && median(at(600).times));
    add(
      'Scan alone, 50,000 of 600 terms',
      '≤ 5 ×',
      `${show(rise)} (matches ${growth.map(({ count }) => number(count)).join(' → ')})`,
      rise && rise <= 5,
    );
  }
  if (search) {
    const keys = (engine, count) =>
      search.find((row) => row.engine === engine && row.size === count)?.keys.map(([, ms]) => ms);
    for (const [count, wanted] of [
      [600, 20],
      [10_000, 50],
    ]) {
      const [ours, theirs] = [keys('ours', count), keys('fuseExtended', count)];
      const common = Math.min(ours?.length ?? 0, theirs?.length ?? 0);
      const gain = common ? median(theirs.slice(0, common)) / median(ours.slice(0, common)) : undefined;
      add(
        `Search, median key, Fuse extended of ours, ${number(count)} terms`,
        `≥ ${wanted} ×`,
        show(gain),
        gain && gain >= wanted,
      );
    }
    const late = keys('ours', 10_000)?.length ? quantile(keys('ours', 10_000), 0.95) : undefined;
    add(
      'Search, p95 at 10,000 terms',
      '< 16 ms',
      late === undefined ? '–' : `${late.toFixed(1)} ms`,
      late && late < 16,
    );
  }
  const hits = (row, key) => Object.values(row.kinds).reduce((total, each) => total + each[key], 0);
  for (const ours of relevance?.filter(({ engine }) => engine === 'ours') ?? []) {
    const peers = relevance.filter((row) => row !== ours && row.size === ours.size && row.half === ours.half);
    const best = (value) => Math.max(...peers.map(value));
    const both = (row) => hits(row, 'first') + hits(row, 'five');
    const [first, five] = [hits(ours, 'first'), hits(ours, 'five')];
    const [bestFirst, bestFive] = ['first', 'five'].map((key) => best((row) => hits(row, key)));
    add(
      `Relevance, ${number(ours.size)} terms, half “${ours.half}”, hit@1 and hit@5`,
      '≥ the best peer’s, > in sum',
      `${first} and ${five}; best peers’ ${bestFirst} and ${bestFive}, best in sum ${best(both)}`,
      first >= bestFirst && five >= bestFive && both(ours) > best(both),
    );
  }
  if (size) {
    const usual = size.rows.find(({ what }) => what.startsWith('usual'));
    for (const row of size.rows.slice(0, 2)) {
      const share = median(row.times) / median(usual.times);
      add(`Evaluation at 4 ×, ${row.what}, of the usual stack`, '≤ 0.25 ×', show(share), share <= 0.25);
    }
    for (const line of size.limits)
      add('`npm run size`', 'ok', line.replace(/^\S+\s+/, ''), line.startsWith('ok'));
  }
  for (const { text, slower, rows: modes } of feel ?? []) {
    const where = slower > 1 ? `${text} at ${slower} ×` : `${text}, no slow-down`;
    const runs = modes.find(({ mode }) => mode === 'link')?.runs ?? [];
    const control = modes.find(({ mode }) => mode === 'none')?.runs ?? [];
    if (runs.length) {
      const value = (each) => median(runs.map(each));
      const long = value((run) => longTasks(run).length);
      add(
        `Tasks over 50 ms, ${where}`,
        '0',
        `${long} (${control.length ? median(control.map((run) => longTasks(run).length)) : '?'} without us when the host puts one element in)`,
        long === 0,
      );
      const script = ({ runs }) => median(runs.map(({ parts }) => longest(parts, 'script')));
      const ours = modes.filter(({ mode, runs }) => mode !== 'none' && runs.length);
      add(
        `Longest script in one task, ${where}`,
        '≤ 50 ms',
        ours.map((row) => `${script(row).toFixed(0)} ms (${row.mode})`).join(', '),
        ours.every((row) => script(row) <= 50),
      );
      const frames = value((run) => run.first?.frames ?? Infinity);
      add(
        `First mark after the data is there, ${where}`,
        '1 frame',
        `${frames} ${frames === 1 ? 'frame' : 'frames'}, ${value((run) => run.first?.time ?? Infinity).toFixed(0)} ms`,
        frames <= 1,
      );
      add(`CLS, ${where}`, '0', String(value((run) => run.shifts)), value((run) => run.shifts) === 0);
      add(
        `Card open after its delay, ${where}`,
        '≤ 50 ms',
        `${cards(runs)}; a bare popover of the host’s: ${control.length ? cards(control) : '?'}`,
        value((run) => run.card.open) <= 50,
      );
    }
  }
  for (const { size: count, ours, hashscan } of memory ?? []) {
    const share = ours.bytes / hashscan.bytes;
    add(
      `Heap of the index, ${number(count)} terms, of hashscan`,
      '≤ 1 ×',
      show(share),
      count < 10_000 ? undefined : share <= 1,
    );
  }
  return [table(['', 'wanted', 'measured', ''], rows), ''];
}
