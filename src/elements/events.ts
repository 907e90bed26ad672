import type { Id, Problem } from '../core/model.js';
import type { Via } from './store.js';

const open = { bubbles: true, composed: true };
const cancelable = { ...open, cancelable: true };

/** The glossary is loaded and the page is marked. */
export class GlossaryReadyEvent extends Event {
  constructor() {
    super('glossary-ready', open);
  }
}
/** The glossary could not be loaded, or has entries that were left out. */
export class GlossaryErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super('glossary-error', open);
  }
}
/** The marks of the page changed. */
export class GlossaryLinkedEvent extends Event {
  constructor(readonly count: number) {
    super('glossary-linked', open);
  }
}
/** A card is about to open; `preventDefault()` keeps it closed. */
export class GlossaryCardOpenEvent extends Event {
  constructor(readonly termId: Id) {
    super('glossary-card-open', cancelable);
  }
}
export class GlossaryCardCloseEvent extends Event {
  constructor(readonly termId: Id) {
    super('glossary-card-close', open);
  }
}
export class GlossaryPanelOpenEvent extends Event {
  constructor() {
    super('glossary-panel-open', open);
  }
}
export class GlossaryPanelCloseEvent extends Event {
  constructor() {
    super('glossary-panel-close', open);
  }
}
/** A search has settled. Nothing is sent anywhere by us. */
export class GlossarySearchEvent extends Event {
  constructor(
    readonly query: string,
    readonly count: number,
  ) {
    super('glossary-search', open);
  }
}
/** An entry or card was open for one second or more. */
export class GlossaryTermViewEvent extends Event {
  constructor(
    readonly termId: Id,
    readonly via: Via,
  ) {
    super('glossary-term-view', open);
  }
}
/** An offer was at least half visible for one second; once a page for each toolkit. */
export class GlossaryToolkitViewEvent extends Event {
  constructor(
    readonly toolkitId: Id,
    readonly termId: Id | undefined,
    readonly partner: string,
  ) {
    super('glossary-toolkit-view', open);
  }
}
/** An offer's link was followed; `preventDefault()` keeps the reader here. */
export class GlossaryToolkitClickEvent extends Event {
  constructor(
    readonly toolkitId: Id,
    readonly termId: Id | undefined,
    readonly partner: string,
  ) {
    super('glossary-toolkit-click', cancelable);
  }
}
export class GlossaryCodeCopyEvent extends Event {
  constructor(readonly toolkitId: Id) {
    super('glossary-code-copy', open);
  }
}
declare global {
  interface HTMLElementEventMap {
    'glossary-ready': GlossaryReadyEvent;
    'glossary-error': GlossaryErrorEvent;
    'glossary-linked': GlossaryLinkedEvent;
    'glossary-card-open': GlossaryCardOpenEvent;
    'glossary-card-close': GlossaryCardCloseEvent;
    'glossary-panel-open': GlossaryPanelOpenEvent;
    'glossary-panel-close': GlossaryPanelCloseEvent;
    'glossary-search': GlossarySearchEvent;
    'glossary-term-view': GlossaryTermViewEvent;
    'glossary-toolkit-view': GlossaryToolkitViewEvent;
    'glossary-toolkit-click': GlossaryToolkitClickEvent;
    'glossary-code-copy': GlossaryCodeCopyEvent;
  }
}
