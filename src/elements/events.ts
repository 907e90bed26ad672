import type { Id } from '../core/model.js';
import {
  GlossaryEvent,
  type GlossaryCardCloseEvent,
  type GlossaryCardOpenEvent,
  type GlossaryErrorEvent,
  type GlossaryLinkedEvent,
  type GlossaryReadyEvent,
  type GlossaryTermViewEvent,
} from './events-first.js';

export {
  GlossaryCardCloseEvent,
  GlossaryCardOpenEvent,
  GlossaryErrorEvent,
  GlossaryLinkedEvent,
  GlossaryReadyEvent,
  GlossaryTermViewEvent,
} from './events-first.js';

export class GlossaryPanelOpenEvent extends GlossaryEvent {
  constructor() {
    super('panel-open');
  }
}
export class GlossaryPanelCloseEvent extends GlossaryEvent {
  constructor() {
    super('panel-close');
  }
}
/** A search has settled. Nothing is sent anywhere by us. */
export class GlossarySearchEvent extends GlossaryEvent {
  declare readonly query: string;
  declare readonly count: number;

  constructor(query: string, count: number) {
    super('search', { query, count });
  }
}
/** An offer was at least half visible for one second; once a page for each toolkit. */
export class GlossaryToolkitViewEvent extends GlossaryEvent {
  declare readonly toolkitId: Id;
  declare readonly termId: Id | undefined;
  declare readonly partner: string;

  constructor(toolkitId: Id, termId: Id | undefined, partner: string) {
    super('toolkit-view', { toolkitId, termId, partner });
  }
}
/** An offer's link was followed; `preventDefault()` keeps the reader here. */
export class GlossaryToolkitClickEvent extends GlossaryEvent {
  declare readonly toolkitId: Id;
  declare readonly termId: Id | undefined;
  declare readonly partner: string;

  constructor(toolkitId: Id, termId: Id | undefined, partner: string) {
    super('toolkit-click', { toolkitId, termId, partner }, true);
  }
}
export class GlossaryCodeCopyEvent extends GlossaryEvent {
  declare readonly toolkitId: Id;

  constructor(toolkitId: Id) {
    super('code-copy', { toolkitId });
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
