/**
 * The views: what is loaded, in one part, when a reader opens the panel or an author has placed one of these tags.
 * Nothing else loads any of it.
 */
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
