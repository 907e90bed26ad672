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
import { held, Triggers, type TriggerPort } from '../../dom/triggers.js';
import { GlossaryCardCloseEvent, GlossaryCardOpenEvent, GlossaryTermViewEvent } from '../events.js';
import { pushLayer } from '../layers.js';
import { getInstance, type Instance } from '../store.js';
import { Descriptions, loadCard, loadedCard } from './data.js';
import { Follower } from './follower.js';
import type { CardPort, GlossaryCard } from './glossary-card.js';
import { homeOf, schemeAt } from './surroundings.js';
import { cardView, type CardData } from './view.js';

const sheetQuery = '(pointer: coarse) and (max-width: 480px)';

/** Joins the marks of a page, the state machine and the one card. */
class CardController implements TriggerPort, CardPort {
  readonly pages = new Map<Instance, { marks: PageMarks | undefined }>();
  card: GlossaryCard | undefined;
  #state: HoverState<PageMark> = closed;
  #triggers: Triggers | undefined;
  #pointed: PageMark | undefined;
  /** What the card shows, and what it came from, back to the mark's own term. */
  #terms: Id[] = [];
  #follower: Follower | undefined;
  #leave: (() => void) | undefined;
  readonly #descriptions = new Descriptions();

  attach(instance: Instance, marks: PageMarks | undefined): () => void {
    this.#triggers ??= new Triggers(this);
    const page = { marks };
    this.pages.set(instance, page);
    const changed = () => this.#changed(instance);
    instance.addEventListener('change', changed);
    changed();
    return () => {
      instance.removeEventListener('change', changed);
      if (this.pages.get(instance) !== page) return; // attached again meanwhile
      this.pages.delete(instance);
      if (this.mark && this.#instance === instance) this.send({ type: 'gone', mark: this.mark });
      if (this.pages.size) return;
      this.#triggers?.disconnect();
      this.#triggers = undefined;
      this.send({ type: 'dismiss' }); // a timer may be under way
      quietly(() => this.card?.remove());
      this.card = undefined;
    };
  }

  /** The mark that the card is open at. */
  get mark(): PageMark | undefined {
    return this.#follower?.mark;
  }
  get #instance(): Instance {
    return getInstance(this.mark!.instance);
  }

