import type { Id } from '../core/model.js';
import { insertRuns, keepRuns, outermostOf } from './areas.js';
import { writtenMark } from './registry.js';
import { cut, number, type PageRun } from './runs.js';
import type { Scans } from './scans.js';
import { resolveScope, type Scope, type ScopeOptions } from './scope.js';
import { blockOf, within } from './tree.js';

export interface SurveyOptions extends ScopeOptions {
  instance: string;
  /** The entry whose page this is. */
  ownTerm?: Id | undefined;
  isTaken(node: Text): boolean;
  /** A shadow root is looked into from now on. */
  onShadow(root: ShadowRoot): void;
}

/** More comparisons than this cost more than reading everything again. */
const many = 100_000;

/** What the scope of an instance holds, kept up with the host's changes: only what changed is read again. */
export class Survey {
  scope!: Scope;
  /** In reading order. */
  runs: PageRun[] = [];
  readonly #dirty = new Set<Element>();
  /** The scope may match something else now. */
  #moved = false;
  readonly #shadows = new Set<ShadowRoot>();

  constructor(
    private readonly options: SurveyOptions,
    private readonly scans: Scans,
  ) {
    this.locate();
  }

  /** Something is to be read. */
  get pending(): boolean {
    return this.#moved || this.#dirty.size > 0;
  }

  /** Finds the scope again; what is new in it is to be read. */
  locate(): void {
    this.#moved = false;
    const before = this.scope?.roots;
    this.scope = resolveScope(this.options);
    for (const root of this.scope.roots) if (!before?.includes(root)) this.#dirty.add(root);
    // What left the scope goes with the next reading.
    if (before?.some((root) => !this.scope.roots.includes(root)))
      for (const root of this.scope.roots) this.#dirty.add(root);
  }

  /** The part of the page round a node is to be read again; without one, all of it. */
  soil(node?: Node): void {
    const { roots, exclude } = this.scope;
    for (const root of roots) {
      if (!node || within(node, root)) this.#dirty.add(root);
      else if (within(root, node)) {
        const block = blockOf(node, root, exclude);
        if (block) this.#dirty.add(block);
      }
    }
  }

  /** What the host changed. */
  note(records: readonly MutationRecord[]): void {
    const seen = new Set<Node>();
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      let node: Node | null = target;
      if (type === 'attributes') {
        const { localName } = target as Element;
        if (localName === 'glossary-term' || (attributeName === 'title' && localName !== 'abbr')) continue;
        // What the element is may have changed, and with it how its surroundings are cut.
        node = target.parentNode;
      } else if (type === 'childList')
        this.#moved ||= [...addedNodes, ...removedNodes].some((each) => each.nodeType === Node.ELEMENT_NODE);
      if (!node || seen.has(node)) continue;
      seen.add(node);
      this.soil(node);
    }
  }

  /** Reads what is to be read, in steps. */
  *read(): Generator<void> {
    if (this.#moved) this.locate();
    const { options, scope } = this;
    const { roots } = scope;
    if (scope.shadowRoots) for (const root of roots) this.#lookInto(root, scope.shadowRoots);
    let areas = outermostOf(this.#dirty, roots);
    // Places in different shadow trees have no order: all is read in one go.
    if (areas.length * this.runs.length > many || (scope.shadowRoots && areas.length)) areas = roots;
    this.#dirty.clear();
    const fresh: PageRun[][] = [];
    for (const area of areas) {
      const runs: PageRun[] = [];
      let at = 0;
      const scan = () => {
        for (; at < runs.length; at++) {
          const run = runs[at]!;
          run.ownTerm = options.ownTerm;
          if (run.element) this.#recognise(run, run.element);
          else if (!run.readOnly) this.scans.read(run.text);
        }
      };
      const steps = cut(area, { ...scope, isTaken: options.isTaken }, runs);
      while (!steps.next().done) {
        scan();
        yield;
      }
      scan();
      fresh.push(runs);
    }
    this.runs = keepRuns(this.runs, areas, roots);
    areas.forEach((area, i) => {
      if (area.isConnected) insertRuns(this.runs, area, fresh[i]!);
    });
    number(this.runs);
    this.scans.prune(this.runs);
  }

  /** A hand-written mark counts where it is one of this instance's. */
  #recognise(run: PageRun, element: HTMLElement): void {
    const mark = writtenMark(element);
    if (mark?.instance === this.options.instance) run.marked = mark.termId;
    else run.readOnly = true;
  }

  #lookInto(root: ParentNode, selector: string): void {
    for (const { shadowRoot } of root.querySelectorAll(selector)) {
      if (!shadowRoot) continue;
      if (!this.#shadows.has(shadowRoot)) {
        this.#shadows.add(shadowRoot);
        this.options.onShadow(shadowRoot);
      }
      this.#lookInto(shadowRoot, selector);
    }
  }
}
