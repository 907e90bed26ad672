import { formatProblem, loading } from '../core/messages.js';
import type { Problem } from '../core/model.js';
import { planMarks } from '../core/plan.js';
import { createLinker } from './link.js';
import type { Mark } from './mark.js';
import { adopt, markSheet } from './mark-style.js';
import { flush, observe, watch } from './own.js';
import { ownEntry } from './own-entry.js';
import type { MarkMode, PageMarks, PageMarksOptions } from './page-types.js';
import { canHighlight, equal, showOnElements, type Painter } from './pieces.js';
import { marksOf } from './planned.js';
import { createScans } from './scans.js';
import { inSlices } from './slices.js';
import { createSurvey, type Survey } from './survey.js';
import { isTaken } from './traps.js';

export { markAt, markOf } from './registry.js';

/** Milliseconds in which changes of the host are gathered before they are read. */
const gathering = 100;

/** What a mode comes to on this page. */
export function resolveMode(mode: MarkMode = 'auto'): Exclude<MarkMode, 'auto'> {
  return mode === 'auto' || (mode === 'highlight' && !canHighlight()) ? 'link' : mode;
}

/** The marks of one instance on this page; nothing happens before `start`. */
export function createPageMarks(options: PageMarksOptions): PageMarks {
  const { matcher, names, policy, instance = 'default' } = options;
  const mode = resolveMode(options.mode);
  let marks: readonly Mark[] = [];
  /** There from `start` to `disconnect`. */
  let survey: Survey | undefined;
  let painter: Painter | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The pass that is under way. */
  let pass: Promise<void> | undefined;
  let warned = false;
  const scans = createScans(matcher, policy);
  const roots = new Set<Document | ShadowRoot>();
  /** What has to be undone when we leave. */
  const undo: (() => void)[] = [];

  function lookInto(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    observe(root);
    for (const sheet of [markSheet(), painter?.sheet]) if (sheet) undo.push(adopt(root, sheet));
  }

  /** At most one line in the host's console. */
  function warn(problem: Problem): void {
    if (!warned) console.warn(formatProblem(problem));
    warned = true;
  }

  /** Finds the scope, once more when the document has been read to its end. */
  function look(mine: Survey): void {
    if (survey !== mine) return;
    const { roots, invalid } = mine.locate();
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => look(mine), { once: true });
    else if (invalid.length) warn(loading.selector(invalid.join(' and ')));
    else if (!roots.length) warn(loading.scope(options.scope ?? 'body'));
    void run();
  }

  /** The host changed the page: what no longer fits is gone before it is painted, what is new is marked soon. */
  function hear(records: readonly MutationRecord[]): void {
    painter?.heal(records);
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
    if (survey?.pending && !pass) timer ??= setTimeout(() => void run(), gathering);
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (survey) await (pass ??= work(survey));
  }

  async function work(mine: Survey): Promise<void> {
    const goOn = () => survey === mine;
    try {
      if (mode === 'highlight' && !painter) {
        const { createHighlighter } = await import('./highlight.js');
        if (!goOn()) return;
        painter = createHighlighter(instance, roots);
        undo.push(adopt(document, painter.sheet!));
      }
      await inSlices(steps(mine), goOn);
    } catch (error) {
      warn({ path: '', message: String(error) });
    }
    if (!goOn()) return;
    pass = undefined;
    schedule();
  }

  function* steps(mine: Survey): Generator<void> {
    if (!mine.pending) return;
    const runs = yield* mine.read();
    const cutWords = mode === 'highlight';
    const planned = painter ? planMarks(runs, scans, { ...policy, cutWords }) : [];
    const all = marksOf(runs, planned, marks, instance, painter?.show ?? showOnElements);
    if (painter) yield* painter.draw(all);
    settle(all);
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
        lookInto(document);
        if (mode === 'link') painter = createLinker(names.entryUrl);
        survey = createSurvey(
          {
            ...options,
            instance,
            ownTerm: ownEntry(names),
            isTaken: (node) => isTaken(node, painter),
            onShadow: lookInto,
          },
          scans,
        );
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
      flush();
      clearTimeout(timer);
      timer = pass = survey = undefined;
      painter?.clear();
      painter = undefined;
      for (const each of undo.splice(0)) each();
      roots.clear();
      settle([]);
    },
  };
}
