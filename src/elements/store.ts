import type { Scanner } from '../core/matcher-types.js';
import type { GlossaryFrame, Id, Problem } from '../core/model.js';
import type { GlossarySource } from '../core/source.js';

/** How an entry was reached; reported with `glossary-term-view`. */
export type Via = 'card' | 'panel' | 'search' | 'link' | 'related' | 'entry' | 'api';

/** A marked occurrence, whatever draws it (an element or a highlight range). */
export interface MarkOnPage {
  readonly termId: Id;
  /** The words as they stand on the page. */
  readonly text: string;
}

/** The settings of an instance that other elements need; set by `<glossary-embed>`, defaults without one. */
export interface InstanceSettings {
  partner: string;
  noOffers: boolean;
  deepLink: boolean;
  theme: 'auto' | 'light' | 'dark';
  panel: 'button' | 'none';
}

/** Whatever shows the panel: the drop-in's dialog, or an inline `<glossary-panel>`. */
export interface PanelPort {
  /** Where it has to be loaded, a promise that it is open, or could not be had. */
  open(request?: PanelRequest): unknown;
  close(): void;
  readonly isOpen: boolean;
}
export interface PanelRequest {
  /** Show this entry; else the list. */
  termId?: Id;
  faqId?: Id;
  query?: string;
  via?: Via;
  /** Receives the focus back when the panel closes. */
  opener?: HTMLElement;
}

/**
 * What the elements of one glossary share. They find it by name (`for`), not by nesting, and in any order:
 * the first to ask creates it. Dispatches `change` when anything here changes.
 */
export class Instance extends EventTarget {
  source?: GlossarySource;
  matcher?: Scanner;
  /** What the source says of itself, once somebody has had the time to ask. */
  frame?: GlossaryFrame;
  /** Set when the glossary could not be had at all. */
  failure?: readonly Problem[];
  settings: InstanceSettings = {
    partner: '',
    noOffers: false,
    deepLink: true,
    theme: 'auto',
    panel: 'button',
  };
  marks: readonly MarkOnPage[] = [];
  /** Scrolls the words of a mark into view and flashes them; there with what leads to them. */
  reveal?: (mark: MarkOnPage) => void;
  panel?: PanelPort;
  /**
   * The `<glossary-embed>` that loads the glossary and marks the page, the first of that name; null once it has given
   * the instance back: what it left is then nobody's to replace but another one's.
   */
  owner?: Element | null;

  constructor(readonly name: string) {
    super();
  }

  update(
    change: Partial<
      Pick<Instance, 'source' | 'matcher' | 'frame' | 'failure' | 'settings' | 'marks' | 'panel' | 'owner'>
    >,
  ): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event('change'));
  }
}

const instances = new Map<string, Instance>();

/** The instance of that name, created if need be. */
export function getInstance(name?: string): Instance {
  const key = name || 'default';
  let instance = instances.get(key);
  if (!instance) instances.set(key, (instance = new Instance(key)));
  return instance;
}
