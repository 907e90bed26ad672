import type { Id } from '../core/model.js';
import type { Mark } from './mark.js';
import { claim, disown, quietly } from './own.js';
import { elementView, stands, type Painter, type Piece } from './pieces.js';
import { keepSelection } from './selection.js';
import { heldBy, removeTrap, setTrap } from './traps.js';

/** One marked text node of the host: what it was, and what was made of it. */
interface Wrapped {
  node: Text;
  parent: Node;
  original: string;
  /** What the node holds now: the part before the first mark. */
  kept: string;
  /** Ours, in order, behind `node`. */
  added: ChildNode[];
  pieces: readonly Piece[];
}

/** Text nodes that carry marks of any instance. */
const taken = new WeakMap<Node, Linker>();
export const isLinked = (node: Text, except?: Painter): boolean => (taken.get(node) ?? except) !== except;

/**
 * Draws marks as `<glossary-term>` elements that heal: the host's text node stays in its place and keeps a part of its
 * text, our nodes stand behind it, and as soon as the host writes, moves or removes its node, ours are gone.
 */
export class Linker implements Painter {
  readonly rects = elementView.rects;
  readonly range = elementView.range;
  readonly show = elementView.show;
  readonly #wrapped = new Map<Text, Wrapped>();
  /** Whose node each of ours is. */
  readonly #home = new WeakMap<Node, Wrapped>();
  /** Ours, but the host has written into them (a translator): left in place until the end. */
  readonly #loose = new Set<HTMLElement>();

  /** `href` gives the page of an entry, if there is one. */
  constructor(
    private readonly href: (id: Id) => string | undefined,
    private readonly onElement: (element: HTMLElement, mark: Mark) => void,
  ) {}

