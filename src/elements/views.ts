/**
 * The views: what is loaded, in one part, when a reader opens the panel or an author has placed one of these tags.
 * Nothing else loads any of it.
 */
// In this order they compress best (by about 150 bytes): like beside like.
import './parts/base-styles.js';
import './parts/entry-styles.js';
import './parts/toolkit-styles.js';
import './parts/placed-styles.js';
import './panel/styles.js';
import './panel/list-styles.js';
import '../core/search.js';
import { GlossaryEntry } from './entry/glossary-entry.js';
import { createPanelDialog, GlossaryPanel } from './panel/index.js';
import { GlossaryToolkits } from './toolkits/glossary-toolkits.js';

export { createPanelDialog, GlossaryPanel };

/** The classes of the tags. */
export const tags: Readonly<Record<string, CustomElementConstructor>> = {
  'glossary-panel': GlossaryPanel,
  'glossary-entry': GlossaryEntry,
  'glossary-toolkits': GlossaryToolkits,
};
export { explain } from './embed/debug.js';