  // what the triggers ask
  get highlights(): boolean {
    return [...this.pages.values()].some(({ marks }) => marks?.mode === 'highlight');
  }
  markOf(target: EventTarget | null): PageMark | undefined {
    const mark = markOf(target);
    return mark?.trigger && this.pages.has(getInstance(mark.instance)) ? mark : undefined;
  }
  markAt(x: number, y: number): PageMark | undefined {
    return markAt(x, y);
  }
  active(mark: PageMark | undefined): void {
    this.#pointed?.setActive(false);
    (this.#pointed = mark)?.setActive(true);
  }
  focused(mark: PageMark): void {
    this.#prepare(mark);
  }

  send(event: HoverEvent<PageMark, CardData>): void {
    const { state, effects } = hover(this.#state, event);
    this.#state = state;
    for (const effect of effects) {
      this.#run(effect);
      if (this.#state !== state) return; // an effect was answered at once, and all is different now
    }
  }

  #run(effect: HoverEffect<PageMark, CardData>): void {
    switch (effect.do) {
      case 'wait':
        setTimeout(() => this.send({ type: 'time', token: effect.token }), effect.ms);
        break;
      case 'prepare':
        this.#prepare(effect.mark);
        break;
      case 'show':
        this.#show(effect.mark);
        break;
      case 'load':
        this.#load(effect.token);
        break;
      case 'fill':
        this.#draw(effect.data);
        break;
      case 'place':
        this.#follower?.place();
        break;
      case 'hide':
        this.#hide();
        break;
      case 'focusCard':
        this.card?.focus();
        break;
      case 'focusMark':
        effect.mark.trigger?.focus();
        break;
      case 'report':
        this.card?.dispatchEvent(
          new GlossaryTermViewEvent(this.#terms.at(-1)!, this.#terms.length > 1 ? 'related' : 'card'),
        );
    }
  }

  #prepare(mark: PageMark): void {
    const instance = getInstance(mark.instance);
    void loadCard(instance, mark.termId).then(({ entry }) => {
      if (entry) mark.describe(entry.definition);
      this.#changed(instance);
    });
  }

  /** Marks or data have changed. */
  #changed(instance: Instance): void {
    this.#descriptions.update(instance, this.pages.get(instance)?.marks?.marks);
    if (this.mark && !this.mark.alive) this.send({ type: 'gone', mark: this.mark });
  }

  #show(mark: PageMark): void {
    const card = (this.card ??= Object.assign(document.createElement('glossary-card'), { port: this }));
    const { trigger } = mark;
    const element = trigger ?? mark.range()?.startContainer.parentElement ?? null;
    const home = homeOf(element);
    claim(card);
    if (card.parentNode !== home) quietly(() => home.append(card));
    if (!card.dispatchEvent(new GlossaryCardOpenEvent(mark.termId))) return this.send({ type: 'dismiss' });

    const { theme } = getInstance(mark.instance).settings;
    const scheme = theme === 'auto' ? schemeAt(element) : theme;
    card.toggleAttribute('theme', !!scheme);
    if (scheme) card.setAttribute('theme', scheme);
    if (element) {
      const { fontFamily, fontSize } = getComputedStyle(element);
      card.style.setProperty('--_page-font', fontFamily);
      card.style.setProperty('--_page-size', fontSize);
    }
    card.sheet = matchMedia(sheetQuery).matches;
    this.#terms = [mark.termId];
    const follower = new Follower(card, mark, this.#triggers?.point, (event) => this.send(event));
    this.#follower = follower;
    this.#leave = pushLayer({
      escape: () => {
        const top = follower.onTop;
        this.send({ type: top ? 'escape' : 'dismiss' });
        return top;
      },
    });
    mark.setExpanded(true);
    this.#draw({});
    card.show(trigger);
    follower.place(); // last: it closes the card again where the mark is out of sight
  }

  #hide(): void {
    const { mark } = this;
    if (!mark) return;
    this.#leave?.();
    this.#follower?.stop();
    this.#follower = undefined;
    mark.setExpanded(false);
    this.card?.hide();
    this.card?.dispatchEvent(new GlossaryCardCloseEvent(mark.termId));
  }

  #load(token: number): void {
    const id = this.#terms.at(-1)!;
    const answer = (data: CardData) => this.send({ type: 'data', token, data });
    const now = loadedCard(this.#instance, id);
    if (now) answer(now);
    else void loadCard(this.#instance, id).then(answer);
    setTimeout(() => this.send({ type: 'viewed', token }), delays.view);
  }

  #draw(data: CardData): void {
    const card = this.card!;
    card.keepHeight(!data.entry && !data.failed);
    card.view = cardView(this.#instance, this.#terms.at(-1)!, data, this.#terms.length > 1);
    card.flush();
  }

  // what the card asks
  turn(id: Id): void {
    this.#terms.push(id);
    this.#turn();
  }
  back(): void {
    this.#terms.pop();
    this.#turn();
  }
  #turn(): void {
    this.#draw({});
    this.send({ type: 'turn' });
  }
  close(): void {
    this.send({ type: 'escape' });
  }
  full(event: MouseEvent): void {
    const { view } = this.card!;
    if (!view?.panel || held(event)) return;
    event.preventDefault();
    const { panel } = this.#instance;
    const opener = this.mark?.trigger;
    this.send({ type: 'escape' });
    panel?.open({ termId: view.id, via: 'card', ...(opener && { opener }) });
  }
}

const controller = new CardController();

/**
 * Gives the marks of an instance their card; one card and one set of listeners serve all instances of the page. The
 * function returned takes it back; with the last instance the card and the listeners go, too. `marks` are the marks
 * drawn on the page; hand-written `<glossary-term>`s of the instance have their card also without.
 */
export const attachCard = (instance: Instance, marks?: PageMarks): (() => void) =>
  controller.attach(instance, marks);
