/**
 * What the main thread did between two `performance.mark`s of the page, from a trace. The counters of
 * `Performance.getMetrics` do not do: ScriptDuration leaves out what goes on after an `await`, which is most of ours,
 * and painting is not told from script. So script is what is left of all tasks without style, layout and painting.
 */
const layouts = new Set(['Layout', 'UpdateLayoutTree']);
const paints = new Set([...layouts, 'PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'HitTest']);
const tasks = new Set(['RunTask']);

/**
 * `light` tells tasks, and not what is in them. As little as will do: what is traced is slower, ours above all, whose
 * elements have callbacks.
 */
export async function traced(browser, page, work, { light } = {}) {
  await browser.startTracing(page, {
    categories: [
      ...(light ? [] : ['devtools.timeline']),
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
    ],
  });
  let result;
  let trace;
  try {
    result = await work();
  } finally {
    trace = await browser.stopTracing();
  }
  return { ...result, ...summary(JSON.parse(String(trace)).traceEvents) };
}

/** Stretches [from, to] without what overlaps, in order. */
function union(stretches) {
  const all = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

const sum = (stretches) => stretches.reduce((total, [from, to]) => total + to - from, 0) / 1000;

/** The parts of stretches that lie between two points. */
const between = (stretches, from, to) =>
  stretches
    .filter((each) => each[0] < to && each[1] > from)
    .map((each) => [Math.max(each[0], from), Math.min(each[1], to)]);

/** In time of the thread's own clock, which stands still while other processes have the core. */
function summary(events) {
  const mark = (wanted) => events.findLast(({ name, cat }) => name === wanted && cat.includes('user_timing'));
  const { pid, tid, tts: from } = mark('bench-from');
  const { tts: done } = mark('bench-done');
  const { tts: end } = mark('bench-to');
  const own = events.filter((each) => each.pid === pid && each.tid === tid && each.ph === 'X');
  const of = (names) =>
    union(own.filter(({ name }) => names.has(name)).map(({ tts, tdur }) => [tts, tts + (tdur ?? 0)]));
  const [all, layout, paint] = [tasks, layouts, paints].map((names) => between(of(names), from, end));
  return {
    /** Until it is done; style, layout and painting also of the frames that follow. */
    script: sum(between(all, from, done)) - sum(between(paint, from, done)),
    layout: sum(layout),
    task: sum(all),
    tasks: all
      .map((task) => ({
        length: sum([task]),
        script: sum([task]) - sum(between(paint, ...task)),
        layout: sum(between(layout, ...task)),
      }))
      .sort((a, b) => b.length - a.length),
  };
}
