import type { Id, Problem } from '../core/model.js';
import type { Via } from './store.js';

/** Bubbles, out of shadow roots too, and has its fields by their names. */
export abstract class GlossaryEvent extends Event {
  constructor(name: string, fields: object = {}, cancelable = false) {
    super(`glossary-${name}`, { bubbles: true, composed: true, cancelable });
    Object.assign(this, fields);
  }
}

/** The glossary is loaded and the page is marked. */
export class GlossaryReadyEvent extends GlossaryEvent {
  constructor() {
    super('ready');
  }
}
/** The glossary could not be loaded, or has entries that were left out. */
export class GlossaryErrorEvent extends GlossaryEvent {
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('error', { problems });
  }
}
/** The marks of the page changed. */
export class GlossaryLinkedEvent extends GlossaryEvent {
  declare readonly count: number;

  constructor(count: number) {
    super('linked', { count });
  }
}
/** A card is about to open; `preventDefault()` keeps it closed. */
export class GlossaryCardOpenEvent extends GlossaryEvent {
  declare readonly termId: Id;

  constructor(termId: Id) {
    super('card-open', { termId }, true);
  }
}
export class GlossaryCardCloseEvent extends GlossaryEvent {
  declare readonly termId: Id;

  constructor(termId: Id) {
    super('card-close', { termId });
  }
}
/** An entry or card was open for one second or more. */
export class GlossaryTermViewEvent extends GlossaryEvent {
  declare readonly termId: Id;
  declare readonly via: Via;

  constructor(termId: Id, via: Via) {
    super('term-view', { termId, via });
  }
}
