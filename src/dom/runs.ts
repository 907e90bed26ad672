import type { Run } from '../core/plan-types.js';
import { isOwn } from './own.js';
import { isFolded, kindOfElement, parentOf, standingOf, type Standing } from './tree.js';

/** A run and where its text stands. `number` fills in `section` and `block`. */
export interface PageRun extends Run {
  nodes: Text[];
  /** Offset in `text` at which each node's text begins. */
  starts: number[];
  cuts: number[];
  /** The block that it stands in. */
  container: Element;
  /** The first run since a block began or ended. */
  opensBlock: boolean;
  /** Empty; a heading begins here. */
  heading?: boolean;
  /** The hand-written `<glossary-term>`. */
  element?: HTMLElement;
}

export interface CutOptions {
  /** Valid selectors. */
  exclude?: string;
  shadowRoots?: string;
  /** True for a text node that another instance has marked: only read. */
  isTaken(node: Text): boolean;
}

interface Frame extends Standing {
  element: Element;
  container: Element;
  inline: boolean;
  /** What is still to be read, last first. */
  rest: Node[];
}

/** Nodes between two chances to stop; long texts count for more. */
const stride = 200;

/**
 * Cuts an element into runs, appended to `runs` in reading order. Walks without a filter and judges each element once.
 * Between two steps the host may do as it likes: what it takes out of an element that is being read is passed over,
 * and what it puts in is the observer's to report.
 */
export function* cut(area: Element, options: CutOptions, runs: PageRun[]): Generator<void> {
  const { exclude, shadowRoots } = options;
  const parent = parentOf(area);
  const standing = parent ? standingOf(parent, exclude) : { readOnly: false, deferred: false };
  if (!standing) return;
  let { readOnly, deferred } = standing;
  let container = area;
  let opensBlock = true;
  let run: PageRun | undefined;
  let steps = 0;
  const frames: Frame[] = [];

  const begin = (): PageRun => ({
    text: '',
    section: 0,
    block: 0,
    readOnly,
    deferred,
    cuts: [],
    nodes: [],
    starts: [],
    container,
    opensBlock,
  });
  const push = (each: PageRun) => {
    runs.push(each);
    opensBlock = false;
  };
  const end = () => {
    if (run && /\S/.test(run.text)) push(run);
    run = undefined;
  };
  const read = (node: Text) => {
    const text = node.data;
    if (!text) return;
    const taken = options.isTaken(node);
    if (taken) end();
    run ??= begin();
    run.nodes.push(node);
    run.starts.push(run.text.length);
    run.text += text;
    steps += text.length / 20;
    if (!taken) return;
    run.readOnly = true;
    end();
  };
  const enter = (element: Element) => {
    const kind = kindOfElement(element, exclude);
    if (kind === 'none') return;
    const inline = kind === 'inline';
    if (inline) run?.cuts.push(run.text.length);
    else end();
    if (kind === 'skip') return;
    if (kind === 'term') {
      push({ ...begin(), text: element.textContent ?? '', element: element as HTMLElement });
      return;
    }
    const rest: Node[] = [];
    for (let node = element.lastChild; node; node = node.previousSibling) rest.push(node);
    const shadow = shadowRoots && element.matches(shadowRoots) ? element.shadowRoot : null;
    for (let node = shadow?.lastChild; node; node = node.previousSibling) rest.push(node);
    const outer = frames.at(-1);
    frames.push({ element, container, inline, readOnly, deferred, rest });
    if (isFolded(element)) deferred = true;
    // The summary of a closed details is in sight, as the details itself is.
    else if (element.localName === 'summary' && outer?.element.localName === 'details')
      deferred = outer.deferred;
    if (kind === 'heading' || kind === 'read') readOnly = true;
    if (kind !== 'block' && kind !== 'heading') return;
    container = element;
    opensBlock = true;
    if (kind === 'heading') push({ ...begin(), heading: true });
  };
  const leave = ({ inline, ...outside }: Frame) => {
    if (inline) run?.cuts.push(run.text.length);
    else end();
    if (container !== outside.container) opensBlock = true;
    ({ container, readOnly, deferred } = outside);
  };

  enter(area);
  for (let frame; (frame = frames.at(-1));) {
    const node = frame.rest.pop();
    if (!node) {
      leave(frames.pop()!);
    } else if (isOwn(node) || (node.parentNode !== frame.element && parentOf(node) !== frame.element)) {
      // Ours: the host's text node beside it still gives the whole text. Or gone.
    } else if (node.nodeType === 3) {
      read(node as Text);
    } else if (node.nodeType === 1) {
      enter(node as Element);
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
  for (const run of runs) {
    if (run.heading) section++;
    if (run.opensBlock) block++;
    run.section = section;
    run.block = block;
  }
}
