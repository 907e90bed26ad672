import {
  closed,
  delays,
  hover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type OpenedBy,
} from '../../core/hover.js';
import type { CardEntry, Id } from '../../core/model.js';
import { quietly } from '../../dom/own.js';
import type { PageMark, PageMarks } from '../../dom/page-types.js';
import { markOf } from '../../dom/registry.js';
import { inSlices } from '../../dom/slices.js';
import { createTriggers, type TriggerPort, type Triggers } from '../../dom/triggers.js';
import { GlossaryCardCloseEvent, GlossaryCardOpenEvent, GlossaryTermViewEvent } from '../events-first.js';
import { set } from '../h.js';
import { pushLayer } from '../layers.js';
import { getInstance, type Instance } from '../store.js';
import { cardContent, type CardData } from './content.js';
import { follow } from './follow.js';
import type { GlossaryCard } from './glossary-card.js';
import { homeOf, schemeAt, typeOf } from './surroundings.js';

interface Page {
  readonly instance: Instance;
  readonly marks: PageMarks | undefined;
  /** Its marks are about to be described. */
  due?: boolean;
}
type Effect = HoverEffect<PageMark, CardData>;

const pages = new Set<Page>();
let state: HoverState<PageMark> = closed;
let triggers: Triggers | undefined;
let pointed: PageMark | undefined;
let card: GlossaryCard | undefined;
let draw: ReturnType<typeof cardContent>;

// Of the open card:
let opened: PageMark | undefined;
let instance: Instance;
/** What it shows, and what that came from, back to the mark's own term. */
let terms: Id[];
/** All of it is shown already. */
let complete: boolean;
/** It follows its mark in the order of Tab. */
let linked: boolean;
let place: () => void;
let close: () => void;

const port: TriggerPort = {
  get card() {
    return card;
  },
  markOf(target) {
    const mark = markOf(target);
    return mark?.trigger && [...pages].some((page) => page.instance.name === mark.instance)
      ? mark
      : undefined;
  },
  send,
  active(mark) {
    pointed?.setActive(false);
    (pointed = mark)?.setActive(true);
  },
  focused(mark) {
    prepare(mark);
    if (mark === opened) link();
  },
};

function send(event: HoverEvent<PageMark, CardData>): void {
  if (event.type === 'overCard') link();
  const { state: next, effects } = hover(state, event);
  state = next;
  for (const effect of effects) {
    (run[effect.do] as (effect: Effect) => void)(effect);
    if (state !== next) return; // an effect was answered at once, and all is different now
  }
}
const escape = () => send({ type: 'escape' });
const dismiss = () => send({ type: 'dismiss' });

const run: { [Do in Effect['do']]: (effect: Extract<Effect, { do: Do }>) => void } = {
  wait: ({ ms, token }) => setTimeout(send, ms, { type: 'time', token }),
  prepare: ({ mark }) => prepare(mark),
  show: ({ mark, by }) => show(mark, by),
  load({ token }) {
    if (!complete) void loadCard(instance, terms.at(-1)!).then((data) => send({ type: 'data', token, data }));
    setTimeout(send, delays.view, { type: 'viewed', token });
  },
  fill: ({ data }) => draw(instance, terms, data),
  place: () => place(),
  hide: () => close(),
  focusCard() {
    link();
    card!.box.focus({ preventScroll: true });
  },
  focusMark: ({ mark }) => mark.trigger?.focus(),
  report: () => card!.dispatchEvent(new GlossaryTermViewEvent(terms.at(-1)!, terms[1] ? 'related' : 'card')),
};

/** Never rejects: without an entry it could not be had, or is not there. */
async function loadCard({ source }: Instance, id: Id): Promise<CardData> {
  try {
    const [frame, entry] = await Promise.all([source!.frame(), source!.card(id)]);
    return { frame, entry };
  } catch {
    // Guard, hazard 44: "a failure says so and offers the full page"
    return {}; // the card says so and offers the full page
  }
}

const describe = (mark: PageMark, entry: CardEntry | undefined) => entry && mark.describe(entry.definition);

/** The reader may be about to open this mark. */
function prepare(mark: PageMark): void {
  void loadCard(getInstance(mark.instance), mark.termId).then(({ entry }) => {
    describe(mark, entry);
    pages.forEach(changed);
  });
  const element = elementOf(mark);
  // While the page is drawn anew anyway, for the mark that is pointed at.
  if (element && !opened) putFor(element);
}

function* describing(page: Page): Generator<void> {
  page.due = false;
  const { source } = page.instance;
  const marks = page.marks?.marks ?? [];
  for (let i = 0; i < marks.length; i++) {
    if (i % 16 === 0) yield;
    describe(marks[i]!, source?.cardNow(marks[i]!.termId));
  }
}

