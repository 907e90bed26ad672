import {
  closed,
  delays,
  hover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../core/hover.js';
import type { Id } from '../../core/model.js';
import { claim, quietly } from '../../dom/own.js';
import type { PageMark, PageMarks } from '../../dom/page-types.js';
import { markAt, markOf } from '../../dom/registry.js';
import { Triggers, type TriggerPort } from '../../dom/triggers.js';
import { GlossaryCardCloseEvent, GlossaryCardOpenEvent, GlossaryTermViewEvent } from '../events.js';
import { set } from '../h.js';
import { pushLayer } from '../layers.js';
import { getInstance, type Instance } from '../store.js';
import { cardContent, type CardData } from './content.js';
import { follow } from './follow.js';
import type { GlossaryCard } from './glossary-card.js';
import { homeOf, schemeAt } from './surroundings.js';

interface Page {
  readonly instance: Instance;
  readonly marks: PageMarks | undefined;
}

/** The open card. */
interface Open {
  readonly mark: PageMark;
  readonly instance: Instance;
  /** What it shows, and what that came from, back to the mark's own term. */
  readonly terms: Id[];
  place(): void;
  close(): void;
}

const sheetQuery = '(pointer: coarse) and (max-width: 480px)';

const pages = new Set<Page>();
const described = new WeakSet<PageMark>();
let state: HoverState<PageMark> = closed;
let triggers: Triggers | undefined;
let card: GlossaryCard | undefined;
let content: ReturnType<typeof cardContent>;
let pointed: PageMark | undefined;
let open: Open | undefined;

const port: TriggerPort = {
  get highlights() {
    return [...pages].some(({ marks }) => marks?.mode === 'highlight');
  },
  get card() {
    return card;
  },
  markOf(target) {
    const mark = markOf(target);
    return mark?.trigger && [...pages].some(({ instance }) => instance.name === mark.instance)
      ? mark
      : undefined;
  },
  markAt,
  send,
  active(mark) {
    pointed?.setActive(false);
    (pointed = mark)?.setActive(true);
  },
  focused: prepare,
};

function send(event: HoverEvent<PageMark, CardData>): void {
  const { state: next, effects } = hover(state, event);
  state = next;
  for (const effect of effects) {
    run(effect);
    if (state !== next) return; // an effect was answered at once, and all is different now
  }
}

function run(effect: HoverEffect<PageMark, CardData>): void {
  switch (effect.do) {
    case 'wait':
      setTimeout(send, effect.ms, { type: 'time', token: effect.token });
      break;
    case 'prepare':
      prepare(effect.mark);
      break;
    case 'show':
      show(effect.mark);
      break;
    case 'load':
      void loadCard(open!.instance, open!.terms.at(-1)!).then((data) =>
        send({ type: 'data', token: effect.token, data }),
      );
      setTimeout(send, delays.view, { type: 'viewed', token: effect.token });
      break;
    case 'fill':
      content(open!.instance, open!.terms, effect.data);
      break;
    case 'place':
      open?.place();
      break;
    case 'hide':
      open?.close();
      break;
    case 'focusCard':
      card!.box.focus({ preventScroll: true });
      break;
    case 'focusMark':
      effect.mark.trigger?.focus();
      break;
    case 'report':
      card!.dispatchEvent(
        new GlossaryTermViewEvent(open!.terms.at(-1)!, open!.terms[1] ? 'related' : 'card'),
      );
  }
}

/** Never rejects: without an entry it could not be had, or is not there. */
async function loadCard({ source }: Instance, id: Id): Promise<CardData> {
  try {
    const [frame, entry] = await Promise.all([source!.frame(), source!.card(id)]);
    return { frame, entry };
  } catch {
    return {}; // the card says so and offers the full page
  }
}

/** The reader may be about to open this mark. */
function prepare(mark: PageMark): void {
  const instance = getInstance(mark.instance);
  void loadCard(instance, mark.termId).then(({ entry }) => {
    if (entry) mark.describe(entry.definition);
    for (const page of pages) if (page.instance === instance) changed(page);
  });
}

/** Marks or data have changed. A mark has its short definition as soon as that is there; none is fetched for it. */
function changed({ instance, marks }: Page): void {
  for (const mark of marks?.marks ?? []) {
    const entry = described.has(mark) ? undefined : instance.source?.cardNow(mark.termId);
    if (!entry) continue;
    mark.describe(entry.definition);
    described.add(mark);
  }
  if (open && !open.mark.alive) send({ type: 'gone', mark: open.mark });
}

function turn(id?: Id): void {
  const { terms, instance } = open!;
  if (id) terms.push(id);
  else terms.pop();
  content(instance, terms);
  send({ type: 'turn' });
}

function full(termId: Id): void {
  const { mark, instance } = open!;
  send({ type: 'escape' });
  instance.panel?.open({ termId, via: 'card', ...(mark.trigger && { opener: mark.trigger }) });
}

function show(mark: PageMark): void {
  const { trigger, termId } = mark;
  const instance = getInstance(mark.instance);
  const element = trigger ?? mark.range()?.startContainer.parentElement;
  if (!element) return send({ type: 'dismiss' });
  if (!card) {
    card = document.createElement('glossary-card');
    content = cardContent(card.box, { turn, full, close: () => send({ type: 'escape' }) });
    claim(card);
  }
  const host = card;
  const { box } = host;
  const home = homeOf(element);
  if (host.parentNode !== home) quietly(() => home.append(host));
  if (!host.dispatchEvent(new GlossaryCardOpenEvent(termId))) return send({ type: 'dismiss' });

  const { theme } = instance.settings;
  set(host, { theme: theme === 'auto' ? schemeAt(element) : theme });
  const { fontFamily, fontSize } = getComputedStyle(element);
  host.style.setProperty('--_page-font', fontFamily);
  host.style.setProperty('--_page-size', fontSize);
  box.removeAttribute('style');
  box.classList.toggle('sheet', matchMedia(sheetQuery).matches);

  const { place, stop } = follow(box, mark, element, triggers?.point, send);
  const leave = pushLayer({
    escape() {
      // Not while a dialog of the page, or anything else, lies over the card and makes it inert.
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const root = host.getRootNode() as Document;
      const onTop = root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
      send({ type: onTop ? 'escape' : 'dismiss' });
      return onTop;
    },
  });
  const terms = [termId];
  open = {
    mark,
    instance,
    terms,
    place,
    close() {
      open = undefined;
      leave();
      stop();
      mark.setExpanded(false);
      box.hidePopover();
      host.dispatchEvent(new GlossaryCardCloseEvent(termId));
    },
  };
  mark.setExpanded(true);
  content(instance, terms);
  // In the top layer; `source` puts it behind its mark in the order of Tab.
  box.showPopover({ source: trigger } as ShowPopoverOptions);
  place(); // last: it closes the card again where the mark is out of sight
}

/**
 * Gives the marks of an instance their card; one card and one set of listeners serve all instances of the page. The
 * function returned takes it back; with the last instance the card and the listeners go, too. `marks` are the marks
 * drawn on the page; hand-written `<glossary-term>`s of the instance have their card also without.
 */
export function attachCard(instance: Instance, marks?: PageMarks): () => void {
  const page = { instance, marks };
  const update = () => changed(page);
  triggers ??= new Triggers(port);
  pages.add(page);
  instance.addEventListener('change', update);
  update();
  return () => {
    instance.removeEventListener('change', update);
    pages.delete(page);
    if (open?.instance === instance) send({ type: 'gone', mark: open.mark });
    if (pages.size) return;
    triggers?.disconnect();
    triggers = undefined;
    send({ type: 'dismiss' }); // a timer may be under way
    quietly(() => card?.remove());
    card = undefined;
  };
}
