import { entryPage } from '../core/entry-url.js';
import { intact } from './chain.js';
import type { Mark } from './mark.js';
import { claim, disown, ownerOf, quietly } from './own.js';
import { equal, showOnElements, wholeOf, type Painter, type Piece } from './pieces.js';
import { exchange, forgetSelection } from './selection.js';
import { calm, turn } from './slices.js';
import { asked, heldBy, removeTraps, setTraps, type Trapped } from './traps.js';

/** One marked text node of the host: what it was, and what was made of it. */
interface Wrapped extends Trapped {
  pieces: readonly Piece[];
}

/**
 * Milliseconds of putting in before the page is drawn: at least so many, and this share of its last turn. A large page
 * takes long to be drawn, however little has changed, and some five times as long as it took to put it in for what has.
 */
const least = 3;
const share = 1 / 14;

/**
 * Draws marks as `<glossary-term>` elements that heal: the host's text node stays in its place and keeps a part of its
 * text, our nodes stand behind it, and as soon as the host writes, moves or removes its node, ours are gone.
 */
export function createLinker(entryUrl?: string): Painter {
  const wrapped = new Map<Text, Wrapped>();
  /** Ours, but the host has written into them (a translator): left in place until the end. */
  const loose = new Set<HTMLElement>();

  const painter: Painter = {
    show: showOnElements,

    *draw(marks) {
      const wanted = Map.groupBy(
        marks.flatMap(({ pieces }) => pieces),
        ({ node }) => node,
      );
      for (const each of wrapped.values()) if (!wanted.has(each.node)) unwrap(each);
      // All is made before the first is put in, so that the page is drawn as few times as can be.
      const made: (() => void)[] = [];
      for (const [node, pieces] of wanted) {
        if (!equal(wrapped.get(node)?.pieces ?? [], pieces)) made.push(make(node, pieces));
        yield;
      }
      made.reverse();
      while (made[0]) {
        const end = performance.now() + Math.max(least, turn * share);
        // Several at once: each time the observer is ended and begins anew.
        quietly(() => {
          do made.pop()!();
          while (made[0] && performance.now() < end);
        });
        // Guard, hazard 15: "is drawn while marks are put in"
        if (made[0]) yield calm();
      }
    },

    heal(records) {
      const parents = new Set<Node>();
      const touched = new Set<Wrapped>();
      /** What stands in the place of one node. */
      const instead = new Map<Node | undefined, ChildNode | undefined>();
      /** What is inside an element of ours (the words, a link round them) is not claimed. */
      const touch = (node: Node | null) => {
        for (let up = 3; node && up--; node = node.parentNode) {
          const each = wrapped.get(ownerOf(node)?.node as Text);
          if (each) touched.add(each);
        }
      };
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (type === 'attributes') continue;
        touch(target);
        if (type === 'characterData') {
          const each = wrapped.get(target as Text);
          // Guard, hazard 13: "holds what is written past its own accessors"
          if (each && each.kept !== heldBy(each.node)) takeBack(each);
          continue;
        }
        parents.add(target);
        // A translator puts its own element in the place of each text.
        // Guard, hazard 13: "a translation that comes bit by bit leaves no word twice"
        if (addedNodes.length) removedNodes.forEach(touch);
        instead.set(removedNodes[0], addedNodes[0] as ChildNode | undefined);
      }
      for (const each of touched) {
        const { node, added } = each;
        if (wrapped.get(node) !== each) continue;
        // A translator of the page's own knows the whole text from its node: what it made of our parts is too much.
        // Guard, hazard 13: "holds each word once where a script of the page replaces text by text"
        // Guard, hazard 13: "taken away by a script that has read it, what comes next stays"
        if (asked.has(node) && instead.get(node) && !node.isConnected) {
          quietly(() => {
            for (const child of added) instead.get(child)?.remove();
          });
          takeBack(each);
          // Guard, hazard 13: "leaves our elements to a translator"
        } else letGo(each);
      }
      if (parents.size)
        for (const each of wrapped.values())
          // Guard, hazard 2: "removes an element"
          // Guard, hazard 6: "puts something behind its node"
          if (!each.node.isConnected || (parents.has(each.parent) && !intact(each))) takeBack(each);
    },

    clear() {
      for (const each of wrapped.values()) takeBack(each);
      forgetSelection();
      quietly(() => {
        // Guard, hazard 13: "a translation stays when we leave in the same task"
        for (const element of loose) element.replaceWith(...element.childNodes);
      });
    },
  };

  /** Makes what is to stand behind a node; the function returned puts it in where the node is still what it was. */
  function make(node: Text, pieces: readonly Piece[]): () => void {
    const original = wholeOf(node);
    let at = pieces[0]!.start;
    const kept = original.slice(0, at);
    const added: ChildNode[] = [];
    const each: Wrapped = {
      node,
      original,
      kept,
      painter,
      takeBack,
      parent: node.parentNode!,
      added,
      pieces,
    };
    const elements = pieces.map((piece) => {
      const { start, end } = piece;
      if (start > at) added.push(claim(new Text(original.slice(at, start)), each));
      const element = claim(elementOf(piece, entryUrl), piece);
      added.push(element);
      at = end;
      return element;
    });
    if (at < original.length) added.push(claim(new Text(original.slice(at)), each));
    // Where the host's node is left empty, an empty one of ours tells its removal from a `normalize()`.
    // Guard, hazard 2: "does not lose the words where the host normalizes"
    if (!kept) added.push(claim(new Text(), each));
    return () => {
      at = 0;
      const isThere =
        // Guard, hazard 10: "what the host writes while its page is being marked"
        wholeOf(node) === original &&
        // Guard, hazard 10: "what the host moves to where nothing is marked"
        node.parentNode === each.parent &&
        pieces.every(
          ({ mark, start, end, text }) =>
            // Guard, hazard 10: "what the host moves while its page is read is there once"
            // Guard, hazard 10: "what the host writes while its page is being marked, of what is found already"
            !mark.lost && start >= at && original.slice(start, (at = end)) === text,
        );
      if (!isThere) return pieces.forEach(({ mark }) => lose(mark));
      const now = wrapped.get(node);
      if (now) unwrap(now);
      pieces.forEach((piece, i) => (piece.element = elements[i]));
      exchange(each, true);
      wrapped.set(node, each);
      setTraps(each);
    };
  }

  function unwrap(each: Wrapped): void {
    forget(each);
    exchange(each, false);
  }

  /** The same, and its marks are no more; their pieces elsewhere go with them. */
  function takeBack(each: Wrapped): void {
    const { node, parent, kept, added, pieces } = each;
    const first = added[0]!;
    // The host's `normalize()` has taken its node, which we had emptied, for an empty one: it goes back.
    if (!node.parentNode && !kept && !added.at(-1)!.parentNode && first.parentNode === parent)
      // Guard, hazard 2: "does not lose the words where the host normalizes"
      quietly(() => first.before(node));
    unwrap(each);
    // Guard, hazard 1: "takes both pieces of a mark with it"
    for (const { mark } of pieces) lose(mark);
  }

  function lose(mark: Mark): void {
    mark.lost = true;
    for (const { node, element } of mark.pieces) if (element) takeBack(wrapped.get(node)!);
  }

  /** The host works on our nodes one by one: they are its own from now on. */
  function letGo(each: Wrapped): void {
    const left = each.pieces.flatMap(({ element }) => (element!.isConnected ? element! : []));
    if (!left[0]) return takeBack(each);
    forget(each);
    each.added.forEach(disown);
    for (const element of left) loose.add(element);
    for (const { mark } of each.pieces) mark.lost = true;
  }

  function forget(each: Wrapped): void {
    wrapped.delete(each.node);
    removeTraps(each);
    for (const piece of each.pieces) piece.element = undefined;
  }

  return painter;
}

/** The element of a piece: the first one of a mark is its button or link, the others are plain. */
function elementOf(piece: Piece, entryUrl?: string): HTMLElement {
  const { mark, text } = piece;
  const { termId, pieces, about } = mark;
  const element = document.createElement('glossary-term');
  element.setAttribute('term', termId);
  let holder: HTMLElement = element;
  if (piece === pieces[0]) {
    const href = entryPage(entryUrl, termId);
    if (href) {
      element.append((holder = Object.assign(document.createElement('a'), { href })));
    } else {
      holder.setAttribute('role', 'button');
      holder.setAttribute('tabindex', '0');
    }
    holder.setAttribute('aria-haspopup', 'dialog');
    holder.setAttribute('aria-expanded', 'false');
    if (pieces[1]) holder.setAttribute('aria-label', mark.text.replace(/\s+/g, ' '));
    if (about) holder.setAttribute('aria-description', about);
  }
  holder.textContent = text;
  return element;
}
