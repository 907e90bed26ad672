import { formatProblem, loading } from '../core/messages.js';
import type { Problem } from '../core/model.js';
import { planMarks } from '../core/plan.js';
import { entryHref } from '../core/url.js';
import { isLinked, Linker } from './link.js';
import type { Mark } from './mark.js';
import { adopt, giveBack, markSheet } from './mark-style.js';
import { ownEntry } from './own-entry.js';
import type { MarkMode, PageMarks, PageMarksOptions } from './page-types.js';
import { canHighlight, elementView, type Painter } from './pieces.js';
import { marksOf } from './planned.js';
import { pages, register, type MarkedPage } from './registry.js';
import { Scans } from './scans.js';
import { inSlices } from './slices.js';
import { Survey } from './survey.js';
import { Watcher } from './watch.js';

export { markAt, markOf } from './registry.js';

/** Milliseconds in which changes of the host are gathered before they are read. */
const gathering = 100;

/** What a mode comes to on this page. */
export function resolveMode(mode: MarkMode = 'auto'): Exclude<MarkMode, 'auto'> {
  if (mode === 'auto') return 'link';
  return mode === 'highlight' && !canHighlight() ? 'link' : mode;
}

class Page implements PageMarks, MarkedPage {
  readonly instance: string;
  readonly mode: Exclude<MarkMode, 'auto'>;
  marks: readonly Mark[] = [];
  readonly #dressed = new Set<Document | ShadowRoot>();
  /** There from `start` to `disconnect`. */
  #survey: Survey | undefined;
  #scans!: Scans;
  #painter: Painter | undefined;
  #watcher: Watcher | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The pass that is under way. */
  #pass: Promise<void> | undefined;
  #warned = false;

  constructor(private readonly options: PageMarksOptions) {
    this.instance = options.instance ?? 'default';
    this.mode = resolveMode(options.mode);
  }

  start(): Promise<void> {
    if (this.#survey) return this.#pass ?? Promise.resolve();
    const { options, instance } = this;
    this.#scans = new Scans(options.matcher, options.policy ?? {});
    this.#watcher = new Watcher((records) => this.#hear(records));
    const { entryUrl } = options.names;
    if (this.mode === 'link') this.#painter = new Linker((id) => entryHref(entryUrl, id), register);
    this.#lookInto(document);
    this.#watcher.observe(document.documentElement);
    this.#survey = new Survey(
      {
        ...options,
        instance,
        ownTerm: ownEntry(options.names, location.href, document.baseURI),
        isTaken: (node) => isLinked(node, this.#painter),
        onShadow: (root) => {
          this.#lookInto(root);
          this.#watcher?.observe(root);
        },
      },
      this.#scans,
    );
    pages.add(this);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#complete(), { once: true });
    else this.#complain();
    return this.#run();
  }

  async refresh(root?: Node): Promise<void> {
    await this.#pass;
    this.#watcher?.flush();
    this.#survey?.locate();
    this.#survey?.soil(root);
    await this.#run();
  }

  disconnect(): void {
    if (!this.#survey) return;
    this.#watcher?.flush();
    clearTimeout(this.#timer);
    this.#timer = this.#pass = this.#survey = undefined;
    this.#watcher?.disconnect();
    this.#painter?.clear();
    for (const root of this.#dressed) for (const sheet of this.#sheets()) giveBack(root, sheet);
    this.#dressed.clear();
    this.#watcher = this.#painter = undefined;
    pages.delete(this);
    this.#settle([]);
  }

  at(x: number, y: number): Mark | undefined {
    return this.#painter?.at?.(x, y);
  }

  #use(painter: Painter): void {
    this.#painter = painter;
    for (const root of this.#dressed) if (painter.sheet) adopt(root, painter.sheet);
  }

  #sheets(): CSSStyleSheet[] {
    const { sheet } = this.#painter ?? {};
    return sheet ? [markSheet(), sheet] : [markSheet()];
  }

  #lookInto(root: Document | ShadowRoot): void {
    this.#dressed.add(root);
    for (const sheet of this.#sheets()) adopt(root, sheet);
  }

  /** The document has been read to its end. */
  #complete(): void {
    if (!this.#survey) return;
    this.#survey.locate();
    this.#complain();
    void this.#run();
  }

  #complain(): void {
    const { roots, invalid } = this.#survey!.scope;
    if (invalid.length) this.#warn(loading.selector(invalid.join(' and ')));
    else if (!roots.length) this.#warn(loading.scope(this.options.scope ?? 'body'));
  }

  /** The host changed the page: what no longer fits is gone before it is painted, what is new is marked soon. */
  #hear(records: readonly MutationRecord[]): void {
    this.#painter?.heal(records);
    this.#survey?.note(records);
    if (this.marks.some((mark) => mark.gone)) this.#settle(this.marks.filter((mark) => !mark.gone));
    this.#schedule();
  }

  #schedule(): void {
    if (!this.#survey?.pending || this.#pass) return;
    this.#timer ??= setTimeout(() => void this.#run(), gathering);
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pass) return this.#pass;
    const pass = this.#work()
      .catch((error: unknown) => this.#warn({ path: '', message: String(error) }))
      .then(() => {
        if (this.#pass !== pass) return;
        this.#pass = undefined;
        this.#schedule();
      });
    return (this.#pass = pass);
  }

  async #work(): Promise<void> {
    const survey = this.#survey;
    if (!survey?.pending) return;
    const goOn = () => this.#survey === survey;
    if (this.mode === 'highlight' && !this.#painter) {
      const { Highlighter } = await import('./highlight.js');
      if (!goOn()) return;
      this.#use(new Highlighter(this.instance, () => this.#dressed));
    }
    const painter = this.#painter;
    await inSlices(survey.read(), goOn);
    if (!goOn()) return;
    const policy = { ...this.options.policy, cutWords: this.mode === 'highlight' };
    const planned = painter ? planMarks(survey.runs, this.#scans, policy) : [];
    const marks = marksOf(survey.runs, planned, this.marks, this.instance, painter ?? elementView);
    if (painter) await inSlices(painter.draw(marks), goOn);
    if (!goOn()) return;
    this.#settle(marks.filter((mark) => !mark.gone));
  }

  #settle(marks: readonly Mark[]): void {
    if (marks.length === this.marks.length && marks.every((mark, i) => mark === this.marks[i])) return;
    this.marks = marks;
    this.options.onChange?.(marks);
  }

  /** At most one line in the host's console. */
  #warn(problem: Problem): void {
    if (this.#warned) return;
    this.#warned = true;
    console.warn(formatProblem(problem));
  }
}

/** The marks of one instance on this page; nothing happens before `start`. */
export const createPageMarks = (options: PageMarksOptions): PageMarks => new Page(options);