/** Marks or data have changed. A mark has its short definition as soon as that is there; none is fetched for it. */
function changed(page: Page): void {
  if (!page.due) void inSlices(describing(page), () => pages.has(page));
  page.due = true;
  // Guard, hazard 2: "closes when the page writes into the words"
  if (opened && !opened.alive) send({ type: 'gone', mark: opened });
}

function turn(id?: Id): void {
  complete = false;
  if (id) terms.push(id);
  else terms.pop();
  draw(instance, terms);
  send({ type: 'turn' });
}

function full(termId: Id): void {
  const opener = opened!.trigger;
  escape();
  instance.panel?.open({ termId, via: 'card', opener });
}

/** The element that holds the words of a mark. */
const elementOf = (mark: PageMark): Element | null | undefined =>
  mark.trigger ?? mark.range()?.startContainer.parentElement;

/** The card, in its place on the page for a mark. */
function putFor(element: Element): GlossaryCard {
  if (!card) {
    card = document.createElement('glossary-card');
    draw = cardContent(card.box, { turn, full, close: escape });
  }
  const host = card;
  const home = homeOf(element);
  // Guard, hazard 12: "without anybody taking it for a change"
  if (host.parentNode !== home) quietly(() => home.append(host));
  return host;
}

/** Puts an open card behind its mark in the order of Tab. */
function link(): void {
  if (!opened || linked) return;
  linked = true;
  const { box } = card!;
  box.hidePopover();
  box.style.animation = 'none';
  box.showPopover({ source: opened.trigger } as ShowPopoverOptions);
}

function show(mark: PageMark, by: OpenedBy): void {
  const { trigger, termId } = mark;
  const element = elementOf(mark);
  if (!element) return dismiss();
  const host = putFor(element);
  const { box } = host;
  if (!host.dispatchEvent(new GlossaryCardOpenEvent(termId))) return dismiss();

  instance = getInstance(mark.instance);
  const { theme } = instance.settings;
  const end = new AbortController();
  // What is read of the page is read before anything is written: its style is up to date, and its layout.
  const type = typeOf(element);
  const scheme = theme === 'auto' ? schemeAt(element) : theme;
  place = follow(box, mark, element, triggers?.point, send, end.signal);
  set(host, { theme: scheme });
  host.style.cssText = type;
  box.removeAttribute('style');
  box.classList.toggle('sheet', matchMedia('(pointer: coarse) and (max-width: 480px)').matches);

  const leave = pushLayer({
    escape() {
      // Not while a dialog of the page, or anything else, lies over the card and makes it inert.
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const root = host.getRootNode() as Document;
      const onTop = root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
      // Guard, hazard 22: "leaves Escape to a popover of the page that lies over it"
      (onTop ? escape : dismiss)();
      return onTop;
    },
  });
  close = () => {
    opened = undefined;
    leave();
    end.abort();
    mark.setExpanded(false);
    box.hidePopover();
    host.dispatchEvent(new GlossaryCardCloseEvent(termId));
  };
  opened = mark;
  mark.setExpanded(true);
  const { source, frame } = instance;
  const entry = frame && source?.cardNow(termId);
  complete = !!entry;
  draw(instance, (terms = [termId]), entry && { entry, frame });
  linked = by !== 'hover' || !!trigger?.matches(':focus');
  // `source` puts it behind its mark in the order of Tab, and makes Chromium lay out all of the page anew, for an anchor
  // (110 ms on 2 MB at a fourth of the speed): a card that only hovers is linked when the focus may come.
  // Guard, hazard 24: "a11y card: lies in the top layer"
  box.showPopover({ source: linked ? trigger : undefined } as ShowPopoverOptions);
  place(); // last: it closes the card again where the mark is out of sight
}

/**
 * Gives the marks of an instance their card; one card and one set of listeners serve all instances of the page. The
 * function returned takes it back; with the last instance the card and the listeners go, too. `marks` are the marks
 * drawn on the page; hand-written `<glossary-term>`s of the instance have their card also without.
 */
export function attachCard(owner: Instance, marks?: PageMarks): () => void {
  const page: Page = { instance: owner, marks };
  const update = () => changed(page);
  triggers ??= createTriggers(port);
  pages.add(page);
  owner.addEventListener('change', update);
  update();
  return () => {
    owner.removeEventListener('change', update);
    pages.delete(page);
    if (opened && instance === owner) send({ type: 'gone', mark: opened });
    if (pages.size) return;
    // Guard, hazard 38: "leaves no listener and no card behind"
    triggers?.disconnect();
    triggers = undefined;
    dismiss(); // a timer may be under way
    // Guard, hazard 12: "without anybody taking it for a change"
    quietly(() => card?.remove());
    card = undefined;
  };
}
