import type { Difference, Frame, Snapshot, Trace } from './types.ts';

/** Layout may differ by this many CSS pixels: glyphs are not shaped across the edge of an element. */
const tolerance = 0.25;

/** Everything of the host that came out otherwise with us than without. */
export function differences(without: Trace, withUs: Trace): Difference[] {
  const all: Difference[] = [];
  withUs.frames.forEach((frame, i) => {
    const reference = without.frames[i];
    if (!reference) return;
    for (const [kind, detail] of compareFrames(reference, frame))
      all.push({ step: frame.step, kind, detail });
  });
  if (withUs.ended !== without.ended)
    all.push({
      step: 'the run',
      kind: 'run',
      detail: `${without.ended ?? 'to its end'} | with us: ${withUs.ended ?? 'to its end'}`,
    });
  return all;
}

function* compareFrames(a: Frame, b: Frame): Generator<[Difference['kind'], string]> {
  const pairs = [
    ['behaviour', a.own, b.own],
    ['text', a.snapshot.text, b.snapshot.text],
    ['dom', a.snapshot.dom.join('\n'), b.snapshot.dom.join('\n')],
    ['console', a.said.join('\n'), b.said.join('\n')],
    ['focus', a.snapshot.focus, b.snapshot.focus],
    ['selection', a.extra ?? '', b.extra ?? ''],
  ] as const;
  for (const [kind, before, after] of pairs)
    if (steady(before) !== steady(after)) yield [kind, firstLine(steady(before), steady(after))];
  const scroll = firstFar(a.snapshot.scroll, b.snapshot.scroll);
  if (scroll) yield ['scroll', `${a.snapshot.scroll.join(' ')} | with us: ${b.snapshot.scroll.join(' ')}`];
  yield* compareElements(a.snapshot, b.snapshot);
  for (const what of b.ours) yield ['ours', what];
  for (const what of b.slow) yield ['time', what];
}

function* compareElements(a: Snapshot, b: Snapshot): Generator<[Difference['kind'], string]> {
  // Elements are paired by their order: where their number differs, the DOM does, and says so.
  if (a.paths.length !== b.paths.length) return;
  const styled = a.styles.findIndex((style, i) => !sameStyle(style, b.styles[i]!));
  if (styled >= 0)
    yield ['style', `${a.paths[styled]}: ${firstDeclaration(a.styles[styled]!, b.styles[styled]!)}`];
  const moved = a.boxes.findIndex((box, i) => firstFar(box, b.boxes[i]!));
  if (moved >= 0) {
    const show = (box: number[]) => box.map((each) => Math.round(each * 100) / 100).join(' ');
    yield ['box', `${a.paths[moved]}: ${show(a.boxes[moved]!)} | with us: ${show(b.boxes[moved]!)}`];
  }
}

const firstFar = (a: number[], b: number[]) => a.some((value, i) => Math.abs(value - b[i]!) > tolerance);

/** Lengths that layout gives may differ as boxes may; nothing else. */
const length = /-?\d*\.?\d+(?:e-?\d+)?px/g;
function sameStyle(a: string, b: string): boolean {
  if (a === b) return true;
  const before = a.match(length) ?? [];
  const after = b.match(length) ?? [];
  return (
    before.length === after.length &&
    a.replace(length, 'px') === b.replace(length, 'px') &&
    !firstFar(before.map(parseFloat), after.map(parseFloat))
  );
}

function firstDeclaration(a: string, b: string): string {
  const before = a.split('; ');
  const after = b.split('; ');
  const at = before.findIndex((each, i) => after[i] === undefined || !sameStyle(each, after[i]));
  return `${before[at] ?? '(no more)'} | with us: ${after[at < 0 ? before.length : at] ?? '(no more)'}`;
}

/** Lit marks its places by a number that it draws by lot on each visit. */
const steady = (text: string) => text.replace(/lit\$\d+\$/g, 'lit$$');

/** The first line that differs, with the one before it. */
function firstLine(a: string, b: string): string {
  const before = a.split('\n');
  const after = b.split('\n');
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const clip = (text = '(nothing)') => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
  const lead = at ? `after ${clip(before[at - 1]).slice(0, 60)}: ` : '';
  return `${lead}${clip(before[at])} | with us: ${clip(after[at])}`;
}
