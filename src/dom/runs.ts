import type { Candidate } from '../core/matcher-types.js';
import type { Run } from '../core/plan-types.js';
import { ownerOf } from './own.js';
import { textOf } from './traps.js';
import { enter, insideOf, kindOfElement, parentOf, type Inside } from './tree.js';

/** A run and where its text stands. `number` fills in `section` and `block`. */
export interface PageRun extends Run {
  nodes: Text[];
  /** Offset in `text` at which each node's text begins. */
  starts: number[];
  cuts: number[];
  /** The block that it stands in. */
  box: Element;
  /** The first run since a block began or ended. */
  opensBlock: boolean;
  /** Empty; a heading begins here. */
  heading?: boolean;
  /** The hand-written `<glossary-term>`. */
  element?: HTMLElement;
  /** What was found in it. */
  found?: Candidate[];
}

export interface CutOptions {
  /** Valid selectors. */
  exclude?: string;
  shadowRoots?: string;
  /** True for a text node that another instance has marked: only read. */
  isTaken(node: Text): boolean;
  /** A shadow root is looked into. */
  onShadow(root: ShadowRoot): void;
}

/** Nodes between two chances to stop; long texts count for more. */
const stride = 200;

/**
 * Cuts an element into runs, given to `take` in reading order. Walks without a filter and judges each element once.
 * Between two steps the host may do as it likes: what it takes out of an element that is being read is passed over,
 * and what it puts in is the observer's to report.
 */
export function* cut(area: Element, options: CutOptions, take: (run: PageRun) => void): Generator<void> {
  const { exclude, shadowRoots } = options;
  const around = insideOf(parentOf(area), exclude);
  if (!around) return;
  let at: Inside = { ...around, box: area };
  let opensBlock = true;
  let run: PageRun | undefined;
  let steps = 0;
  /** Of each element that is being read what comes next in it, the innermost last; null at its end. */
  const rest: (Node | null)[] = [];

  const begin = (text = '', nodes: Text[] = [], starts: number[] = []): PageRun => ({
    text,
    section: 0,
    block: 0,
    readOnly: at.readOnly,
    deferred: at.deferred,
    cuts: [],
    nodes,
    starts,
    box: at.box!,
    opensBlock,
  });
  const push = (each: PageRun) => {
    take(each);
    opensBlock = false;
  };
  const end = () => {
    if (run && /\S/.test(run.text)) push(run);
    run = undefined;
  };
  /** An element begins or ends. */
  const edge = (inline?: boolean) => {
    if (inline) run?.cuts.push(run.text.length);
    else end();
  };
  const read = (node: Text) => {
    const text = textOf(node);
    if (!text) return;
    const taken = options.isTaken(node);
    if (taken) end();
    if (run) {
      run.nodes.push(node);
      run.starts.push(run.text.length);
      run.text += text;
      // Most hold one: a list that begins with it takes no more room than that.
    } else run = begin(text, [node], [0]);
    steps += text.length >> 4;
    if (!taken) return;
    run.readOnly = true;
    end();
  };
  /** Ours is passed over: the host's text node beside it still gives the whole text. */
  const next = (node: Node | null) => {
    // Guard, hazard 12: "pass over our own nodes"
    while (node && ownerOf(node)) node = node.nextSibling;
    rest.push(node);
  };
  const open = (element: Element) => {
    const kind = kindOfElement(element, exclude);
    if (kind === 'none') return;
    edge(kind === 'inline');
    if (kind === 'skip') return;
    if (kind === 'term')
      return push({ ...begin(), text: element.textContent!, element: element as HTMLElement });
    at = enter(element, kind, at);
    next(element.firstChild);
    // Guard, hazard 40: "rule 8: never in a foreign shadow root"
    const shadow = shadowRoots && element.matches(shadowRoots) ? element.shadowRoot : null;
    // Guard, hazard 40: "of a shadow root come before those of its host’s own children"
    if (shadow) {
      options.onShadow(shadow);
      at = { ...at, outer: at };
      next(shadow.firstChild);
    }
    if (at.box === element) opensBlock = true;
    if (kind === 'heading') push({ ...begin(), heading: true });
  };
  const close = ({ inline, box, outer }: Inside) => {
    edge(inline);
    at = outer!;
    if (box !== at.box) opensBlock = true;
  };

  open(area);
  while (rest.length) {
    const node = rest.pop()!;
    // Where the host has taken away what comes next, the observer has all of the element read again.
    // Guard, hazard 10: "are read on when the host takes away what is being read"
    if (!node || parentOf(node) !== at.element) close(at);
    else {
      next(node.nextSibling);
      if (node.nodeType === 3) read(node as Text);
      if (node.nodeType === 1) open(node as Element);
    }
    if (++steps > stride) {
      steps = 0;
      yield;
    }
  }
  end();
}

/** Numbers sections and blocks through. */
export function number(runs: readonly PageRun[]): void {
  let section = 0;
  let block = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    if (run.heading) section++;
    if (run.opensBlock) block++;
    run.section = section;
    run.block = block;
  }
}
