import type { Entry, Glossary } from '../../core/model.js';
import type { View } from '../parts/view.js';
import type { Instance, MarkOnPage } from '../store.js';
import type { Navigation, Place } from './navigation.js';

/** The whole of an entry that the lists have by name alone, asked for when the reader came to a place. */
export interface Rest {
  readonly place?: Place;
  entry?: Entry | undefined;
  /** It could not be had. */
  lost?: boolean;
}

/** What the panel is drawn from. */
export interface PanelView extends View, Pick<Instance, 'marks' | 'matcher'>, Readonly<Navigation> {
  /** The whole glossary; an empty one while it loads. */
  readonly frame: Glossary;
  readonly loaded: boolean;
  readonly failed: boolean;
  readonly rest: Rest;
  /** Where trying again can help. */
  readonly retry: (() => void) | undefined;
  /** Where the panel can be closed. */
  readonly close: (() => void) | undefined;
  /** Shows a mark on the page. */
  readonly reveal: (mark: MarkOnPage) => void;
}
