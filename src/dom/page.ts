import { formatProblem, loading } from '../core/messages.js';
import type { Problem } from '../core/model.js';
import { planning } from '../core/plan.js';
import { createLinker } from './link.js';
import type { Mark } from './mark.js';
import { adopt, markSheet } from './mark-style.js';
import { flush, observe, watch } from './own.js';
import { ownEntry } from './own-entry.js';
import type { MarkMode, PageMarks, PageMarksOptions } from './page-types.js';
import type { Judge } from './judge.js';
import { parsed } from './parsed.js';
import { canHighlight, equal, type Painter } from './pieces.js';
import { marksOf } from './planned.js';
import { number, type PageRun } from './runs.js';
import { createScans } from './scans.js';
import { calm, inSlices } from './slices.js';
import { createSurvey, type Survey } from './survey.js';
import { isTaken } from './traps.js';

export { markAt, markOf } from './registry.js';

/**
 * A page of more elements takes longer to read than a frame, and has its first marks before. One of less is marked in one
 * go: by the clock it would depend on what else the machine does.
 */
const large = 5000;
/** Milliseconds in which changes of the host are gathered before they are read. */
const gathering = 100;

/** What a mode comes to in this browser. */
export const resolveMode = (mode: MarkMode = 'auto'): MarkMode =>
  mode === 'none' || canHighlight() ? mode : 'link';

/** The marks of one instance on this page; nothing happens before `start`. */
export function createPageMarks(options: PageMarksOptions): PageMarks {
  const { matcher, names, policy, instance = 'default' } = options;
  const mode = resolveMode(options.mode);
  let marks: readonly Mark[] = [];
  /** The same, with those that are there before all are. */
  let drawn = marks;
  /** There from `start` to `disconnect`. */
  let survey: Survey | undefined;
  /** Those of the mode; `auto` links with the first, and highlights with the second. */
  const painters: Painter[] = [];
  let judge: Judge | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The pass that is under way. */
  let pass: Promise<void> | undefined;
  /** The page is to be judged anew. */
  let due = false;
  let warned = false;
  const scans = createScans(matcher, policy);
  const roots = new Set<Document | ShadowRoot>();
  /** What has to be undone when we leave. */
  const undo: (() => void)[] = [];

  function lookInto(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    observe(root);
    for (const { sheet } of [{ sheet: markSheet() }, ...painters]) if (sheet) undo.push(adopt(root, sheet));
  }

  /** At most one line in the host's console. */
  function warn(problem: Problem): void {
    // Guard, errors: "what fails in marking is one warning"
    if (!warned) console.warn(formatProblem(problem));
    warned = true;
  }

  /** Finds the scope, once more when the document has been read to its end. */
  function look(mine: Survey): void {
    if (survey !== mine) return;
    const { roots, invalid } = mine.locate();
    if (document.readyState === 'loading') void parsed().then(() => look(mine));
    else if (invalid.length) warn(loading.selector(invalid.join(' and ')));
    else if (!roots.length) warn(loading.scope(options.scope ?? 'body'));
    void run();
  }

  /** The host changed the page: what no longer fits is gone before it is painted, what is new is marked soon. */
  function hear(records: readonly MutationRecord[]): void {
    for (const painter of painters) painter.heal(records);
    judge?.note(records);
    survey?.note(records);
    settle(marks);
    schedule();
  }

  function settle(all: readonly Mark[]): void {
    const left = all.filter(({ gone }) => !gone);
    if (equal(left, marks)) return;
    marks = left;
    options.onChange?.(left);
  }

  function schedule(): void {
    // Guard, hidden pages: "rest while the page is hidden"
    if ((survey?.pending || due) && !pass && !document.hidden)
      // Guard, hazard 14: "a ticker is read a few times a second"
      timer ??= setTimeout(() => void run(), gathering);
  }

  const again = () => {
    due = true;
    schedule();
  };

  async function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (survey) await (pass ??= work(survey));
  }

  async function work(mine: Survey): Promise<void> {
    // Guard, hazard 38: "left while it is being marked, nothing is marked"
    const goOn = () => survey === mine;
    try {
      if (!painters[mode === 'auto' ? 1 : 0]) {
        const { createHighlighter, createJudge } = await import('./auto.js');
        // Guard, hazard 38: "are not begun when the page was left before"
        if (!goOn()) return;
        if (mode === 'auto') judge = createJudge(again);
        const highlighter = createHighlighter(instance, roots);
        painters.push(highlighter);
        undo.push(adopt(document, highlighter.sheet!));
      }
      await inSlices(steps(mine), goOn);
    } catch (error) {
      // Guard, errors: "what fails in marking is one warning"
      warn({ path: '', message: String(error) });
    }
    if (!goOn()) return;
    pass = undefined;
    schedule();
  }

  function* steps(mine: Survey): Generator<void> {
    if (!mine.pending && !due) return;
    due = false;
    judge?.look();
    yield;
    // A mark that was written by hand further down may take the place of one that is drawn before it is seen.
    // Guard, hazard 15: "a smaller one is looked through before it is marked"
    const isEarly = !marks[0] && !document.querySelector('glossary-term') && document.all[large];
    // Guard, hazard 15: "a large one has its first marks before all of it is looked through"
    yield* draw(yield* mine.read(isEarly ? draw : undefined));
    settle(drawn);
  }

  function* draw(runs: readonly PageRun[]): Generator<void> {
    number(runs);
    const planned =
      mode === 'none' ? [] : yield* planning(runs, scans, { ...policy, cutWords: mode === 'highlight' });
    const all = yield* marksOf(
      runs,
      planned,
      drawn,
      instance,
      (run) => painters[judge?.signOf(run) ? 1 : 0]!.show,
    );
    // Links first: where they go, highlights find the host's own nodes again.
    for (const painter of painters) yield* painter.draw(all.filter(({ show }) => show === painter.show));
    drawn = all;
    // Guard, hazard 15: "is hurried until the page has its first marks"
    calm();
  }

  return {
    instance,
    mode,
    get marks() {
      return marks;
    },

    async start() {
      if (!survey) {
        undo.push(watch(hear));
        // Guard, hidden pages: "rest while the page is hidden, and catch up"
        document.addEventListener('visibilitychange', schedule);
        // Guard, hazard 38: "leave no listener behind"
        undo.push(() => document.removeEventListener('visibilitychange', schedule));
        lookInto(document);
        if (mode !== 'highlight') painters.push(createLinker(names.entryUrl));
        survey = createSurvey({
          ...options,
          instance,
          ownTerm: ownEntry(names),
          // Guard, hazard 33: "marking: what another instance has marked"
          isTaken: (node) => isTaken(node, painters[0]),
          onShadow: lookInto,
        });
        look(survey);
      }
      await pass;
    },

    async refresh(root) {
      await pass;
      flush();
      survey?.locate();
      survey?.soil(root);
      await run();
    },

    disconnect() {
      if (!survey) return;
      // Guard, hazard 13: "a translation stays when we leave in the same task"
      flush();
      clearTimeout(timer);
      timer = pass = survey = undefined;
      for (const painter of painters.splice(0)) painter.clear();
      judge?.end();
      judge = undefined;
      for (const each of undo.splice(0)) each();
      roots.clear();
      settle([]);
    },
  };
}