  *draw(marks: readonly Mark[]): Generator<void> {
    const wanted = new Map<Text, Piece[]>();
    for (const mark of marks)
      for (const piece of mark.pieces) {
        const pieces = wanted.get(piece.node);
        if (pieces) pieces.push(piece);
        else wanted.set(piece.node, [piece]);
      }
    for (const [node, each] of this.#wrapped) if (!wanted.has(node)) this.#unwrap(each);
    for (const [node, pieces] of wanted) {
      const now = this.#wrapped.get(node);
      if (now && now.pieces.length === pieces.length && now.pieces.every((piece, i) => piece === pieces[i]))
        continue;
      if (now) this.#unwrap(now);
      if (pieces.every(stands) && pieces.every(({ mark }) => !mark.lost)) this.#wrap(node, pieces);
      else for (const { mark } of pieces) this.#lose(mark);
      yield;
    }
  }

  heal(records: readonly MutationRecord[]): void {
    if (!this.#wrapped.size) return;
    const parents = new Set<Node>();
    const touched = new Set<Wrapped>();
    let removal = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') continue;
      const home = this.#home.get(target);
      if (home) touched.add(home);
      if (type === 'characterData') {
        const each = this.#wrapped.get(target as Text);
        if (each && heldBy(each.node) !== each.kept) this.#takeBack(each);
        continue;
      }
      parents.add(target);
      removal ||= removedNodes.length > 0;
      // A translator puts its own element in the place of each text.
      if (addedNodes.length)
        for (const node of removedNodes) if (this.#home.has(node)) touched.add(this.#home.get(node)!);
    }
    for (const each of touched) if (this.#wrapped.get(each.node) === each) this.#letGo(each);
    for (const each of this.#wrapped.values())
      if ((removal && !each.node.isConnected) || (parents.has(each.parent) && !intact(each)))
        this.#takeBack(each);
  }

  clear(): void {
    for (const each of this.#wrapped.values()) this.#takeBack(each);
    quietly(() => {
      for (const element of this.#loose) element.replaceWith(...element.childNodes);
    });
    this.#loose.clear();
  }

  #wrap(node: Text, pieces: readonly Piece[]): void {
    const original = node.data;
    let at = pieces[0]!.start;
    const each: Wrapped = {
      node,
      parent: node.parentNode!,
      original,
      kept: original.slice(0, at),
      added: [],
      pieces,
    };
    const add = (child: ChildNode) => {
      claim(child);
      this.#home.set(child, each);
      each.added.push(child);
    };
    for (const piece of pieces) {
      if (piece.start > at) add(new Text(original.slice(at, piece.start)));
      piece.element = this.#element(piece, each);
      add(piece.element);
      at = piece.end;
    }
    if (at < original.length) add(new Text(original.slice(at)));
    // Where the host's node is left empty, an empty one of ours tells its removal from a `normalize()`.
    if (!each.kept) add(new Text());
    quietly(() =>
      keepSelection(
        [node],
        () => {
          node.after(...each.added);
          node.data = each.kept;
        },
        chain(each),
      ),
    );
    this.#wrapped.set(node, each);
    taken.set(node, this);
    setTrap(node, {
      whole: () => (heldBy(node) === each.kept ? original : heldBy(node)),
      release: () => this.#takeBack(each),
    });
  }

  /** The element of a piece: the first one of a mark is its button or link, the others are plain. */
  #element(piece: Piece, each: Wrapped): HTMLElement {
    const { mark, text } = piece;
    const element = document.createElement('glossary-term');
    claim(element);
    element.setAttribute('term', mark.termId);
    let holder: HTMLElement = element;
    if (piece === mark.pieces[0]) {
      const href = this.href(mark.termId);
      if (href) {
        holder = document.createElement('a');
        holder.setAttribute('href', href);
        element.append(holder);
      } else {
        holder.setAttribute('role', 'button');
        holder.setAttribute('tabindex', '0');
      }
      holder.setAttribute('aria-haspopup', 'dialog');
      holder.setAttribute('aria-expanded', 'false');
      if (mark.pieces.length > 1) holder.setAttribute('aria-label', mark.text.replace(/\s+/g, ' '));
    }
    holder.append(text);
    for (const node of [element, holder, holder.firstChild!]) this.#home.set(node, each);
    this.onElement(element, mark);
    return element;
  }

  /** Takes our nodes out. What the host has written stays; else its node gets its text back. */
  #unwrap(each: Wrapped): void {
    const { node, added } = each;
    this.#forget(each);
    for (const piece of each.pieces) piece.element = undefined;
    quietly(() =>
      keepSelection(
        chain(each),
        () => {
          for (const child of added) child.remove();
          if (node.data === each.kept) node.data = each.original;
        },
        [node],
      ),
    );
  }

  /** The host's `normalize()` has taken its node, which we had emptied, for an empty one: it goes back. */
  #putBack({ node, parent, kept, added }: Wrapped): void {
    const first = added[0]!;
    if (!node.parentNode && !kept && !added.at(-1)!.parentNode && first.parentNode === parent)
      quietly(() => first.before(node));
  }

  /** The same, and its marks are no more; their pieces elsewhere go with them. */
  #takeBack(each: Wrapped): void {
    if (this.#wrapped.get(each.node) !== each) return;
    this.#putBack(each);
    this.#unwrap(each);
    for (const { mark } of each.pieces) this.#lose(mark);
  }

  #lose(mark: Mark): void {
    mark.lost = true;
    for (const { node } of mark.pieces) {
      const each = this.#wrapped.get(node);
      if (each?.pieces.some((piece) => piece.mark === mark)) this.#takeBack(each);
    }
  }

  /** The host works on our nodes one by one: they are its own from now on. */
  #letGo(each: Wrapped): void {
    if (!each.added.some((child) => child instanceof HTMLElement && child.isConnected)) {
      this.#takeBack(each);
      return;
    }
    this.#forget(each);
    for (const child of each.added) disown(child);
    for (const { mark, element } of each.pieces) {
      if (element?.isConnected) this.#loose.add(element);
      mark.lost = true;
    }
  }

  #forget({ node }: Wrapped): void {
    this.#wrapped.delete(node);
    taken.delete(node);
    removeTrap(node);
  }
}

/** The host's node and ours in reading order. */
const chain = ({ node, added }: Wrapped): ChildNode[] => [node, ...added];

/** True while our nodes stand beside the host's, in order, and nothing between them. */
function intact(each: Wrapped): boolean {
  const nodes = chain(each);
  return nodes.every(
    (node, i) => node.parentNode === each.parent && (!i || node.previousSibling === nodes[i - 1]),
  );
}
